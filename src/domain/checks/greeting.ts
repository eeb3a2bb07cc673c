import type { Check } from './check';

export const checkGreeting: Check = () => null;
