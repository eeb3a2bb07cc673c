import type { EventForm, ProjectEvent } from '../../domain/calendar';
import { type CaseRef, caseKey } from '../../domain/case';
import type { EventDraft } from '../../domain/event-draft';
import { compareWithMyCase, readMyCaseEvent } from '../../domain/event-mycase';
import { defaultEnd } from '../../domain/event-times';
import type { EventFacts } from '../../domain/facts';
import { ownZone } from './when';

/** An event that somebody is filling in. */
export type Begun = {
  /** No two have the same. */
  id: string;
  /** The event that it changes, as it was seen; null: a new one. */
  target: ProjectEvent | null;
  /** As the dialog opened: what differs from it was typed. */
  first: EventForm;
  form: EventForm;
  /** The end moves with the start until somebody touches it. */
  endFollows: boolean;
  /** When what it goes on with was written; missing where it was begun here. */
  base?: number;
};

/** MyCase events whose case is being opened to make them Hona's. */
const wanted = new Map<string, string>();

export const wantEvent = (ref: CaseRef, eventId: string) => void wanted.set(caseKey(ref), eventId);
export const dropWanted = (ref: CaseRef) => void wanted.delete(caseKey(ref));
export const findWanted = (ref: CaseRef): string | null => wanted.get(caseKey(ref)) ?? null;

/**
 * One that was kept, as it was. Where the event that it changes is gone meanwhile, it is a new one; where that changed,
 * the background says so at the press.
 */
export function bringBack(kept: EventDraft | Begun, events: readonly ProjectEvent[]): Begun {
  if ('target' in kept) return kept;
  const { id, first, form, endFollows, eventId, seenAt, savedAt } = kept;
  const event = events.find((one) => one.id === eventId);
  const target = event ? { ...event, attempt: { ...event.attempt, at: seenAt ?? event.attempt.at } } : null;
  return { id, target, first, form, endFollows, base: savedAt };
}

/** True where both are about the same event, or both a new one, from the same event of MyCase or from none. */
export const isSameSubject = (one: Begun, other: Begun): boolean =>
  one.target || other.target
    ? one.target?.id === other.target?.id
    : one.form.myCaseEvent === other.form.myCaseEvent;

/** The same form as it was before anything was typed. */
export const beginAgain = ({ target, first }: Begun): Begun => begin(target, first, first.end === '');

export const isTyped = ({ first, form }: Begun): boolean => JSON.stringify(first) !== JSON.stringify(form);

/** A new event: nobody invited, in staff's own zone. */
export const beginNew = (): Begun => begin(null, emptyForm(), true);

export const beginEdit = (event: ProjectEvent, form: EventForm): Begun => begin(event, form, false);

/** A new event with what MyCase's page says; a time that cannot be read stays empty. */
export function beginFromMyCase(id: string, facts: EventFacts): Begun {
  const { title, start, end, location, description } = readMyCaseEvent(facts);
  const form = { ...emptyForm(), start: start ?? '', myCaseEvent: id };
  return begin(
    null,
    {
      ...form,
      title: title ?? '',
      end: end ?? defaultEnd(form.start, form.zone) ?? '',
      location: location ?? '',
      description: description ?? '',
      asRead: { title, start, end, location },
    },
    end === null,
  );
}

/** A saved event with what changed on MyCase's page since; what staff wrote, people, reminders and the rest stay. */
export function beginTakeOver(event: ProjectEvent, form: EventForm, facts: EventFacts): Begun {
  const { title, start, end, location } = readMyCaseEvent(facts);
  const changes = compareWithMyCase(form, facts, ownZone());
  const taken = {
    ...form,
    ...Object.fromEntries(changes.map(({ on, is }) => [on, is])),
    asRead: { title, start, end, location },
  };
  if (end === null && taken.start !== form.start) taken.end = defaultEnd(taken.start, form.zone) ?? taken.end;
  return begin(event, taken, false);
}

const begin = (target: ProjectEvent | null, form: EventForm, endFollows: boolean): Begun => ({
  id: crypto.randomUUID(),
  target,
  first: form,
  form,
  endFollows,
});

const emptyForm = (): EventForm => ({
  title: '',
  start: '',
  end: '',
  zone: ownZone(),
  location: '',
  description: '',
  reminders: [],
  contacts: [],
  staff: [],
  otherStaff: [],
  myCaseEvent: null,
});
