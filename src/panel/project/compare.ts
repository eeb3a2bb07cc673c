import type { Activity } from '../../domain/activity';
import {
  type Difference,
  differences,
  type LastSent,
  type Plan,
  type ProjectUpdate,
} from '../../domain/update';

/**
 * What an update would change against what was last sent from here. Where the notices are not known yet they are
 * no difference.
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
  const wanted = plan.update.notices ?? notices;
  const update: ProjectUpdate = { ...plan.update, notices: wanted ?? last?.update.notices ?? false };
  const changedAt = activity.find((a) => a.what.kind === 'fact-changed')?.at ?? now;
  return differences(update, last, changedAt, now).filter((d) => d.field !== 'notices' || wanted !== null);
}
