import { enOptions } from './en-options';

/** The shape that every language has for the settings page. */
export type OptionsWords = typeof enOptions;

export const optionsWords: OptionsWords = enOptions;
