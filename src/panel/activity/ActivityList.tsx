import type { Activity } from '../../domain/activity';
import { formatNumber } from '../../domain/contact';
import { laterWords as later } from '../../locales/later-words';
import type { CaseRecord } from '../../store/read';
import { useActivity, useCase } from '../project/use-case';
import { usePanel } from '../store';
import { formatWhen } from '../ui/format';
import { Name } from '../ui/Name';

/** What the extension did and what changed between readings, newest first. */
export function ActivityList() {
  const open = useCase();
  return open && <ListOf record={open.record} />;
}

function ListOf({ record }: { record: CaseRecord }) {
  const now = usePanel((s) => s.now);
  const activity = useActivity(record);
  if (!activity) return null;
  if (activity.length === 0) return <p class="empty">{later.activityEmpty}</p>;
  return (
    <ul class="activity" aria-label={later.activityLabel}>
      {activity.map((a, i) => (
        <li key={activity.length - i}>
          <Name>{describeActivity(a.what)}</Name>
          <small>{formatWhen(a.at, now)}</small>
        </li>
      ))}
    </ul>
  );
}

/** One thing that happened, in words; message texts are in the thread. */
export function describeActivity(what: Activity['what']): string {
  switch (what.kind) {
    case 'updated-contact':
    case 'updated-project':
      return later.activity[what.kind][what.result];
    case 'update-failed':
      return later.activity['update-failed'][what.part];
    case 'client-chosen':
      return later.activity['client-chosen'](what.name);
    case 'fact-changed':
      return later.activity['fact-changed'](
        later.facts[what.fact],
        readable(what.was, what.fact),
        readable(what.is, what.fact),
      );
    default:
      return later.activity[what.kind];
  }
}

function readable(value: string, fact: string): string {
  if (!value) return later.nothingThere;
  return fact === 'phone' ? formatNumber(value) : value;
}
