import type { Check } from './check';

export const checkSsn: Check = () => null;
