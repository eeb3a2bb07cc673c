import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordPage } from '../../src/background/record-page';
import type { CaseValues, Readings } from '../../src/domain/facts';
import type { Place } from '../../src/domain/place';
import { caseEntity, getFacts } from '../../src/store/facts';
import { getLocal, setLocal } from '../../src/store/items';
import { NOW, REF } from '../builders';
import { found, openStage, type Stage, setClock } from './stage';

vi.mock('../../src/hona/hona');

const CASE: Place = { kind: 'case', ...REF, page: 'info' };
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
const report = (readings: Readings<CaseValues>, settled?: true, place: Place = CASE) =>
  recordPage(
    {
      before: '/',
      after: '/',
      entity: { kind: 'case', firm: REF.firm, id: REF.caseId },
      page: 'items-info',
      readings,
      settled,
    },
    place,
  );
const listen = () => {
  const told: string[] = [];
  vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(({ what }) => told.push(what));
  return told;
};

describe('what the readers found (D7)', () => {
  it('is kept per kind of page and fact, without values', async () => {
    await report({ name: found('Doe v. Pier'), stage: { state: 'not-loaded' } }, true);
    const health = await getLocal('health');
    expect(health).toEqual({
      'items-info': {
        name: { state: 'found', way: 'id', at: NOW, lastKnownAt: NOW },
        stage: { state: 'not-loaded', way: null, at: NOW, lastKnownAt: null },
      },
    });
    expect(JSON.stringify(health)).not.toContain('Pier');
  });

  it('of two tabs at once is kept of both', async () => {
    await Promise.all([
      report({ name: found('a') }),
      report({ office: found('b') }),
      report({ stage: found('c') }),
    ]);
    expect(Object.keys((await getLocal('health'))['items-info'] ?? {}).sort()).toEqual([
      'name',
      'office',
      'stage',
    ]);
  });

  it('of a reading that was dropped is not kept', async () => {
    await report({ name: found('Evil') }, true, { kind: 'login' });
    expect(await getLocal('health')).toEqual({});
  });

  it('that can no longer be read is told to the panel once, and keeps its older fact', async () => {
    await report({ stage: found('Trial') });
    setClock(NOW + 1);
    const told = listen();
    await report({ stage: { state: 'unreadable' } }, true);
    await report({ stage: { state: 'unreadable' } }, true);
    expect(await getLocal('unreadable')).toEqual([
      { fact: 'case.stage', page: 'items-info', since: NOW + 1, lastKnownAt: NOW },
    ]);
    expect(told.filter((what) => what === 'settings')).toHaveLength(1);
    expect((await getFacts(stage.store, caseEntity(REF))).stage).toMatchObject({
      value: 'Trial',
      readAt: NOW,
    });
    await report({ stage: found('Trial') });
    expect(await getLocal('unreadable')).toEqual([]);
    expect(told.filter((what) => what === 'settings')).toHaveLength(2);
  });

  it('of a page that may still load, or was fetched, says nothing', async () => {
    await report({ stage: found('Trial') });
    await report({ stage: { state: 'unreadable' } });
    expect(await getLocal('unreadable')).toEqual([]);
  });

  it('that cannot be kept costs no fact', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    expect(await report({ stage: found('Trial') })).toEqual(REF);
    expect((await getFacts(stage.store, caseEntity(REF))).stage?.value).toBe('Trial');
  });

  it('lists come out of the store as lists', async () => {
    await setLocal('unreadable', []);
    expect(await getLocal('unreadable')).toEqual([]);
  });
});
