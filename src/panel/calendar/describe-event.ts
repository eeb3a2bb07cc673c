import type { EventAttempt, EventForm, ProjectEvent } from '../../domain/calendar';
import type { ErrorReply } from '../../domain/errors';
import { calendarWords as say } from '../../locales/calendar-words';
import { findName } from '../checks/name-checks';
import { describeErrorReply } from '../describe-error';
import { shownForm } from './use-calendar';
import { formatSpan } from './when';

/** Why it did not go through, or nobody knows whether it did: Hona's own words where it gave any. */
export function describeReason({ what, notify, state, problem, reason, status }: EventAttempt): string {
  if (what === 'delete' && state === 'failed' && status === 404 && notify) return say.notThere;
  if (reason !== null) return say.refused(`${status ?? ''}`, reason);
  switch (problem) {
    case null:
      return '';
    case 'refused':
      return say.refused(`${status ?? ''}`, '');
    case 'unclear':
      return status === null ? say.why.unclear : say.answered(`${status}`);
    default:
      return say.why[problem];
  }
}

/** What became of an attempt that Hona did not simply take, with the reason; '' where it did. */
export const describeAttempt = (attempt: EventAttempt): string =>
  attempt.state === 'failed' || attempt.state === 'unknown'
    ? `${describeState(attempt)} ${describeReason(attempt)}`
    : describeState(attempt);

/** The same without the reason. */
export function describeState({ what, notify, state }: EventAttempt): string {
  switch (state) {
    case 'sending':
      return say.sending[what];
    case 'failed':
      return say.failed[what];
    case 'unknown':
      return (notify ? say.unknown : say.unknownQuiet)[what];
    case 'saved':
      return '';
    default:
      return state satisfies never;
  }
}

/** An error of the three calls in words: what happened, and what to do. Nothing was sent then. */
export function describeEventError(error: Pick<ErrorReply, 'code' | 'detail'>): string {
  const { why, names = '' } = error.detail ?? {};
  switch (error.code) {
    case 'already-sending':
      return say.alreadySending;
    case 'event-changed':
      return say.changed;
    case 'event-not-possible':
      if (why === 'no-email') return say.noEmail(`${names}`);
      if (why === 'on-case') return say.onCase;
      return why === 'not-on-case' ? say.notOnCase : say.notPossible;
    case 'unexpected':
      return say.stopped;
    case 'check-blocks':
    case 'check-asks':
      return say.checksRefused(
        `${error.detail?.ids ?? ''}`
          .split(',')
          .filter(Boolean)
          .map((id) => nameCheck(id, []))
          .join('; '),
      );
    default:
      return describeErrorReply(error);
  }
}

/** "“Mediation”, Thu, Jan 21, 1:00 – 5:00 PM PST": an event in one line. */
export const describeForm = (form: EventForm, now: number): string =>
  `“${form.title}”, ${formatSpan(form, now)}`;

/** What another window made of it meanwhile, and whether the client was told: nobody tells them twice unknowingly. */
export const describeElsewhere = (event: ProjectEvent, saying: (what: string) => string): string =>
  `${saying(describeForm(shownForm(event), Date.now()))} ${describeAttempt(event.attempt)} ${event.told ? `${say.told}.` : ''}`;

/**
 * A check of an event by its name; of somebody who is invited beside the client with theirs.
 * @param key as `keyOfFinding` makes it
 */
export function nameCheck(
  key: string,
  contacts: readonly { contactId: string | null; name: string }[],
): string {
  const [check = '', id] = key.split(':');
  if (id === undefined) return findName(check);
  const who = contacts.find(({ contactId }) => contactId === id)?.name ?? say.personOfId(id);
  const names: Partial<Record<string, (who: string) => string>> = say.checks.namesOf;
  return names[check]?.(who) ?? `${findName(check)} (${who})`;
}
