// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { EventForm, ProjectEvent } from '../../src/domain/calendar';
import {
  answerDoubt,
  beginAttempt,
  type EventPlan,
  failUnsent,
  planAttempt,
  recoverAttempt,
  settleAttempt,
  wasNeverSent,
} from '../../src/domain/event-states';
import type { Outcome } from '../../src/domain/outbox';
import { makeEventForm, NOW, REF } from '../builders';

const F1 = makeEventForm();
const F2 = makeEventForm({ title: 'Mediation' });
const ACCEPTED: Outcome = { kind: 'accepted', status: 200 };
const REFUSED: Outcome = { kind: 'refused', status: 422, reason: 'No such zone' };
const NOT_THERE: Outcome = { kind: 'refused', status: 404, reason: 'Unknown event' };
const LOST: Outcome = { kind: 'unknown', code: 'connection', status: null };

type Given = { what?: 'save' | 'delete'; notify?: boolean; form?: EventForm };
const plan = ({ what = 'save', notify = true, form = F1 }: Given = {}): EventPlan => ({
  id: 'e1',
  ref: REF,
  what,
  form,
  notify,
  now: NOW,
});
const send = (old: ProjectEvent | null, given: Given = {}) =>
  beginAttempt(planAttempt(old, plan(given)), plan(given));
/** One attempt to its end; null: the event is gone. */
const attempt = (old: ProjectEvent | null, outcome: Outcome, given: Given = {}) =>
  settleAttempt(send(old, given), outcome);
const must = (event: ProjectEvent | null): ProjectEvent => {
  if (!event) throw new Error('gone');
  return event;
};
const inDoubt = must(attempt(null, LOST));
const saved = must(attempt(null, ACCEPTED));

describe('where an event stands (product §7)', () => {
  it('before it leaves it reads as not saved, with all that was typed', () => {
    expect(planAttempt(null, plan())).toMatchObject({
      saved: null,
      wanted: F1,
      attempt: { state: 'failed', problem: 'not-sent', at: NOW },
    });
  });

  it('no two attempts have the same time, however fast, and whatever becomes of the clock', () => {
    const second = planAttempt(saved, { ...plan(), now: NOW - 5000 });
    expect(second.attempt.at).toBe(saved.attempt.at + 1);
  });

  it.each<[string, Given, Outcome, object]>([
    ['accepted', {}, ACCEPTED, { saved: F1, attempt: { state: 'saved', problem: null } }],
    ['refused', {}, REFUSED, { saved: null, attempt: { state: 'failed', reason: 'No such zone' } }],
    [
      'the token refused',
      {},
      { kind: 'token', status: 401 },
      { attempt: { state: 'failed', problem: 'token' } },
    ],
    [
      'asked to wait',
      {},
      { kind: 'later', status: 429, retryAfterMs: null },
      { attempt: { state: 'failed', problem: 'later' } },
    ],
    [
      'no answer, notify',
      {},
      LOST,
      { doubt: { what: 'save', form: F1 }, attempt: { state: 'unknown', problem: 'unclear' } },
    ],
    [
      'no answer, no notify',
      { notify: false },
      LOST,
      { doubt: null, mayExist: true, attempt: { state: 'failed', problem: 'unclear' } },
    ],
  ])('sending, %s', (_, given, outcome, expected) => {
    expect(attempt(null, outcome, given)).toMatchObject({ wanted: F1, ...expected });
  });

  it('what Hona took last stays, where a change does not go through', () => {
    expect(attempt(saved, REFUSED, { form: F2 })).toMatchObject({ saved: F1, wanted: F2 });
  });

  it('a worker that dies: in doubt with notify, failed without', () => {
    expect(recoverAttempt(send(null))).toMatchObject({
      doubt: { form: F1 },
      attempt: { state: 'unknown', problem: 'ended' },
    });
    expect(recoverAttempt(send(null, { notify: false }))).toMatchObject({
      doubt: null,
      attempt: { state: 'failed', problem: 'ended' },
    });
  });

  it('nothing left: failed', () => {
    expect(failUnsent(planAttempt(null, plan()), 'unreachable').attempt).toMatchObject({
      state: 'failed',
      problem: 'unreachable',
    });
  });
});

