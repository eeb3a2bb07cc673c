import { words } from '../../locales/words';
import { dayOf, formatTime, formatWhen } from './format';

/** "2:14 PM" today, else with the weekday, "Sunday, Nov 22, 8:00 AM": a day to come is told by its name. */
export function formatDayTime(at: number, now: number): string {
  if (dayOf(at) === dayOf(now)) return formatTime(at);
  const weekday = new Intl.DateTimeFormat(words.locale, { weekday: 'long' }).format(at);
  return `${weekday}, ${formatWhen(at, now)}`;
}
