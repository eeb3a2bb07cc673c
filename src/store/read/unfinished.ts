import type { ProjectEvent } from '../../domain/calendar';
import type { OutboxEntry } from '../../domain/outbox';
import type { Reminder } from '../../domain/reminder';
import { findUnfinished } from '../../domain/unfinished';
import { listAllEvents } from '../calendar';
import { caseMacOf } from '../context';
import { getList } from '../lists';
import { listOpenEntries } from '../open-ends';
import { openStore } from '../read';
import { findRecentCase } from '../recent';

/** Every unfinished entry of all cases (product §6), in order. @param now milliseconds */
export async function loadUnfinished(now: number): Promise<OutboxEntry[]> {
  const entries = await listOpenEntries(await openStore());
  return entries.filter((entry) => findUnfinished(entry, now) !== null);
}

/** An event of the calendar that waits for a person, or is on its way, with the name that its case was opened by. */
export type OpenEvent = { event: ProjectEvent; caseName: string };

/** Those of all cases, the one that was tried first at the top. */
export async function loadOpenEvents(): Promise<OpenEvent[]> {
  const store = await openStore();
  const events = (await listAllEvents(store)).filter(({ attempt }) => attempt.state !== 'saved');
  events.sort((a, b) => a.attempt.at - b.attempt.at);
  return Promise.all(
    events.map(async (event) => {
      const known = await findRecentCase(store, await caseMacOf(store, event.ref));
      return { event, caseName: known?.name ?? '' };
    }),
  );
}

/** What staff want to be reminded of, the next first. */
export async function loadReminders(): Promise<Reminder[]> {
  const { items } = await getList(await openStore(), 'reminders');
  return items.sort((a, b) => a.at - b.at);
}
