import { enKeptStops } from './en-kept-stops';
import { spoken } from './spoken';

/** The shape that every language has for opt-outs that outlived their conversation. */
export type KeptStopsWords = typeof enKeptStops;

export const keptStopsWords: KeptStopsWords = spoken('keptStops', enKeptStops);
