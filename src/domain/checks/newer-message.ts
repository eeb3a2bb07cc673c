import type { Check } from './check';

export const checkNewerMessage: Check = () => null;
