// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { deriveRecipient } from '../../../src/domain/recipient';
import { CELL, HOUR, makeLastSent, makeProject, NOW } from '../../builders';
import { find } from './input';

const answered = (phone: string | null, email: string | null) => {
  const lastSent = makeLastSent({ contact: { at: NOW - HOUR, result: 'updated', phone, email } });
  const result = deriveRecipient(makeProject(), lastSent);
  return result.ok ? result.recipient : null;
};
const OTHER = '+12135550101';
const nothing = { hona: null, mycase: null, honaEmail: null, mycaseEmail: null };

describe('number-differs (product §4, "Which number")', () => {
  it.each([
    ['the same', answered(CELL, 'jane@example.com'), null],
    ['an e-mail in other letters', answered(CELL, ' Jane@Example.com'), null],
    ['nothing', answered(null, null), null],
    ['another number', answered(OTHER, 'jane@example.com'), { ...nothing, hona: OTHER, mycase: CELL }],
    [
      'another e-mail',
      answered(CELL, 'j@old.example'),
      { ...nothing, honaEmail: 'j@old.example', mycaseEmail: 'jane@example.com' },
    ],
    ['nobody to write to', null, null],
  ])('Hona answered with %s', (_, recipient, detail) => {
    expect(find('number-differs', { recipient })).toEqual(detail);
  });
});
