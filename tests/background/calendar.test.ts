import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { calendarHandlers, isWritingEvent, recoverEvents } from '../../src/background/calendar';
import { clock } from '../../src/background/clock';
import { disconnect } from '../../src/background/connection';
import { panelHandlers } from '../../src/background/handlers';
import { runRetention } from '../../src/background/retention';
import {
  defaultDialect,
  type EventAnswer,
  type EventForm,
  type ProjectEvent,
} from '../../src/domain/calendar';
import type { CheckLevel } from '../../src/domain/checks/check';
import { type EventDraft, findDraftId } from '../../src/domain/event-draft';
import { idOfDraft, makeEventId } from '../../src/domain/event-id';
import { defaultRules } from '../../src/domain/firm-rules';
import { defaultMapping } from '../../src/domain/mapping';
import type { Outcome } from '../../src/domain/outbox';
import { deleteEvent, saveEvent } from '../../src/hona/hona';
import { readActivity } from '../../src/store/activity';
import { changeCalendar } from '../../src/store/calendar';
import { writeFacts } from '../../src/store/facts';
import { getLocal, setLocal } from '../../src/store/items';
import { changeList } from '../../src/store/lists';
import { findRecord } from '../../src/store/records';
import { findConnection } from '../../src/store/secrets';
import { HOUR, makeContact, makeEventForm, NOW, REF } from '../builders';
import {
  codeOf,
  found,
  hona,
  letTimePass,
  openCase,
  openStage,
  type Stage,
  send,
  setClock,
  TAB,
  TOKEN,
  writeCase,
  writeClient,
} from './stage';

vi.mock('../../src/hona/hona');

const DAY = 24 * HOUR;
const OTHER = { ...REF, caseId: '2' };
const OFF = { settings: { off: ['calendar' as const] } };
const ACCEPTED: Outcome = { kind: 'accepted', status: 200 };
const REFUSED: Outcome = { kind: 'refused', status: 422, reason: 'No such zone' };
const LOST: Outcome = { kind: 'unknown', code: 'connection', status: null };
const posts = vi.mocked(saveEvent);
const deletes = vi.mocked(deleteEvent);

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await writeCase(stage, REF, {
    staff: found([{ staffId: '7001', name: 'Lee Park', title: 'Attorney', lead: true }]),
  });
  posts.mockReset().mockResolvedValue(ACCEPTED);
  deletes.mockReset().mockResolvedValue(ACCEPTED);
});

type Save = Partial<Parameters<typeof calendarHandlers.saveEvent>[0]>;
const save = (over: Save = {}) =>
  calendarHandlers.saveEvent({
    ref: REF,
    tabId: TAB,
    eventId: null,
    seenAt: null,
    form: makeEventForm(),
    notify: true,
    ...over,
  });
const change = (event: ProjectEvent, form: Partial<EventForm>, over: Save = {}) =>
  save({ eventId: event.id, seenAt: event.attempt.at, form: makeEventForm(form), ...over });
const erase = ({ id, attempt }: ProjectEvent, notify = false) =>
  calendarHandlers.deleteEvent({ ref: REF, tabId: TAB, eventId: id, seenAt: attempt.at, notify });
const settle = ({ id, attempt }: ProjectEvent, answer: EventAnswer) =>
  calendarHandlers.settleEvent({ ref: REF, eventId: id, seenAt: attempt.at, answer });
const listed = async (ref = REF) => (await findRecord(stage.store, ref, 'calendar')) ?? [];
const states = async () => (await listed()).map(({ attempt }) => attempt.state);
const notes = async () =>
  (await readActivity(stage.store, REF, 9)).map(({ what }) => (what.kind === 'event' ? what.did : what.kind));
const detailOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { detail?: unknown }) => error.detail,
  );
/** A worker that died while the event was on its way leaves this. */
const leaveSending = (event: ProjectEvent, notify: boolean) =>
  changeCalendar(
    stage.store,
    event.ref,
    () => [{ ...event, attempt: { ...event.attempt, notify, state: 'sending', problem: null } }],
    NOW,
  );

