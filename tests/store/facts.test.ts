// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseValues, Reading } from '../../src/domain/facts';
import type { Store } from '../../src/store/context';
import { caseEntity, getFacts, writeFacts } from '../../src/store/facts';
import { NOW, REF } from '../builders';
import { dumpStore, freshStore } from './fresh-store';

let store: Store;
beforeEach(async () => {
  store = await freshStore();
});
const found = <T>(value: T): Reading<T> => ({ state: 'found', value, way: 'id' });
const entity = caseEntity(REF);
const write = (readings: { [K in keyof CaseValues]?: Reading<CaseValues[K]> }, at = NOW) =>
  writeFacts(store, entity, readings, 'items-info', at);

describe('writeFacts', () => {
  it('answers with what stood before and what stands now', async () => {
    await write({ stage: found('Intake') }, 1);
    const { before, after } = await write({ stage: found('Trial') }, 2);
    expect([before.stage?.value, after.stage?.value]).toEqual(['Intake', 'Trial']);
    expect(await getFacts(store, entity)).toEqual(after);
  });

  it('never erases by what was not loaded or unreadable (D6)', async () => {
    await write({ stage: found('Intake') }, 1);
    await write({ stage: { state: 'not-loaded' }, name: { state: 'unreadable' } }, 2);
    expect(await getFacts(store, entity)).toMatchObject({ stage: { value: 'Intake', readAt: 1 } });
  });

  it('loses nothing where several pages of one case report at once', async () => {
    const names = ['name', 'stage', 'office', 'description', 'practiceArea', 'caseNumber'] as const;
    await Promise.all(names.map((name) => write({ [name]: found(name) })));
    const facts = await getFacts(store, entity);
    for (const name of names) expect(facts[name]?.value).toBe(name);
  });

  it('tells a change once, although two tabs report it at once', async () => {
    await write({ stage: found('Intake') });
    const results = await Promise.all([write({ stage: found('Trial') }), write({ stage: found('Trial') })]);
    expect(results.filter((r) => r.before.stage?.value === 'Intake')).toHaveLength(1);
  });

  it('keeps entities apart: kind, firm and ID', async () => {
    await write({ name: found('Doe v. Harbor') });
    expect(await getFacts(store, caseEntity({ ...REF, firm: 'otherfirm' }))).toEqual({});
    expect(await getFacts(store, { kind: 'contact', firm: REF.firm, id: REF.caseId })).toEqual({});
  });

  it('leaves nothing of it in clear', async () => {
    await write({ name: found('Doe v. Harbor'), office: found('Pasadena') });
    const dump = await dumpStore(store);
    for (const secret of ['Harbor', 'Pasadena', REF.firm, REF.caseId]) expect(dump).not.toContain(secret);
  });
});
