// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/context';
import { changeDraft, getDraft, takeBack } from '../../src/store/drafts';
import { REF } from '../builders';
import { freshStore } from './fresh-store';

let store: Store;
beforeEach(async () => {
  store = await freshStore();
});
const write = (base: number, text: string) => changeDraft(store, REF, base, (old) => ({ ...old, text }));

describe('changeDraft: a stale write overwrites nothing (outbox §3)', () => {
  it('begins at revision 0 and counts every write', async () => {
    expect(await getDraft(store, REF)).toEqual({ revision: 0, text: '', savedAt: 0, second: [] });
    expect((await write(0, 'a')).revision).toBe(1);
    expect((await write(1, 'b')).revision).toBe(2);
    expect(await getDraft(store, REF)).toMatchObject({ revision: 2, text: 'b' });
  });

  it.each([0, 1, 3, -1, 1.5, Number.NaN])('refuses a write on revision %d of a draft at 2', async (base) => {
    await write(0, 'a');
    await write(1, 'b');
    await expect(write(base, 'stale')).rejects.toMatchObject({ code: 'draft-changed' });
    expect(await getDraft(store, REF)).toMatchObject({ revision: 2, text: 'b' });
  });

  it('lets one of ten windows win', async () => {
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => write(0, `window ${i}`)));
    const won = results.flatMap((r) => (r.status === 'fulfilled' ? [r.value.text] : []));
    expect(won).toHaveLength(1);
    expect(await getDraft(store, REF)).toMatchObject({ revision: 1, text: won[0] });
  });

  it('keeps a draft with its case', async () => {
    await write(0, 'a');
    expect((await getDraft(store, { ...REF, caseId: '2' })).text).toBe('');
    expect((await getDraft(store, { ...REF, firm: 'otherfirm' })).text).toBe('');
  });

  it('never counts from the start again, although the text is gone', async () => {
    await write(0, 'a');
    await write(1, '');
    expect((await getDraft(store, REF)).revision).toBe(2);
    await expect(write(0, 'b')).rejects.toMatchObject({ code: 'draft-changed' });
  });
});

describe('takeBack', () => {
  const draft = { revision: 4, text: '', savedAt: 1, second: ['old'] };

  it('fills an empty composer, white space being empty', () => {
    for (const text of ['', ' \n'])
      expect(takeBack({ ...draft, text }, 'back', 9)).toEqual({
        draft: { revision: 5, text: 'back', savedAt: 9, second: ['old'] },
        restored: 'draft',
      });
  });

  it('never overwrites what is being written', () => {
    expect(takeBack({ ...draft, text: 'new' }, 'back', 9)).toMatchObject({
      draft: { revision: 5, text: 'new', second: ['old', 'back'] },
      restored: 'second-draft',
    });
  });
});
