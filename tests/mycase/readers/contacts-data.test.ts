// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type CaseContact, type CaseValues, mergeFacts, type Reading } from '../../../src/domain/facts';
import { readContactsData } from '../../../src/mycase/readers/contacts-data';

describe('readContactsData', () => {
  it('knows names and IDs, and makes up no Group and no Title', () => {
    const data = {
      clients: [
        { id: 9, full_name: 'Jane Doe (Client)' },
        { id: '4', full_name: 'Acme (Company)' },
      ],
      staff: [{ id: 7, full_name: 'Dana Ortiz (Staff)' }],
    };
    const none = { group: null, role: null, phone: null, email: null };
    expect(readContactsData(data)).toEqual({
      contacts: {
        state: 'found',
        way: 'json-names',
        value: [
          { contactId: '9', name: 'Jane Doe', type: 'Client', ...none },
          { contactId: null, name: 'Acme', type: 'Company', ...none },
        ],
      },
      staff: {
        state: 'found',
        way: 'json-names',
        value: [{ staffId: '7', name: 'Dana Ortiz', title: null, lead: false }],
      },
    });
  });

  it.each([
    null,
    'x',
    [],
    {},
    { clients: 1, staff: {} },
    { clients: [{}], staff: [null] },
    { clients: [{ id: 'x', full_name: 'A' }], staff: [{ id: 1 }] },
  ])('D6: %j is unreadable', (data) => {
    expect(readContactsData(data)).toEqual({
      contacts: { state: 'unreadable' },
      staff: { state: 'unreadable' },
    });
  });

  it('none is empty', () => {
    expect(readContactsData({ clients: [], staff: [] }).contacts).toEqual({
      state: 'empty',
      way: 'json-names',
    });
  });
});

describe('mergeFacts', () => {
  const names = readContactsData({ clients: [{ id: 9, full_name: 'Jane Doe (Client)' }] }).contacts;
  const full: Reading<CaseContact[]> = {
    state: 'found',
    way: 'headers',
    value: [
      {
        contactId: '9',
        name: 'Jane Doe',
        group: 'Client',
        role: null,
        type: 'Client',
        phone: null,
        email: null,
      },
    ],
  };

  it('PULL-CON-1: mere names never replace contacts with their Group', () => {
    const old = mergeFacts<CaseValues>({}, { contacts: full }, 'contacts-staff', 1);
    expect(mergeFacts(old, { contacts: names }, 'contacts-staff', 2)).toEqual(old);
    const none = readContactsData({ clients: [] }).contacts;
    expect(mergeFacts(old, { contacts: none }, 'contacts-staff', 2)).toEqual(old);
  });

  it('mere names are better than nothing, and give way to the page', () => {
    const old = mergeFacts<CaseValues>({}, { contacts: names }, 'contacts-staff', 1);
    expect(old.contacts?.value).toHaveLength(1);
    expect(mergeFacts(old, { contacts: full }, 'contacts-staff', 2).contacts).toMatchObject({ readAt: 2 });
  });
});
