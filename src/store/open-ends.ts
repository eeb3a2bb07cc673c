import type { ProjectEvent } from '../domain/calendar';
import type { CaseRef } from '../domain/case';
import { isBlank } from '../domain/draft';
import { textOfEventDraft } from '../domain/event-draft';
import type { OutboxEntry } from '../domain/outbox';
import { isSettled } from '../domain/retention';
import { listAllEvents } from './calendar';
import type { Store } from './context';
import { openDraft } from './drafts';
import { listAllEventDrafts } from './event-drafts';
import { openRows } from './open-row';
import { unsealEntry } from './outbox';
import { findRecentCase } from './recent';

/** A text that was never sent, or an event that was begun and never saved (`eventDraft`: its ID). `ref` null: written by an earlier version, of a case that is not known any more. */
export type OpenDraft = {
  key: string;
  revision: number;
  ref: CaseRef | null;
  caseName: string | null;
  text: string;
  savedAt: number;
  eventDraft?: string;
};

/**
 * What would be missed if it went: messages that are not settled or never showed in the log, drafts, and events that
 * did not go through.
 */
export type OpenEnds = { entries: OutboxEntry[]; drafts: OpenDraft[]; events: ProjectEvent[] };

/** Of all cases, messages in their order. */
export async function listOpenEnds(store: Store): Promise<OpenEnds> {
  const [entries, texts, begun, events] = await Promise.all([
    listOpenEntries(store),
    listOpenDrafts(store),
    listOpenEventDrafts(store),
    listAllEvents(store),
  ]);
  return {
    entries,
    drafts: [...texts, ...begun],
    events: events.filter(({ attempt }) => attempt.state !== 'saved'),
  };
}

/** Messages that are not settled, of all cases, in their order. */
export async function listOpenEntries(store: Store): Promise<OutboxEntry[]> {
  const rows = await store.db.getAllFromIndex('outbox', 'seq');
  return openRows(
    rows.filter((row) => !isSettled(row.state, row.byPhone === 1)).map((row) => unsealEntry(store, row)),
  );
}

/** Texts that were never sent, of all cases and numbers. */
export async function listOpenDrafts(store: Store): Promise<OpenDraft[]> {
  const rows = await store.db.getAll('drafts');
  const drafts: OpenDraft[] = [];
  for (const row of rows) {
    const draft = await openDraft(store, row);
    const text = [draft.text, ...draft.second].filter((t) => !isBlank(t)).join('\n\n');
    if (!text) continue;
    const known = await findRecentCase(store, row.caseMac);
    drafts.push({
      key: row.caseMac,
      revision: row.rev,
      ref: draft.ref ?? known?.ref ?? null,
      caseName: known?.name ?? null,
      text,
      savedAt: draft.savedAt,
    });
  }
  return drafts;
}

async function listOpenEventDrafts(store: Store): Promise<OpenDraft[]> {
  const all = await listAllEventDrafts(store);
  return Promise.all(
    all.map(async ({ caseMac, draft: { id, ref, form, savedAt } }) => ({
      key: caseMac,
      revision: savedAt,
      ref,
      caseName: (await findRecentCase(store, caseMac))?.name ?? null,
      text: textOfEventDraft(form),
      savedAt,
      eventDraft: id,
    })),
  );
}

/** One text for each; the same list again gives the same texts, and any change of one of them another. */
export function marksOf({ entries, drafts, events }: OpenEnds): string[] {
  return [
    ...entries.map((e) => `${e.id} ${e.state}`),
    ...drafts.map((d) => `${d.key}${d.eventDraft ?? ''} ${d.revision}`),
    ...events.map(({ id, attempt }) => `${id} ${attempt.at} ${attempt.state}`),
  ];
}
