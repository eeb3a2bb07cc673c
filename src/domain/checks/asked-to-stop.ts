import type { Check } from './check';

export const checkAskedToStop: Check = () => null;
