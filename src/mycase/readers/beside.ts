import type { ReaderTools } from '../reader-tools';
import type { Read } from '../reading';

/** How many boxes may stand around a label that is alone in them. */
const MOST_BOXES = 6;
/** What a firm's people write there may look like any label of MyCase's. */
const OWN_WORDS = ['private notes', 'notes', 'comments', 'description'];
/** The part of a page that says what it is about. */
const BODY = '#contact_info_page,#company_info_page';
/** The posts of a thread. */
const POSTS = '.comment_row,[id^="comment_"],article,[role="article"],[role="listitem"]';

export type Beside = {
  /** Reads the value beside the first of these labels, but for parts that a firm's people wrote. */
  inPage(...labels: string[]): Read<string>;
  /** True where a firm's people or a client wrote it: what looks like MyCase's own words there is not. */
  isWritten(root: Document): (element: Element) => boolean;
  /** The boxes beside these labels, for what a text alone does not say: links, lines, spaces at its end. */
  boxesOf(root: Document, labels: readonly string[]): Element[];
  /** Reads the page's one e-mail address, but for what stands beside the page or was written by people. */
  mailLink: Read<string>;
  /** Reads what stands under a heading of these words. */
  underHeading(...words: string[]): Read<string>;
};

/** What stands beside labels and under headings, on pages of which hardly more is known. */
export function createBeside(tools: ReaderTools): Beside {
  const {
    FRAME,
    findOwnFields,
    findSection,
    isBusy,
    isIgnored,
    labelWords,
    readLabelled,
    readOnly,
    shown,
    textOf,
    valueOrEmpty,
  } = tools;

  function boxesOf(root: Document, labels: readonly string[]): Element[] {
    return [...root.body.querySelectorAll('*')].flatMap((element) => {
      const text = element.textContent ?? '';
      if (text.length > 40 || !labels.includes(labelWords(text)) || isIgnored(element)) return [];
      let branch = element;
      for (let level = 0; level < MOST_BOXES && !branch.nextElementSibling; level += 1) {
        const box = branch.parentElement;
        if (!box || box === root.body || textOf(box) !== textOf(branch)) break;
        branch = box;
      }
      return branch.nextElementSibling ?? [];
    });
  }

  /** A text about an event may hold lines like "Location: Room 5". */
  const writtenIn = (root: Document) => [
    ...(findOwnFields(root) ?? []),
    ...OWN_WORDS.flatMap((words) => findSection(root, words) ?? []),
    ...boxesOf(root, OWN_WORDS),
  ];

  const isWritten: Beside['isWritten'] = (root) => {
    const parts = new Set(writtenIn(root));
    return (element) => element.closest(POSTS) !== null || isIn(element, parts);
  };

  return {
    boxesOf,
    isWritten,
    mailLink: (root) => {
      const links = shown(root, 'a[href^="mailto:"]').filter((link) => !link.closest(FRAME));
      const isText = links.length > 0 ? isWritten(root) : () => false;
      return readOnly(links.filter((link) => !isText(link)));
    },
    inPage:
      (...labels) =>
      (root) =>
        readLabelled(root, [root.querySelector(BODY) ?? root.body], labels, writtenIn(root)),
    underHeading:
      (...words) =>
      (root) => {
        const section = words.map((word) => findSection(root, word)).find(Boolean);
        if (!section || section.length === 0) return null;
        if (section.some(isBusy)) return 'not-loaded';
        return valueOrEmpty(section.map(textOf).filter(Boolean).join(' '));
      },
  };
}

/** True where one of these boxes holds the element, however many they are. */
export function isIn(element: Element, boxes: ReadonlySet<Element>): boolean {
  for (let box: Element | null = element; box; box = box.parentElement) if (boxes.has(box)) return true;
  return false;
}
