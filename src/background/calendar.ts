import type { EventDeed } from '../domain/activity';
import type { EventAnswer, ProjectEvent } from '../domain/calendar';
import type { CaseRef } from '../domain/case';
import type { Finding } from '../domain/checks/check';
import { listInvited, textOfEvent, whenTold } from '../domain/checks/event-checks';
import { findUnanswered } from '../domain/checks/run-checks';
import type { Connection } from '../domain/connection';
import { AppError } from '../domain/errors';
import { judgeEventAge } from '../domain/event-age';
import { isMadeOf } from '../domain/event-draft';
import { type IdTools, makeEventId } from '../domain/event-id';
import { findEventFaults } from '../domain/event-rules';
import {
  answerDoubt,
  beginAttempt,
  type EventPlan,
  failUnsent,
  planAttempt,
  recoverAttempt,
  settleAttempt,
  wasNeverSent,
} from '../domain/event-states';
import type { Outcome } from '../domain/outbox';
import { makeEventBody } from '../hona/event-body';
import { deleteEvent, saveEvent } from '../hona/hona';
import { announceChange } from '../messaging/changes';
import type { PanelCalls } from '../messaging/protocol';
import type { PanelHandlers } from '../messaging/server';
import { changeCalendar, listAllEvents } from '../store/calendar';
import { openStore } from '../store/context';
import { putEventDraft } from '../store/event-drafts';
import { getLocal } from '../store/items';
import { findRecord } from '../store/records';
import { changeConnection, findAuth } from '../store/secrets';
import { findEventFindings, requireAnswers } from './check-input';
import { clock } from './clock';
import { note } from './entries';
import { findEventEmails } from './event-people';
import { whileAlive } from './keep-alive';
import { keepWaking, reach, runner, wakeRunner } from './outbox-port';
import { requireConnection, requireOpenCase } from './queue';
import { countListed } from './retention';
import { createTurn } from './turn';

/** One event after the other: never two requests at once, and each sees what the one before has left. */
const inTurn = createTurn();
let writing = 0;

/** True while an event is on its way to Hona, or waits for its turn. */
export const isWritingEvent = () => writing > 0;

const ID_TOOLS: IdTools = {
  random: () => crypto.randomUUID(),
  digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
};

type Auth = { token: string; protocol: string | null };
type Args<K extends 'saveEvent' | 'deleteEvent'> = PanelCalls[K]['args'];

/** The events of a case's project, written to Hona by a person's press. */
export const calendarHandlers: Pick<PanelHandlers, 'saveEvent' | 'deleteEvent' | 'settleEvent'> = {
  saveEvent: (args) => counted(() => save(args)),
  deleteEvent: (args) => counted(() => erase(args)),
  settleEvent: (args) => inTurn(() => settle(args)),
};

function counted<T>(work: () => Promise<T>): Promise<T> {
  writing++;
  return inTurn(work).finally(() => {
    writing--;
  });
}

/** At the start of the worker: what it left as *sending* has ended, nobody knows how. */
export async function recoverEvents(): Promise<void> {
  const left = (await listAllEvents(await openStore())).filter((e) => e.attempt.state === 'sending');
  for (const { ref, id } of left)
    await change(ref, id, (event) => (event?.attempt.state === 'sending' ? recoverAttempt(event) : event));
}

async function save(args: Args<'saveEvent'>): Promise<ProjectEvent> {
  const { ref, tabId, eventId, seenAt, form, notify, checks = [], draftId } = args;
  const connection = await requireWritable(ref);
  const dialect = (await getLocal('rules')).events;
  const faults = findEventFaults(form, dialect);
  if (faults.length > 0)
    throw new AppError('event-not-possible', {
      why: 'faults',
      faults: faults.map(({ on, why }) => `${on} ${why}`).join(', '),
    });
  const emails = await findEventEmails(ref, form, dialect.people === 'emails');
  const tools = draftId === undefined ? ID_TOOLS : { ...ID_TOOLS, random: () => draftId };
  const id = eventId ?? (await makeEventId(ref.firm, ref.caseId, form.myCaseEvent, tools));
  const body = makeEventBody({ id, caseId: ref.caseId, form, notify, emails }, dialect);
  if (eventId !== null) await getEvent(ref, eventId, seenAt);
  // Two windows went on with one half-typed event: whoever saves second is asked first.
  else if (draftId !== undefined && (await listEvents(ref)).some((event) => isMadeOf(event, draftId)))
    throw new AppError('event-changed');
  const find = () => findEventFindings(ref, whenTold(form, notify), textOfEvent(form), form.contacts);
  requireAnswers(await find(), checks);
  // Last of all: the tab may have moved while the rest was looked up.
  await requireOpenCase(ref, tabId);
  const plan: EventPlan = { id, ref, what: 'save', form, notify, checks, now: clock.now() };
  const press = { seenAt, connection, find, draftId };
  const after = await run(plan, press, (auth) => saveEvent(body, auth));
  // Only a deletion leaves none.
  if (!after) throw new AppError('not-found');
  return after;
}

