import type { EventForm, ProjectEvent } from '../calendar';
import { type CheckId, type Finding, gravestFirst } from './check';

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

/** When Hona tells the client of an event: as it is saved, later by the reminders that are asked for, or never. */
export type Told = 'now' | 'later' | null;

/** When those invited are told of an event that is saved like this. */
export function whenTold({ reminders, contacts }: EventForm, notify: boolean): Told {
  if (notify) return 'now';
  return reminders.length > 0 && contacts.length > 0 ? 'later' : null;
}

/** What of these findings stands against telling the client of an event then (product §6, §7), the gravest first, whomever it is about. */
export function keepOfEvents(findings: readonly Finding[], told: Told): Finding[] {
  if (told === null) return [];
  // The hour of this press says nothing of the hour of a reminder.
  return gravestFirst(
    findings.filter(({ id }) => OF_EVENTS.has(id) && (told === 'now' || id !== 'quiet-hours')),
  );
}

/** What the client reads of an event, as the checks look at it; of one that is deleted they read nothing new. */
export const textOfEvent = ({ title, location, description }: EventForm): string =>
  [title, location, description].join('\n');

/** Whom Hona may have invited to an event, and tells that it is deleted: contact IDs. */
export const listInvited = ({
  saved,
  wanted,
  doubt,
}: Pick<ProjectEvent, 'saved' | 'wanted' | 'doubt'>): string[] => [
  ...new Set([saved, wanted, doubt?.form].flatMap((form) => form?.contacts ?? [])),
];
