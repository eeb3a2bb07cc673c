import type { Check } from './check';

export const checkQuietHours: Check = () => null;
