import type { Language } from '../../domain/template';
import { getList, type Listed } from '../lists';
import { openStore } from '../read';
import { clientEntity, findRecord } from '../records';

/** The templates of this computer, one's own and the firm's, and the revision that a saving rests on. */
export async function loadTemplates(): Promise<Listed<'templates'>> {
  return getList(await openStore(), 'templates');
}

/** The language that staff chose for this client; null: nobody did. */
export async function loadLanguage(firm: string, clientId: string): Promise<Language | null> {
  const record = await findRecord(await openStore(), clientEntity(firm, clientId), 'language');
  return record?.language ?? null;
}
