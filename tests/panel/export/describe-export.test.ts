// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { describeForCsv } from '../../../src/panel/export/describe-export';

describe('what became of each attempt, in words', () => {
  it.each([
    ['accepted 204', 'Taken (204)'],
    ['refused 422', 'Refused (422)'],
    ['token 401', 'Token refused (401)'],
    ['later 429', 'Asked to wait (429)'],
    ['unknown timeout', 'No answer in time'],
    ['unknown status 500', 'An error that does not say whether it went (500)'],
    ['unknown worker-ended', 'The browser ended before the answer'],
    ['none', 'Not known'],
    // A later version may write others: better a code than nothing.
    ['unknown moonlight 1', 'unknown moonlight 1'],
    ['constructor', 'constructor'],
  ])('%s is “%s”', (code, said) => {
    expect(describeForCsv.outcome(code)).toBe(said);
  });
});
