import { enOptions } from './en-options';
import { spoken } from './spoken';

/** The shape that every language has for the settings page. */
export type OptionsWords = typeof enOptions;

export const optionsWords: OptionsWords = spoken('options', enOptions);
