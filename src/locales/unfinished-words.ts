import { enUnfinished } from './en-unfinished';
import { spoken } from './spoken';

/** The shape that every language has for unfinished messages and reminders. */
export type UnfinishedWords = typeof enUnfinished;

export const unfinishedWords: UnfinishedWords = spoken('unfinished', enUnfinished);
