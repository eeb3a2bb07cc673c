import { findOwnFacts } from '../../domain/contact';
import type { CustomField } from '../../domain/facts';
import type { OpenCase } from '../project/use-case';

/** A filled field of the case or its client that is called a court date: Hona has reminders of its own for such. */
export function findCourtDate({ record, project }: OpenCase): { label: string; value: string } | null {
  const client = project.client.state === 'found' ? project.client.contact : null;
  const own = client ? findOwnFacts(client, record.contacts, record.companies) : undefined;
  const fields: CustomField[] = [
    ...(record.facts.customFields?.value ?? []),
    ...(own?.customFields?.value ?? []),
  ];
  for (const { label, value } of fields)
    if (value?.trim() && /\bcourt\s+date\b/i.test(label)) return { label, value };
  return null;
}
