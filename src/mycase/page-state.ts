import { findEntity, type PageState, type Place } from '../domain/place';

/** What the page's markup cannot say by itself. */
export type PageSigns = {
  /** HTTP status of the document, where it is known and belongs to this place. */
  responseStatus?: number;
  /** True when the page has loaded and had its time: what is missing now will not come. */
  loaded?: boolean;
};

/** Hidden parts and copies for print, and parts beside what the page is about. */
const NO_HEADER = '[hidden],.only-print,.d-none,#hiddenLable,nav,aside,footer';

/**
 * What the page itself says about being open (D2, D8). `open` needs the header of the very entity that the
 * address names; pages that hold no facts are open by themselves.
 */
export function readPageState(root: Document, place: Place, signs: PageSigns = {}): PageState {
  // What clients see on the same host (D2). How it looks is not public: it is known by its title, and by having no
  // list of cases to go to. Not yet confirmed on a live account.
  if (/client portal/i.test(root.title) && !root.querySelector('[href="/court_cases"]')) return 'portal';
  if (!findEntity(place)) return 'open';
  if (isGone(signs.responseStatus)) return 'gone';
  if (isTranslated(root)) return 'translated';
  const ids = shownCaseIds(root);
  // After a move inside one document the address is ahead of the page for a while (D3).
  const isOther = place.kind === 'case' && ids.length > 0 && !ids.includes(place.caseId);
  if (findHeader(root, place.kind) && !isOther) return 'open';
  return signs.loaded ? 'unreadable' : 'opening';
}

/** True for the HTTP status of something that is not there, or not any more. */
export const isGone = (status?: number) => status === 404 || status === 410;

/**
 * True where the browser has put a translation in place of MyCase's words (D8). Chrome marks the root's class,
 * Edge the elements; Firefox changes the root's language. MyCase's staff pages are in English only.
 */
export function isTranslated(root: Document): boolean {
  const { className, lang } = root.documentElement;
  return (
    /\btranslated-[lr]t/.test(className) ||
    /^(?!en\b)./i.test(lang) ||
    !!root.querySelector('[_msttexthash],[data-moz-translations-id]')
  );
}

/**
 * For every entity: words that stand near its name where MyCase renamed that place, and where its name stands. Made
 * where an entity is: most of MyCase's pages are of none (B8).
 */
const headers = (): { [K in Place['kind']]?: [near: RegExp, selector?: string] } => ({
  case: [/(practice area|date opened)\s*:/i, '#case-name-header,.test-case-name-header'],
  thread: [/private message sent to|conversation between/i, '.details_header,.message_details_header'],
  contact: [/contact information|phone numbers/i, '#contact-name'],
  company: [/company information|phone numbers/i, '#company-name'],
  // Nothing public shows an event's page: not yet confirmed on a live account.
  event: [/event (details|name)|start\D{0,30}\d/i],
  staff: [/(work|cell|home) phone/i],
});

/** The element that shows what the page is about; undefined while it is not there. */
export function findHeader(root: Document, kind: Place['kind']): Element | undefined {
  const [words, selector = ':not(*)'] = headers()[kind] ?? [];
  if (!words) return undefined;
  // The first hundred: a page of thousands of headings must not be looked through once for each of them (T17).
  const find = (selectors: string, far?: boolean) =>
    [...root.querySelectorAll(selectors)]
      .slice(0, 100)
      .find(
        (e) =>
          e.textContent?.trim() &&
          !e.closest(NO_HEADER) &&
          (far === undefined || words.test(surroundings(e, far))),
      );
  // What is near first: a copy for print, whose class nobody knows any more, has only the page around it.
  return find(selector) ?? find('h1,h2', false) ?? find('h1,h2', true);
}

/** The text of a heading's box, or of the box around that where it is not the whole page. */
function surroundings(heading: Element, far?: boolean): string {
  let box = heading.parentElement;
  // A box that holds nothing but the heading is not what stands around it.
  const isAlone = () => box?.textContent?.trim() === heading.textContent?.trim();
  while (isAlone() && !box?.parentElement?.matches('main,body')) box = box?.parentElement ?? null;
  return (far && !box?.matches('main,body,body>*') ? box?.parentElement : box)?.textContent ?? '';
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