describe('an event is saved', () => {
  it('in the firm’s dialect, with its connection, and what Hona took is kept', async () => {
    const event = await save();
    expect(posts.mock.calls).toEqual([
      [
        expect.objectContaining({
          id: event.id,
          projectId: REF.caseId,
          reminders: [{ unit: 'day', amount: '1' }],
        }),
        { token: TOKEN, protocol: 'h2' },
      ],
    ]);
    expect(event).toMatchObject({
      ref: REF,
      saved: makeEventForm(),
      attempt: { state: 'saved', notify: true },
    });
    expect(await listed()).toEqual([event]);
    expect(await notes()).toEqual(['saved']);
    const letters = { ...defaultDialect, zones: 'abbreviations', remindersField: 'reminder' } as const;
    await setLocal('rules', { ...defaultRules, events: letters });
    await change(event, {});
    expect(posts.mock.calls[1]?.[0]).toMatchObject({
      timezone: 'PST',
      reminder: [{ unit: 'day', amount: '1' }],
    });
  });

  it('on disk before it leaves: sending while on its way, and not before Hona was reached', async () => {
    const seen: unknown[] = [];
    const look = async () => {
      seen.push(
        (await listed()).map(({ wanted, attempt }) => [wanted.title, attempt.state, attempt.problem]),
      );
    };
    hona.reach.mockImplementation(async () => {
      await look();
      return { protocol: 'h2', guarded: true };
    });
    posts.mockImplementation(async () => {
      await look();
      return ACCEPTED;
    });
    await save();
    expect(seen).toEqual([[['Deposition', 'failed', 'not-sent']], [['Deposition', 'sending', null]]]);
  });

  it('changing it keeps its ID; deleting it takes it off the list', async () => {
    const event = await save();
    const changed = await change(event, { title: 'Mediation' }, { notify: false });
    expect(changed).toMatchObject({ id: event.id, saved: { title: 'Mediation' } });
    expect(posts.mock.calls.map(([body]) => body.id)).toEqual([event.id, event.id]);
    expect(await erase(changed, true)).toBeNull();
    expect(deletes.mock.calls).toEqual([
      [
        { id: event.id, caseId: REF.caseId, notify: true },
        { token: TOKEN, protocol: 'h2' },
      ],
    ]);
    expect(await listed()).toEqual([]);
    expect(await notes()).toEqual(['deleted', 'saved', 'saved']);
  });

  it('of a MyCase event has the same ID on every computer, and is made once', async () => {
    const form = makeEventForm({ myCaseEvent: '6100201' });
    const event = await save({ form });
    const tools = {
      random: () => 'not asked',
      digest: (bytes: BufferSource) => crypto.subtle.digest('SHA-256', bytes),
    };
    expect(event.id).toBe(await makeEventId(REF.firm, REF.caseId, '6100201', tools));
    expect(await codeOf(save({ form }))).toBe('event-changed');
    await erase(event);
    expect((await save({ form })).id).toBe(event.id);
  });

  it('two that are made here have two IDs', async () => {
    const [one, two] = await Promise.all([save(), save()]);
    expect(one.id).not.toBe(two.id);
    expect(await listed()).toHaveLength(2);
  });

  it('of one draft one event is made, in two windows or after the panel was closed; and the draft is gone', async () => {
    const form = makeEventForm();
    const draft = { eventId: null, seenAt: null, first: form, form, endFollows: false };
    await panelHandlers.keepEventDraft({ ref: REF, id: 'b-1', draft, by: 'panel', base: null });
    let left: unknown;
    posts.mockImplementation(async () => {
      left = await findRecord(stage.store, REF, 'eventDrafts');
      return ACCEPTED;
    });
    const press = () => save({ draftId: 'b-1' });
    expect(await Promise.all([press(), press()].map(codeOf))).toEqual([null, 'event-changed']);
    expect(left).toEqual([]);
    expect(await codeOf(press())).toBe('event-changed');
    expect(posts).toHaveBeenCalledTimes(1);
    expect((await listed()).map(({ id }) => id)).toEqual([idOfDraft('b-1')]);
  });

  it('of a draft that two windows went on with apart, the second asks first; that the client was told stays known', async () => {
    const root = '01234567-89ab-4cde-8f01-23456789abcd';
    const apart = findDraftId({ by: 'a' } as EventDraft, root, { by: 'b', base: null });
    const first = await save({ draftId: root });
    expect(await codeOf(save({ draftId: apart }))).toBe('event-changed');
    expect(posts).toHaveBeenCalledTimes(1);
    const quiet = await change(first, { title: 'Moved' }, { notify: false, draftId: apart });
    expect([first.told, quiet.told]).toEqual([true, true]);
    expect((await save({ draftId: 'another', notify: false })).told).toBeUndefined();
  });

  it('one write at a time: of two windows that saw the same, the second is told', async () => {
    const event = await save();
    const both = [change(event, { title: 'Mine' }), change(event, { title: 'Theirs' })];
    expect(isWritingEvent()).toBe(true);
    expect(await Promise.all(both.map(codeOf))).toEqual([null, 'event-changed']);
    expect(isWritingEvent()).toBe(false);
    expect(await codeOf(erase(event))).toBe('event-changed');
    expect((await listed())[0]?.saved?.title).toBe('Mine');
  });
});

