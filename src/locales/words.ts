import { en } from './en';

/** The shape that every language has. */
export type Words = typeof en;

/** The words at first sight. Where another language is spoken, speak-spanish.ts has put its words here before. */
export const words: Words = en;
