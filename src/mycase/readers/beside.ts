import type { ReaderTools } from '../reader-tools';
import type { Read } from '../reading';

/** How many boxes may stand around a label that is alone in them. */
const MOST_BOXES = 6;
/** What a firm's people write there may look like any label of MyCase's. */
const OWN_WORDS = ['private notes', 'notes', 'comments', 'description'];
/** The part of a page that says what it is about. */
const BODY = '#contact_info_page,#company_info_page';
/** As in labels.ts: whatever heads a part of the page. */
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"],legend';
const ROW_HEAD = 'dt,th';
/** The posts of a thread. */
const POSTS = '.comment_row,[id^="comment_"],article,[role="article"],[role="listitem"]';

export type Beside = {
  /** A name without its marks and its type: "[ Inactive ]", "(Client)". */
  cleanName(text: string): string;
  /** Reads the value beside the first of these labels, but for parts that a firm's people wrote. */
  inPage(...labels: string[]): Read<string>;
  /** True where a firm's people or a client wrote it: what looks like MyCase's own words there is not. */
  isWritten(root: Document): (element: Element) => boolean;
  /** The boxes beside these labels, for what a text alone does not say: links, lines, spaces at its end. */
  boxesOf(root: Document, labels: readonly string[]): Element[];
  /** Reads the page's one e-mail address, but for what stands beside the page or was written by people. */
  mailLink: Read<string>;
  /** Reads what the page's headings say it is about, but for those beside the page. */
  pageHeading(convert?: (text: string) => string): Read<string>;
  /** What stands under the page's one heading of these words; rows of labels and values are no value of its. */
  partsUnder(root: Document, words: readonly string[]): Element[];
  /** Reads that on one line. */
  underHeading(...words: string[]): Read<string>;
  /** The box of the one value under a heading that stands for a label; null where more, or less, is there. */
  boxUnder(root: Document, words: readonly string[]): Element | null;
  /** Reads that one value. */
  valueUnder(...words: string[]): Read<string>;
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
    leavesOf,
    readLabelled,
    readOnly,
    shown,
    textOf,
    valueOrEmpty,
    withoutType,
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

  /** Not a heading beside the page, nor one that people wrote. */
  function partsUnder(root: Document, words: readonly string[]): Element[] {
    const [heading, other] = shown(root, HEADINGS).filter((e) => words.includes(labelWords(textOf(e))));
    if (!heading || other || heading.closest(FRAME) || isWritten(root)(heading)) return [];
    const parts = findSection(root, labelWords(textOf(heading))) ?? [];
    if (parts.some((part) => part.matches(ROW_HEAD) || part.querySelector(ROW_HEAD))) return [];
    return parts.filter((part) => textOf(part) !== '' || isBusy(part));
  }

  /** Whatever else stands under it, a label without its value too, makes it doubtful what the heading heads. */
  function boxUnder(root: Document, words: readonly string[]): Element | null {
    const [box, other] = partsUnder(root, words);
    if (!box || other) return null;
    const [text = textOf(box), more] = leavesOf(box);
    return more === undefined && text === textOf(box) && !/[:：]/.test(text.slice(-1)) ? box : null;
  }

  return {
    // Others write names: of many brackets that nobody closes each is looked at once, and so is each blank.
    cleanName: (text) =>
      withoutType(text.replace(/(?:(?<!\s)\s+)?\[[^\]]*(\]?)/g, (all, end) => (end ? '' : all)).trim()),
    boxUnder,
    boxesOf,
    isWritten,
    pageHeading: (convert) => (root) =>
      readOnly(
        shown(root, 'h1,h2').filter((e) => !e.closest('nav,aside,footer')),
        convert,
      ),
    partsUnder,
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
        const parts = partsUnder(root, words);
        if (parts.length === 0) return null;
        return parts.some(isBusy) ? 'not-loaded' : valueOrEmpty(parts.map(textOf).join(' '));
      },
    valueUnder:
      (...words) =>
      (root) => {
        const box = boxUnder(root, words);
        return box && readOnly([box]);
      },
  };
}

/** True where one of these boxes holds the element, however many they are. */
export function isIn(element: Element, boxes: ReadonlySet<Element>): boolean {
  for (let box: Element | null = element; box; box = box.parentElement) if (boxes.has(box)) return true;
  return false;
}
