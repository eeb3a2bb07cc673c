import { type CaseRef, caseKey, sameCase } from '../../domain/case';
import { findClientId, findMainClient } from '../../domain/contact';
import { needsAnswer } from '../../domain/event-states';
import { type Excerpt, findExcerpt, type HomeCase } from '../../domain/home';
import { listClientLines } from '../../domain/log';
import type { Mapping } from '../../domain/mapping';
import { countUnread, findSeen, noMarks } from '../../domain/marks';
import type { OutboxEntry } from '../../domain/outbox';
import type { Reminder } from '../../domain/reminder';
import { joinThread } from '../../domain/thread';
import { getCaseKnowledge, getLogOf } from '../case-record';
import type { Store } from '../context';
import { getDraft } from '../drafts';
import { listEventDrafts } from '../event-drafts';
import { getLocal } from '../items';
import { getList } from '../lists';
import { listEntries } from '../outbox';
import { openStore } from '../read';
import { findRecord } from '../records';
import { readOwnLogs } from './own-logs';

/** These cases as last known, by their keys; a case that cannot be read now is left out. */
export async function loadHomeCases(refs: readonly CaseRef[]): Promise<Map<string, HomeCase>> {
  const [store, mapping] = await Promise.all([openStore(), getLocal('mapping')]);
  const { items: reminders } = await getList(store, 'reminders');
  const cases = await Promise.all(
    refs.map((ref) => loadHomeCase(store, ref, mapping, reminders).catch((): null => null)),
  );
  return new Map(cases.flatMap((one) => (one ? [[caseKey(one.ref), one]] : [])));
}

async function loadHomeCase(
  store: Store,
  ref: CaseRef,
  mapping: Mapping,
  reminders: readonly Reminder[],
): Promise<HomeCase> {
  const [knowledge, entries, draft, seen, kept, events, begun] = await Promise.all([
    getCaseKnowledge(store, ref),
    listEntries(store, ref),
    getDraft(store, ref),
    findRecord(store, ref, 'seen'),
    findRecord(store, ref, 'marks'),
    findRecord(store, ref, 'calendar'),
    listEventDrafts(store, ref),
  ]);
  const log = await getLogOf(store, knowledge, mapping, { entries, load: () => readOwnLogs });
  const { facts, chosenClientId } = knowledge;
  const client = findMainClient(facts.contacts, mapping.clientGroups, chosenClientId);
  const last = joinThread(log, entries).findLast((m) => m.direction !== 'notice');
  const written = listClientLines(log.lines).length;
  const marks = kept ?? noMarks;
  const asking = entries.filter((e) => e.state === 'queued' && (e.asks || e.paused)).length;
  const count = (...states: OutboxEntry['state'][]) => entries.filter((e) => states.includes(e.state)).length;
  return {
    ref,
    client: client.state === 'found' && findClientId(client.contact) ? client.contact.name : null,
    last: last ? { text: last.text, at: last.at, fromClient: last.direction === 'in' } : null,
    caseNumber: facts.caseNumber?.value ?? null,
    closed: facts.closed?.value === true,
    draft: draft.text.trim() !== '' || draft.second.length > 0 || begun.length > 0,
    unread: countUnread(written, findSeen(seen, entries.length), marks),
    notSent: count('failed'),
    mayHaveBeenSent: count('unknown'),
    asking,
    waiting: count('queued', 'sending') - asking,
    events: (events ?? []).filter(needsAnswer).length,
    marks,
    remindAt: reminders.find((r) => sameCase(r.ref, ref))?.at ?? null,
  };
}

/** A message of a case that holds what was searched for. */
export type TextHit = { ref: CaseRef; excerpt: Excerpt; at: number | null };

/** Cases read between two answers to `onHit`. */
const SLICE = 10;

/**
 * Searches the messages of these cases, log and ledger, the newest hit of each. It reads case by case, since a firm's
 * texts of years do not fit a moment; it ends early when `signal` says so.
 * @param onHits called with what each slice found
 */
export async function searchTexts(
  refs: readonly CaseRef[],
  query: string,
  onHits: (hits: TextHit[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const [store, mapping] = await Promise.all([openStore(), getLocal('mapping')]);
  for (let i = 0; i < refs.length && !signal.aborted; i += SLICE) {
    const found = await Promise.all(
      refs.slice(i, i + SLICE).map((ref) => searchCase(store, ref, mapping, query).catch((): null => null)),
    );
    if (!signal.aborted) onHits(found.filter((hit) => hit !== null));
  }
}

async function searchCase(
  store: Store,
  ref: CaseRef,
  mapping: Mapping,
  query: string,
): Promise<TextHit | null> {
  const [knowledge, entries] = await Promise.all([getCaseKnowledge(store, ref), listEntries(store, ref)]);
  const log = await getLogOf(store, knowledge, mapping, { entries, load: () => readOwnLogs });
  for (const { text, at } of joinThread(log, entries).toReversed()) {
    const excerpt = findExcerpt(text, query);
    if (excerpt) return { ref, excerpt, at };
  }
  return null;
}
