import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  count,
  each,
  fields,
  flag,
  howMany,
  list,
  moment,
  oneOf,
  tell,
  whether,
} from '../../src/domain/diagnostics';
import { WAYS } from '../../src/domain/ways';
import { LOCAL, OUTCOMES, SESSION } from '../../src/store/declarations';
import { NOW } from '../builders';

describe('what a shape tells (product §8, diagnostics)', () => {
  it.each([
    [count, 7, 7],
    [count, 2_135_550_101, undefined],
    [count, 1.5, undefined],
    [count, '7', undefined],
    [moment, NOW, '2026-11-21T18:00Z'],
    [moment, 2_135_550_101, undefined],
    [moment, 12_042_366, undefined],
    [flag, true, true],
    [flag, 'true', undefined],
    [whether, 'Dana Ortiz', true],
    [whether, null, false],
    [howMany, ['Jane Doe', 'John Roe'], 2],
    [howMany, { Doe: 1 }, 1],
    [howMany, 'Jane Doe', undefined],
    [oneOf(['h2', 'h3']), 'h2', 'h2'],
    [oneOf(['h2', 'h3']), 'Jane Doe', undefined],
    [list(oneOf(['a'])), ['a', 'Jane Doe', 'a'], ['a', 'a']],
    [fields<{ a: number; b: string }>({ a: count }), { a: 1, b: 'Jane Doe' }, { a: 1 }],
    [fields<{ a: number }>({ a: count }), null, undefined],
    [each(['a', 'b'], count), { a: 1, 'Jane Doe': 2 }, { a: 1 }],
  ])('%j of %j', (shape, value, told) => {
    expect(tell(shape, value)).toEqual(told);
  });

  it('of whatever is stored, no shape tells a text or a number that somebody wrote', () => {
    const shapes = [...Object.values(LOCAL), ...Object.values(SESSION)].map((one) => one.diagnostics);
    const all = [...shapes.filter((one) => typeof one !== 'string'), ...Object.values(OUTCOMES)];
    const known = [
      'attempts',
      'outcome',
      'kind',
      'status',
      'state',
      'checks',
      'case',
      'stage',
      'way',
      'fact',
    ];
    const canary = fc.constantFrom('CANARY Jane Doe', 'canary@example.com', '+12135550101', 2_135_550_101);
    const { value: stored } = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, canary, tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(fc.oneof(fc.constantFrom(...known), fc.constant('CANARY')), tie('value')),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...all), stored, (shape, value) => {
        expect(JSON.stringify(tell(shape, value)) ?? '').not.toMatch(/canary|213555/i);
      }),
      { numRuns: 300 },
    );
  });

  it('the names of all ways that readers have are known', () => {
    const sources = readdirSync('src/mycase', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && path.includes('readers'))
      .map((path) => readFileSync(`src/mycase/${path}`, 'utf8'))
      .join('\n');
    const named = [...sources.matchAll(/readerOf\((.*?)\n?\s*\);/gs)].flatMap(([, ways = '']) =>
      [...ways.matchAll(/\[\s*'([a-z-]+)',/g)].map(([, way]) => way ?? ''),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((way) => !WAYS.includes(way))).toEqual([]);
  });
});
