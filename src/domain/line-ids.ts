import { evenOut } from './even-out';
import type { Post } from './facts';

/** Ids for the posts of one page: equal posts get different ids, the same page read twice gives the same ones. */
export function lineIds(posts: readonly Post[]): string[] {
  const seen = new Map<string, number>();
  return posts.map((post) => {
    if (post.postId) return `post:${post.postId}`;
    const print = [post.author ?? '', post.timeText ?? '', evenOut(post.text)].join('\u001f');
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return `print:${count}:${print}`;
  });
}
