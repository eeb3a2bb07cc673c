import type { Activity } from '../../domain/activity';
import { type Difference, differences, findSince } from '../../domain/differences';
import type { LastSent, Plan } from '../../domain/update';

/**
 * What an update would change against what was last sent from here. Where the notices are not known yet they are
 * no difference.
 * @param notices what staff have chosen, where MyCase does not say
 * @param activity of the case, newest first: tells since when MyCase has said something else
 */
export function compareWithLastSent(
  plan: Plan,
  notices: boolean | null,
  last: LastSent | null,
  activity: readonly Activity[],
  now: number,
): Difference[] {
  if (!plan.ok) return [];
  const update = { ...plan.update, notices: plan.update.notices ?? notices };
  return differences(update, last, findSince(plan, activity), now);
}
