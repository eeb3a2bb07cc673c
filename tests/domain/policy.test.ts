import { describe, expect, it } from 'vitest';
import { noPolicy, parsePolicy } from '../../src/domain/policy';

describe('the managed policy (product §8)', () => {
  it('allows what it says', () => {
    expect(parsePolicy({ byPhoneNumber: true })).toEqual({
      policy: { byPhoneNumber: true },
      keys: ['byPhoneNumber'],
      refused: [],
    });
  });

  it.each([undefined, null, {}, [], 'true', 7, true, [true]])('%j is no policy', (raw) => {
    expect(parsePolicy(raw)).toEqual({ policy: noPolicy, keys: [], refused: [] });
  });

  it.each(['true', 1, 0, null, {}, []])('%j is not true or false: refused, and named', (byPhoneNumber) => {
    expect(parsePolicy({ byPhoneNumber })).toEqual({
      policy: noPolicy,
      keys: [],
      refused: [{ key: 'byPhoneNumber', why: 'not-true-or-false' }],
    });
  });

  it('what a later version knows takes nothing else with it', () => {
    const raw = JSON.parse('{"byPhoneNumber": true, "wipe": 1, "__proto__": {"byPhoneNumber": false}}');
    const { policy, refused } = parsePolicy({ ...raw, ['x'.repeat(500)]: true, toString: true });
    expect(policy).toEqual({ byPhoneNumber: true });
    expect(refused.map(({ key, why }) => `${key.length < 60 ? key : key.length} ${why}`)).toEqual([
      'wipe unknown',
      '__proto__ unknown',
      '60 unknown',
      'toString unknown',
    ]);
  });
});
