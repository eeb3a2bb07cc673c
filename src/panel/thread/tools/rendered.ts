import { CHUNK } from '../span';

/** The message of this number, where it is rendered. */
export function findArticle(list: Element, index: number): HTMLElement | null {
  const chunk = list.querySelector(`.chunk[data-n="${Math.floor(index / CHUNK)}"]`);
  return chunk?.querySelectorAll('article')[index % CHUNK] ?? null;
}

/** The number of a message that is rendered. */
export function findIndex(article: Element): number {
  const chunk = article.closest<HTMLElement>('.chunk');
  const place = chunk ? [...chunk.querySelectorAll('article')].indexOf(article as HTMLElement) : 0;
  return Number(chunk?.dataset.n ?? 0) * CHUNK + place;
}

/** The first message that is in view, if only in part. */
export function findTopArticle(list: Element): HTMLElement | null {
  const { top } = list.getBoundingClientRect();
  for (const article of list.querySelectorAll('article'))
    if (article.getBoundingClientRect().bottom > top) return article;
  return null;
}

/** The last message that is whole in view. */
export function findLastArticle(list: Element): HTMLElement | null {
  const { bottom } = list.getBoundingClientRect();
  return (
    [...list.querySelectorAll('article')].findLast((a) => a.getBoundingClientRect().bottom <= bottom) ?? null
  );
}

/**
 * The hit that is marked, where all of it is in view.
 * @param view height of the view in pixels
 */
export function findWholeHit(list: Element, view: number): Element | null {
  const hit = list.querySelector('[data-hit]');
  const box = hit?.getBoundingClientRect();
  const top = box ? box.top - list.getBoundingClientRect().top : -1;
  // A pixel, for what is rounded.
  return box && top > -1 && top + box.height < view + 1 ? hit : null;
}
