import { enLater } from './en-later';
import { spoken } from './spoken';

/** The shape that every language has for the parts that load later. */
export type LaterWords = typeof enLater;

export const laterWords: LaterWords = spoken('later', enLater);