/** Null: it is gone, in Hona or since it never got there. */
async function erase(args: Args<'deleteEvent'>): Promise<ProjectEvent | null> {
  const { ref, tabId, eventId: id, seenAt, notify, checks = [] } = args;
  const known = await getEvent(ref, id, seenAt);
  if (wasNeverSent(known)) {
    await change(ref, id, () => null);
    return null;
  }
  const connection = await requireWritable(ref);
  const find = () => findEventFindings(ref, notify ? 'now' : null, '', listInvited(known));
  requireAnswers(await find(), checks);
  await requireOpenCase(ref, tabId);
  const plan: EventPlan = { id, ref, what: 'delete', form: known.wanted, notify, checks, now: clock.now() };
  const press = { seenAt, connection, find };
  return run(plan, press, (auth) => deleteEvent({ id, caseId: ref.caseId, notify }, auth));
}

const DEEDS: Readonly<Record<EventAnswer, EventDeed>> = {
  arrived: 'marked-arrived',
  'not-arrived': 'marked-not-arrived',
  forgotten: 'forgotten',
};

/** A person's word about an event in doubt. Throws `event-changed`, and `not-allowed` where none is. */
async function settle({ ref, eventId, seenAt, answer }: PanelCalls['settleEvent']['args']): Promise<null> {
  const known = await getEvent(ref, eventId, seenAt);
  if (known.attempt.state !== 'unknown') throw new AppError('not-allowed');
  await change(ref, eventId, (event) => event && answerDoubt(event, answer));
  const { title } = known.doubt?.form ?? known.wanted;
  await tell(ref, { kind: 'event', did: DEEDS[answer], title, notify: known.attempt.notify });
  if (judgeEventAge(known, clock.now()) === 'list') await countListed().catch(() => undefined);
  return null;
}

/** What the window that pressed had seen; the connection it goes over; what stands against it; what it was typed as. */
type Press = {
  seenAt: number | null;
  connection: Connection;
  find: () => Promise<Finding[]>;
  draftId?: string | undefined;
};

/** A disk that does not take it keeps nothing from being sent: the panel lets it go once more. */
async function letGo(ref: CaseRef, draftId: string): Promise<void> {
  await putEventDraft(await openStore(), ref, draftId, null, null).catch(() => undefined);
}

/**
 * One attempt, each step on disk before the next. A worker that dies before *sending* leaves an attempt of which nothing
 * left; one that dies after it is recovered at the next start. Throws `event-changed`.
 */
