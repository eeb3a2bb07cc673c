import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseValues, ContactValues, Readings, StaffValues, ThreadValues } from '../../src/domain/facts';
import { readPageState } from '../../src/mycase/page-state';
import { readPage } from '../../src/mycase/read-page';
import { findPlace } from '../../src/mycase/urls';
import { answerMyCase } from '../sandbox/mycase/routes';
import { createMyCaseStore, fullName, type MyCaseStore, mainPhone } from '../sandbox/mycase/store';
import { parse } from './fixture';

let store: MyCaseStore;
beforeEach(() => {
  store = createMyCaseStore(() => new Date(2026, 10, 21, 9, 0));
});

/** A page of the sandbox's MyCase, by default after its script has filled the late parts. */
function open(url: string, filled = true): Document {
  const { host, pathname } = new URL(url);
  const { body = '' } = answerMyCase(store, {
    at: new Date(),
    host,
    method: 'GET',
    path: pathname,
    query: '',
    headers: {},
    body: '',
    complete: true,
    connection: 1,
    turn: 1,
    status: null,
    protocol: 'h2',
  });
  if (!filled) return parse(body);
  const late = /<span class="loading"[^>]*>Loading…<\/span><script type="application\/json">(.*?)<\/script>/g;
  return parse(body.replace(late, (_whole, json: string) => String(JSON.parse(json))));
}

function read<V>(url: string, filled = true): Readings<V> {
  const root = open(url, filled);
  const place = findPlace(url);
  expect(readPageState(root, place, { responseStatus: 200, loaded: true })).toBe('open');
  return (readPage(root, place, { settled: true })?.readings ?? {}) as Readings<V>;
}

const found = (value: unknown) => expect.objectContaining({ state: 'found', value });
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const empty = expect.objectContaining({ state: 'empty' });

describe.each(['smithlaw', 'otherlaw'])('every case of %s in the sandbox', (firm) => {
  it('is read whole', () => {
    const cases = store.cases.filter((one) => one.firm === firm);
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) {
      const base = `https://${firm}.mycase.com/court_cases/${one.id}`;
      const text = (value: string | undefined) => (value ? found(value) : empty);
      expect(read<CaseValues>(base), one.name).toEqual({
        name: found(one.name),
        closed: found(one.closed !== undefined),
        caseNumber: text(one.number),
        practiceArea: text(one.practiceArea),
        stage: text(one.stage),
        openedOn: found(one.opened),
        closedOn: one.closed ? found(one.closed) : { state: 'not-loaded' },
        description: text(one.description),
        office: text(one.office),
        customFields: found(
          Object.entries(one.customFields).map(([label, value]) => ({
            label,
            value: oneLine(value) || null,
          })),
        ),
      });

      const { contacts, staff } = read<CaseValues>(`${base}/case_link`);
      const people = one.contacts.map(({ contactId, role }) => {
        const person = store.findContact(contactId);
        const phone = person && mainPhone(person);
        return {
          contactId: person?.company ? null : contactId,
          name: person && fullName(person),
          group: person?.group || null,
          role: role ?? null,
          type: person?.company ? 'Company' : 'Client',
          phone: phone ? { kind: 'unknown', raw: phone } : null,
          email: person?.email ?? null,
        };
      });
      expect(contacts, one.name).toEqual(found(people));
      expect(staff, one.name).toEqual(
        found(
          one.staff.map(({ staffId, lead }) => {
            const person = store.findStaff(staffId);
            const name = `${person?.first} ${person?.last}`;
            return { staffId, name, title: person?.title, lead: lead ?? false };
          }),
        ),
      );

      const threads = store.threadsOf(firm, one.id);
      expect(read<CaseValues>(`${base}/communications/messages`).threads, one.name).toEqual(
        threads.length > 0
          ? found(threads.map(({ id, subject }) => ({ threadId: String(id), subject })))
          : empty,
      );
    }
  });
});

it('D6: before its late parts are there, nothing is taken for empty', () => {
  const base = 'https://smithlaw.mycase.com/court_cases/31946235';
  const early = read<CaseValues>(`${base}/case_link`, false);
  expect(early).toMatchObject({ contacts: { state: 'not-loaded' }, stage: { state: 'not-loaded' } });
  expect(early.staff).toEqual(expect.objectContaining({ state: 'found', way: 'left-panel' }));
  expect(read<CaseValues>(`${base}/communications/messages`, false).threads).toEqual({ state: 'not-loaded' });
});

it('every contact’s page is read whole', () => {
  for (const person of store.contacts.filter((one) => !one.company)) {
    const readings = read<ContactValues>(`https://${person.firm}.mycase.com/contacts/clients/${person.id}`);
    const phones = (['home', 'work', 'cell'] as const).flatMap((kind) => {
      const raw = person[kind];
      return raw ? [{ kind, raw }] : [];
    });
    const cases = store.cases.filter((one) => one.contacts.some(({ contactId }) => contactId === person.id));
    expect(readings).toEqual({
      name: found(`${person.first} ${person.last}`),
      group: found(person.group),
      email: person.email ? found(person.email) : empty,
      birthday: person.birthday ? found(person.birthday) : empty,
      phones: phones.length > 0 ? found(phones) : empty,
      cases: found(
        cases.map((one) => ({ caseId: one.id, name: one.name, closed: one.closed !== undefined })),
      ),
    });
  }
});

it('every staff member’s page is read whole', () => {
  for (const person of store.staff) {
    expect(read<StaffValues>(`https://${person.firm}.mycase.com/contacts/attorneys/${person.id}`)).toEqual({
      name: found(`${person.first} ${person.last}`),
      title: found(person.title),
      email: found(person.email),
      phones: found([{ kind: 'work', raw: person.work }]),
    });
  }
});

it('every thread is read whole', () => {
  for (const thread of store.threads) {
    const readings = read<ThreadValues>(`https://${thread.firm}.mycase.com/messages/${thread.id}`);
    expect(readings).toMatchObject({
      subject: { value: thread.subject },
      caseId: { value: thread.caseId },
      complete: { value: true },
    });
    const posts = readings.posts?.state === 'found' ? readings.posts.value : [];
    expect(
      posts.map(({ postId, author, authorTitle, at, text }) => ({ postId, author, authorTitle, at, text })),
    ).toEqual(
      thread.posts.map((post) => ({
        postId: String(post.id),
        author: post.author.name,
        authorTitle: post.author.title ?? null,
        at: post.at.getTime(),
        text: post.body,
      })),
    );
  }
});

it('D2: a page that is not found, a login and other pages confirm no case', () => {
  const url = 'https://smithlaw.mycase.com/court_cases/99';
  const signs = { responseStatus: 0, loaded: true };
  expect(readPageState(open(url), findPlace(url), signs)).toBe('unreadable');
  expect(readPageState(open('https://auth.mycase.com/login_sessions/new'), findPlace(url), signs)).toBe(
    'unreadable',
  );
  expect(
    readPageState(open('https://smithlaw.mycase.com/leads/55123/case_details/info'), findPlace(url), signs),
  ).toBe('unreadable');
});
