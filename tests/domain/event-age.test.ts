// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { EventState, ProjectEvent } from '../../src/domain/calendar';
import { judgeEventAge } from '../../src/domain/event-age';
import { HOUR, makeEventForm, makeProjectEvent } from '../builders';

const DAY = 24 * HOUR;
/** 11:00 in Los Angeles, the end of `makeEventForm`. */
const END = Date.UTC(2026, 11, 1, 19);
const make = (state: EventState, over: Partial<ProjectEvent> = {}) => {
  const event = makeProjectEvent(over);
  return { ...event, attempt: { ...event.attempt, state } };
};

describe('an event is kept until 30 days after its end (product §7)', () => {
  it.each<[EventState, string]>([
    ['saved', 'delete'],
    ['failed', 'delete'],
    ['unknown', 'list'],
    ['sending', 'keep'],
  ])('%s, and then: %s', (state, verdict) => {
    expect(judgeEventAge(make(state), END + 30 * DAY)).toBe('keep');
    expect(judgeEventAge(make(state), END + 30 * DAY + 1)).toBe(verdict);
  });

  it('the latest end that it may have counts', () => {
    const moved = make('failed', { wanted: makeEventForm({ end: '2026-12-20T11:00' }) });
    expect(judgeEventAge(moved, END + 40 * DAY)).toBe('keep');
    const doubt = { what: 'save' as const, notify: true, form: makeEventForm({ end: '2026-12-20T11:00' }) };
    expect(judgeEventAge(make('unknown', { doubt }), END + 40 * DAY)).toBe('keep');
  });

  it('one that was tried later, or whose end is no time, by when it was tried', () => {
    const form = makeEventForm({ end: 'soon' });
    const event = make('saved', { saved: form, wanted: form });
    const tried = { ...event, attempt: { ...event.attempt, at: END } };
    expect(judgeEventAge(tried, END + 30 * DAY)).toBe('keep');
    expect(judgeEventAge(tried, END + 31 * DAY)).toBe('delete');
  });
});
