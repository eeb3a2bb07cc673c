import { describe, expect, it } from 'vitest';
import type { CaseStaff } from '../../src/domain/facts';
import { deriveOthers, deriveTeam, findAlmost } from '../../src/domain/team';
import { makeContact, makeFact, makePhone } from '../builders';

const dana: CaseStaff = { staffId: '7001', name: 'Dana Ortiz', title: 'Paralegal', lead: false };
const lee: CaseStaff = { staffId: '7002', name: 'Lee Park', title: null, lead: true };

describe('deriveTeam (PULL-STAFF-1)', () => {
  it('is not known while the case’s staff were not read, and empty where MyCase shows none', () => {
    expect(deriveTeam(undefined, {}, {})).toBeNull();
    expect(deriveTeam(makeFact<CaseStaff[]>(null), {}, {})).toEqual([]);
  });

  it('is everyone of the case’s staff, with the Title, e-mail and phones of their own page', () => {
    const page = { email: makeFact('dana@smith.example'), phones: makeFact([makePhone()]) };
    expect(deriveTeam(makeFact([dana, lee]), { '7001': page }, {})).toMatchObject([
      { staff: dana, title: 'Paralegal', email: 'dana@smith.example', phones: [makePhone()], role: null },
      { staff: lee, title: null, email: null, phones: [], role: null },
    ]);
  });

  it('keeps a member without an ID, and takes nobody else’s page for them', () => {
    const nameless = { ...dana, staffId: null };
    const [member] = deriveTeam(makeFact([nameless]), { '': { email: makeFact('x@y.example') } }, {}) ?? [];
    expect(member).toMatchObject({ staff: nameless, email: null });
  });
});

describe('team roles (PULL-ROLE-1)', () => {
  const roleOf = (title: string, roles: Record<string, string>) =>
    deriveTeam(makeFact([{ ...dana, title }]), {}, roles)?.[0];

  it('shows the role of exactly the mapped Title', () => {
    expect(roleOf('Paralegal', { Paralegal: 'Case Manager' })).toMatchObject({
      role: 'Case Manager',
      almost: null,
    });
  });

  it.each(['Paralegal ', ' Paralegal', 'paralegal', 'Para\u200blegal', 'Paralegal\u00a0'])(
    '%j is a mismatch',
    (title) => expect(roleOf(title, { Paralegal: 'Case Manager' })?.role).toBeNull(),
  );

  it.each(['Paralegal ', 'paralegal', 'Paralegal\u00a0', '\u200eParalegal'])(
    'says which mapped Title %j almost is',
    (title) => expect(roleOf(title, { Paralegal: 'Case Manager' })?.almost).toBe('Paralegal'),
  );

  it('also where the mapping holds the space', () => {
    expect(roleOf('Attorney', { 'Attorney ': 'Lawyer' })).toMatchObject({ role: null, almost: 'Attorney ' });
  });

  it.each(['toString', '__proto__', 'constructor'])('%s is no role', (title) => {
    expect(roleOf(title, { Paralegal: 'x' })).toMatchObject({ role: null, almost: null });
  });

  it('takes the own page’s Title to the letter, where the list shows the same without its space', () => {
    const staff = makeFact([dana], 9);
    const own = makeFact('Paralegal ', 1);
    const [member] = deriveTeam(staff, { '7001': { title: own } }, { Paralegal: 'Case Manager' }) ?? [];
    expect(member).toMatchObject({ title: 'Paralegal ', role: null, almost: 'Paralegal', from: own });
  });

  it('PULL-FRESH-1: takes the list’s Title where that was read later and names another one', () => {
    const own = { title: makeFact('Clerk', 1) };
    expect(deriveTeam(makeFact([dana], 9), { '7001': own }, {})?.[0]?.title).toBe('Paralegal');
    expect(deriveTeam(makeFact([dana], 0), { '7001': own }, {})?.[0]?.title).toBe('Clerk');
  });
});

describe('deriveOthers (PULL-MULTI-1, PULL-MULTI-2)', () => {
  const jane = makeContact();
  const judge = makeContact({ contactId: '2', name: 'Ann Roe', group: 'Judge (Trial)' });

  it('is not known while the contacts were not read', () => {
    expect(deriveOthers(undefined, {}, null, {})).toBeNull();
  });

  it('is everyone but the main client', () => {
    expect(deriveOthers(makeFact([jane, judge]), {}, jane, {})).toMatchObject([
      { contact: judge, role: null },
    ]);
    expect(deriveOthers(makeFact([jane, judge]), {}, null, {})).toHaveLength(2);
  });

  it('has the role of exactly the Group, incl. parentheses and spaces', () => {
    const of = (group: string) =>
      deriveOthers(makeFact([{ ...judge, group }]), {}, jane, { 'Judge (Trial)': 'Judge' })?.[0];
    expect(of('Judge (Trial)')).toMatchObject({ role: 'Judge', almost: null });
    for (const group of ['Judge (trial)', 'Judge (Trial) ', 'Judge  (Trial)'])
      expect(of(group), group).toMatchObject({ role: null, almost: 'Judge (Trial)' });
    expect(of('Judge')).toMatchObject({ role: null, almost: null });
  });

  it('never takes a company for the person whose number it carries', () => {
    const company = makeContact({
      contactId: null,
      companyId: '9001001',
      name: 'Harbor Inc.',
      type: 'Company',
    });
    const pages = { '9001001': { email: makeFact('jane@example.com') } };
    expect(deriveOthers(makeFact([jane, company]), pages, jane, {})).toMatchObject([
      { contact: company, own: undefined },
    ]);
  });

  it('keeps two rows without an ID apart', () => {
    const first = makeContact({ contactId: null });
    expect(deriveOthers(makeFact([first, { ...first }]), {}, first, {})).toHaveLength(2);
  });
});

it('findAlmost finds what differs in white space, case and invisible signs, and nothing that is exact', () => {
  expect(findAlmost('Client', ['Client', 'client'])).toBeNull();
  expect(findAlmost('client', ['Client'])).toBe('Client');
  expect(findAlmost('Cliente', ['Client'])).toBeNull();
  expect(findAlmost('', [])).toBeNull();
});