describe('what did not go through', () => {
  it.each<[string, Outcome, boolean, object, string]>([
    ['refused', REFUSED, true, { state: 'failed', problem: 'refused', reason: 'No such zone' }, 'not-saved'],
    ['no answer, notify', LOST, true, { state: 'unknown', problem: 'unclear' }, 'may-have-been-saved'],
    ['no answer, no notify', LOST, false, { state: 'failed', problem: 'unclear' }, 'not-saved'],
    ['403', { kind: 'token', status: 403 }, true, { state: 'failed', problem: 'token' }, 'not-saved'],
  ])('%s', async (_, outcome, notify, attempt, did) => {
    posts.mockResolvedValue(outcome);
    const event = await save({ notify });
    expect(event).toMatchObject({ saved: null, wanted: makeEventForm(), attempt });
    expect(await listed()).toEqual([event]);
    expect(await notes()).toEqual([did]);
    expect((await findConnection(stage.store))?.tokenRefused).toBe(false);
  });

  it('a 401 is about the token: nothing more leaves until it is mended', async () => {
    posts.mockResolvedValue({ kind: 'token', status: 401 });
    await save();
    expect((await findConnection(stage.store))?.tokenRefused).toBe(true);
    expect(await codeOf(save())).toBe('token-refused');
    expect(posts).toHaveBeenCalledTimes(1);
  });

  it('Hona cannot be reached: nothing left, and what was typed is kept', async () => {
    hona.reach.mockRejectedValue(new Error('offline'));
    const event = await save();
    expect(event.attempt).toMatchObject({ state: 'failed', problem: 'unreachable' });
    expect(posts).not.toHaveBeenCalled();
    expect((await listed())[0]?.wanted).toEqual(makeEventForm());
  });

  it('disconnected while Hona was looked for: nothing left', async () => {
    hona.reach.mockImplementation(async () => {
      await disconnect();
      return { protocol: 'h2', guarded: true };
    });
    expect((await save()).attempt).toMatchObject({ state: 'failed', problem: 'not-sent' });
    expect(posts).not.toHaveBeenCalled();
  });

  it('turned off by the firm’s policy while Hona was looked for: nothing left', async () => {
    hona.reach.mockImplementation(async () => {
      await setLocal('locked', OFF);
      return { protocol: 'h2', guarded: true };
    });
    expect((await save()).attempt).toMatchObject({ state: 'failed', problem: 'not-sent' });
    expect(posts).not.toHaveBeenCalled();
  });

  it('one POST in the whole extension: a message on its way is answered first, and the next one waits', async () => {
    const order: string[] = [];
    let answer = () => {};
    hona.send.mockImplementation(async () => {
      order.push('message');
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      order.push('answered');
      return ACCEPTED;
    });
    posts.mockImplementation(async () => {
      order.push('event');
      await send(stage, 'And bring the file.');
      await letTimePass();
      return ACCEPTED;
    });
    await send(stage);
    const going = letTimePass();
    await vi.waitFor(() => expect(order).toEqual(['message']));
    const saving = save();
    // It is planned, and Hona was reached for it.
    await vi.waitFor(() => expect(hona.reach).toHaveBeenCalledTimes(2));
    expect(order).toEqual(['message']);
    answer();
    await Promise.all([going, saving]);
    expect(order.slice(0, 3)).toEqual(['message', 'answered', 'event']);
    await vi.waitFor(() => expect(order).toEqual(['message', 'answered', 'event', 'message']));
    answer();
    await vi.waitFor(() => expect(order).toHaveLength(5));
  });

  it('an event that Hona never had goes without a word to Hona, also while not connected', async () => {
    posts.mockResolvedValue(REFUSED);
    const event = await save();
    await disconnect();
    expect(await erase(event, true)).toBeNull();
    expect(deletes).not.toHaveBeenCalled();
    expect(await listed()).toEqual([]);
  });

  it('the worker is kept while it is on its way, and the alarm is there', async () => {
    const info = vi.mocked(fakeBrowser.runtime.getPlatformInfo);
    const before = info.mock.calls.length;
    posts.mockImplementation(async () => {
      expect(info.mock.calls.length).toBeGreaterThan(before);
      expect(await fakeBrowser.alarms.get('outbox')).toBeDefined();
      return ACCEPTED;
    });
    await save();
    expect(posts).toHaveBeenCalledTimes(1);
  });
});

