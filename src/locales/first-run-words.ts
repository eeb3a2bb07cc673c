import { enFirstRun } from './en-first-run';
import { spoken } from './spoken';

/** The shape that every language has for the first steps. */
export type FirstRunWords = typeof enFirstRun;

export const firstRunWords: FirstRunWords = spoken('firstRun', enFirstRun);
