// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { FACT_NAMES, isConfirmed } from '../../src/domain/confirmed';
import type { FactPage, Reading } from '../../src/domain/facts';
import { findLost, type Health, listImpaired, mergeHealth, RESTS_ON } from '../../src/domain/health';

const found: Reading<string> = { state: 'found', value: 'Trial', way: 'id' };
const empty: Reading<string> = { state: 'empty', way: 'label' };
const notLoaded: Reading<string> = { state: 'not-loaded' };
const unreadable: Reading<string> = { state: 'unreadable' };

/** What a row of readings of these pages leaves, one each second from 1 on. */
function read(...steps: [FactPage, Record<string, Reading<unknown>>, 'settled'?][]): Health {
  const health: Health = {};
  steps.forEach(([page, readings, settled], i) => {
    health[page] = mergeHealth(health[page], readings, i + 1, settled === 'settled');
  });
  return health;
}
const lostIn = (health: Health) =>
  findLost(health).map((l) => `${l.fact} since ${l.since}, known ${l.lastKnownAt}`);

describe('mergeHealth (D7)', () => {
  it('keeps the way and the time of what was found, and of what is known to be empty', () => {
    expect(read(['items-info', { stage: found }], ['items-info', { stage: empty }])).toEqual({
      'items-info': { stage: { state: 'empty', way: 'label', at: 2, lastKnownAt: 2 } },
    });
  });

  it('holds no value', () => {
    expect(JSON.stringify(read(['items-info', { stage: found }]))).not.toContain('Trial');
  });

  it.each([notLoaded, unreadable])('an unsettled page that lacks a fact says nothing: %o', (reading) => {
    const health = read(['items-info', { stage: found }], ['items-info', { stage: reading }]);
    expect(health['items-info']?.stage).toEqual({ state: 'found', way: 'id', at: 1, lastKnownAt: 1 });
    expect(read(['items-info', { stage: reading }])['items-info']?.stage?.state).toBe('not-loaded');
  });

  it('remembers since when a fact is missing, however often the page is read', () => {
    const health = read(
      ['items-info', { stage: found }],
      ['items-info', { stage: notLoaded }, 'settled'],
      ['items-info', { stage: unreadable }, 'settled'],
    );
    expect(health['items-info']?.stage).toEqual({ state: 'unreadable', way: null, at: 2, lastKnownAt: 1 });
  });

  it('leaves what this page says nothing about', () => {
    const health = read(
      ['items-info', { stage: found }],
      ['items-info', { name: found, office: undefined as never }],
    );
    expect(Object.keys(health['items-info'] ?? {})).toEqual(['stage', 'name']);
  });
});

describe('findLost (D7)', () => {
  const lost = { stage: notLoaded };

  it('names a fact that a function rests on, once its page no longer shows it', () => {
    const health = read(['items-info', { stage: found }], ['items-info', lost, 'settled']);
    expect(lostIn(health)).toEqual(['case.stage since 2, known 1']);
  });

  it.each<[string, Health]>([
    ['what was never found: that page may not have it', read(['items-info', lost, 'settled'])],
    ['a page that was not complete', read(['items-info', { stage: found }], ['items-info', lost])],
    [
      'a page of a case that we do not know: nothing has to be there',
      read(['case', { stage: found }], ['case', lost, 'settled']),
    ],
    [
      'what another page of the case has shown since',
      read(
        ['items-info', { stage: found }],
        ['items-info', lost, 'settled'],
        ['documents', { stage: found }],
      ),
    ],
    [
      'what came back',
      read(
        ['items-info', { stage: found }],
        ['items-info', lost, 'settled'],
        ['items-info', { stage: empty }],
      ),
    ],
    [
      'a message thread without a case, after one with a case',
      read(['thread', { caseId: found }], ['thread', { caseId: notLoaded }, 'settled']),
    ],
    [
      'what nothing rests on',
      read(['items-info', { closedOn: found }], ['items-info', { closedOn: notLoaded }, 'settled']),
    ],
    [
      'what another kind of page calls the same',
      read(['contact', { name: found }], ['contact', { name: unreadable }, 'settled']),
    ],
    ['nothing at all', {}],
  ])('says nothing of %s', (_what, health) => {
    expect(lostIn(health)).toEqual([]);
  });

  it('names a fact that is missing again everywhere it was', () => {
    const health = read(
      ['items-info', { stage: found }],
      ['items-info', lost, 'settled'],
      ['documents', { stage: found }],
      ['documents', lost, 'settled'],
    );
    expect(lostIn(health)).toEqual(['case.stage since 4, known 3']);
  });

  it('is not misled by names that every object has', () => {
    expect(
      lostIn(JSON.parse('{"items-info":{"__proto__":{"state":"unreadable","at":1,"lastKnownAt":1}}}')),
    ).toEqual([]);
  });
});

describe('what depends on what', () => {
  it('an unreadable stage impairs the update and nothing else', () => {
    const [lost] = findLost(
      read(['items-info', { stage: found }], ['items-info', { stage: unreadable }, 'settled']),
    );
    expect(listImpaired(lost ? [lost] : [])).toEqual(['update']);
  });

  it('unreadable contacts impair the update and what is known of the client', () => {
    const health = read(
      ['contacts-staff', { contacts: found }],
      ['contacts-staff', { contacts: unreadable }, 'settled'],
    );
    expect(listImpaired(findLost(health))).toEqual(['update', 'client']);
  });

  it('an open case after a closed one is no alarm: on some pages only the mark tells, and open cases have none', () => {
    const marked: Reading<boolean> = { state: 'found', value: true, way: 'mark' };
    const health = read(
      ['contacts-staff', { closed: marked }],
      ['contacts-staff', { closed: notLoaded }, 'settled'],
    );
    expect(lostIn(health)).toEqual([]);
  });

  it('an open case is an alarm where the page showed by something else that cases are open', () => {
    const button: Reading<boolean> = { state: 'found', value: false, way: 'button' };
    const marked: Reading<boolean> = { state: 'found', value: true, way: 'mark' };
    const health = read(
      ['items-info', { closed: button }],
      ['items-info', { closed: marked }],
      ['items-info', { closed: notLoaded }, 'settled'],
    );
    expect(lostIn(health)).toEqual(['case.closed since 3, known 1']);
  });

  it('an unreadable thread impairs the log alone', () => {
    const health = read(['thread', { posts: found }], ['thread', { posts: unreadable }, 'settled']);
    expect(listImpaired(findLost(health))).toEqual(['log']);
  });

  it('names only facts that there are', () => {
    for (const fact of Object.values(RESTS_ON).flat()) expect(FACT_NAMES).toContain(fact);
  });
});

describe('what is confirmed on a live account', () => {
  it('is what public evidence of grade A or B shows', () => {
    expect(isConfirmed('case.stage')).toBe(true);
    expect(isConfirmed('case.closed')).toBe(true);
    expect(isConfirmed('case.contacts')).toBe(false);
    expect(isConfirmed('case.customFields')).toBe(false);
    expect(isConfirmed('event.title')).toBe(false);
  });

  it('goes by the way too: MyCase’s own JSON was seen on live accounts', () => {
    expect(isConfirmed('case.contacts', 'headers')).toBe(false);
    expect(isConfirmed('case.contacts', 'json-names')).toBe(true);
  });
});
