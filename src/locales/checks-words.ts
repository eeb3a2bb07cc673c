import { enChecks } from './en-checks';

/** The shape that every language has for the checks before sending. */
export type ChecksWords = typeof enChecks;

export const checksWords: ChecksWords = enChecks;
