// @vitest-environment node
import { expect, it } from 'vitest';
import { describeAgain, NOT_CONFIRMED, NOT_THERE, pressAgain } from './again';

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
  expect(said).toContain('(Undo, "Don\'t send", "Yes, it arrived"), or none');
  expect(said).toContain('84 times it was in doubt: 75 times the warning was confirmed, 2 times');
  expect(said).toContain('and 7 times "Send again" was not there');
});

it('a warning that an earlier turn left open is confirmed and counted, not taken for the first press', async () => {
  let isOpen = false;
  let asked = 0;
  const press = (confirms: boolean) =>
    pressAgain({
      isOpen: async () => isOpen,
      ask: async () => {
        asked += 1;
        isOpen = true;
        return true;
      },
      confirm: async () => {
        if (confirms) isOpen = false;
        return confirms;
      },
    });
  expect(await press(false)).toBe(NOT_CONFIRMED);
  expect(await press(true)).toBe('confirmed');
  expect(asked).toBe(1);
  expect(await press(true)).toBe('confirmed');
  expect(asked).toBe(2);
});

it('where "Send again" is not there, no warning is confirmed', async () => {
  const never = async () => false;
  const confirm = async () => true;
  expect(await pressAgain({ isOpen: never, ask: never, confirm })).toBe(NOT_THERE);
});
