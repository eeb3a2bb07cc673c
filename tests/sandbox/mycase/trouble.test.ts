import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Sandbox, startSandbox, type WrongJson } from '../sandbox';
import { get } from '../test-client';

/** What a test can make go wrong with MyCase, and change between two readings. */
let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ logDelayMs: 'manual' });
});
afterEach(() => sandbox.close());

const PEOPLE = '/court_cases/31946235/case_contacts_data.json';

it('a session ends after so many requests', async () => {
  sandbox.mycase.logOutAfter(2);
  const statuses = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await get(sandbox, '/court_cases/31946235/info')).status);
  expect(statuses).toEqual([200, 200, 302, 302]);
  sandbox.mycase.setLoggedIn(true);
  expect((await get(sandbox, '/dashboard')).status).toBe(200);
});

it.each<WrongJson>([
  'cut',
  'page',
  'null',
  'array',
  'no-keys',
  'other-types',
  'long-name',
  'hostile',
  'deep',
])('the JSON may come as %s, and rightly again', async (how) => {
  const right = (await get(sandbox, PEOPLE)).text;
  sandbox.mycase.setJson('contacts', how);
  const { status, text } = await get(sandbox, PEOPLE);
  expect(status).toBe(200);
  expect(text).not.toBe(right);
  expect((await get(sandbox, '/text_messages.json?court_case_id=31946235')).text).toContain('Thanks, paid.');
  sandbox.mycase.setJson('contacts', undefined);
  expect((await get(sandbox, PEOPLE)).text).toBe(right);
});

it('one page is missing, and another slow, till it is let go', async () => {
  sandbox.mycase.fault({ path: '/court_cases/31946235/case_link', status: 404 });
  expect((await get(sandbox, '/court_cases/31946235/case_link')).status).toBe(404);
  expect((await get(sandbox, '/court_cases/31946235/case_link')).status).toBe(200);
  const slow = sandbox.mycase.fault({ path: '/court_cases/31946235/info', hold: 'before' });
  const answer = get(sandbox, '/court_cases/31946235/info');
  await slow.seen;
  slow.release();
  expect((await answer).status).toBe(200);
});

it('a field, a document, a contact and a staff member change between two readings', async () => {
  const { mycase } = sandbox;
  mycase.setField('31946235', 'Court Date', '02/02/2027');
  mycase.addDocument('31946235', { id: '7799001', name: 'Signed release.pdf', date: '11/21/2026' });
  mycase.addContact({ id: '9001990', first: 'Ann', last: 'Lowe', group: 'Expert' });
  mycase.linkContact('31946235', { contactId: '9001990', role: 'Expert witness' });
  mycase.addStaff({ id: '7990', first: 'Kim', last: 'Park', title: 'Receptionist' });
  mycase.linkStaff('31946235', { staffId: '7990' });
  mycase.setStaff('7001', { title: 'Senior Paralegal' });
  const page = async (path: string) => (await get(sandbox, `/court_cases/31946235/${path}`)).text;
  expect(await page('info')).toContain('02/02/2027');
  expect(await page('case_details/documents')).toContain('Signed release.pdf');
  expect(await page('case_link')).toMatch(/Ann Lowe.*Kim Park.*Receptionist/s);
  expect(await page('case_link')).toContain('Senior Paralegal');
});
