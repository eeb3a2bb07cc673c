import browser from 'webextension-polyfill';
import { announceChange } from '../messaging/changes';
import { lookThrough } from '../store/aside';
import { openStore } from '../store/context';
import { getLocal, setLocals } from '../store/items';
import { forgetOpened } from '../store/memory';
import { sweep } from '../store/retention';
import { clock } from './clock';
import { isClockMoved } from './clock-watch';
import { keepOpenStops } from './keep-stops';
import { recountUnread } from './unread';

export const RETENTION_ALARM = 'retention';
/** The alarm rings twice a day, so that a clock that was looked at yesterday is not taken for a moved one. */
const PERIOD_MINUTES = 12 * 60;
const ONCE_A_DAY = 20 * 60 * 60_000;

/** At each start: the alarm is there. One that is there already keeps its time. */
export async function planRetention(): Promise<void> {
  if (!(await browser.alarms.get(RETENTION_ALARM)))
    await browser.alarms.create(RETENTION_ALARM, { periodInMinutes: PERIOD_MINUTES });
}

/** After a person let one of them go: how many are left. */
export async function countListed(): Promise<void> {
  const { keepDays } = await getLocal('settings');
  const { listed } = await sweep(await openStore(), clock.now(), keepDays, 'count');
  await setLocals({ kept: listed });
  announceChange({ what: 'loss', ref: null });
}

/** Once a day: looks through the store, deletes what is older than the setting says, counts what must be asked about. */
export async function runRetention(): Promise<void> {
  if (await isClockMoved()) return;
  const now = clock.now();
  const since = now - (await getLocal('sweptAt'));
  if (since >= 0 && since < ONCE_A_DAY) return;
  const store = await openStore();
  await lookThrough(store);
  const { keepDays } = await getLocal('settings');
  const looked = await keepOpenStops(store, now, keepDays);
  const { listed } = await sweep(store, now, keepDays, looked);
  forgetOpened();
  await setLocals({ sweptAt: now, kept: listed });
  await recountUnread(null);
  announceChange({ what: 'loss', ref: null });
}
