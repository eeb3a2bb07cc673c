import { enHome } from './en-home';
import { spoken } from './spoken';

/** The shape that every language has for Home and its marks. */
export type HomeWords = typeof enHome;

export const homeWords: HomeWords = spoken('home', enHome);
