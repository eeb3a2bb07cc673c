import { describe, expect, it } from 'vitest';
import { findDistinctions } from '../../src/domain/namesakes';
import { makeContact, makeFact, makePhone } from '../builders';

const jane = makeContact();
const fields = (list: ReturnType<typeof findDistinctions>) => list.map((d) => d.field);

describe('findDistinctions (PULL-CORR-1)', () => {
  it('has nothing to say where nobody else is called so', () => {
    const other = makeContact({ contactId: '2', name: 'Jane Roe' });
    expect(findDistinctions(jane, [jane, other], {})).toEqual([]);
  });

  it('says in what a namesake differs, the ID always', () => {
    const twin = makeContact({
      contactId: '2',
      phone: makePhone({ kind: 'unknown', e164: null, raw: 'none' }),
    });
    expect(findDistinctions(jane, [jane, twin], {})).toEqual([
      { field: 'phone', value: '+12133734253' },
      { field: 'contactId', value: '9001001' },
    ]);
    expect(findDistinctions(twin, [jane, twin], {})).toEqual([
      { field: 'phone', value: 'none' },
      { field: 'contactId', value: '2' },
    ]);
  });

  it('also by what their own pages hold', () => {
    const twin = makeContact({ contactId: '2' });
    const pages = { '9001001': { birthday: makeFact('3/1/1980') }, '2': { birthday: makeFact('4/2/2001') } };
    expect(findDistinctions(jane, [jane, twin], pages)[0]).toEqual({ field: 'birthday', value: '3/1/1980' });
  });

  it('takes names that look alike for the same', () => {
    const twin = makeContact({ contactId: '2', name: ' jane\u200b  DOE' });
    expect(fields(findDistinctions(jane, [jane, twin], {}))).toEqual(['contactId']);
  });

  it('tells a company from a person of the same name and number', () => {
    const company = makeContact({ contactId: null, companyId: '9001001', type: 'Company' });
    expect(fields(findDistinctions(jane, [jane, company], {}))).toEqual(['type']);
  });

  it('takes no second row of one contact for a namesake', () => {
    expect(findDistinctions(jane, [jane, { ...jane, role: 'Plaintiff' }], {})).toEqual([]);
  });
});
