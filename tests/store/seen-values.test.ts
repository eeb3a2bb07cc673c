// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntityValues, FactPage, Reading, Readings } from '../../src/domain/facts';
import type { EntityRef } from '../../src/domain/place';
import type { Store } from '../../src/store/context';
import { writeFacts } from '../../src/store/facts';
import { openStore } from '../../src/store/read';
import { loadSeenValues } from '../../src/store/read/seen-values';
import { macOf, seal } from '../../src/store/seal';
import { makeContact, NOW } from '../builders';
import { freshStore } from './fresh-store';

vi.mock('../../src/store/read', () => ({ openStore: vi.fn() }));

let store: Store;
beforeEach(async () => {
  store = await freshStore();
  vi.mocked(openStore).mockResolvedValue(store);
});
const found = <T>(value: T): Reading<T> => ({ state: 'found', value, way: 'id' });
const write = <K extends EntityRef['kind']>(
  kind: K,
  id: string,
  readings: Readings<EntityValues[K]>,
  page: FactPage,
  at = NOW,
) => writeFacts(store, { kind, firm: 'smithlaw', id } as EntityRef & { kind: K }, readings, page, at);

const NOTHING = { practiceAreas: [], stages: [], titles: [], groups: [], caseFields: [], clientFields: [] };

describe('loadSeenValues', () => {
  it('gathers what pages of every kind have shown, exactly as they show it (PULL-ROLE-1)', async () => {
    await write(
      'case',
      '1',
      {
        stage: found('Discovery'),
        practiceArea: found('Auto Accident'),
        customFields: found([{ label: 'Hona Enabled', value: 'Yes' }]),
        contacts: found([makeContact({ group: 'Co-Counsel (lead)' }), makeContact({ group: null })]),
        staff: found([{ staffId: '7001', name: 'Dana', title: 'Paralegal ', lead: false }]),
      },
      'items-info',
    );
    await write(
      'case',
      '2',
      { stage: found('discovery'), practiceArea: { state: 'empty', way: 'id' } },
      'case',
    );
    await write(
      'contact',
      '3',
      { group: found('Client'), customFields: found([{ label: 'Minor', value: null }]) },
      'contact',
    );
    await write('staff', '4', { title: found('Paralegal') }, 'staff');
    await write('event', '5', { title: found('Hearing of Jane Doe') }, 'event');
    expect(await loadSeenValues()).toEqual({
      practiceAreas: ['Auto Accident'],
      stages: ['discovery', 'Discovery'],
      titles: ['Paralegal', 'Paralegal '],
      groups: ['Client', 'Co-Counsel (lead)'],
      caseFields: ['Hona Enabled'],
      clientFields: ['Minor'],
    });
  });

  it('nothing was read yet: nothing is offered', async () => {
    expect(await loadSeenValues()).toEqual(NOTHING);
  });

  it('a row that cannot be opened, and a name that is none, are left out', async () => {
    await write('case', '1', { stage: found('x'.repeat(301)), practiceArea: found('  ') }, 'case');
    await write('case', '2', { stage: found('Intake') }, 'case');
    await store.db.put('facts', {
      entityMac: 'damaged',
      at: NOW,
      sealed: { iv: new Uint8Array(12), data: new ArrayBuffer(20) },
    });
    expect(await loadSeenValues()).toEqual({ ...NOTHING, stages: ['Intake'] });
  });

  it('looks at the newest 2,000 pages only', async () => {
    const put = async (n: number, stage: string, at: number) => {
      const entityMac = await macOf(store.keys, `case ${n}`);
      const facts = { stage: { value: stage, source: { page: 'case', way: 'id' }, readAt: at } };
      await store.db.put('facts', {
        entityMac,
        at,
        sealed: await seal(store.keys, `facts ${entityMac}`, facts),
      });
    };
    const all = [...Array(2010).keys()];
    await Promise.all(all.map((n) => put(n, n < 10 ? 'Old' : `Stage ${n % 5}`, NOW + n)));
    expect((await loadSeenValues()).stages).toEqual(['Stage 0', 'Stage 1', 'Stage 2', 'Stage 3', 'Stage 4']);
  });
});
