import { useState } from 'preact/hooks';
import { type Activity, isMinor } from '../../domain/activity';
import { laterWords as later } from '../../locales/later-words';
import type { CaseRecord } from '../../store/read';
import { useActivity, useCase } from '../project/use-case';
import { usePanel } from '../store';
import { dayOf, formatDay, formatTime, formatWhen } from '../ui/format';
import { Name } from '../ui/Name';
import { describeActivity } from './describe-activity';

/** What the extension did and what changed between readings, newest first. */
export function ActivityList() {
  const open = useCase();
  return open && <ListOf record={open.record} />;
}

function ListOf({ record }: { record: CaseRecord }) {
  const now = usePanel((s) => s.now);
  const activity = useActivity(record);
  const [more, setMore] = useState(false);
  if (!activity) return null;
  if (activity.length === 0) return <p class="empty">{later.activityEmpty}</p>;
  const minor = activity.filter(isMinor).length;
  const shown = more ? activity : activity.filter((a) => !isMinor(a));
  return (
    <div class="activity">
      {minor > 0 && (
        <button type="button" class="link" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? later.activityLess : later.activityMore(minor)}
        </button>
      )}
      {groupByDay(shown).map((day) => (
        <section key={day[0]?.at}>
          <h2>{formatDay(day[0]?.at ?? 0, now)}</h2>
          <ul aria-label={later.activityLabel}>
            {day.map((a, i) => (
              <li key={day.length - i}>
                <Name>{describeActivity(a.what)}</Name>
                <small>
                  {[formatTime(a.at), describeLogged(a, record, now)].filter(Boolean).join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Of a message that was handed over: when its line of the log was seen, or that it was not. */
function describeLogged({ what }: Activity, { entries }: CaseRecord, now: number): string | null {
  if (what.kind !== 'handed-over') return null;
  const entry = entries.find((e) => e.id === what.entryId);
  if (entry?.claim) return later.loggedSeen(formatWhen(entry.claim.at, now));
  return entry?.state === 'accepted' ? later.notInLog : null;
}

/** In the order given; a clock that was moved may make one day come twice. */
function groupByDay(activity: readonly Activity[]): Activity[][] {
  const days: Activity[][] = [];
  for (const a of activity) {
    const last = days.at(-1);
    if (last?.[0] && dayOf(last[0].at) === dayOf(a.at)) last.push(a);
    else days.push([a]);
  }
  return days;
}