describe('deleting', () => {
  const erase = (outcome: Outcome, notify: boolean, old = saved) =>
    attempt(old, outcome, { what: 'delete', notify });

  it('accepted: it is gone', () => {
    expect(erase(ACCEPTED, true)).toBeNull();
  });

  it('what Hona does not know is gone, where nobody is to be told', () => {
    expect(erase(NOT_THERE, false)).toBeNull();
    expect(erase({ ...NOT_THERE, reason: '' } as Outcome, false)).toBeNull();
    expect(erase(NOT_THERE, true)).toMatchObject({ saved: F1, attempt: { state: 'failed', status: 404 } });
    // Something in between may say 404 too.
    expect(erase({ ...NOT_THERE, reason: null } as Outcome, false)).toMatchObject({ saved: F1 });
  });

  it('in doubt with notify, failed without', () => {
    expect(erase(LOST, true)).toMatchObject({ doubt: { what: 'delete' }, attempt: { state: 'unknown' } });
    expect(erase(LOST, false)).toMatchObject({ doubt: null, attempt: { state: 'failed', what: 'delete' } });
  });
});

describe('doubt is sticky (outbox document §2)', () => {
  it('a later refusal leaves it, and names what is in doubt', () => {
    const later = must(attempt(inDoubt, REFUSED, { form: F2, notify: false }));
    expect(later).toMatchObject({
      wanted: F2,
      doubt: { what: 'save', notify: true, form: F1 },
      attempt: { state: 'unknown', what: 'save', notify: true, reason: 'No such zone' },
    });
    // What was refused did not arrive; what was in doubt did.
    expect(answerDoubt(later, 'arrived')).toMatchObject({ saved: F1, wanted: F2, doubt: null });
  });

  it.each<[string, (event: ProjectEvent) => ProjectEvent | null]>([
    ['unreachable', (e) => failUnsent(planAttempt(e, plan({ form: F2 })), 'unreachable')],
    ['planned, and the worker died', (e) => planAttempt(e, plan({ what: 'delete' }))],
    ['no answer without notify', (e) => attempt(e, LOST, { notify: false })],
    ['died without notify', (e) => recoverAttempt(send(e, { notify: false }))],
  ])('%s', (_, change) => {
    expect(change(inDoubt)).toMatchObject({ doubt: { form: F1 }, attempt: { state: 'unknown' } });
  });

  it('what goes through ends it', () => {
    expect(attempt(inDoubt, ACCEPTED, { form: F2 })).toMatchObject({
      saved: F2,
      doubt: null,
      attempt: { state: 'saved' },
    });
    expect(attempt(inDoubt, ACCEPTED, { what: 'delete' })).toBeNull();
  });
});

describe("a person's word", () => {
  it('it arrived: saved as it was sent', () => {
    const marked = must(answerDoubt(inDoubt, 'arrived'));
    expect(marked).toMatchObject({ saved: F1, attempt: { state: 'saved', marked: true } });
    // Hona's own word takes its place.
    expect(must(attempt(marked, ACCEPTED)).attempt).not.toHaveProperty('marked');
  });

  it('it did not: failed, and what was wanted stays', () => {
    expect(answerDoubt(inDoubt, 'not-arrived')).toMatchObject({
      saved: null,
      wanted: F1,
      doubt: null,
      attempt: { state: 'failed', problem: 'not-arrived' },
    });
  });

  it('the deletion arrived: gone; it did not: it stands', () => {
    const event = must(attempt(saved, LOST, { what: 'delete' }));
    expect(answerDoubt(event, 'arrived')).toBeNull();
    expect(answerDoubt(event, 'not-arrived')).toMatchObject({ saved: F1, attempt: { state: 'failed' } });
  });

  it('says nothing about one that is on its way, or settled', () => {
    const sending = send(inDoubt, { form: F2 });
    expect(answerDoubt(sending, 'arrived')).toBe(sending);
    expect(answerDoubt(saved, 'not-arrived')).toBe(saved);
  });
});

it('only what can never have left needs no word to Hona when it goes', () => {
  expect(wasNeverSent(must(attempt(null, REFUSED)))).toBe(true);
  expect(wasNeverSent(planAttempt(null, plan()))).toBe(true);
  const rest = [
    saved,
    inDoubt,
    must(attempt(null, LOST, { notify: false })),
    must(attempt(null, { kind: 'later', status: 429, retryAfterMs: null }, { notify: false })),
    must(answerDoubt(inDoubt, 'not-arrived')),
  ];
  expect(rest.filter(wasNeverSent)).toEqual([]);
});
