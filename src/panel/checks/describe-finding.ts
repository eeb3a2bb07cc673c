import type { Finding, FindingDetail } from '../../domain/checks/check';
import { formatNumber } from '../../domain/contact';
import type { Project } from '../../domain/project';
import { checksWords as say } from '../../locales/checks-words';
import { keptStopsWords } from '../../locales/kept-stops-words';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import { formatAge, formatTime, formatWhen } from '../ui/format';

export type SaidFinding = {
  what: string;
  /** What to do about it. */
  todo: string;
  /** The client's lines that staff may record something about. */
  lines: readonly string[];
  /** When it could go, in milliseconds, where it only has to wait. */
  remindAt: number | null;
};

/** A finding in words, with what to do about it. */
export function describeFinding(
  { id, level, detail, who }: Finding,
  project: Project,
  { ref }: Pick<CaseRecord, 'ref'>,
  now: number,
): SaidFinding {
  const client =
    who?.name ?? (project.client.state === 'found' ? project.client.contact.name : more.theClient);
  const text = (key: string) => textOf(detail, key);
  const at = (key: string) => (typeof detail[key] === 'number' ? (detail[key] as number) : null);
  const when = () => formatWhenOr(at('at'), now);
  const lines = Array.isArray(detail.lines) ? detail.lines : [];
  const elsewhere =
    text('caseId') !== '' && text('caseId') !== ref.caseId ? text('caseName') || text('caseId') : null;
  const { found, todo } = say;
  /** Where the firm lets it go, what it means; where it does not, that it does not. */
  const or = (usual: string) =>
    level === 'block' ? todo.blocked : level === 'confirm' ? todo.confirm : usual;
  const saying = (what: string, then: string, more: Partial<SaidFinding> = {}): SaidFinding => ({
    what,
    todo: then,
    lines: [],
    remindAt: null,
    ...more,
  });

  switch (id) {
    case 'empty':
    case 'too-long':
    case 'no-client':
      return saying(`${say.names[id]}.`, '');
    case 'unresolved-field':
      return saying(found.field(text('field')), todo.field);
    case 'asked-to-stop':
      return saying(
        detail.words === null
          ? keptStopsWords.askedToStop(client, when(), elsewhere)
          : found.askedToStop(client, text('words'), when(), elsewhere),
        level === 'block' ? todo.stop : or(''),
        { lines },
      );
    case 'wrong-number':
      return saying(
        detail.words === null
          ? keptStopsWords.wrongNumber(when(), elsewhere)
          : found.wrongNumber(text('words'), when(), elsewhere),
        level === 'block' ? todo.stop : or(''),
        { lines },
      );
    case 'foreign-link':
      return saying(found.foreignLink, todo.foreignLink);
    case 'deceased':
      return saying(found.deceased(client), or(todo.check));
    case 'not-client-group':
      return saying(found.group(client, text('group')), or(todo.check));
    case 'number-differs':
      return saying(
        detail.mycase
          ? found.number(formatNumber(text('hona')), formatNumber(text('mycase')))
          : found.number(text('honaEmail'), text('mycaseEmail')),
        or(todo.check),
      );
    case 'lead':
      return saying(found.lead, or(todo.check));
    case 'other-user':
      return saying(found.otherUser, or(todo.check));
    case 'minor':
      return saying(found.minor(client), or(todo.check));
    case 'case-closed':
      return saying(found.closed, or(todo.check));
    case 'consent-no':
      return saying(found.consent(client), or(todo.consent));
    case 'quiet-hours': {
      const said = detail.by === 'area-code' ? found.quietPerhaps : found.quiet;
      const where = describeZone(text('zone'));
      const time = formatMinutes(at('minutes') ?? 0);
      return saying(said(client, time, where), or(''), { remindAt: at('next') });
    }
    case 'shortener':
      return saying(found.shortener(text('host')), or(todo.shortener));
    case 'ssn':
      return saying(found.ssn, or(todo.private));
    case 'card-number':
      return saying(found.card, or(todo.private));
    case 'account-number':
      return saying(found.account, or(todo.private));
    case 'greeting':
      return saying(found.greeting(text('name'), client), or(todo.check));
    case 'attached':
      return saying(found.attached, or(todo.attached));
    case 'reply-keyword':
      return saying(found.replyKeyword(text('word')), or(todo.replyKeyword));
    case 'not-read-lately': {
      const readAt = at('readAt');
      return saying(
        readAt === null ? found.neverRead : found.readAgo(formatAge(readAt, now)),
        or(todo.refresh),
      );
    }
    case 'newer-message':
      return saying(
        detail.client ? found.newer(client) : found.newerOther(text('author') || words.unknownAuthor),
        or(todo.newer),
      );
    case 'other-client-name':
      return saying(found.otherClient(text('name')), or(todo.check));
    default:
      return id satisfies never;
  }
}

/** "New York time": the last part of the zone's name, as people say it. */
const describeZone = (zone: string) => say.zone((zone.split('/').at(-1) ?? zone).replaceAll('_', ' '));

/** Minutes of a day as a time; the day is any without a change of clocks. */
const formatMinutes = (minutes: number) => formatTime(new Date(2026, 0, 1, 0, minutes).getTime());

function textOf(detail: FindingDetail, key: string): string {
  const value = detail[key];
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

const formatWhenOr = (at: number | null, now: number) =>
  at === null ? words.unknownTime : formatWhen(at, now);
