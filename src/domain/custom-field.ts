import type { CaseFacts, ContactFacts, CustomField, Fact } from './facts';
import type { FieldRef } from './mapping';

/**
 * A custom field that the firm named, and the fact that it stands in. Two fields may have one label: `values` holds
 * what each says, without the empty ones and without repeats.
 */
export type FoundField = { values: string[]; from: Fact<CustomField[]> };

/** PULL-CASE-2: the field by its exact label, whatever its type; null where the page was never read. */
export function findField(
  field: FieldRef,
  facts: CaseFacts,
  client: ContactFacts | undefined,
): FoundField | null {
  const fields = field.on === 'case' ? facts.customFields : client?.customFields;
  if (!fields) return null;
  const values = (fields.value ?? []).flatMap((f) => (f.label === field.label && f.value ? [f.value] : []));
  return { values: [...new Set(values)], from: fields };
}

/** What a yes/no field says; null where it is neither. */
export function readYesNo(value: string): boolean | null {
  const answer = value.trim().toLowerCase();
  if (['yes', 'true'].includes(answer)) return true;
  return ['no', 'false'].includes(answer) ? false : null;
}
