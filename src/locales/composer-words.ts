import { enComposer } from './en-composer';
import { spoken } from './spoken';

/** The shape that every language has for the composer's later parts. */
export type ComposerWords = typeof enComposer;

export const composerWords: ComposerWords = spoken('composer', enComposer);