describe('a worker that died (outbox document §2)', () => {
  it.each([
    [true, 'unknown'],
    [false, 'failed'],
  ])('with notify %s: %s', async (notify, state) => {
    const event = await save();
    await leaveSending(event, notify);
    await recoverEvents();
    expect(await states()).toEqual([state]);
    expect((await listed())[0]?.attempt.problem).toBe('ended');
    await recoverEvents();
    expect(await states()).toEqual([state]);
  });

  it('in every case, and nothing else is touched', async () => {
    const event = await save();
    const other = { ...event, ref: OTHER };
    await leaveSending(other, true);
    await recoverEvents();
    expect(await listed()).toEqual([event]);
    expect((await listed(OTHER))[0]?.attempt.state).toBe('unknown');
  });
});

describe('in doubt', () => {
  const doubt = async () => {
    posts.mockResolvedValueOnce(LOST);
    return save();
  };

  it('it arrived, by a person’s word', async () => {
    await settle(await doubt(), 'arrived');
    expect(await listed()).toMatchObject([{ saved: makeEventForm(), attempt: { state: 'saved' } }]);
    expect(await notes()).toEqual(['marked-arrived', 'may-have-been-saved']);
  });

  it('it did not: what was wanted is kept', async () => {
    await settle(await doubt(), 'not-arrived');
    expect(await listed()).toMatchObject([
      { saved: null, wanted: makeEventForm(), attempt: { state: 'failed' } },
    ]);
  });

  it('an old one goes from this computer by a person’s word; what is noted says that, and no more', async () => {
    await settle(await doubt(), 'forgotten');
    expect(await listed()).toEqual([]);
    expect(await notes()).toEqual(['forgotten', 'may-have-been-saved']);
  });

  it('a deletion that arrived takes it off the list', async () => {
    const event = await save();
    deletes.mockResolvedValue(LOST);
    const left = await erase(event, true);
    expect(left).toMatchObject({ saved: makeEventForm(), attempt: { what: 'delete', state: 'unknown' } });
    await settle(left as ProjectEvent, 'arrived');
    expect(await listed()).toEqual([]);
  });

  it('a later refusal leaves the doubt', async () => {
    const event = await doubt();
    posts.mockResolvedValue(REFUSED);
    expect((await change(event, { title: 'Mediation' })).attempt.state).toBe('unknown');
  });

  it('only an event in doubt can be answered for, and as it was seen', async () => {
    const event = await save();
    expect(await codeOf(settle(event, 'arrived'))).toBe('not-allowed');
    const second = await doubt();
    const moved = { ...second, attempt: { ...second.attempt, at: 1 } };
    expect(await codeOf(settle(moved, 'arrived'))).toBe('event-changed');
    expect(await codeOf(settle({ ...second, id: 'gone' }, 'arrived'))).toBe('event-changed');
  });
});

