import { type HomeCase, needsPerson } from '../../domain/home';
import { homeWords as home } from '../../locales/home-words';
import { moreWords as more } from '../../locales/more-words';
import { formatWhen } from '../ui/format';

/** Up to this many characters of the last message: a button is read out whole. */
const MOST_CHARACTERS = 120;

/** The last message of a case on one line. */
export function describeLast({ text, at, fromClient }: NonNullable<HomeCase['last']>, now: number): string {
  const line = text.slice(0, 10 * MOST_CHARACTERS).replace(/\s+/g, ' ');
  const said = line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
  return [at !== null && formatWhen(at, now), fromClient ? more.lastFrom(said) : said]
    .filter(Boolean)
    .join(' · ');
}

/** What waits for staff in a case, most urgent first. */
export function describeMarks(one: HomeCase, now: number): string[] {
  const { marks } = more;
  const { remindAt } = one;
  const isDue =
    remindAt !== null && needsPerson({ ...one, notSent: 0, mayHaveBeenSent: 0, asking: 0, events: 0 }, now);
  return [
    one.mayHaveBeenSent > 0 && marks.mayHaveBeenSent(one.mayHaveBeenSent),
    one.notSent > 0 && marks.notSent(one.notSent),
    one.asking > 0 && home.asking(one.asking),
    one.events > 0 && home.events(one.events),
    isDue && home.remindDue,
    one.unread > 0 && (one.marks.unread && one.unread === 1 ? home.marks.unread : marks.unread(one.unread)),
    one.marks.flagged && home.marks.flagged,
    one.waiting > 0 && marks.waiting(one.waiting),
    one.draft && marks.draft,
    remindAt !== null && !isDue && home.remindAt(formatWhen(remindAt, now)),
  ].filter((mark) => mark !== false);
}

/** Where staff have put it away: that asks for nothing. */
export function describeFiled({ marks }: HomeCase): string[] {
  return [marks.archived && home.marks.archived, marks.spam && home.marks.spam].filter(
    (mark) => mark !== false,
  );
}
