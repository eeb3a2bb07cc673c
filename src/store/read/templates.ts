import { compareNames } from '../../domain/search-templates';
import type { Language, Template } from '../../domain/template';
import { getLocal } from '../items';
import { getList, type Listed } from '../lists';
import { openStore } from '../read';
import { clientEntity, findRecord } from '../records';

/**
 * The templates of this computer, one's own and the firm's, and the revision that a saving rests on. A policy's stand for
 * all of the firm's.
 */
export async function loadTemplates(): Promise<Listed<'templates'>> {
  const [listed, { policy }] = await Promise.all([
    openStore().then((store) => getList(store, 'templates')),
    getLocal('policy'),
  ]);
  if (!policy.templates) return listed;
  const set = policy.templates.map((one, i): Template => ({ ...one, id: `policy-${i}` }));
  const own = listed.items.filter(({ owner }) => owner === 'own');
  return { ...listed, items: [...own, ...set].sort(compareNames) };
}

/** The language that staff chose for this client; null: nobody did. */
export async function loadLanguage(firm: string, clientId: string): Promise<Language | null> {
  const record = await findRecord(await openStore(), clientEntity(firm, clientId), 'language');
  return record?.language ?? null;
}
