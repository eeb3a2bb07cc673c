import { enHealth } from './en-health';

/** The shape that every language has for "What the panel can read". */
export type HealthWords = typeof enHealth;

export const healthWords: HealthWords = enHealth;
