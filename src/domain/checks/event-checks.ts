import type { EventForm } from '../calendar';
import type { CheckId, Finding } from './check';

/** Checks of product §6 that hold as well where Hona tells the client of an event: of the client, the case, the hour, and the words. */
const OF_EVENTS: ReadonlySet<CheckId> = new Set([
  'unresolved-field',
  'asked-to-stop',
  'wrong-number',
  'foreign-link',
  'deceased',
  'not-client-group',
  'number-differs',
  'lead',
  'minor',
  'case-closed',
  'consent-no',
  'quiet-hours',
  'shortener',
  'ssn',
  'card-number',
  'account-number',
  'other-client-name',
]);

/** What of these findings stands against telling the client of an event (product §6, §7). */
export const keepOfEvents = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ id }) => OF_EVENTS.has(id));

/** What the client reads of an event, as the checks look at it; of one that is deleted they read nothing new. */
export const textOfEvent = ({ title, location, description }: EventForm): string =>
  [title, location, description].join('\n');
