import type { CaseFacts, ContactFacts, CustomField, Fact } from './facts';
import type { FieldRef } from './mapping';

/** A custom field that the firm named, and the fact that it stands in; null where the page was never read. */
export type FoundField = { value: string | null; from: Fact<CustomField[]> };

/** The field by its exact label; undefined where it is not on the page, null where the page was never read. */
export function findField(
  field: FieldRef,
  facts: CaseFacts,
  client: ContactFacts | undefined,
): FoundField | null | undefined {
  const fields = field.on === 'case' ? facts.customFields : client?.customFields;
  if (!fields) return null;
  const found = fields.value?.find((f) => f.label === field.label);
  return found && { value: found.value, from: fields };
}

/** What a yes/no field says; null where it is neither. */
export function readYesNo(value: string): boolean | null {
  const answer = value.trim().toLowerCase();
  if (['yes', 'true'].includes(answer)) return true;
  return ['no', 'false'].includes(answer) ? false : null;
}
