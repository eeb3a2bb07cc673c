import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/domain/activity';
import { differences, findSince, UPDATE_FIELDS } from '../../src/domain/differences';
import { lastMidnightPacific } from '../../src/domain/pacific';
import type { LastSent, UpdateField, WantedUpdate } from '../../src/domain/update';
import { CELL, HOUR, makeLastSent, makeUpdate, NOW, REF } from '../builders';

const MIDNIGHT = lastMidnightPacific(NOW);
const YESTERDAY = MIDNIGHT - HOUR;
const of = (update: WantedUpdate, last: LastSent | null, since: Partial<Record<UpdateField, number>> = {}) =>
  differences(update, last, since, NOW);
const sentAt = (at: number): LastSent => {
  const last = makeLastSent();
  return {
    ...last,
    contact: { ...last.contact, at },
    project: last.project && { ...last.project, at },
  };
};

describe('differences', () => {
  it('are none where everything was sent and answered', () => {
    expect(of(makeUpdate(), makeLastSent())).toEqual([]);
  });

  it('name old and new value', () => {
    expect(of(makeUpdate({ phase: 'Trial' }), makeLastSent())).toEqual([
      { field: 'phase', was: 'Discovery', is: 'Trial', probablyTakenOver: false },
    ]);
  });

  it('are all values where nothing was ever sent from here', () => {
    const rows = of(makeUpdate(), null);
    expect(rows.map((d) => d.field)).toEqual(UPDATE_FIELDS);
    expect(rows.every((d) => d.was === null && !d.probablyTakenOver)).toBe(true);
  });

  it('compare phone and e-mail with Hona’s answer, not with what was sent', () => {
    const last = makeLastSent({
      contact: { at: NOW, result: 'updated', phone: '+12135550101', email: null },
    });
    expect(of(makeUpdate(), last)).toMatchObject([
      { field: 'phone', was: '+12135550101', is: CELL },
      { field: 'email', was: null, is: 'jane@example.com' },
    ]);
  });

  it('stay open for a project that half an update never reached', () => {
    expect(of(makeUpdate(), makeLastSent({ project: null })).map((d) => d.field)).toEqual([
      'name',
      'phase',
      'projectType',
      'status',
      'notices',
    ]);
  });

  it('are none for notices that nobody has chosen', () => {
    expect(of({ ...makeUpdate(), notices: null }, makeLastSent())).toEqual([]);
  });

  it('tell two contacts of one name apart', () => {
    const client = { ...makeUpdate().client, contactId: '2' };
    expect(of(makeUpdate({ client }), makeLastSent()).map((d) => d.field)).toEqual(['client']);
  });
});

describe('PULL-WHEN-1: a difference older than the last midnight, Pacific, is grey', () => {
  const update = makeUpdate({ phase: 'Trial', client: { ...makeUpdate().client, phone: '+12135550101' } });
  const grey = (since: Partial<Record<UpdateField, number>>, last = sentAt(YESTERDAY)) =>
    of(update, last, since)
      .filter((d) => d.probablyTakenOver)
      .map((d) => d.field);

  it('a millisecond before it is, at it not', () => {
    expect(grey({ phase: MIDNIGHT - 1 })).toEqual(['phase']);
    expect(grey({ phase: MIDNIGHT })).toEqual([]);
  });

  it('each value by its own time', () => {
    expect(grey({ phase: YESTERDAY, phone: NOW })).toEqual(['phase']);
  });

  it('not where nobody knows since when MyCase says it', () => {
    expect(grey({})).toEqual([]);
  });

  it('not where Hona’s answer is newer than that midnight', () => {
    expect(grey({ phase: YESTERDAY, phone: YESTERDAY }, sentAt(NOW - HOUR))).toEqual([]);
  });

  it('not for another client than the one sent, whom staff may have chosen here', () => {
    const other = { ...update, client: { ...update.client, contactId: '2' } };
    const since = { client: YESTERDAY, phone: YESTERDAY, email: YESTERDAY };
    expect(of(other, sentAt(YESTERDAY), since).filter((d) => d.probablyTakenOver)).toEqual([]);
  });

  it('not for a project that half an update never reached', () => {
    expect(grey({ phase: YESTERDAY }, { ...sentAt(YESTERDAY), project: null })).toEqual([]);
  });
});

describe('findSince', () => {
  const changed = (at: number, fact: 'stage' | 'phone' | 'closed' | 'email', is = 'b'): Activity => ({
    ref: REF,
    at,
    what: { kind: 'fact-changed', fact, was: 'a', is },
  });
  const of = (readAt: Partial<Record<UpdateField, number>>, ...activity: Activity[]) =>
    findSince({ update: makeUpdate(), readAt }, activity);

  it('takes the newest change of the value’s own fact, else the time of its reading', () => {
    const activity = [
      changed(NOW - 1, 'phone', '(213) 373-4253'),
      changed(NOW - 2, 'stage'),
      changed(NOW - 3, 'stage'),
    ];
    expect(of({ phase: NOW, name: NOW - 9, phone: NOW }, ...activity)).toMatchObject({
      phase: NOW - 2,
      status: NOW - 2,
      phone: NOW - 1,
      name: NOW - 9,
      client: undefined,
    });
  });

  it('takes no change that led to another phone or e-mail than the present one', () => {
    const activity = [
      changed(YESTERDAY, 'phone', '(213) 555-0101, (213) 555-0102'),
      changed(YESTERDAY, 'email', 'old@example.com'),
    ];
    expect(of({ phone: NOW, email: NOW }, ...activity)).toMatchObject({ phone: NOW, email: NOW });
    expect(of({ phone: NOW }, changed(YESTERDAY, 'phone', '1, (213) 373-4253')).phone).toBe(YESTERDAY);
  });
});
