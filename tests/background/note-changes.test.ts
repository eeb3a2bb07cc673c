import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clock } from '../../src/background/clock';
import { recordPage } from '../../src/background/record-page';
import { isMinor } from '../../src/domain/activity';
import type { CaseRef } from '../../src/domain/case';
import {
  type CaseContact,
  type CaseValues,
  type ContactValues,
  NAMES_ONLY,
  type Readings,
} from '../../src/domain/facts';
import { readActivity } from '../../src/store/activity';
import { caseEntity, getFacts } from '../../src/store/facts';
import { writeRecord } from '../../src/store/records';
import { makeContact, REF } from '../builders';
import { found, openStage, type Stage } from './stage';

vi.mock('../../src/hona/hona');

/** Cases that nobody has read yet. */
const MINE = { ...REF, caseId: '77' };
const OTHER = { ...REF, caseId: '78' };
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});

const at = { before: '/', after: '/' };
const readCase = (readings: Readings<CaseValues>, ref: CaseRef = MINE) =>
  recordPage(
    { ...at, entity: { kind: 'case', firm: ref.firm, id: ref.caseId }, page: 'contacts-staff', readings },
    { kind: 'case', ...ref, page: 'contacts' },
  );
const readContact = (readings: Readings<ContactValues>, firm = REF.firm) =>
  recordPage(
    { ...at, entity: { kind: 'contact', firm, id: '9001001' }, page: 'contact', readings },
    { kind: 'contact', firm, contactId: '9001001' },
  );
const contacts = (...list: CaseContact[]) => ({ contacts: found(list) });
const john = makeContact({ contactId: '9001002', name: 'John Roe' });
const phone = (raw: string) => ({ phones: found([{ kind: 'cell' as const, raw }]) });

const toldOf = async (ref: CaseRef = MINE) =>
  (await readActivity(stage.store, ref, 99)).flatMap(({ what }) => {
    if (what.kind === 'fact-changed')
      return [`${what.whose ? `${what.whose}, ` : ''}${what.fact}: ${what.was} > ${what.is}`];
    return what.kind === 'list-changed' ? [`${what.list}: +${what.added} -${what.removed}`] : [];
  });

describe('the main client (PULL-CON-1)', () => {
  it('that another reading shows to be somebody else is told, with both names', async () => {
    await readCase(contacts(makeContact()));
    await readCase(contacts(john));
    expect(await toldOf()).toEqual(['client: Jane Doe > John Roe', 'contacts: +John Roe -Jane Doe']);
  });

  it('whose phone and e-mail changed in the case’s list is told where their own page was never read', async () => {
    const before = makeContact({ phone: { kind: 'unknown', raw: '1' }, email: 'a@example.com' });
    await readCase(contacts(before));
    await readCase(contacts({ ...before, phone: { kind: 'unknown', raw: '2' }, email: 'b@example.com' }));
    expect((await toldOf()).sort()).toEqual(['email: a@example.com > b@example.com', 'phone: 1 > 2']);
  });

  it('whose phone was not in a list of mere names is not told of when a page shows it', async () => {
    const { contactId } = makeContact();
    await writeRecord(stage.store, MINE, 'chosenClient', { contactId: contactId ?? '' });
    const bare = makeContact({ phone: null, email: null });
    await readCase({ contacts: { state: 'found', value: [bare], way: NAMES_ONLY } });
    await readCase(contacts(makeContact({ phone: { kind: 'unknown', raw: '2' }, email: 'b@example.com' })));
    expect(await toldOf()).toEqual([]);
  });

  it('whose phone both pages show is told of once', async () => {
    const before = makeContact({ phone: { kind: 'unknown', raw: '1' } });
    await readCase({ name: found('Doe v. Harbor'), ...contacts(before) });
    await readContact(phone('1'));
    await readCase(contacts({ ...before, phone: { kind: 'unknown', raw: '2' } }));
    await readContact(phone('2'));
    expect(await toldOf()).toEqual(['phone: 1 > 2']);
  });
});

describe('a company as client', () => {
  it('that is another company is told as another client, not as another phone', async () => {
    const pier = makeContact({ contactId: null, companyId: '1', type: 'Company', name: 'Pier LLC' });
    const phone = { kind: 'unknown' as const, raw: '2' };
    await readCase(contacts(pier));
    await readCase(contacts({ ...pier, companyId: '2', name: 'Quay LLC', phone }));
    expect(await toldOf()).toEqual(['client: Pier LLC > Quay LLC', 'contacts: +Quay LLC -Pier LLC']);
  });
});

