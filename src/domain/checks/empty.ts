import { isBlank } from '../draft';
import type { Check } from './check';

/** Product §6: a text that would show nothing. */
export const checkEmpty: Check = ({ text }) => (isBlank(text) ? {} : null);
