import type { EventAttempt, EventForm, ProjectEvent } from '../../../src/domain/calendar';
import { NOW, ref } from '../samples';

/** Samples of events; zones and times as a firm in Los Angeles has them. */
export const form = (change: Partial<EventForm> = {}): EventForm => ({
  title: 'Mediation',
  start: '2026-12-03T09:30',
  end: '2026-12-03T10:30',
  zone: 'America/Los_Angeles',
  location: '',
  description: '',
  reminders: [],
  contacts: [],
  staff: [],
  otherStaff: [],
  myCaseEvent: null,
  ...change,
});

export const tried = (change: Partial<EventAttempt> = {}): EventAttempt => ({
  what: 'save',
  notify: false,
  at: NOW - 60_000,
  state: 'saved',
  problem: null,
  reason: null,
  status: null,
  ...change,
});

export const event = (change: Partial<ProjectEvent> = {}): ProjectEvent => ({
  id: 'o-1',
  ref,
  saved: form(),
  wanted: form(),
  doubt: null,
  mayExist: true,
  attempt: tried(),
  ...change,
});
