import type { Check } from './check';
import { cut } from './fold';

/** A field, or one of its two ends beside something that can be one. */
const FIELD = /\{\{\s?[\p{L}_][^{}]{0,200}\}{0,2}|\{\{[^{}]{0,200}\}\}|[\p{L}\p{N}_."')\]|]\s?\}\}/u;

/** Product §6: a field that nobody filled in, also half of one. Detail: `field` as it stands. */
export const checkUnresolvedField: Check = ({ text }) => {
  const [field] = FIELD.exec(text) ?? [];
  return field === undefined ? null : { field: cut(field.trim(), 60) };
};
