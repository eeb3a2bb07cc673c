/** Spanish, whole: one chunk with speak-spanish.ts, loaded before the first render where Spanish is spoken. */
export const es = {};
