import type { Check } from './check';

export const checkReplyKeyword: Check = () => null;
