import { enComposer } from './en-composer';

/** The shape that every language has for the composer's later parts. */
export type ComposerWords = typeof enComposer;

export const composerWords: ComposerWords = enComposer;
