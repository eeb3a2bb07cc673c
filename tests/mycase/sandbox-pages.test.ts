import { beforeEach, describe, expect, it } from 'vitest';
import type {
  CaseValues,
  ContactValues,
  Readings,
  StaffValues,
  TextConversation,
  ThreadValues,
} from '../../src/domain/facts';
import { readPageState } from '../../src/mycase/page-state';
import { readPage } from '../../src/mycase/read-page';
import { findPlace } from '../../src/mycase/urls';
import { isLong } from '../long';
import { FIRST_ROWS } from '../sandbox/mycase/documents';
import { shownPost } from '../sandbox/mycase/shown-post';
import { createMyCaseStore, fullName, type MyCaseStore, mainPhone } from '../sandbox/mycase/store';
import type { Case, Contact, Staff } from '../sandbox/mycase/types';
import type { LogFormat, Skin } from '../sandbox/mycase/view';
import { parse } from './fixture';
import { sandboxMarkup } from './sandbox-page';

/**
 * What a skin cannot hold: there only a class or an id tells what a value is. Everything else is asserted to be the
 * same in all of them.
 */
const UNKNOWABLE = {
  /** The post's ID is its element's id. */
  postId: ['renamed'],
} satisfies Record<string, Skin[]>;
const can = (what: keyof typeof UNKNOWABLE, skin: Skin) => !(UNKNOWABLE[what] as Skin[]).includes(skin);

const SKINS: Skin[] = ['2021', '2025', 'renamed'];
const CASES = createMyCaseStore(() => new Date()).cases.map(
  ({ name, id, firm }) => [name, id, firm] as const,
);
/** In the short form each case in one of the skins, and the first ones, on which most else rests, in all. */
const casesIn = (skin: Skin) =>
  CASES.filter((_one, i) => isLong || i < 5 || i % SKINS.length === SKINS.indexOf(skin));

let store: MyCaseStore;
beforeEach(() => {
  store = createMyCaseStore(() => new Date(2026, 10, 21, 9, 0));
});

const open = (url: string, isFilled?: boolean) => parse(sandboxMarkup(store, url, isFilled));

function read<V>(url: string, isFilled = true): Readings<V> {
  const root = open(url, isFilled);
  const place = findPlace(url);
  expect(readPageState(root, place, { responseStatus: 200, loaded: true })).toBe('open');
  return (readPage(root, place, { settled: true })?.readings ?? {}) as Readings<V>;
}

const found = (value: unknown) => expect.objectContaining({ state: 'found', value });
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const fieldsOf = (fields: Record<string, string>) =>
  Object.entries(fields).map(([label, value]) => ({ label, value: oneLine(value) || null }));
const empty = expect.objectContaining({ state: 'empty' });

const text = (value: string | undefined) => (value ? found(value) : empty);
const closedOf = (one: Case) => ({
  closed: found(one.closed !== undefined),
  closedOn: one.closed ? found(one.closed) : { state: 'not-loaded' },
});
/** In the header an empty number leaves nothing behind, and the skin has no name for its place. */
const numberOf = (one: Case, skin: Skin, hasCards: boolean) =>
  one.number || hasCards || skin !== 'renamed' ? text(one.number) : { state: 'not-loaded' };
const knownOf = (one: Case, skin: Skin, hasCards: boolean) => ({
  name: found(one.name),
  ...closedOf(one),
  caseNumber: numberOf(one, skin, hasCards),
  practiceArea: text(one.practiceArea),
  stage: text(one.stage),
  openedOn: found(one.opened),
  description: text(one.description),
  office: text(one.office),
  limitationOn: text(one.limitation),
});
const contactsOf = (one: Case) =>
  one.contacts.map(({ contactId, role }) => {
    const person = store.findContact(contactId);
    const phone = person && mainPhone(person);
    return {
      contactId: person?.company ? null : contactId,
      ...(person?.company && { companyId: contactId }),
      name: person && fullName(person),
      group: person?.group || null,
      role: role ?? null,
      type: person?.company ? 'Company' : 'Client',
      phone: phone ? { kind: 'unknown', raw: phone } : null,
      email: person?.email ?? null,
    };
  });
const staffOf = (one: Case) =>
  one.staff.map(({ staffId, lead }) => {
    const person = store.findStaff(staffId);
    return { staffId, name: person && fullName(person), title: titleOf(person), lead: lead ?? false };
  });
/** White space at the end of a Title may be kept: Hona compares exactly. */
const titleOf = (person: Staff | undefined) =>
  expect.stringMatching(new RegExp(`^${person?.title.trim()} ?$`));
/** A person's phones in the order of their page. */
const phonesOf = (person: Contact | Staff, order: ('home' | 'work' | 'cell' | 'fax')[]) =>
  order.flatMap((kind) => {
    const raw = (person as Contact)[kind];
    return raw ? [{ kind, raw }] : [];
  });

/** Where its attribute has another name, a conversation has no ID. */
const conversationIn = (text: TextConversation, skin: Skin) =>
  skin === 'renamed' ? { ...text, conversationId: null } : text;
const textsOf = (one: Case): TextConversation[] =>
  store.texts.flatMap(({ id, contactId, messages }) => {
    const person = store.findContact(contactId, one.firm);
    const last = messages.at(-1);
    if (!person || !one.contacts.some((link) => link.contactId === contactId && !link.company)) return [];
    return {
      conversationId: String(id),
      name: fullName(person),
      number: person.cell ?? null,
      lastText: oneLine(last?.body ?? ''),
      // Pages show no seconds.
      at: last ? new Date(last.at).setSeconds(0, 0) : null,
    };
  });

