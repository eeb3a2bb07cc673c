import { describe, expect, it } from 'vitest';
import { deriveDirection, evenOut, isLogSubject, lineIds } from '../../src/domain/log';
import { makePost } from '../builders';

describe('isLogSubject', () => {
  const mapping = { logSubjectWords: ['Hona'] };

  it.each(['Hona', 'Hona Messages', 'hona messages', 'Texts (HONA)', 'Hona: Doe v. Harbor'])(
    '%j is',
    (subject) => {
      expect(isLogSubject(subject, mapping)).toBe(true);
    },
  );

  it.each(['Honah', 'Messages', 'Phonatics', '', null])('%j is not', (subject) => {
    expect(isLogSubject(subject, mapping)).toBe(false);
  });

  it('is none where the firm named no word', () => {
    expect(isLogSubject('Hona', { logSubjectWords: [] })).toBe(false);
  });
});

describe('deriveDirection', () => {
  it.each([
    ['Jane Doe', 'Client', 'in'],
    ['Acme', 'Company', 'in'],
    ['Jane Doe', 'client', 'in'],
    ['Hona', 'Client', 'in'],
    [null, 'Client', 'in'],
    ['Hona', 'Notification', 'notice'],
    ['Hona', null, 'notice'],
    ['Hona Notifications', 'Staff', 'notice'],
    ['Hona Integration', 'Staff', null],
    ['Honan Lee', 'Attorney', 'out'],
    ['Dana Ortiz', 'Paralegal', 'out'],
    ['Dana Ortiz', null, null],
    [null, 'Paralegal', null],
    [null, null, null],
  ] as const)('author %j, title %j: %j', (author, authorTitle, direction) => {
    expect(deriveDirection({ author, authorTitle })).toBe(direction);
  });

  it('is what the text itself said, where it did', () => {
    const said = { author: 'Hona Integration', authorTitle: 'Staff', direction: 'in' } as const;
    expect(deriveDirection(said)).toBe('in');
  });
});

describe('lineIds', () => {
  it('are the posts’ own IDs where the page has them', () => {
    expect(lineIds([makePost({ postId: '5' }), makePost({ postId: '6' })])).toEqual(['post:5', 'post:6']);
  });

  it('are the same for the same page read twice', () => {
    const page = () => [makePost(), makePost({ text: 'Other' }), makePost()];
    expect(lineIds(page())).toEqual(lineIds(page()));
  });

  it('differ for posts that are equal in everything', () => {
    expect(new Set(lineIds([makePost(), makePost(), makePost()])).size).toBe(3);
  });

  it.each([{ author: 'Lee' }, { timeText: '11/21/2026 10:02 AM' }, { text: 'Please call me.' }])(
    'differ for another %o',
    (change) => {
      const [one, other] = lineIds([makePost(), makePost(change)]);
      expect(one).not.toBe(other);
    },
  );
});

describe('evenOut', () => {
  it.each([
    ['“Hi” – it’s me…', '"Hi" - it\'s me...'],
    ['a\r\n\u00a0 b\tc\u200b', 'a b c'],
    ['cafe\u0301', 'café'],
    ['Smith &amp; Co &lt;3 &quot;x&quot; &#39;y&#39;&nbsp;z', 'Smith & Co <3 "x" \'y\' z'],
    ['  trimmed  ', 'trimmed'],
  ])('%j', (text, even) => expect(evenOut(text)).toBe(even));

  it.each([
    ['Call me', 'call me'],
    ['Call me.', 'Call me'],
    ['at 9', 'at 10'],
    ['1,000', '1.000'],
  ])('keeps %j and %j apart', (a, b) => expect(evenOut(a)).not.toBe(evenOut(b)));
});
