// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lookAhead } from '../../src/background/look-ahead';
import { openStore } from '../../src/store/context';
import { caseEntity, getFacts } from '../../src/store/facts';
import { REF } from '../builders';
import { openStage, type Stage } from './stage';

vi.mock('../../src/hona/hona');

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});

describe('lookAhead', () => {
  it('opens what Send rests on, once in the life of a worker', async () => {
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
    await lookAhead(REF, 'Half a sentence');
    expect(decrypt).toHaveBeenCalled();
    decrypt.mockClear();
    expect((await getFacts(await openStore(), caseEntity(REF))).name?.value).toBeDefined();
    await lookAhead(REF, 'Half a sentence more');
    expect(decrypt).not.toHaveBeenCalled();
  });

  it('never rejects, and is made again where it failed', async () => {
    const other = { ...REF, caseId: '2' };
    const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    await lookAhead(other, 'Half a sentence');
    get.mockRestore();
    const again = vi.spyOn(IDBObjectStore.prototype, 'get');
    await lookAhead(other, 'Half a sentence');
    expect(again).toHaveBeenCalled();
    expect(stage.store.db.name).toBe('hona-panel');
  });
});
