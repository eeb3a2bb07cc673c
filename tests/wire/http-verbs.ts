import { defaultDialect } from '../../src/domain/calendar';
import type { AppError } from '../../src/domain/errors';
import { beginAttempt, planAttempt, settleAttempt } from '../../src/domain/event-states';
import type { Outcome } from '../../src/domain/outbox';
import { transition } from '../../src/domain/outbox';
import { makeEventBody } from '../../src/hona/event-body';
import { deleteEvent, putContact, putProject, saveEvent, sendMessage } from '../../src/hona/hona';
import { makeEntry, makeEventForm, makeUpdate } from '../builders';
import type { HttpRow } from './http-rows';

/** One call of the Partner API: how it is made, and what the rows ask of it. */
export type Verb = {
  name: string;
  method: string;
  path: string;
  call(token: string): Promise<string>;
  /** The state, or what the screen is told. */
  wanted(row: HttpRow): string;
  /** Whole requests, at most and at least, where each arrives whole. */
  tries(row: HttpRow): number;
};

const PROTOCOL = 'http/1.1';
const update = makeUpdate();
const { caseId } = update.ref;
const once = () => 1;
const repeated = ({ tries }: HttpRow) => tries;

const message: Verb = {
  name: 'POST send-message',
  method: 'POST',
  path: '/send-message',
  call: async (token) =>
    stateOfMessage(
      await sendMessage({ caseId, text: 'See you at 9.', authorId: null }, { token, protocol: PROTOCOL }),
    ),
  wanted: (row) => row.once,
  tries: once,
};

const put = (name: string, path: string, call: (token: string) => Promise<unknown>): Verb => ({
  name,
  method: 'PUT',
  path,
  call: (token) => call(token).then(() => 'done', tell),
  wanted: (row) => row.put,
  tries: repeated,
});

const event = (what: 'save' | 'delete', notify: boolean): Verb => ({
  name: `${what === 'save' ? 'POST calendar-event' : 'DELETE calendar-event'}, ${notify ? 'people are told' : 'nobody is told'}`,
  method: what === 'save' ? 'POST' : 'DELETE',
  path: what === 'save' ? '/calendar-event' : '/project/*',
  call: async (token) => stateOfEvent(what, notify, await sendEvent(what, notify, token)),
  wanted(row) {
    if (row.once === 'accepted') return what === 'save' ? 'saved' : 'deleted';
    // What is not there need not be deleted: Hona itself says so.
    if (what === 'delete' && !notify && row.name === '404') return 'deleted';
    return row.once === 'unknown' && notify ? 'unknown' : 'failed';
  },
  tries: notify ? once : repeated,
});

/** Every call that changes anything. */
export const VERBS: readonly Verb[] = [
  message,
  put('PUT contacts', '/contacts', (token) => putContact(update.client, token)),
  put('PUT projects', '/projects', (token) => putProject(update, token)),
  event('save', true),
  event('save', false),
  event('delete', true),
  event('delete', false),
];

const eventBody = (notify: boolean) => {
  const emails = { contacts: {}, staff: {} };
  return makeEventBody({ id: 'event-1', caseId, form: makeEventForm(), notify, emails }, defaultDialect);
};

/** What Hona must know before, so that it takes each of the calls; the last one is what is deleted. */
export const PREPARING = [
  { method: 'PUT', path: '/contacts', body: contactBody() },
  { method: 'PUT', path: '/projects', body: projectBody() },
  { method: 'POST', path: '/calendar-event', body: eventBody(false) },
] as const;

function contactBody() {
  const { contactId, ...names } = update.client;
  return { externalId: contactId, ...names };
}

function projectBody() {
  return {
    externalId: caseId,
    name: update.name,
    partnerPhaseName: update.phase,
    clients: [{ externalId: update.client.contactId }],
    partnerProjectTypeName: update.projectType,
    milestonesEnabled: false,
    status: update.status,
  };
}

function sendEvent(what: 'save' | 'delete', notify: boolean, token: string): Promise<Outcome> {
  const auth = { token, protocol: PROTOCOL };
  if (what === 'delete') return deleteEvent({ id: 'event-1', caseId, notify }, auth);
  return saveEvent(eventBody(notify), auth);
}

/** As the outbox takes it, of a first attempt. */
function stateOfMessage(outcome: Outcome): string {
  const claimed = transition(makeEntry({ notBefore: 0 }), {
    type: 'claim',
    at: 0,
    logSeen: { threads: {}, listed: null },
  });
  if (!claimed.ok) throw new Error('not claimed');
  const ended = transition(claimed.entry, { type: 'outcome', at: 0, attempt: 1, outcome, othersPass: false });
  if (!ended.ok) throw new Error(ended.code);
  const { state, paused } = ended.entry;
  return state === 'queued' ? (paused ? 'paused' : 'later') : state;
}

/** As the calendar takes it, of an event that Hona has where it is to be deleted. */
function stateOfEvent(what: 'save' | 'delete', notify: boolean, outcome: Outcome): string {
  const plan = { id: 'event-1', ref: update.ref, what, form: makeEventForm(), notify, now: 1 };
  return settleAttempt(beginAttempt(planAttempt(null, plan), plan), outcome)?.attempt.state ?? 'deleted';
}

function tell(error: AppError): string {
  return error.code.replace(/^hona-|-refused$/g, '');
}
