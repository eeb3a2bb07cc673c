import { enHome } from './en-home';

/** The shape that every language has for Home and its marks. */
export type HomeWords = typeof enHome;

export const homeWords: HomeWords = enHome;
