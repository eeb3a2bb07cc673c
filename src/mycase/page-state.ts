import { findEntity, type PageState, type Place } from '../domain/place';

/** What the page's markup cannot say by itself. */
export type PageSigns = {
  /** HTTP status of the document, where it is known and belongs to this place; else 0. */
  responseStatus: number;
  /** True when the page has loaded and had its time: what is missing now will not come. */
  loaded: boolean;
};

const COPIES = '[hidden],.only-print,.d-none,#hiddenLable';

/**
 * What the page itself says about being open (D2, D8). `open` needs the header of the very entity that the
 * address names; pages that hold no facts are open by themselves.
 */
export function readPageState(root: Document, place: Place, signs: PageSigns): PageState {
  if (!findEntity(place)) return 'open';
  if (signs.responseStatus === 404 || signs.responseStatus === 410) return 'gone';
  if (isTranslated(root)) return 'translated';
  if (findHeader(root, place) && !showsOtherCase(root, place)) return 'open';
  return signs.loaded ? 'unreadable' : 'opening';
}

/**
 * True where the browser has put a translation in place of MyCase's words (D8). Chrome marks the root's class,
 * Edge the elements; Firefox changes the root's language. MyCase's staff pages are in English only.
 */
export function isTranslated(root: Document): boolean {
  const { className, lang } = root.documentElement;
  return (
    /\btranslated-(ltr|rtl)\b/.test(className) ||
    (lang !== '' && !/^en\b/i.test(lang)) ||
    root.querySelector('[_msttexthash],[data-moz-translations-id]') !== null
  );
}

/** The element that shows what the page is about, or null while it is not there. */
export function findHeader(root: Document, place: Place): Element | null {
  switch (place.kind) {
    case 'case':
      return (
        first(root, '#case-name-header,.test-case-name-header') ??
        near(root, /practice area\s*:|date opened\s*:/i)
      );
    case 'thread':
      return (
        first(root, '.details_header,.message_details_header') ??
        near(root, /private message sent to|conversation between/i)
      );
    case 'contact':
      return first(root, '#contact-name') ?? near(root, /contact information|phone numbers/i);
    case 'staff':
      return near(root, /(work|cell|home) phone/i);
    default:
      return null;
  }
}

function first(root: Document, selector: string): Element | undefined {
  return [...root.querySelectorAll(selector)].find(isShown);
}

/** The first heading of the page's own part with the words in its surroundings (at most two levels up). */
function near(root: Document, words: RegExp): Element | null {
  const headings = [...root.querySelectorAll('h1,h2')].filter(
    (h) => isShown(h) && !h.closest('nav,aside,footer'),
  );
  return headings.find((heading) => words.test(surroundings(heading)?.textContent ?? '')) ?? null;
}

function surroundings({ parentElement: box }: Element): Element | null {
  return box?.matches('main,body,body>*') ? box : (box?.parentElement ?? null);
}

const isShown = (element: Element) => !!element.textContent?.trim() && !element.closest(COPIES);

/**
 * True where the case's own tabs or widgets name only another case: after a move inside one document the
 * address is ahead of the page for a while (D3).
 */
export function showsOtherCase(root: Document, place: Place): boolean {
  if (place.kind !== 'case') return false;
  const ids = shownCaseIds(root);
  return ids.length > 0 && !ids.includes(place.caseId);
}

/** The case IDs that the page's tabs and widgets name. */
export function shownCaseIds(root: Document): string[] {
  return [...root.querySelectorAll('[data-court-case-id],a.nav-link[href*="/court_cases/"]')].flatMap(
    (e) =>
      e.getAttribute('data-court-case-id') ??
      /\/court_cases\/(\d+)/.exec(e.getAttribute('href') ?? '')?.[1] ??
      [],
  );
}
