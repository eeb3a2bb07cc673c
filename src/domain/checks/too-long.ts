import { MAX_LENGTH } from '../draft';
import type { Check } from './check';

/** M-LEN: longer than Hona takes. Detail: `length` and `max` in UTF-16 units. */
export const checkTooLong: Check = ({ text }) =>
  text.length > MAX_LENGTH ? { length: text.length, max: MAX_LENGTH } : null;
