import type { Check } from './check';

export const checkCardNumber: Check = () => null;
