import { describe, expect, it } from 'vitest';
import { lineIds } from '../../src/domain/line-ids';
import { makePost } from '../builders';

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

  it('count many equal posts, and merge a longer page of them with a shorter one', () => {
    const some = lineIds(Array.from({ length: 500 }, () => makePost()));
    const more = lineIds(Array.from({ length: 501 }, () => makePost()));
    expect(new Set(some).size).toBe(500);
    expect(more.slice(0, 500)).toEqual(some);
  });
});
