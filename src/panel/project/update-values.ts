import { findTaken, type LastSent, type UpdateField } from '../../domain/update';
import { updateWords as update } from '../../locales/update-words';
import { words } from '../../locales/words';
import { formatAge, formatReach } from '../ui/format';

const DAY = 86_400_000;
/** A value read longer ago than a working day shows its age. */
const LONG = DAY / 3;

/** A value of an update as staff read it. */
export function readable(field: UpdateField, value: string | null): string {
  if (value === null) return update.empty;
  if (field === 'notices') return value === 'true' ? words.on : words.off;
  if (field === 'status') return words.statuses[value as keyof typeof words.statuses] ?? value;
  return formatReach(value);
}

/** "3 days ago" for what was read long ago, else null. */
export function describeAge(readAt: number | undefined, now: number): string | null {
  if (readAt === undefined || now - readAt < LONG) return null;
  return now - readAt < DAY ? formatAge(readAt, now) : update.daysAgo(Math.floor((now - readAt) / DAY));
}

/** Where Hona answered with another value than was sent: in words. */
export function describeAnswer(field: UpdateField, last: LastSent): string | null {
  if (field === 'phone' || field === 'email') {
    const sent = last.update.client[field];
    return last.contact[field] === sent ? null : update.sentOther(readable(field, sent));
  }
  const taken = findTaken(last);
  if (!taken) return null;
  const { project, update: sent } = taken;
  if (field === 'notices' && project.notices !== null && project.notices !== sent.notices)
    return update.answeredOther(readable(field, String(project.notices)));
  // Hona's own screens say "Complete" for "Completed" (A6).
  if (
    field === 'status' &&
    project.status &&
    project.status.replace(/^Complete$/, 'Completed') !== sent.status
  )
    return update.answeredOther(readable(field, project.status));
  return null;
}
