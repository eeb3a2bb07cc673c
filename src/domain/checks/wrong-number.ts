import type { Check } from './check';

export const checkWrongNumber: Check = () => null;
