import type { Check } from './check';

export const checkAccountNumber: Check = () => null;
