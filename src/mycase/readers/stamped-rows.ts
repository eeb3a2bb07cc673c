import { findTimeText } from '../../domain/times';
import type { ReaderTools } from '../reader-tools';

/** How deep a day and time may stand in the list that they stamp, and how long one is; in boxes and characters. */
const DEEPEST = 30;
const LONGEST_TIME = 60;

/** Words of a control that brings posts, or the rest of one, that are not on the page. */
export const EARLIER =
  /\b(load|show|see|view|read) (all|more|earlier|older|previous|\d+)|\b(earlier|older|previous) (posts|messages|replies|comments)/i;

export type Stamps = {
  /** The elements that show a day and time of day, and nothing else. */
  stampsIn(root: Document): Element[];
  /**
   * Posts known by nothing but their shape: every part of a list shows one day and time by itself, and the list holds
   * nothing else and not the page's heading. One post alone, and a list that is not wholly like this, is none. Rests
   * on nothing that was seen on a live account.
   */
  stampedRows(root: Document): Element[];
};

/** What a page's times tell of its posts. */
export function createStamps({ isIgnored, shown, textOf }: ReaderTools): Stamps {
  const isStamp = (e: Element) => {
    if (e.children.length > 0 || (e.textContent ?? '').length > LONGEST_TIME) return false;
    const text = textOf(e);
    return text !== '' && findTimeText(text) === text;
  };
  const stampsIn = (root: Document) => shown(root.body, '*').filter(isStamp);
  const isOther = (e: Element) =>
    !isIgnored(e) && textOf(e) !== '' && !EARLIER.test(textOf(e).slice(0, LONGEST_TIME));

  function stampedRows(root: Document): Element[] {
    const stamps = stampsIn(root);
    const last = stamps.at(-1);
    let list = stamps[0]?.parentElement;
    for (let level = 0; list && !list.contains(last ?? null); level += 1)
      list = level < DEEPEST ? list.parentElement : null;
    if (!list || stamps.length < 2 || list.querySelector('h1,h2')) return [];

    const rows = new Set(stamps.map((stamp) => partOf(list, stamp)));
    const isWhole =
      rows.size === stamps.length && ![...list.children].some((e) => !rows.has(e) && isOther(e));
    return isWhole ? [...rows].filter((row) => row !== null) : [];
  }

  return { stampsIn, stampedRows };
}

/** The list's own child that holds this element. */
function partOf(list: Element, element: Element): Element | null {
  let part: Element | null = element;
  for (let level = 0; part && part.parentElement !== list; level += 1)
    part = level < DEEPEST ? part.parentElement : null;
  return part;
}
