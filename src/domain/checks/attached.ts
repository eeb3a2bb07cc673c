import type { Check } from './check';

export const checkAttached: Check = () => null;
