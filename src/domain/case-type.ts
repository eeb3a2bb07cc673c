import { findField } from './custom-field';
import type { CaseFacts } from './facts';
import type { Mapping } from './mapping';
import type { Derived } from './project';

/** The case type (PULL-CASE-3): MyCase has none of its own; null where the firm names no custom field for it. */
export function deriveCaseType(
  facts: CaseFacts,
  { caseTypeField: label }: Pick<Mapping, 'caseTypeField'>,
): Derived<string> | null {
  if (label === null) return null;
  const found = findField({ on: 'case', label }, facts, undefined);
  if (found === null) return { state: 'not-loaded', from: null };
  if (!found?.value) return { state: 'empty', from: facts.customFields ?? null };
  return { state: 'known', value: found.value, from: found.from, mapped: false };
}
