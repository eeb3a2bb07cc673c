import type { EventForm, ProjectEvent } from '../../domain/calendar';
import { type CaseRef, caseKey } from '../../domain/case';
import { compareWithMyCase, readMyCaseEvent } from '../../domain/event-mycase';
import { defaultEnd } from '../../domain/event-times';
import type { EventFacts } from '../../domain/facts';
import { ownZone } from './when';

/** An event that somebody is filling in. */
export type Begun = {
  /** No two have the same. */
  nr: number;
  /** The event that it changes, as it was seen; null: a new one. */
  target: ProjectEvent | null;
  /** As the dialog opened: what differs from it was typed. */
  first: EventForm;
  form: EventForm;
  /** The end moves with the start until somebody touches it. */
  endFollows: boolean;
};

/** By case, while the panel is open: the tab may move to another case in the middle of it, or another one be begun. */
const kept = new Map<string, readonly Begun[]>();
let last = 0;

export const listBegun = (ref: CaseRef): readonly Begun[] => kept.get(caseKey(ref)) ?? [];

/** Keeps what was typed. */
export function keepBegun(ref: CaseRef, begun: Begun): void {
  const others = listBegun(ref).filter(({ nr }) => nr !== begun.nr);
  kept.set(caseKey(ref), [...others, begun]);
}

/** It is saved, or not wanted; what else was begun stays. */
export function dropBegun(ref: CaseRef, { nr }: Begun): void {
  kept.set(
    caseKey(ref),
    listBegun(ref).filter((one) => one.nr !== nr),
  );
}

/** MyCase events whose case is being opened to make them Hona's. */
const wanted = new Map<string, string>();

export const wantEvent = (ref: CaseRef, eventId: string) => void wanted.set(caseKey(ref), eventId);
export const dropWanted = (ref: CaseRef) => void wanted.delete(caseKey(ref));
export const findWanted = (ref: CaseRef): string | null => wanted.get(caseKey(ref)) ?? null;

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
  nr: ++last,
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
