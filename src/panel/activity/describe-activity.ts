import type { Activity } from '../../domain/activity';
import { formatNumber } from '../../domain/contact';
import { laterWords as later } from '../../locales/later-words';

/** One thing that happened, in words; message texts are in the thread. */
export function describeActivity(what: Activity['what']): string {
  const say = later.activity;
  switch (what.kind) {
    case 'updated-contact':
    case 'updated-project':
      return say[what.kind][what.result];
    case 'update-failed':
      return say['update-failed'](what.code, what.part);
    case 'event':
      return say.event(what.did, what.title, what.notify);
    case 'stop-recorded':
      return say['stop-recorded'](what.note, what.by);
    case 'client-chosen':
      return say['client-chosen'](what.name);
    case 'fact-changed':
      return say['fact-changed'](
        what.whose === undefined ? later.facts[what.fact] : later.fieldOf(later.facts[what.fact], what.whose),
        readable(what.was, what.fact),
        readable(what.is, what.fact),
      );
    case 'field-changed':
      return say['fact-changed'](
        what.whose ? later.fieldOf(what.label, what.whose) : what.label,
        readable(what.was),
        readable(what.is),
      );
    case 'list-changed':
      return [
        what.added.length > 0 && say.added[what.list](what.added.join(', ')),
        what.removed.length > 0 && say.removed[what.list](what.removed.join(', ')),
      ]
        .filter(Boolean)
        .join(' ');
    case 'documents-seen':
      return say.documents(what.names.join(', '), what.count - what.names.length);
    default:
      return say[what.kind];
  }
}

function readable(value: string, fact?: string): string {
  if (!value) return later.nothingThere;
  if (fact === 'closed') return value === 'true' ? later.closedCase : later.openCase;
  return fact === 'phone' ? formatNumber(value) : value;
}
