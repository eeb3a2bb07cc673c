import type { CaseRef } from '../domain/case';
import type { CaseLog } from '../domain/log';
import type { Mapping } from '../domain/mapping';
import { deriveProject, type Project } from '../domain/project';
import { deriveRecipient } from '../domain/recipient';
import type { LastSent } from '../domain/update';
import { type CaseKnowledge, getCaseKnowledge, getLogOf } from '../store/case-record';
import { openStore } from '../store/context';
import { getLocal } from '../store/items';
import { listEntries } from '../store/outbox';
import { readOwnLogs } from '../store/read/own-logs';
import { findRecord } from '../store/records';

/** What the background derives of a case, from the newest facts. */
export type CaseView = {
  knowledge: CaseKnowledge;
  mapping: Mapping;
  project: Project;
  lastSent: LastSent | null;
  recipient: ReturnType<typeof deriveRecipient>;
};

export async function getCaseView(ref: CaseRef): Promise<CaseView> {
  const store = await openStore();
  const [knowledge, mapping, lastSent] = await Promise.all([
    getCaseKnowledge(store, ref),
    getLocal('mapping'),
    findRecord(store, ref, 'lastSent'),
  ]);
  const project = deriveProject(knowledge, mapping);
  return { knowledge, mapping, project, lastSent, recipient: deriveRecipient(project, lastSent) };
}

/** Hona's log of a case as last read. */
export async function getLog(view: CaseView): Promise<CaseLog> {
  const store = await openStore();
  const entries = await listEntries(store, view.knowledge.ref);
  return getLogOf(store, view.knowledge, view.mapping, { entries, load: () => readOwnLogs });
}