describe('a change on a contact’s page is told', () => {
  it('with the contact’s name where they are not the main client, and only under "More"', async () => {
    const counsel = makeContact({ group: 'Co-Counsel' });
    await readCase({ name: found('Doe v. Harbor'), ...contacts(john, counsel) });
    await readContact({ name: found('Carl Ott'), ...phone('1') });
    await readContact({ name: found('Carl Ott'), ...phone('2') });
    expect(await toldOf()).toEqual(['Carl Ott, phone: 1 > 2']);
    expect((await readActivity(stage.store, MINE, 9)).every(isMinor)).toBe(true);
  });

  it('in each case that was opened here and has the contact, whatever that page lists', async () => {
    for (const ref of [MINE, OTHER])
      await readCase({ name: found('Doe v. Harbor'), ...contacts(makeContact()) }, ref);
    await readContact(phone('1'));
    await readContact(phone('2'));
    expect([await toldOf(), await toldOf(OTHER)]).toEqual([['phone: 1 > 2'], ['phone: 1 > 2']]);
  });

  it('not in a case whose own list does not have the contact, even where their page lists it', async () => {
    await readCase(contacts(john));
    const cases = { cases: found([{ caseId: MINE.caseId, name: 'Doe v. Harbor', closed: false }]) };
    await readContact({ ...phone('1'), ...cases });
    await readContact({ ...phone('2'), ...cases });
    expect(await toldOf()).toEqual([]);
  });

  it('not in another firm’s case of the same contact ID', async () => {
    await readCase({ name: found('Doe v. Harbor'), ...contacts(makeContact()) });
    await readContact(phone('1'), 'otherfirm');
    await readContact(phone('2'), 'otherfirm');
    expect(await toldOf()).toEqual([]);
  });
});

describe('two pages of a case that disagree', () => {
  const stages = async (...names: string[]) => {
    for (const name of names) await readCase({ stage: found(name) });
  };

  it('are told of once each way, not at each look at them', async () => {
    await stages('Discovery', 'Trial', 'Discovery', 'Trial', 'Discovery', 'Trial');
    expect(await toldOf()).toEqual(['stage: Trial > Discovery', 'stage: Discovery > Trial']);
  });

  it('are told of again another day', async () => {
    await stages('Discovery', 'Trial', 'Discovery');
    vi.spyOn(clock, 'now').mockReturnValue(clock.now() + 24 * 3_600_000);
    await stages('Trial');
    expect((await toldOf())[0]).toBe('stage: Discovery > Trial');
    expect(await toldOf()).toHaveLength(3);
  });

  it('a page that shows something else each time fills no store', async () => {
    await stages(...Array.from({ length: 80 }, (_, i) => `Stage ${i}`));
    expect(await toldOf()).toHaveLength(50);
  });
});

describe('documents that come in parts', () => {
  const list = (ids: string[]) => found(ids.map((documentId) => ({ documentId, name: `${documentId}.pdf` })));
  const show = (...ids: string[]) => readCase({ documents: list(ids) });
  const listed = async () =>
    (await getFacts(stage.store, caseEntity(MINE))).documents?.value?.map((d) => d.documentId);

  it('stay listed while a page shows a part, and leave where it says that it shows all', async () => {
    await show('1', '2');
    await show('3');
    expect(await listed()).toEqual(['1', '2', '3']);
    await readCase({ documents: { ...list(['1', '3']), more: true } as never });
    expect(await listed()).toEqual(['1', '2', '3']);
    await readCase({ documents: { ...list(['1', '3']), more: false } as never });
    expect(await listed()).toEqual(['1', '3']);
  });

  it('are told when a page shows them for the first time, and never again', async () => {
    await show('1', '2');
    await show('3', '4');
    await show('1', '2');
    await show('3', '4', '5');
    const seen = (await readActivity(stage.store, MINE, 9)).map(({ what }) => what);
    expect(seen).toEqual([
      { kind: 'documents-seen', names: ['5.pdf'], count: 1 },
      { kind: 'documents-seen', names: ['3.pdf', '4.pdf'], count: 2 },
    ]);
  });
});
