import type { EventForm, ProjectEvent } from './calendar';
import { judgeWallTime } from './event-times';
import { judgeAge } from './retention';

/** So many days after an event's end this computer forgets it (product §7). */
const KEEP_DAYS = 30;

/**
 * What becomes of an event by its age; one in doubt is never deleted silently: it is listed.
 * @param now milliseconds
 * @param keepDays fewer where everything is to go
 */
export function judgeEventAge(
  event: ProjectEvent,
  now: number,
  keepDays = KEEP_DAYS,
): 'keep' | 'delete' | 'list' {
  return judgeAge({ kind: 'event', state: event.attempt.state, at: endOf(event) }, now, keepDays);
}

/** The latest end that it has, may have, or was to have; of one without a time that can be read, when it was tried. */
function endOf({ saved, wanted, doubt, attempt }: ProjectEvent): number {
  const forms = [saved, wanted, doubt?.form].filter((form): form is EventForm => !!form);
  return Math.max(attempt.at, ...forms.flatMap(({ end, zone }) => judgeWallTime(end, zone)?.at ?? []));
}
