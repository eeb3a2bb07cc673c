import { describe, expect, it } from 'vitest';
import {
  findEmail,
  findMainClient,
  findOwnFacts,
  findTextPhone,
  formatNumber,
} from '../../src/domain/contact';
import { type CaseContact, NAMES_ONLY } from '../../src/domain/facts';
import { makeContact, makeFact, makePhone } from '../builders';

const jane = makeContact();
const mark = makeContact({ contactId: '2', name: 'Mark Poe', group: 'Adverse Party' });
const find = (contacts: CaseContact[] | null, chosen: string | null = null, groups = ['Client']) =>
  findMainClient(makeFact(contacts), groups, chosen);

describe('findMainClient (PULL-CON-1)', () => {
  it('is not known while the contacts were not read', () => {
    expect(findMainClient(undefined, ['Client'], null)).toEqual({ state: 'not-loaded' });
  });

  it('is none where MyCase shows no contact', () => {
    expect(find([])).toEqual({ state: 'none' });
    expect(find(null)).toEqual({ state: 'none' });
  });

  it('is the only contact of a client Group', () => {
    expect(find([mark, jane])).toEqual({ state: 'found', contact: jane, chosen: false });
  });

  it('is asked for where several have a client Group; only those are offered', () => {
    const ann = makeContact({ contactId: '3', name: 'Ann Doe' });
    expect(find([jane, mark, ann])).toEqual({ state: 'choose', candidates: [jane, ann] });
  });

  it('is asked for where nobody has a client Group, even with one contact', () => {
    expect(find([mark])).toEqual({ state: 'choose', candidates: [mark] });
  });

  it.each(['client', 'Client ', 'Clients', null])(
    'compares Groups exactly and by case: %j is none',
    (group) => {
      expect(find([makeContact({ group }), mark]).state).toBe('choose');
    },
  );

  it('takes every Group that the firm names', () => {
    expect(find([jane, { ...mark, group: 'Cliente' }], null, ['Cliente'])).toMatchObject({
      state: 'found',
      contact: { contactId: '2' },
    });
  });

  it('follows the choice of staff where the Group does not tell', () => {
    const ann = makeContact({ contactId: '3', name: 'Ann Doe' });
    expect(find([jane, ann], '3')).toEqual({ state: 'found', contact: ann, chosen: true });
  });

  it('is the only contact of a client Group, whom a choice from before cannot replace', () => {
    expect(find([jane, mark], '2')).toEqual({ state: 'found', contact: jane, chosen: false });
  });

  it('is not known, and nobody is offered, where names alone were read', () => {
    const names = [makeContact({ group: null }), { ...mark, group: null }];
    const fact = { ...makeFact(names), source: { page: 'contacts-staff', way: NAMES_ONLY } as const };
    expect(findMainClient(fact, ['Client'], null)).toEqual({ state: 'not-loaded' });
  });

  it('forgets a choice whose contact left the case', () => {
    expect(find([jane, mark], '99')).toEqual({ state: 'found', contact: jane, chosen: false });
  });

  it('never takes a contact without an ID, since Hona could not be told who it is', () => {
    expect(find([makeContact({ contactId: null })])).toEqual({ state: 'no-id' });
    expect(find([{ ...mark, contactId: null }])).toEqual({ state: 'no-id' });
  });

  it('offers nobody else in place of a client without an ID', () => {
    const nameless = makeContact({ contactId: null });
    expect(find([nameless, mark])).toEqual({ state: 'no-id' });
    expect(find([nameless, mark], '2')).toEqual({ state: 'no-id' });
    expect(find([nameless, jane])).toEqual({ state: 'choose', candidates: [jane] });
  });

  it('is one contact where the table lists it in two rows', () => {
    expect(find([jane, { ...jane, role: 'Plaintiff' }])).toMatchObject({ state: 'found', contact: jane });
    expect(find([jane, { ...jane, role: 'Plaintiff' }], null, ['Other'])).toEqual({
      state: 'choose',
      candidates: [jane],
    });
  });

  it('never takes a company for a person who carries the same number (PULL-CORR-1)', () => {
    const company = makeContact({
      contactId: null,
      companyId: '9001001',
      name: 'Harbor Inc.',
      type: 'Company',
    });
    expect(find([jane, company], '9001001')).toEqual({ state: 'found', contact: jane, chosen: true });
    expect(find([jane, company], 'company-9001001')).toEqual({
      state: 'found',
      contact: company,
      chosen: true,
    });
    expect(find([jane, company])).toEqual({ state: 'choose', candidates: [jane, company] });
    expect(find([company])).toEqual({ state: 'found', contact: company, chosen: false });
    expect(findOwnFacts(company, { '9001001': { email: makeFact('jane@example.com') } }, {})).toBeUndefined();
    const page = { phones: makeFact([makePhone({ kind: 'main' })]) };
    expect(findOwnFacts(company, {}, { '9001001': page })).toBe(page);
  });

  it('tells two of one name apart by their ID', () => {
    const other = makeContact({ contactId: '3' });
    expect(find([jane, other])).toEqual({ state: 'choose', candidates: [jane, other] });
    expect(find([jane, other], '3')).toEqual({ state: 'found', contact: other, chosen: true });
  });
});