describe('nothing is kept and nothing leaves', () => {
  const expectNothing = async () => {
    expect(posts).not.toHaveBeenCalled();
    expect(await listed()).toEqual([]);
  };

  it.each<[string, () => Promise<unknown> | unknown, string]>([
    ['not connected', () => disconnect(), 'not-connected'],
    ['another case in the tab', () => openCase(stage, OTHER), 'other-case'],
    ['messages were lost', () => setLocal('lost', 1), 'sending-off'],
    ['the firm’s policy turned it off', () => setLocal('locked', OFF), 'policy-off'],
  ])('%s', async (_, before, code) => {
    await before();
    expect(await codeOf(save())).toBe(code);
    await expectNothing();
  });

  it('another firm’s connection', async () => {
    stage = await openStage({ firm: 'otherlaw' });
    expect(await codeOf(save())).toBe('other-firm');
    await expectNothing();
  });

  it('a case that its page has not confirmed', async () => {
    expect(await codeOf(save({ tabId: 99 }))).toBe('other-case');
    await expectNothing();
  });

  it('an ID that nobody has seen', async () => {
    expect(await codeOf(save({ eventId: 'm-made-up' }))).toBe('event-changed');
    expect(await codeOf(save({ eventId: 'm-made-up', seenAt: NOW }))).toBe('event-changed');
    await expectNothing();
  });

  it('a form with faults, all of them said', async () => {
    const form = makeEventForm({ title: ' ', end: '2026-12-01T09:00' });
    expect(await codeOf(save({ form }))).toBe('event-not-possible');
    expect(await detailOf(save({ form }))).toEqual({
      why: 'faults',
      faults: 'title blank, end not-after-start',
    });
    await expectNothing();
  });

  it('people who are not on this case (D1), or are on it as other staff (A28)', async () => {
    const strangers = makeEventForm({ contacts: ['9001001', '9009999'], staff: ['7009'] });
    expect(await detailOf(save({ form: strangers }))).toEqual({ why: 'not-on-case', ids: '9009999,7009' });
    const doubled = makeEventForm({ staff: [], otherStaff: ['7001'] });
    expect(await detailOf(save({ form: doubled }))).toEqual({ why: 'on-case', ids: '7001' });
    await expectNothing();
  });
});

describe('people by e-mail (A26)', () => {
  beforeEach(async () => {
    await setLocal('rules', { ...defaultRules, events: { ...defaultDialect, people: 'emails' } });
    await writeCase(stage, REF, {
      contacts: found([makeContact({ email: 'jane@example.com' })]),
      staff: found([{ staffId: '7001', name: 'Lee Park', title: 'Attorney', lead: true }]),
    });
  });
  const writeEmail = (id: string, email: string) =>
    writeFacts(stage.store, { kind: 'staff', firm: REF.firm, id }, { email: found(email) }, 'staff', NOW);

  it('who has none on record is said by name, and nothing leaves', async () => {
    expect(await detailOf(save({ form: makeEventForm({ otherStaff: ['7002'] }) }))).toEqual({
      why: 'no-email',
      names: 'Lee Park, 7002',
    });
    expect(posts).not.toHaveBeenCalled();
  });

  it('each by their own', async () => {
    await writeEmail('7001', 'lee@smithlaw.example');
    await writeEmail('7002', 'dana@smithlaw.example');
    await save({ form: makeEventForm({ otherStaff: ['7002'] }) });
    expect(posts.mock.calls[0]?.[0]).toMatchObject({
      attendees: ['jane@example.com'],
      teamMembers: ['lee@smithlaw.example'],
      otherMembers: ['dana@smithlaw.example'],
    });
  });
});

