import type { CaseFacts } from './facts';
import type { Mapping } from './mapping';
import { type Derived, deriveField } from './project';

/** The case type (PULL-CASE-3): MyCase has none of its own; null where the firm names no custom field for it. */
export function deriveCaseType(
  facts: CaseFacts,
  { caseTypeField: label }: Pick<Mapping, 'caseTypeField'>,
): Derived<string> | null {
  return label === null ? null : deriveField({ on: 'case', label }, facts, undefined, (value) => value);
}
