import { type CaseRef, caseKey } from '../domain/case';
import { listOpenStops } from '../domain/checks/open-stops';
import { findClientId, findMainClient } from '../domain/contact';
import { deriveProject } from '../domain/project';
import { judgeAge } from '../domain/retention';
import { type KeptStop, noStops } from '../domain/stop';
import { getCaseKnowledge } from '../store/case-record';
import type { Store } from '../store/context';
import { getLocal } from '../store/items';
import { changeList, getList } from '../store/lists';
import { listOldThreads } from '../store/log';
import { getLog } from '../store/read/check-input';
import { listNumbers } from '../store/read/number';
import { clientEntity, findRecord } from '../store/records';
import { listNeeded } from '../store/retention';

/**
 * Before old conversations go: what in them still stands against sending is kept without its words, so that an opt-out
 * that nobody recorded does not end with its conversation (product §8).
 * @returns the conversations that were looked at, and their age: no other may go
 */
export async function keepOpenStops(
  store: Store,
  now: number,
  keepDays: number,
): Promise<Map<string, number>> {
  const needed = await listNeeded(store);
  const old = await listOldThreads(
    store,
    ({ at, cases }) =>
      judgeAge({ kind: 'note', at, needed: cases.some((mac) => needed.has(mac)) }, now, keepDays) ===
      'delete',
  );
  const threadsOf = new Map<string, { ref: CaseRef; threads: Set<string> }>();
  for (const { ref, threadId } of old) {
    if (!ref || !threadId) continue;
    const known = threadsOf.get(caseKey(ref)) ?? { ref, threads: new Set() };
    known.threads.add(threadId);
    threadsOf.set(caseKey(ref), known);
  }
  for (const { ref, threads } of threadsOf.values()) {
    const found = await listStops(store, ref, threads);
    if (found.length === 0) continue;
    const isSame = (a: KeptStop, b: KeptStop) => a.ref.firm === b.ref.firm && a.line === b.line;
    await changeList(store, 'stops', (kept) => [
      ...kept.filter((one) => !found.some((other) => isSame(one, other))),
      ...found,
    ]);
  }
  return new Map(old.map(({ threadMac, at }) => [threadMac, at]));
}

/** The client's stops in these threads of the case, as the checks before sending find them. */
async function listStops(store: Store, ref: CaseRef, threads: ReadonlySet<string>): Promise<KeptStop[]> {
  const mapping = await getLocal('mapping');
  const [knowledge, lastSent, log] = await Promise.all([
    getCaseKnowledge(store, ref),
    findRecord(store, ref, 'lastSent'),
    getLog(store, mapping, ref),
  ]);
  const client = findMainClient(knowledge.facts.contacts, mapping.clientGroups, knowledge.chosenClientId);
  const contact = client.state === 'found' ? client.contact : null;
  const contactId = contact && findClientId(contact);
  const stops = contactId ? await findRecord(store, clientEntity(ref.firm, contactId), 'stops') : null;
  const known = [lastSent?.contact.phone, ...listNumbers(deriveProject(knowledge, mapping), knowledge)];
  const numbers = [...new Set(known.filter((one) => typeof one === 'string'))];
  return listOpenStops(log, stops ?? noStops, contact?.name ?? '')
    .filter(({ threadId }) => threads.has(threadId))
    .map(({ says, line, at }) => ({
      says,
      ref,
      contactId,
      clientName: contact?.name ?? null,
      numbers,
      line,
      at,
    }));
}

/** Staff recorded what they did about these lines. */
export async function letKeptGo(store: Store, firm: string, lines: readonly string[]): Promise<void> {
  const isDone = (one: KeptStop) => one.ref.firm === firm && lines.includes(one.line);
  if ((await getList(store, 'stops')).items.some(isDone))
    await changeList(store, 'stops', (kept) => kept.filter((one) => !isDone(one)));
}
