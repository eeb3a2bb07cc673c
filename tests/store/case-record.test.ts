// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseContact, EntityValues, FactPage, Reading, Readings } from '../../src/domain/facts';
import { getCaseKnowledge } from '../../src/store/case-record';
import type { Store } from '../../src/store/context';
import { caseEntity, writeFacts } from '../../src/store/facts';
import { changeRecord, findRecord } from '../../src/store/records';
import { makeContact, NOW, REF } from '../builders';
import { freshStore } from './fresh-store';

const OTHER_FIRM = 'otherfirm';
let store: Store;
beforeEach(async () => {
  store = await freshStore();
});
const found = <T>(value: T): Reading<T> => ({ state: 'found', value, way: 'id' });
const writePage = <K extends keyof EntityValues>(
  kind: K,
  id: string,
  readings: Readings<EntityValues[K]>,
  firm = REF.firm,
) => writeFacts(store, { kind, firm, id }, readings, kind as FactPage, NOW);
const writeContacts = (...contacts: CaseContact[]) =>
  writeFacts(store, caseEntity(REF), { contacts: found(contacts) }, 'contacts-staff', NOW);
const listEvents = (...ids: string[]) => changeRecord(store, REF, 'events', () => ids);
const know = () => getCaseKnowledge(store, REF);

describe('D1: the pages of a case’s contacts, companies and staff', () => {
  const company = makeContact({ contactId: null, companyId: '12', name: 'Acme', type: 'Company' });

  it('belong to the case whose list names them', async () => {
    await writeContacts(makeContact(), company);
    await writeFacts(
      store,
      caseEntity(REF),
      { staff: found([{ staffId: '7001', name: 'Dana', title: null, lead: false }]) },
      'contacts-staff',
      NOW,
    );
    await writePage('contact', '9001001', { group: found('Client') });
    await writePage('company', '12', { email: found('a@acme.example') });
    await writePage('staff', '7001', { title: found('Paralegal') });
    const { contacts, companies, staff } = await know();
    expect(contacts['9001001']?.group?.value).toBe('Client');
    expect(companies['12']?.email?.value).toBe('a@acme.example');
    expect(staff['7001']?.title?.value).toBe('Paralegal');
  });

  it('are those of this firm, although another firm’s page has the same number', async () => {
    await writeContacts(makeContact(), company);
    await writePage('contact', '9001001', { email: found('other@example.com') }, OTHER_FIRM);
    await writePage('company', '12', { email: found('other@example.com') }, OTHER_FIRM);
    const { contacts, companies } = await know();
    expect([contacts['9001001'], companies['12']]).toEqual([{}, {}]);
  });

  it('show nowhere once the case no longer lists them', async () => {
    await writeContacts(makeContact(), company);
    await writePage('contact', '9001001', { group: found('Client') });
    await writePage('company', '12', { name: found('Acme') });
    await writeContacts(makeContact({ contactId: '9001002' }));
    const { contacts, companies } = await know();
    expect([Object.keys(contacts), Object.keys(companies)]).toEqual([['9001002'], []]);
  });

  it('are not added by a page that names the case, while the case does not list it', async () => {
    await writeContacts(makeContact());
    await writePage('contact', '9001002', {
      cases: found([{ caseId: REF.caseId, name: 'Doe v. Harbor', closed: false }]),
    });
    expect((await know()).contacts['9001002']).toBeUndefined();
  });

  it('a company is not a contact of the same number, nor a contact a company', async () => {
    await writeContacts(makeContact({ contactId: '12' }), company);
    await writePage('contact', '12', { name: found('Jane Doe') });
    await writePage('company', '12', { name: found('Acme') });
    const { contacts, companies } = await know();
    expect([contacts['12']?.name?.value, companies['12']?.name?.value]).toEqual(['Jane Doe', 'Acme']);
    await writeContacts(makeContact({ contactId: '12' }));
    expect((await know()).companies).toEqual({});
    await writeContacts(company);
    expect((await know()).contacts).toEqual({});
  });
});

describe('D1: an event shows in the case that its own link names', () => {
  const event = (caseId: Reading<string>, firm = REF.firm) =>
    writePage('event', '5', { title: found('Hearing'), caseId }, firm);

  it('by that link', async () => {
    await listEvents('5');
    await event(found(REF.caseId));
    expect((await know()).events['5']?.title?.value).toBe('Hearing');
  });

  it.each<[string, Reading<string>, string?]>([
    ['of another case', found('2')],
    ['without a link', { state: 'empty', way: 'id' }],
    ['whose link was never read', { state: 'not-loaded' }],
    ['of another firm with the same number', found(REF.caseId), OTHER_FIRM],
  ])('one %s shows nowhere, although it stands among the case’s', async (_what, caseId, firm) => {
    await listEvents('5');
    await event(caseId, firm);
    expect((await know()).events).toEqual({});
  });

  it('one that nobody put among the case’s is not looked for', async () => {
    await event(found(REF.caseId));
    expect((await know()).events).toEqual({});
  });
});

describe('changeRecord', () => {
  it('loses nothing where several pages of one case report at once', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => String(i));
    await Promise.all(ids.map((id) => changeRecord(store, REF, 'events', (old) => [...(old ?? []), id])));
    expect((await findRecord(store, REF, 'events'))?.sort()).toEqual([...ids].sort());
  });
});
