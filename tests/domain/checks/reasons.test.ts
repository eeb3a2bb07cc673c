// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/checks/check';
import { findReason, giveReason, listAnswers } from '../../../src/domain/checks/reasons';

const link = (host: string): Finding => ({ id: 'shortener', level: 'confirm', detail: { host } });
const quiet = (time: string): Finding => ({ id: 'quiet-hours', level: 'confirm', detail: { time } });

describe('§6 the reason for sending all the same', () => {
  it('belongs to the words that were found: for other ones there is none', () => {
    const reasons = giveReason({}, link('bit.ly'), 'The court’s own link');
    expect(findReason(reasons, link('bit.ly'))).toBe('The court’s own link');
    expect(findReason(reasons, link('t.co'))).toBe('');
    expect(listAnswers([link('t.co')], reasons)).toEqual([{ id: 'shortener', answer: null }]);
  });

  it('holds while the minutes go on, where it is not about words', () => {
    const reasons = giveReason({}, quiet('9:14 PM'), 'She asked me to');
    expect(findReason(reasons, quiet('9:15 PM'))).toBe('She asked me to');
  });

  it('is kept without the blanks around it; blanks alone are none, and nothing is kept where nothing was asked', () => {
    const kept = (reason: string, level: Finding['level'] = 'confirm') =>
      listAnswers([{ ...link('bit.ly'), level }], giveReason({}, link('bit.ly'), reason))[0]?.answer;
    expect([kept(' Yes '), kept('  '), kept('Yes', 'warn')]).toEqual(['Yes', null, null]);
  });
});
