import type { Language } from '../domain/template';
import { enBackground } from './en-background';
import { esBackground } from './es-background';

/** The shape that every language has for the icon, the notifications and the ways to open the panel. */
export type BackgroundWords = typeof enBackground;

/** The background has no page to load anew: it takes the language that is set at each use. */
export const backgroundWords: Record<Language, BackgroundWords> = { en: enBackground, es: esBackground };
