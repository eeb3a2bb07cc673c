import { enHealth } from './en-health';
import { spoken } from './spoken';

/** The shape that every language has for "What the panel can read". */
export type HealthWords = typeof enHealth;

export const healthWords: HealthWords = spoken('health', enHealth);
