import type { Check } from './check';

export const checkOtherClientName: Check = () => null;
