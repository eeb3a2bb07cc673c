import { beforeEach, describe, expect, it } from 'vitest';
import { readerTools } from '../../../src/mycase/reader-tools';
import { readStaff } from '../../../src/mycase/readers/case-staff';
import { contactsReader } from '../../../src/mycase/readers/contacts-page';
import { filled } from '../../sandbox/mycase/layout';
import { answerMyCase } from '../../sandbox/mycase/routes';
import { createMyCaseStore, type MyCaseStore } from '../../sandbox/mycase/store';
import type { Skin } from '../../sandbox/mycase/view';
import { parse } from '../fixture';

const readContacts = contactsReader(readerTools);

/** Contacts & staff while half of its rows are still to come: no way may take the half for the whole. */
const CASE = '31946305';
let store: MyCaseStore;
beforeEach(() => {
  store = createMyCaseStore(() => new Date());
});

function open(skin: Skin): Document {
  store.setView({ skin });
  const request = { method: 'GET', query: '', headers: {}, body: '', complete: true, status: null } as const;
  const { body = '' } = answerMyCase(store, {
    ...request,
    at: new Date(),
    host: 'smithlaw.mycase.com',
    path: `/court_cases/${CASE}/case_link`,
    protocol: 'h2',
    connection: 1,
    turn: 1,
  });
  return parse(filled(body));
}

describe.each<Skin>(['2021', '2025', 'renamed'])('in the skin %s', (skin) => {
  it('contacts are not loaded, and staff are all or not loaded', () => {
    store.setCase(CASE, { tables: 'stuck' });
    expect(readContacts(open(skin))).toEqual({ state: 'not-loaded' });
    const staff = readStaff(open(skin));
    expect(staff.state === 'found' ? staff.value.length : 2).toBe(2);
  });

  it('all are there once the rest has come', () => {
    store.setCase(CASE, { tables: 'half' });
    expect(readContacts(open(skin))).toMatchObject({ state: 'found', value: { length: 6 } });
    expect(readStaff(open(skin))).toMatchObject({ state: 'found', value: { length: 2 } });
  });
});
