import { enMore } from './en-more';
import { spoken } from './spoken';

/** The shape that every language has for what is not as usual. */
export type MoreWords = typeof enMore;

export const moreWords: MoreWords = spoken('more', enMore);
