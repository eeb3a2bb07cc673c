// @vitest-environment node
import { expect, it } from 'vitest';
import { describeAgain, NOT_CONFIRMED, NOT_THERE } from './again';

it('every "again" of the table is told: confirmed, not confirmed, not there, or without a warning', () => {
  const acts = {
    'of a message that is failed: again': 1,
    'of a message that is queued: again': 9,
    'of a message that is unknown: again': 84,
    'of a message that is unknown: discard': 60,
    [NOT_THERE]: 7,
    [NOT_CONFIRMED]: 2,
  };
  const said = describeAgain(acts, 75);
  expect(said).toMatch(/^Staff meant "again" 94 times\. 10 times the message had failed or waited/);
  expect(said).toContain('84 times it was in doubt: 75 times the warning was confirmed, 2 times');
  expect(said).toContain('and 7 times "Send again" was not there');
});
