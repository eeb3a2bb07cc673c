import { enMore } from './en-more';

/** The shape that every language has for what is not as usual. */
export type MoreWords = typeof enMore;

export const moreWords: MoreWords = enMore;
