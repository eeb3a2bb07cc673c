import { enKeptStops } from './en-kept-stops';

/** The shape that every language has for opt-outs that outlived their conversation. */
export type KeptStopsWords = typeof enKeptStops;

export const keptStopsWords: KeptStopsWords = enKeptStops;
