import { enChecks } from './en-checks';
import { spoken } from './spoken';

/** The shape that every language has for the checks before sending. */
export type ChecksWords = typeof enChecks;

export const checksWords: ChecksWords = spoken('checks', enChecks);
