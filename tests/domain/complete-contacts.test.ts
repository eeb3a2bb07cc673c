// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { completeContacts } from '../../src/domain/complete-contacts';
import { findMainClient } from '../../src/domain/contact';
import { type CaseContact, type ContactFacts, NAMES_ONLY } from '../../src/domain/facts';
import { makeContact, makeFact } from '../builders';

const name = (contactId: string | null, type: CaseContact['type'] = 'Client') =>
  makeContact({ contactId, type, group: null, phone: null, email: null });
const names = (...list: CaseContact[]) => ({
  ...makeFact(list),
  source: { page: 'contacts-staff' as const, way: NAMES_ONLY },
});
const page = (group: string | null): ContactFacts => ({ group: makeFact(group) });
const find = (list: ReturnType<typeof names>, pages: Record<string, ContactFacts>) =>
  findMainClient(completeContacts(list, pages), ['Client'], null);

describe('PULL-CON-1: a list of mere names with the Groups of the people’s own pages', () => {
  it('tells the client where every page was read', () => {
    expect(find(names(name('1'), name('2')), { 1: page('Co-Counsel'), 2: page('Client') })).toMatchObject({
      state: 'found',
      contact: { contactId: '2', group: 'Client' },
    });
  });

  it('lets staff choose where two are clients', () => {
    expect(find(names(name('1'), name('2')), { 1: page('Client'), 2: page('Client') })).toMatchObject({
      state: 'choose',
    });
  });

  it.each<[string, ReturnType<typeof names>, Record<string, ContactFacts>]>([
    ['one page was not read', names(name('1'), name('2')), { 1: page('Co-Counsel') }],
    ['one page did not show its Group', names(name('1'), name('2')), { 1: page('Co-Counsel'), 2: {} }],
    ['a company is on the case', names(name('1'), name(null, 'Company')), { 1: page('Co-Counsel') }],
    ['an ID is a name that all objects have', names(name('constructor')), {}],
  ])('tells nothing where %s', (_what, list, pages) => {
    expect(find(list, pages)).toEqual({ state: 'not-loaded' });
  });

  it('leaves a list alone that a page showed in full', () => {
    const list = makeFact([name('1')]);
    expect(completeContacts(list, { 1: page('Client') })).toBe(list);
    expect(completeContacts(undefined, {})).toBeUndefined();
  });
});
