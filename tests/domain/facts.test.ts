import { describe, expect, it } from 'vitest';
import { mergeFacts, NAMES_ONLY, type Readings } from '../../src/domain/facts';
import { makeFact } from '../builders';

type Values = { stage: string; office: string };
const merge = (readings: Readings<Values>) =>
  mergeFacts<Values>({ stage: makeFact('Discovery', 1) }, readings, 'case', 2);

describe('mergeFacts (D6)', () => {
  it('replaces a fact by what was found, with the page, the way and the time', () => {
    expect(merge({ stage: { state: 'found', value: 'Trial', way: 'label' } })).toEqual({
      stage: { value: 'Trial', source: { page: 'case', way: 'label' }, readAt: 2 },
    });
  });

  it('keeps with a list that MyCase holds more of it, until a whole one is read', () => {
    const list = (more?: boolean) =>
      merge({ stage: { state: 'found', value: 'x', way: 'json', ...(more === undefined ? {} : { more }) } })
        .stage;
    expect(list(true)).toMatchObject({ more: true });
    expect(list(false)).not.toHaveProperty('more');
    expect(list()).not.toHaveProperty('more');
  });

  it('takes empty for an answer: MyCase shows that there is none', () => {
    expect(merge({ stage: { state: 'empty', way: 'id' } }).stage).toEqual({
      value: null,
      source: { page: 'case', way: 'id' },
      readAt: 2,
    });
  });

  it.each(['not-loaded', 'unreadable'] as const)(
    'keeps the older fact with its time where it is %s',
    (state) => {
      expect(merge({ stage: { state } })).toEqual({ stage: makeFact('Discovery', 1) });
    },
  );

  it.each(['not-loaded', 'unreadable'] as const)('makes no fact of what is %s', (state) => {
    expect(merge({ office: { state } })).not.toHaveProperty('office');
  });

  it('leaves a fact alone that this page does not hold, and changes nothing in place', () => {
    const old = { stage: makeFact('Discovery', 1) };
    const merged = mergeFacts<Values>(
      old,
      { stage: undefined, office: { state: 'empty', way: 'id' } },
      'case',
      2,
    );
    expect(merged.stage).toBe(old.stage);
    expect(old).toEqual({ stage: makeFact('Discovery', 1) });
  });

  it('replaces what a page showed in full by no list of mere names', () => {
    const names = { state: 'found', value: 'Trial', way: NAMES_ONLY } as const;
    expect(merge({ stage: names })).toEqual({ stage: makeFact('Discovery', 1) });
    const first = mergeFacts<Values>({}, { stage: names }, 'case', 1);
    expect(first.stage?.value).toBe('Trial');
    const second = mergeFacts<Values>(first, { stage: { ...names, value: 'Appeal' } }, 'case', 2);
    expect(second.stage).toMatchObject({ value: 'Appeal', readAt: 2 });
    const seen = { stage: { state: 'found', value: 'Discovery', way: 'id' } } as const;
    expect(mergeFacts<Values>(second, seen, 'case', 3).stage?.value).toBe('Discovery');
  });
});
