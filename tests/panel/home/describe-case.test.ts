// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { HomeCase } from '../../../src/domain/home';
import { noMarks } from '../../../src/domain/marks';
import { describeFiled, describeMarks } from '../../../src/panel/home/describe-case';

const one: HomeCase = {
  ref: { firm: 'smithlaw', caseId: '1' },
  client: 'Jane Doe',
  last: null,
  caseNumber: null,
  closed: false,
  draft: true,
  unread: 0,
  notSent: 0,
  mayHaveBeenSent: 0,
  asking: 0,
  waiting: 0,
  events: 0,
  marks: { ...noMarks, archived: true, flagged: true },
  remindAt: null,
};

describe('§5 what Home says of a case', () => {
  it('what waits for staff stands apart from that it was put away, which waits for nobody', () => {
    expect(describeMarks(one, 0)).toEqual(['Flagged', 'Draft']);
    expect(describeMarks({ ...one, events: 2 }, 0)).toEqual(['2 events need you', 'Flagged', 'Draft']);
    expect(describeFiled(one)).toEqual(['Archived']);
    expect(describeFiled({ ...one, marks: { ...noMarks, spam: true } })).toEqual(['Spam']);
    expect(describeFiled({ ...one, marks: noMarks })).toEqual([]);
  });
});
