import { beforeEach, expect, it } from 'vitest';
import { STARTER_TEMPLATES } from '../../src/domain/starter-templates';
import type { Store } from '../../src/store/context';
import { changeList } from '../../src/store/lists';
import { loadLanguage, loadTemplates } from '../../src/store/read/templates';
import { clientEntity, writeRecord } from '../../src/store/records';
import { dumpStore, freshStore } from './fresh-store';

let store: Store;
beforeEach(async () => {
  store = await freshStore();
});
const templates = STARTER_TEMPLATES.map((one, i) => ({ ...one, id: `t${i}` }));

it('reads what was saved, with the revision that the next saving rests on; nothing of it stands open', async () => {
  expect(await loadTemplates()).toEqual({ items: [], revision: 0 });
  await changeList(store, 'templates', () => templates, 0);
  expect(await loadTemplates()).toEqual({ items: templates, revision: 1 });
  expect(await dumpStore(store)).not.toContain('law office');
});

it('a saving that rests on an older list is refused, and changes nothing', async () => {
  await changeList(store, 'templates', () => templates, 0);
  await expect(changeList(store, 'templates', () => [], 0)).rejects.toMatchObject({ code: 'list-changed' });
  expect((await loadTemplates()).items).toHaveLength(10);
});

it('the language of a client holds for this client alone, in all cases of the firm', async () => {
  await writeRecord(store, clientEntity('smithlaw', '7'), 'language', { language: 'es' });
  expect(await loadLanguage('smithlaw', '7')).toBe('es');
  expect(await loadLanguage('smithlaw', '8')).toBeNull();
  expect(await loadLanguage('smithlaw', 'company-7')).toBeNull();
  expect(await loadLanguage('otherfirm', '7')).toBeNull();
});
