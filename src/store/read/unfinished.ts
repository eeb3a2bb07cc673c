import type { OutboxEntry } from '../../domain/outbox';
import type { Reminder } from '../../domain/reminder';
import { findUnfinished } from '../../domain/unfinished';
import { getList } from '../lists';
import { listOpenEntries } from '../open-ends';
import { openStore } from '../read';

/** Every unfinished entry of all cases (product §6), in order. @param now milliseconds */
export async function loadUnfinished(now: number): Promise<OutboxEntry[]> {
  const entries = await listOpenEntries(await openStore());
  return entries.filter((entry) => findUnfinished(entry, now) !== null);
}

/** What staff want to be reminded of, the next first. */
export async function loadReminders(): Promise<Reminder[]> {
  const { items } = await getList(await openStore(), 'reminders');
  return items.sort((a, b) => a.at - b.at);
}
