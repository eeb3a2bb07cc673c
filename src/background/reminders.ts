import browser from 'webextension-polyfill';
import { type CaseRef, sameCase } from '../domain/case';
import type { OutboxEntry } from '../domain/outbox';
import { findNextReminder, listDue, type Reminder } from '../domain/reminder';
import { announceChange } from '../messaging/changes';
import { openStore } from '../store/context';
import { changeList, getList } from '../store/lists';
import { clock } from './clock';
import { notify } from './notifications';

export const REMINDER_ALARM = 'reminder';

/** "Keep as draft, remind me": one per case; `at` null takes it back. Nothing is ever sent by it. */
export async function setReminder(ref: CaseRef, caseName: string, at: number | null): Promise<void> {
  await changeList(await openStore(), 'reminders', (items) => [
    ...items.filter((item) => !sameCase(item.ref, ref)),
    ...(at === null ? [] : [{ ref, caseName, at }]),
  ]);
  await runReminders();
  announceChange({ what: 'own', ref });
}

/** The case's reminder, or undefined; never rejects: no message waits for it. */
export async function findReminder(ref: CaseRef): Promise<Reminder | undefined> {
  try {
    const { items } = await getList(await openStore(), 'reminders');
    return items.find((item) => sameCase(item.ref, ref));
  } catch {
    return undefined;
  }
}

/** The draft was sent: there is nothing to be reminded of. Nothing is written where there is none. */
export async function forgetReminder(ref: CaseRef): Promise<void> {
  if (await findReminder(ref)) await setReminder(ref, '', null);
}

/** Send was undone: the draft is one again, with its reminder, where staff have not set another one meanwhile. */
export async function restoreReminder({ ref, reminder }: OutboxEntry): Promise<void> {
  if (!reminder) return;
  await changeList(await openStore(), 'reminders', (items) =>
    items.some((item) => sameCase(item.ref, ref)) ? items : [...items, { ...reminder, ref }],
  );
  await runReminders();
  announceChange({ what: 'own', ref });
}

/**
 * At the start, at each alarm and after a change: says what came due, also while the browser was closed, each once; and
 * plans the next alarm.
 */
export async function runReminders(): Promise<void> {
  const store = await openStore();
  const now = clock.now();
  const { items } = await getList(store, 'reminders');
  const fresh = listDue(items, now).filter((item) => !item.told);
  if (fresh.length > 0) {
    const isFresh = (item: Reminder) =>
      fresh.some((one) => sameCase(one.ref, item.ref) && one.at === item.at);
    await changeList(store, 'reminders', (all) =>
      all.map((item) => (isFresh(item) ? { ...item, told: true as const } : item)),
    );
    for (const { ref } of fresh) {
      announceChange({ what: 'own', ref });
      await notify('reminder', ref);
    }
  }
  const next = findNextReminder(items, now);
  if (next === null) await browser.alarms.clear(REMINDER_ALARM);
  else await browser.alarms.create(REMINDER_ALARM, { when: next });
}
