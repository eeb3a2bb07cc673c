// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ErrorReply } from '../../src/domain/errors';
import { describeErrorReply } from '../../src/panel/describe-error';

const say = (code: ErrorReply['code'], detail?: ErrorReply['detail']) =>
  describeErrorReply({ code, ...(detail && { detail }) });

describe('describeErrorReply', () => {
  it('names both cases', () => {
    expect(say('other-case', { seen: '31946235', open: '31946236' })).toBe(
      'This text was written for case 31946235; the tab now shows case 31946236. Nothing was sent; the draft is kept.',
    );
    expect(say('other-case', { seen: '31946235', open: '' })).toContain('the tab now shows no case.');
    expect(say('other-case', { seen: '31946235', open: '31946235' })).toContain('of another firm');
    expect(say('other-case')).toContain('another case');
  });

  it('names both clients and numbers, as people write them', () => {
    const text = say('other-client', {
      seen: 'Jane Doe +12135550142',
      now: 'John Doe +12135550101 (MyCase: +12135550199)',
    });
    expect(text).toContain('Jane Doe (213) 555-0142;');
    expect(text).toContain('John Doe (213) 555-0101 (MyCase: (213) 555-0199)');
  });

  it('names both firms', () => {
    expect(say('other-firm', { connected: 'otherfirm', open: 'smithlaw' })).toBe(
      'This computer is connected for otherfirm; this case is of smithlaw. Nothing was sent.',
    );
  });

  it('says the same sentence as ever without a detail', () => {
    expect(say('no-client')).toBe('Nobody has chosen the client yet. Nothing was sent.');
  });
});
