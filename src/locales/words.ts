import { en } from './en';

/** The shape that every language has. */
export type Words = typeof en;

/** The words on screen. One language as yet; a second one is chosen here. */
export const words: Words = en;
