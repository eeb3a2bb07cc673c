// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/context';
import { findKeys, getOrMakeKeys, isSameSealing, macOf, seal, unseal } from '../../src/store/seal';
import { freshStore } from './fresh-store';

let store: Store;
beforeEach(async () => {
  store = await freshStore();
});

describe('seal (architecture §6)', () => {
  it('opens under its own name', async () => {
    const value = { text: 'Hi “you” 😀', list: [1, null] };
    expect(await unseal(store.keys, 'drafts a', await seal(store.keys, 'drafts a', value))).toEqual(value);
  });

  it('does not open under another name: a row that was moved is no row of its new place', async () => {
    const sealed = await seal(store.keys, 'drafts a', 1);
    await expect(unseal(store.keys, 'drafts b', sealed)).rejects.toMatchObject({ code: 'storage-broken' });
  });

  it('does not open after a change of one bit, or of the vector', async () => {
    const sealed = await seal(store.keys, 'n', 'text');
    const data = sealed.data.slice(0);
    new Uint8Array(data)[0]! ^= 1;
    await expect(unseal(store.keys, 'n', { ...sealed, data })).rejects.toMatchObject({
      code: 'storage-broken',
    });
    const iv = new Uint8Array(12);
    await expect(unseal(store.keys, 'n', { ...sealed, iv })).rejects.toMatchObject({
      code: 'storage-broken',
    });
  });

  it('does not open with the keys of another computer', async () => {
    const sealed = await seal(store.keys, 'n', 'text');
    const other = await freshStore();
    await expect(unseal(other.keys, 'n', sealed)).rejects.toMatchObject({ code: 'storage-broken' });
  });

  it('holds no plain text, and never the same bytes twice', async () => {
    const one = await seal(store.keys, 'n', 'Jane Doe');
    const two = await seal(store.keys, 'n', 'Jane Doe');
    expect(Buffer.from(one.data).includes('Jane')).toBe(false);
    expect(Buffer.from(one.data).equals(Buffer.from(two.data))).toBe(false);
    expect([isSameSealing(one, one), isSameSealing(one, two), isSameSealing(one, undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the keys', () => {
  it('cannot be exported, by us neither', async () => {
    for (const key of [store.keys.seal, store.keys.mac]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow('not extractable');
    }
  });

  it('are the same for two starts of the background at once', async () => {
    await store.db.clear('keys');
    const [one, two] = await Promise.all([getOrMakeKeys(store.db), getOrMakeKeys(store.db)]);
    expect(await macOf(one, 'x')).toBe(await macOf(two, 'x'));
    expect(await unseal(two, 'n', await seal(one, 'n', 1))).toBe(1);
  });

  it('are none where only one of the two is left: both are made anew', async () => {
    await store.db.delete('keys', 'mac');
    expect(await findKeys(store.db)).toBeNull();
    const made = await getOrMakeKeys(store.db);
    await expect(unseal(made, 'n', await seal(store.keys, 'n', 1))).rejects.toMatchObject({
      code: 'storage-broken',
    });
    expect(await unseal(made, 'n', await seal(made, 'n', 1))).toBe(1);
  });

  it('make index keys that tell nothing of what they stand for', async () => {
    const mac = await macOf(store.keys, 'case smithlaw/12042366');
    expect(mac).toMatch(/^[\w-]{43}$/);
    expect(await macOf(store.keys, 'case smithlaw/12042367')).not.toBe(mac);
  });
});
