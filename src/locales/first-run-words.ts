import { enFirstRun } from './en-first-run';

/** The shape that every language has for the first steps. */
export type FirstRunWords = typeof enFirstRun;

export const firstRunWords: FirstRunWords = enFirstRun;