describe('findTextPhone (PULL-PHONE-1)', () => {
  const home = makePhone({ kind: 'home', raw: '1' });
  const work = makePhone({ kind: 'work', raw: '2' });
  const fax = makePhone({ kind: 'fax', raw: '3' });
  const cell = makePhone({ kind: 'cell', raw: '4' });
  const table = makeFact(null, 4);
  const later = makeFact(null, 6);
  const own = (phones: ReturnType<typeof makePhone>[] | null) => ({ phones: makeFact(phones, 5) });

  it('takes Cell wherever it is listed', () => {
    expect(findTextPhone(jane, own([home, work, cell]), table)?.phone).toBe(cell);
  });

  it('takes the first listed where there is no Cell', () => {
    expect(findTextPhone(jane, own([work, home]), table)?.phone).toBe(work);
  });

  it('never takes a fax', () => {
    expect(findTextPhone(jane, own([fax, home]), table)?.phone).toBe(home);
    expect(findTextPhone(jane, own([fax]), table)).toBeNull();
  });

  it('believes the contact’s own page over the table, also where it shows that there is no phone', () => {
    expect(findTextPhone(jane, own([]), table)).toBeNull();
    expect(findTextPhone(jane, own(null), table)).toBeNull();
    expect(findTextPhone(jane, own([cell]), table)?.readAt).toBe(5);
  });

  it('PULL-FRESH-1: takes the number that the table showed later and the own page did not hold, and names both', () => {
    const changed = { ...jane, phone: makePhone({ kind: 'unknown', raw: '9', e164: '+12133734259' }) };
    expect(findTextPhone(changed, own([cell]), later)).toEqual({
      phone: changed.phone,
      source: later.source,
      readAt: 6,
      older: { phone: cell, readAt: 5 },
    });
    expect(findTextPhone(changed, own([cell]), table)).toMatchObject({ phone: cell, older: null });
    expect(findTextPhone(changed, own(null), later)).toMatchObject({ phone: changed.phone, older: null });
  });

  it.each([
    ['the same number, written otherwise', makePhone({ kind: 'unknown', raw: '+1 213 373 4253' })],
    ['a doubtful one of the same digits', { kind: 'unknown', raw: '4', e164: null } as const],
    ['the fax', { kind: 'unknown', raw: '3', e164: null } as const],
    ['none', null],
  ])('believes the own page where the table, read later, shows %s', (_what, phone) => {
    const listed = [makePhone({ kind: 'fax', raw: '3', e164: null }), home, cell];
    expect(findTextPhone({ ...jane, phone }, own(listed), later)?.phone).toBe(cell);
  });

  it('takes the table’s phone only where the contact’s own phones were never read', () => {
    expect(findTextPhone(jane, undefined, table)?.phone).toBe(jane.phone);
    expect(findTextPhone(jane, { name: makeFact('Jane Doe') }, table)?.phone).toBe(jane.phone);
    expect(findTextPhone({ ...jane, phone: null }, undefined, table)).toBeNull();
  });
});

describe('findEmail (PULL-CON-2)', () => {
  const table = makeFact(null, 5);
  const own = (email: string | null, readAt: number) => ({ email: makeFact(email, readAt) });

  it('is the own page’s, also where that shows none', () => {
    expect(findEmail(jane, own('own@example.com', 5), table)?.value).toBe('own@example.com');
    expect(findEmail(jane, own(null, 5), table)).toBeNull();
  });

  it('is the table’s where the own page was not read', () => {
    expect(findEmail(jane, undefined, table)).toEqual({ value: 'jane@example.com', from: table });
  });

  it('PULL-FRESH-1: is the table’s where that was read later', () => {
    expect(findEmail(jane, own('old@example.com', 4), table)?.value).toBe('jane@example.com');
    expect(findEmail({ ...jane, email: null }, own('own@example.com', 4), table)?.value).toBe(
      'own@example.com',
    );
  });
});

it('formats North American numbers, and leaves others as they stand', () => {
  expect(formatNumber('+12133734253')).toBe('(213) 373-4253');
  expect(formatNumber('+442071838750')).toBe('+442071838750');
});
