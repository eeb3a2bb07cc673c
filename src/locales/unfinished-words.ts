import { enUnfinished } from './en-unfinished';

/** The shape that every language has for unfinished messages and reminders. */
export type UnfinishedWords = typeof enUnfinished;

export const unfinishedWords: UnfinishedWords = enUnfinished;
