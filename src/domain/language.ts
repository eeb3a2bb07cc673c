import type { Language } from './template';

/** True where the screens are in Spanish: as set; else where the browser is. Else they are in English. */
export const isSpanish = (set: Language | null, browsers: string): boolean => /^es\b/i.test(set ?? browsers);