describe('kept until 30 days after the event (product §7)', () => {
  const end = Date.UTC(2026, 11, 1, 19);
  /** The sweep of that day. */
  const sweepAt = async (at: number) => {
    await setLocal('settings', { ...(await getLocal('settings')), keepDays: 1 });
    await setLocal('clockSeen', at);
    setClock(at);
    await setLocal('sweptAt', 0);
    await runRetention();
  };

  it('however few days other things are kept, and then it goes', async () => {
    await save();
    await sweepAt(end + 30 * DAY);
    expect(await listed()).toHaveLength(1);
    await sweepAt(end + 30 * DAY + HOUR);
    expect(await listed()).toEqual([]);
    expect(await getLocal('kept')).toBe(0);
  });

  it('one in doubt is listed, until a person has said what became of it', async () => {
    posts.mockResolvedValueOnce(LOST);
    const event = await save();
    await save();
    await sweepAt(end + 40 * DAY);
    expect(await listed()).toEqual([event]);
    expect(await getLocal('kept')).toBe(1);
    await settle(event, 'not-arrived');
    expect(await getLocal('kept')).toBe(0);
    await sweepAt(clock.now() + DAY);
    expect(await listed()).toEqual([]);
  });
});

describe('checks where Hona tells the client (product §6, §7)', () => {
  const answers = [{ id: 'deceased', answer: 'The daughter reads this phone' }];
  beforeEach(async () => {
    await setLocal('mapping', { ...defaultMapping, deceasedField: { on: 'client', label: 'Deceased' } });
    await say('Yes');
  });
  const say = (value: 'Yes' | 'No') =>
    writeClient(stage, { customFields: found([{ label: 'Deceased', value }]) });
  /** Her husband is on the case as well. */
  const inviteJoe = () =>
    writeCase(stage, REF, {
      contacts: found([
        makeContact(),
        makeContact({ contactId: '400200', name: 'Joe Doe', group: 'Spouse' }),
      ]),
    });
  const setLevel = (deceased: CheckLevel) =>
    setLocal('rules', { ...defaultRules, checks: { deceased, 'quiet-hours': 'off' } });

  it('blocked means blocked, with or without a reason: nothing is kept and nothing leaves', async () => {
    await setLevel('block');
    expect(await codeOf(save())).toBe('check-blocks');
    expect(await codeOf(save({ checks: answers }))).toBe('check-blocks');
    expect(posts).not.toHaveBeenCalled();
    expect(await listed()).toEqual([]);
  });

  it('an event of which nobody is told, now or later, goes all the same', async () => {
    await setLevel('block');
    const untold = makeEventForm({ reminders: [] });
    expect((await save({ notify: false, form: untold })).attempt.state).toBe('saved');
    const uninvited = makeEventForm({ contacts: [] });
    expect((await save({ notify: false, form: uninvited })).attempt.state).toBe('saved');
  });

  it('its reminders are texts to the client too: they are held, but for the hour, which is another one', async () => {
    await setLevel('block');
    expect(await codeOf(save({ notify: false }))).toBe('check-blocks');
    expect(posts).not.toHaveBeenCalled();
    await setLocal('rules', { ...defaultRules, checks: { deceased: 'off', 'quiet-hours': 'block' } });
    setClock(new Date(2026, 10, 20, 23, 30).getTime());
    expect(await codeOf(save())).toBe('check-blocks');
    expect((await save({ notify: false })).attempt.state).toBe('saved');
  });

  it('what must be confirmed goes with a reason, which is kept with the event', async () => {
    await setLevel('confirm');
    expect(await codeOf(save())).toBe('check-asks');
    expect((await save({ checks: answers })).attempt).toMatchObject({ state: 'saved', checks: answers });
  });

  it('Retry, Save again and Delete are held in the same way', async () => {
    await say('No');
    posts.mockResolvedValueOnce(REFUSED);
    const failed = await save();
    const saved = await change(failed, {});
    await setLevel('block');
    await say('Yes');
    expect(await codeOf(change(saved, {}))).toBe('check-blocks');
    expect(await codeOf(erase(saved, true))).toBe('check-blocks');
    expect(deletes).not.toHaveBeenCalled();
    expect(await erase(saved, false)).toBeNull();
  });

  it('it holds at the last moment too: what came up while Hona was looked for keeps it here', async () => {
    await setLevel('block');
    await say('No');
    hona.reach.mockImplementation(async () => {
      await say('Yes');
      return { protocol: 'h2', guarded: true };
    });
    expect((await save()).attempt).toMatchObject({ state: 'failed', problem: 'checks' });
    expect(posts).not.toHaveBeenCalled();
    expect(await notes()).toEqual(['not-saved']);
  });

  it('its words are looked at as well; what is about a message alone is not', async () => {
    await setLocal('rules', {
      ...defaultRules,
      checks: { deceased: 'off', ssn: 'block', empty: 'block', 'quiet-hours': 'off' },
    });
    expect((await save()).attempt.state).toBe('saved');
    expect(await codeOf(save({ form: makeEventForm({ description: 'SSN 219-09-9999' }) }))).toBe(
      'check-blocks',
    );
  });

  it('§6, §7 whoever is invited is told: the husband who died is asked about, by a reason of his own', async () => {
    await say('No');
    await inviteJoe();
    const fields = { customFields: found([{ label: 'Deceased', value: 'Yes' }]) };
    await writeFacts(stage.store, { kind: 'contact', firm: REF.firm, id: '400200' }, fields, 'contact', NOW);
    await setLevel('confirm');
    const form = makeEventForm({ contacts: ['400200'], staff: [] });
    expect(await codeOf(save({ form, checks: answers }))).toBe('check-asks');
    const his = [{ id: 'deceased:400200', answer: 'His widow reads his mail' }];
    expect((await save({ form, checks: his })).attempt).toMatchObject({ state: 'saved', checks: his });
    expect((await save({ form: { ...form, contacts: ['9001001'] } })).attempt.state).toBe('saved');
  });

  it('§6, §7 somebody who asked to stop in a case of their own is not told of an event of this one', async () => {
    await say('No');
    await inviteJoe();
    await setLevel('confirm');
    const his = { ref: OTHER, contactId: '400200', clientName: 'Joe Doe', numbers: [] };
    await changeList(stage.store, 'stops', () => [
      { ...his, says: 'asked-to-stop', line: '7/post:1', at: NOW },
    ]);
    const form = makeEventForm({ contacts: ['400200'], staff: [] });
    expect(await detailOf(save({ form }))).toEqual({ ids: 'asked-to-stop:400200' });
    expect((await save({ form: { ...form, contacts: ['9001001'] } })).attempt.state).toBe('saved');
    expect((await save({ form: { ...form, reminders: [] }, notify: false })).attempt.state).toBe('saved');
  });

  it('§6, §7 who is invited is asked about by reminders alone, by a change and by Delete, and right before it leaves', async () => {
    await say('No');
    await inviteJoe();
    await setLevel('confirm');
    const form = makeEventForm({ contacts: ['400200'], staff: [] });
    const saved = await save({ form });
    const his = { ref: OTHER, contactId: '400200', clientName: 'Joe Doe', numbers: [] };
    const stop = () =>
      changeList(stage.store, 'stops', () => [
        { ...his, says: 'asked-to-stop', line: '7/post:1', at: NOW } as const,
      ]);
    hona.reach.mockImplementationOnce(async () => {
      await stop();
      return { protocol: 'h2', guarded: true };
    });
    expect((await save({ form })).attempt).toMatchObject({ state: 'failed', problem: 'checks' });
    expect(form.reminders).not.toEqual([]);
    expect(await codeOf(save({ form, notify: false }))).toBe('check-blocks');
    expect(await codeOf(change(saved, form))).toBe('check-blocks');
    deletes.mockClear();
    expect(await codeOf(erase(saved, true))).toBe('check-blocks');
    expect(deletes).not.toHaveBeenCalled();
    expect(await erase(saved, false)).toBeNull();
  });
});
