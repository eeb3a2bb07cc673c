import type { Check } from './check';

export const checkUnresolvedField: Check = () => null;
