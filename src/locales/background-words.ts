import { enBackground } from './en-background';

/** The shape that every language has for the icon and notifications. */
export type BackgroundWords = typeof enBackground;

export const backgroundWords: BackgroundWords = enBackground;
