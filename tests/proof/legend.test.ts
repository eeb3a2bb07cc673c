// @vitest-environment node
import { expect, it } from 'vitest';
import { HTTP_ROWS } from '../wire/http-rows';
import { VERBS } from '../wire/http-verbs';
import { describeAbove, describeCalls } from '../wire/legend';

it('each row of the wire that is above one is named, and no other', () => {
  const rows = [
    ['h2', 47, 1, 1],
    ['http/1.1, status 421', 1, '2', '2'],
    ['a host that keeps open', 1, 2, ''],
    ['a host that falls back', 1, 1, ''],
    ['fresh alone', 1, 0, 2],
  ];
  expect(describeAbove(rows)).toBe(
    'Above one: *http/1.1, status 421*; *a host that keeps open*; *fresh alone*.',
  );
  expect(describeAbove(rows.slice(0, 1))).toBe('No row is above one.');
});

it('each call is said to be at most one, or above it, by what was counted', () => {
  const head = ['answer', 'POST send-message', 'PUT contacts'];
  const [, said] = describeCalls(head, [
    ['200', '1, accepted', '1, done'],
    ['503', '1, unknown', '3, unclear'],
    ['cut', '0, unknown', '0, unclear'],
  ]);
  expect(said).toContain('At most one: *POST send-message*. Above one, up to 3: *PUT contacts*.');
});

it('a call that is not known is not excused', () => {
  expect(() => describeCalls(['answer', 'POST invoice'], [['503', '2, unknown']])).toThrow('*POST invoice*');
});

it.each(VERBS)(
  '$name above one is excused where it may be asked again, and nowhere else',
  ({ name, tries }) => {
    const repeated = HTTP_ROWS.find((row) => row.tries > 1);
    if (!repeated) throw new Error('no row');
    const say = (count: string) => describeCalls(['answer', name], [['503', `${count}, unknown`]])[1];
    expect(say('1')).toContain(`At most one: *${name}*.`);
    if (tries(repeated) > 1) expect(say('3')).toContain(`Above one, up to 3: *${name}*.`);
    else
      expect(() => say('2')).toThrow(
        `Above one, and people are told, or it is not known whether: *${name}*.`,
      );
  },
);
