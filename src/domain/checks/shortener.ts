import type { Check } from './check';

export const checkShortener: Check = () => null;
