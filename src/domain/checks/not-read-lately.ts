import type { Check } from './check';

export const checkNotReadLately: Check = () => null;
