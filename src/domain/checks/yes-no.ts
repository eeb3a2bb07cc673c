import type { Derived } from '../project';

/** True where MyCase says Yes; what is empty, unmapped, odd or not loaded is no Yes. */
export const isYes = (value: Derived<boolean> | null) => value?.state === 'known' && value.value;