describe.each(SKINS)('in the skin %s', (skin) => {
  beforeEach(() => store.setView({ skin }));

  it.each(casesIn(skin))('every page of %s, case %s of %s, is read whole', (_name, id, firm) => {
    const one = store.findCase(firm, id) as Case;
    const base = `https://${firm}.mycase.com/court_cases/${id}`;
    expect(read<CaseValues>(base)).toEqual({
      ...knownOf(one, skin, true),
      customFields: found(fieldsOf(one.customFields)),
    });
    const header = knownOf(one, skin, false);
    const people = { contacts: found(contactsOf(one)), staff: found(staffOf(one)) };
    expect(read<CaseValues>(`${base}/case_link`)).toEqual({ ...header, ...people });
    const threads = store.threadsOf(firm, one.id);
    expect(read<CaseValues>(`${base}/communications/messages`)).toEqual({
      ...header,
      threads:
        threads.length > 0
          ? found(threads.map(({ id, subject }) => ({ threadId: String(id), subject })))
          : empty,
    });
    expect(read<CaseValues>(`${base}/notes`)).toEqual({
      ...header,
      contacts: { state: 'not-loaded' },
      staff: people.staff,
    });
    const documents = one.documents.slice(0, FIRST_ROWS).map(({ id, name }) => ({ documentId: id, name }));
    expect(read<CaseValues>(`${base}/case_details/documents`)).toEqual({
      ...header,
      documents: documents.length > 0 ? found(documents) : empty,
    });
    const texts = textsOf(one);
    expect(read<CaseValues>(`${base}/text_messages`)).toEqual({
      ...header,
      texts: texts.length > 0 ? found(texts.map((text) => conversationIn(text, skin))) : empty,
    });
  });

  it('D6: before its late parts are there, nothing is taken for empty, nor for a value', () => {
    const base = 'https://smithlaw.mycase.com/court_cases/31946235';
    const early = read<CaseValues>(`${base}/case_link`, false);
    expect(early).toMatchObject({ contacts: { state: 'not-loaded' }, stage: { state: 'not-loaded' } });
    expect(early.staff).toEqual(
      expect.objectContaining({ state: 'found', way: skin === 'renamed' ? 'label' : 'left-panel' }),
    );
    expect(read<CaseValues>(`${base}/communications/messages`, false).threads).toEqual({
      state: 'not-loaded',
    });
  });

  it('D6: where the whole body comes late, its facts are not loaded, and later found', () => {
    store.setView({ moves: 'push' });
    const base = 'https://smithlaw.mycase.com/court_cases/31946235';
    const early = read<CaseValues>(base, false);
    expect(early).toMatchObject({ name: { state: 'found' }, customFields: { state: 'not-loaded' } });
    expect(read<CaseValues>(base).customFields).toMatchObject({ state: 'found' });
  });

  it('every contact’s page is read whole', () => {
    for (const person of store.contacts.filter((one) => !one.company)) {
      const readings = read<ContactValues>(`https://${person.firm}.mycase.com/contacts/clients/${person.id}`);
      const phones = phonesOf(person, ['home', 'work', 'cell', 'fax']);
      const own = store.cases.filter((one) => one.contacts.some(({ contactId }) => contactId === person.id));
      const cases = own.map((one) => ({ caseId: one.id, name: one.name, closed: one.closed !== undefined }));
      expect(readings, fullName(person)).toEqual({
        name: found(fullName(person)),
        group: found(person.group),
        email: text(person.email),
        birthday: text(person.birthday),
        phones: phones.length > 0 ? found(phones) : empty,
        address: text(oneLine(person.address ?? '')),
        archived: found(person.mark !== undefined),
        customFields: person.customFields ? found(fieldsOf(person.customFields)) : { state: 'not-loaded' },
        cases: found([...cases.filter((one) => !one.closed), ...cases.filter((one) => one.closed)]),
      });
    }
  });

  it('every staff member’s page is read whole', () => {
    for (const person of store.staff) {
      const url = `https://${person.firm}.mycase.com/contacts/attorneys/${person.id}`;
      expect(read<StaffValues>(url), fullName(person)).toEqual({
        name: found(fullName(person)),
        title: found(titleOf(person)),
        email: found(person.email),
        phones: found(phonesOf(person, ['work', 'home', 'cell'])),
      });
    }
  });

  it.each<LogFormat>(['header', 'inline'])(
    'every thread is read whole, its log with the %s format',
    (logFormat) => {
      store.setView({ logFormat });
      for (const thread of store.threads) {
        const readings = read<ThreadValues>(`https://${thread.firm}.mycase.com/messages/${thread.id}`);
        expect(readings).toMatchObject({
          subject: { value: thread.subject },
          caseId: { value: thread.caseId },
          complete: { value: true },
        });
        const posts = readings.posts?.state === 'found' ? readings.posts.value : [];
        expect(
          posts.map(({ postId, author, authorTitle, at, text }) => ({
            postId,
            author,
            authorTitle,
            at,
            text,
          })),
        ).toEqual(
          thread.posts.map((post) => {
            const { id, author, at, body } = shownPost(post, logFormat);
            return {
              postId: can('postId', skin) ? String(id) : null,
              author: author.name,
              authorTitle: author.title ?? null,
              // Pages show no seconds.
              at: new Date(at).setSeconds(0, 0),
              text: body,
            };
          }),
        );
      }
    },
  );

  it('D2: the client portal is no case and is said as such, whatever its address', () => {
    store.setView({ viewer: 'client' });
    const url = 'https://smithlaw.mycase.com/court_cases/31946235';
    const place = findPlace(url);
    expect(readPageState(open(url), place, { responseStatus: 200, loaded: false })).toBe('portal');
    expect(findPlace('https://smithlaw.mycase.com/client_portal')).toEqual({
      kind: 'elsewhere',
      firm: 'smithlaw',
    });
  });
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