async function run(
  plan: EventPlan,
  { seenAt, connection, find, draftId }: Press,
  request: (auth: Auth) => Promise<Outcome>,
): Promise<ProjectEvent | null> {
  const { id, ref, what, notify, form } = plan;
  const isSave = what === 'save';
  const noteDone = (did: EventDeed) => tell(ref, { kind: 'event', did, title: form.title, notify });
  // Not told yet: in a moment it is on its way, and until then nobody needs to read that it is not.
  await write(ref, id, (old) => {
    requireSeen(old, seenAt);
    return planAttempt(old, plan);
  });
  // It stands in the list now: a panel that closes before the answer must not find it as one that was never saved.
  if (draftId !== undefined) await letGo(ref, draftId);
  const stopUnsent = async (problem: 'unreachable' | 'checks') => {
    const event = await change(ref, id, (now) => now && failUnsent(now, problem));
    await noteDone(isSave ? 'not-saved' : 'not-deleted');
    return event;
  };
  if (!(await reach())) return stopUnsent('unreachable');
  return whileNoMessageLeaves(async () => {
    const auth = await findAuth(await openStore());
    // Disconnected, connected to another firm, or not allowed any more, while Hona was looked for.
    if (auth?.connection.id !== connection.id || (await isOff())) return change(ref, id, (event) => event);
    // Looked at once more right before it leaves, as a message is: the client may have asked to stop meanwhile.
    if (findUnanswered(await find(), plan.checks ?? []).length > 0) return stopUnsent('checks');
    // A worker that dies from here on is started again by the alarm, to say that it may have arrived.
    await keepWaking();
    // Everything may have been deleted meanwhile: nothing leaves that stands nowhere.
    if (!(await change(ref, id, (event) => event && beginAttempt(event, plan))))
      throw new AppError('event-changed');
    const { protocol } = auth.connection;
    const outcome = await whileAlive(() => request({ token: auth.token, protocol }));
    // A 401 is about the token; a 403 may be about events alone, and messages go on.
    if (outcome.kind === 'token' && outcome.status === 401) {
      await changeConnection(await openStore(), auth.connection, { tokenRefused: true });
      announceChange({ what: 'connection', ref: null });
    }
    const after = await change(ref, id, (event) => event && settleAttempt(event, outcome));
    if (!after || after.attempt.state === 'saved') await noteDone(isSave ? 'saved' : 'deleted');
    else if (outcome.kind === 'unknown' && notify)
      await noteDone(isSave ? 'may-have-been-saved' : 'may-have-been-deleted');
    else await noteDone(isSave ? 'not-saved' : 'not-deleted');
    return after;
  });
}

/** One POST in flight in the whole extension (outbox document §3): a message on its way first, then this, then the next. */
async function whileNoMessageLeaves<T>(work: () => Promise<T>): Promise<T> {
  const resume = runner.hold();
  try {
    await runner.whenIdle();
    return await work();
  } finally {
    resume();
    wakeRunner();
  }
}

/** The connection of the case's firm, over which something may leave now; the same conditions as for a message. */
async function requireWritable(ref: CaseRef): Promise<Connection> {
  const connection = await requireConnection(ref);
  if (connection.tokenRefused) throw new AppError('token-refused');
  if ((await getLocal('lost')) > 0) throw new AppError('sending-off');
  if (await isOff()) throw new AppError('policy-off');
  return connection;
}

/** The firm's policy took the calendar away, perhaps since the button was pressed. */
const isOff = async () => (await getLocal('settings')).off.includes('calendar');

/** Throws `event-changed` where the window that asks has not seen the last attempt. */
function requireSeen(event: ProjectEvent | null, seenAt: number | null): void {
  if ((event?.attempt.at ?? null) !== seenAt) throw new AppError('event-changed');
}

const listEvents = async (ref: CaseRef): Promise<ProjectEvent[]> =>
  (await findRecord(await openStore(), ref, 'calendar')) ?? [];

/** The event as its window saw it last; throws `event-changed`, also where it is gone. */
async function getEvent(ref: CaseRef, id: string, seenAt: number | null): Promise<ProjectEvent> {
  const event = (await listEvents(ref)).find((one) => one.id === id);
  if (!event) throw new AppError('event-changed');
  requireSeen(event, seenAt);
  return event;
}

/** Changes one event on disk, or takes it away (null), and tells the panels. */
async function change(...args: Parameters<typeof write>): Promise<ProjectEvent | null> {
  const after = await write(...args);
  announceChange({ what: 'sent', ref: args[0] });
  return after;
}

async function write(
  ref: CaseRef,
  id: string,
  step: (event: ProjectEvent | null) => ProjectEvent | null,
): Promise<ProjectEvent | null> {
  let after: ProjectEvent | null = null;
  const changeOne = (events: readonly ProjectEvent[]) => {
    after = step(events.find((one) => one.id === id) ?? null);
    return [...events.filter((one) => one.id !== id), ...(after ? [after] : [])];
  };
  await changeCalendar(await openStore(), ref, changeOne, clock.now());
  return after;
}

/** What only tells of it must not hide that it was done: a full disk may keep it from being noted. */
const tell = (...args: Parameters<typeof note>) => note(...args).catch(() => undefined);
