import { type CaseRef, caseKey } from '../../domain/case';
import { findClientId, findMainClient } from '../../domain/contact';
import { deriveDirection } from '../../domain/log';
import type { Mapping } from '../../domain/mapping';
import type { OutboxEntry } from '../../domain/outbox';
import { joinThread } from '../../domain/thread';
import { getCaseKnowledge, getLogOf } from '../case-record';
import type { Store } from '../context';
import { getDraft } from '../drafts';
import { getLocal } from '../items';
import { listEntries } from '../outbox';
import { openStore } from '../read';
import { findRecord } from '../records';
import { readOwnLogs } from './own-logs';

/** What Home says of a case that was opened on this computer (product §5). */
export type HomeCase = {
  ref: CaseRef;
  client: string | null;
  /** The last message of the thread; `at` null where its time could not be understood. */
  last: { text: string; at: number | null; fromClient: boolean } | null;
  closed: boolean;
  draft: boolean;
  unread: number;
  notSent: number;
  mayHaveBeenSent: number;
  waiting: number;
};

/** These cases as last known, by their keys; a case that cannot be read now is left out. */
export async function loadHomeCases(refs: readonly CaseRef[]): Promise<Map<string, HomeCase>> {
  const [store, mapping] = await Promise.all([openStore(), getLocal('mapping')]);
  const cases = await Promise.all(
    refs.map((ref) => loadHomeCase(store, ref, mapping).catch((): null => null)),
  );
  return new Map(cases.flatMap((one) => (one ? [[caseKey(one.ref), one]] : [])));
}

async function loadHomeCase(store: Store, ref: CaseRef, mapping: Mapping): Promise<HomeCase> {
  const [knowledge, entries, draft, seen] = await Promise.all([
    getCaseKnowledge(store, ref),
    listEntries(store, ref),
    getDraft(store, ref),
    findRecord(store, ref, 'seen'),
  ]);
  const log = await getLogOf(store, knowledge, mapping, { entries, load: () => readOwnLogs });
  const { facts, chosenClientId } = knowledge;
  const client = findMainClient(facts.contacts, mapping.clientGroups, chosenClientId);
  const last = joinThread(log, entries).findLast((m) => m.direction !== 'notice');
  const written = log.lines.filter((line) => deriveDirection(line) === 'in').length;
  const count = (...states: OutboxEntry['state'][]) => entries.filter((e) => states.includes(e.state)).length;
  return {
    ref,
    client: client.state === 'found' && findClientId(client.contact) ? client.contact.name : null,
    last: last ? { text: last.text, at: last.at, fromClient: last.direction === 'in' } : null,
    closed: facts.closed?.value === true,
    draft: draft.text.trim() !== '' || draft.second.length > 0,
    unread: Math.max(0, written - (seen?.clientLines ?? 0)),
    notSent: count('failed'),
    mayHaveBeenSent: count('unknown'),
    waiting: count('queued', 'sending'),
  };
}
