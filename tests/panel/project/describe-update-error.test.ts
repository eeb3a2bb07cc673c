import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../src/domain/errors';
import { describeUpdateError } from '../../../src/panel/project/describe-update-error';

const say = (code: ErrorCode, detail?: Record<string, string | number>) =>
  describeUpdateError({ code, detail });

describe('what became of an update, in words', () => {
  it.each<[string, ErrorCode, Record<string, string | number>, string[]]>([
    [
      '422 for the contact',
      'hona-refused',
      { part: 'contact', status: 422, reason: 'Phone is not valid' },
      ['Hona refused the contact (422): “Phone is not valid”.', 'Correct the client’s name, phone or e-mail'],
    ],
    [
      '404 for the project',
      'hona-refused',
      { part: 'project', status: 404, reason: '' },
      [
        'Hona refused the project (404).',
        'took the contact before that',
        'project type and phase are mapped',
        '“Hona Enabled”',
      ],
    ],
    ['429', 'hona-unclear', { part: 'contact', status: 429 }, ['too busy (429)', 'in a minute']],
    [
      '500',
      'hona-unclear',
      { part: 'project', status: 500 },
      ['(500) that does not say whether it took the project', 'may press Update now again'],
    ],
    ['no answer in time', 'hona-unclear', { part: 'contact', why: 'timeout' }, ['did not answer in time']],
    ['a broken line', 'hona-unclear', { part: 'contact', why: 'connection' }, ['The connection broke']],
    ['a cut answer', 'hona-unclear', { part: 'contact', why: 'incomplete' }, ['not what its description']],
    [
      'a strange 200',
      'hona-unclear',
      { part: 'contact', status: 200, why: 'strange' },
      ['not what its description says'],
    ],
    [
      'the answer of another record',
      'hona-unclear',
      { part: 'project', status: 200, why: 'other-record' },
      ['another record than the one that was sent', 'Hona’s support'],
    ],
    [
      'another case in the tab',
      'other-case',
      { seen: '31946235', open: '31946236' },
      ['the update of case 31946235; the tab now shows case 31946236. Nothing was sent.'],
    ],
    ['no case in the tab', 'other-case', { seen: '31946235', open: '' }, ['shows no case']],
    ['another firm', 'other-case', { seen: '1', open: '1' }, ['case 1 of another firm']],
    ['facts that changed', 'facts-changed', { fields: 'phase,email' }, ['Phase, Client’s e-mail']],
    ['a worker that died', 'unexpected', {}, ['was stopped before Hona’s answer came', 'again']],
    ['two windows', 'already-sending', {}, ['perhaps from another window']],
    ['offline', 'hona-unreachable', { part: 'contact' }, ['cannot be reached. Nothing was changed']],
    ['401', 'token-refused', { part: 'contact', status: 401 }, ['Hona refused the token']],
    [
      'the trial',
      'updates-stopped',
      { part: 'project' },
      ['although it knew this case', 'Disconnect, then Connect'],
    ],
    ['a full disk', 'storage-full', {}, ['could not be kept here']],
  ])('%s', (_what, code, detail, words) => {
    for (const word of words) expect(say(code, detail)).toContain(word);
  });

  it('never says that it may be repeated where that needs a look first', () => {
    const text = say('hona-unclear', { part: 'project', status: 200, why: 'other-record' });
    expect(text).not.toContain('may press');
  });
});
