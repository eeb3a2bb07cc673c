import type { Html } from '../../html';
import { documentRow2021, documentRow2025 } from '../documents';
import type { Case, CaseDocument } from '../types';
import type { Skin } from '../view';
import { renameAll } from './rename';
import { header2021, timeline2021, titleCase } from './skin-2021';
import { header2025 } from './skin-2025';
import { brokenLines, paragraphs, yesNoAs } from './values';

/** How a skin dresses what the pages say. Pages are written in the words and names of 2025. */
export type Dress = {
  /** MyCase's own words, never the firm's, in this skin's capitals. */
  words(text: string): string;
  caseHeader(one: Case): Html;
  /** A card that only some skins have on a case's first page. */
  timeline(one: Case): Html | false;
  /** The value of a custom field that is a yes or no, and of one that is a long text. */
  yesNo(yes: boolean): Html;
  longText(text: string): Html;
  documentRow(file: CaseDocument): Html;
  /** The element of one post of a thread. */
  postTag: 'div' | 'article';
  /** The last step, over the whole document with its style and script. */
  finish(markup: string): string;
};

const same = (text: string) => text;

const DRESSES: Record<Skin, Dress> = {
  '2021': {
    words: titleCase,
    caseHeader: header2021,
    timeline: timeline2021,
    yesNo: yesNoAs.words,
    longText: brokenLines,
    documentRow: documentRow2021,
    postTag: 'div',
    finish: same,
  },
  '2025': {
    words: same,
    caseHeader: header2025,
    timeline: () => false,
    yesNo: yesNoAs.icon,
    longText: paragraphs,
    documentRow: documentRow2025,
    postTag: 'div',
    finish: same,
  },
  renamed: {
    words: same,
    caseHeader: header2025,
    timeline: () => false,
    yesNo: yesNoAs.tick,
    longText: paragraphs,
    documentRow: documentRow2025,
    postTag: 'article',
    finish: renameAll,
  },
};

export const dressOf = (skin: Skin): Dress => DRESSES[skin];
