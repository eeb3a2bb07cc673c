// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../src/store/context';
import { caseEntity, getFacts, writeFacts } from '../../src/store/facts';
import { forgetOpened } from '../../src/store/memory';
import { NOW, REF } from '../builders';
import { damage } from './damage';
import { freshStore } from './fresh-store';

let store: Store;
const entity = caseEntity(REF);
const write = (name: string) =>
  writeFacts(store, entity, { name: { state: 'found', value: name, way: 'id' } }, 'items-info', NOW);
const name = async () => (await getFacts(store, entity)).name?.value;

beforeEach(async () => {
  store = await freshStore();
  await write('Doe v. Harbor');
});

describe('what was opened before', () => {
  it('is not deciphered again while its row is the same', async () => {
    await name();
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
    expect(await name()).toBe('Doe v. Harbor');
    expect(decrypt).not.toHaveBeenCalled();
  });

  it('gives way to what was written since', async () => {
    await name();
    await write('Doe v. Lines');
    expect(await name()).toBe('Doe v. Lines');
  });

  it('does not stand in for a row that was damaged since (F43)', async () => {
    await name();
    await damage(store, 'facts');
    expect(await name()).toBeUndefined();
  });

  it('is forgotten where it is told to be', async () => {
    await name();
    forgetOpened();
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
    await name();
    expect(decrypt).toHaveBeenCalledTimes(1);
  });

  it('is gone with its keys', async () => {
    await name();
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
    await getFacts({ ...store, keys: { ...store.keys } }, entity);
    expect(decrypt).toHaveBeenCalledTimes(1);
  });
});
