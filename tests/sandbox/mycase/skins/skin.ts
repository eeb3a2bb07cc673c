import type { Html } from '../../html';
import type { Case } from '../types';
import type { Skin } from '../view';
import { renameAll } from './rename';
import { header2021, timeline2021, titleCase } from './skin-2021';
import { header2025 } from './skin-2025';

/** How a skin dresses what the pages say. Pages are written in the words and names of 2025. */
export type Dress = {
  /** MyCase's own words, never the firm's, in this skin's capitals. */
  words(text: string): string;
  caseHeader(one: Case): Html;
  /** A card that only some skins have on a case's first page. */
  timeline(one: Case): Html | false;
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
    postTag: 'div',
    finish: same,
  },
  '2025': {
    words: same,
    caseHeader: header2025,
    timeline: () => false,
    postTag: 'div',
    finish: same,
  },
  renamed: {
    words: same,
    caseHeader: header2025,
    timeline: () => false,
    postTag: 'article',
    finish: renameAll,
  },
};

export const dressOf = (skin: Skin): Dress => DRESSES[skin];
