import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readCasePages } from '../../src/background/read-mycase';
import type { CaseContact, CaseStaff } from '../../src/domain/facts';
import { casePaths } from '../../src/mycase/paths';
import { caseEntity, getFacts, writeFacts } from '../../src/store/facts';
import { makeContact, NOW, REF } from '../builders';
import { codeOf, found, openCase, openStage, type Stage, setClock, TAB, writeCase } from './stage';

vi.mock('../../src/hona/hona');

const OTHER = { ...REF, caseId: '2' };
const PAGES = casePaths(REF.caseId);
const [INFO = ''] = PAGES;
/** Items & info with another stage. */
const info = (stage: string) => ({
  path: INFO,
  outcome: 'read',
  read: {
    before: INFO,
    after: INFO,
    entity: { kind: 'case', firm: REF.firm, id: REF.caseId },
    page: 'items-info',
    readings: { stage: found(stage) },
  },
});

const LIST = `/court_cases/${REF.caseId}/communications/messages`;
/** The case's list of threads, with one of Hona's. */
const threads = {
  outcome: 'read',
  read: {
    ...info('').read,
    before: LIST,
    after: LIST,
    page: 'communications',
    readings: { threads: found([{ threadId: '7', subject: 'Hona Messages' }]) },
  },
};

let stage: Stage;
let asked: string[][];
/** What the readers answer for one page; `failed` where nothing is said. */
let answer: (path: string) => object | Promise<object>;
beforeEach(async () => {
  stage = await openStage();
  await writeCase(stage, REF, { contacts: found([]), threads: found([]) });
  asked = [];
  answer = (path) => (path === INFO ? info('Trial') : {});
  stage.answer = async (type, args) => {
    if (type !== 'fetchPages') return { ok: true, value: null };
    const { paths } = args as { paths: string[] };
    asked.push(paths);
    const value = await Promise.all(
      paths.map(async (path) => ({ path, outcome: 'failed', read: null, ...(await answer(path)) })),
    );
    return { ok: true, value };
  };
});
const stageOf = async () => (await getFacts(stage.store, caseEntity(REF))).stage?.value;
const press = () => readCasePages(REF, TAB);

describe('Refresh from MyCase (D5)', () => {
  it('reads the case’s pages, and says which it could not read, each with why', async () => {
    const answers: Record<string, object> = {
      [PAGES[1] ?? '']: { outcome: 'not-found' },
      [LIST]: { ...threads, read: { ...threads.read, readings: { threads: { state: 'not-loaded' } } } },
    };
    answer = (path) => (path === INFO ? info('Trial') : (answers[path] ?? {}));
    expect(await press()).toEqual({
      read: 1,
      missed: [
        { page: 'contacts-staff', id: null, why: 'gone' },
        { page: 'communications', id: null, why: 'by-script' },
        { page: 'documents', id: null, why: 'no-answer' },
        { page: 'texts', id: null, why: 'no-answer' },
      ],
    });
    expect([asked, await stageOf()]).toEqual([[PAGES], 'Trial']);
    expect(stage.scripts).toEqual([`${TAB} /entity-readers.js /readers.js /fetch-pages.js`]);
  });

  it.each<[string, object]>([
    ['had not loaded', { state: 'not-loaded' }],
    ['could not be read', { state: 'unreadable' }],
  ])('a page whose own list %s is none that was read; what else it says counts', async (_what, state) => {
    const read = { ...threads.read, readings: { stage: found('Trial'), threads: state } };
    answer = (path) => (path === LIST ? { outcome: 'read', read } : {});
    const { read: none, missed } = await press();
    expect([none, missed.length]).toEqual([0, PAGES.length]);
    expect(await stageOf()).toBe('Trial');
    answer = (path) => (path === LIST ? threads : {});
    expect(await press()).toMatchObject({ read: 1 });
  });

  it('then the client, the threads, and the people that were not read for the longest time; 12 pages in all', async () => {
    const contact = (id: number, more: Partial<CaseContact> = {}) =>
      makeContact({ contactId: `${id}`, name: `No ${id}`, group: 'Expert', ...more });
    const staff = (id: number): CaseStaff => ({ staffId: `${id}`, name: `${id}`, title: null, lead: false });
    await writeCase(stage, REF, {
      contacts: found([
        ...[1, 2, 3, 4, 5, 6].map((id) => contact(id)),
        contact(7, { group: 'Client' }),
        contact(8, { type: 'Company', contactId: null, companyId: '88' }),
      ]),
      staff: found([staff(71), staff(72), { ...staff(73), staffId: null }]),
    });
    for (const id of ['7', '1'])
      await writeFacts(
        stage.store,
        { kind: 'contact', firm: REF.firm, id },
        { name: found('x') },
        'contact',
        NOW,
      );
    answer = (path) => (path === LIST ? threads : {});
    await press();
    expect(asked[1]).toEqual([
      '/contacts/clients/7',
      '/messages/7',
      '/contacts/clients/2',
      '/contacts/clients/3',
      '/contacts/clients/4',
      '/contacts/clients/5',
    ]);
    expect(asked.flat().length + 1).toBe(12);
    await writeFacts(
      stage.store,
      { kind: 'contact', firm: REF.firm, id: '2' },
      { name: found('x') },
      'contact',
      NOW,
    );
    for (const id of ['3', '4', '5', '6'])
      await writeFacts(
        stage.store,
        { kind: 'contact', firm: REF.firm, id },
        { name: found('x') },
        'contact',
        NOW,
      );
    await press();
    expect(asked[3]).toEqual([
      '/contacts/clients/7',
      '/messages/7',
      '/contacts/companies/88',
      '/contacts/attorneys/71',
      '/contacts/attorneys/72',
      '/contacts/clients/1',
    ]);
  });

  it('72 pages of a case in a minute, and more after it', async () => {
    for (let i = 0; i < 18; i += 1) await codeOf(press());
    expect(asked.flat()).toHaveLength(72);
    expect(await codeOf(press())).toBe('mycase-asked-often');
    setClock(NOW + 60_000);
    expect(await press()).toMatchObject({ read: 1 });
  });

  it('a clock that was moved back does not end it for ever', async () => {
    for (let i = 0; i < 18; i += 1) await codeOf(press());
    setClock(NOW - 120_000);
    expect(await press()).toMatchObject({ read: 1 });
  });

  it('of no other case the minute is used up', async () => {
    for (let i = 0; i < 18; i += 1) await codeOf(press());
    await openCase(stage, OTHER);
    await readCasePages(OTHER, TAB);
    expect(asked.at(-1)).toEqual(casePaths(OTHER.caseId));
  });

  it('says that MyCase has logged out, and keeps what was read before', async () => {
    answer = (path) => (path === INFO ? info('Trial') : { outcome: 'logged-out' });
    expect(await codeOf(press())).toBe('mycase-logged-out');
    expect([asked.length, await stageOf()]).toEqual([1, 'Trial']);
  });

  it('ends where the tab shows another case, and keeps what was read of this one', async () => {
    answer = async (path) => {
      await openCase(stage, OTHER);
      return path === INFO ? info('Trial') : {};
    };
    expect(await codeOf(press())).toBe('other-case');
    expect([asked.length, await stageOf()]).toEqual([1, 'Trial']);
  });

  it('drops what came from a tab that is at another firm by now', async () => {
    answer = async (path) => {
      await openCase(stage, { ...REF, firm: 'otherfirm' });
      return path === INFO ? info('Trial') : {};
    };
    expect(await codeOf(press())).toBe('other-case');
    expect(await stageOf()).toBe('Discovery');
  });

  it('takes no page that it did not ask for', async () => {
    answer = () => ({ ...info('Trial'), path: '/court_cases/12042366/other' });
    expect(await press()).toMatchObject({ read: 0 });
    expect(await stageOf()).toBe('Discovery');
  });

  it('a second press ends the first after its round, and both say what they read', async () => {
    let free = () => {};
    answer = (path) =>
      path === INFO && asked.length === 1
        ? new Promise((resolve) => {
            free = () => resolve(info('Trial'));
          })
        : path === LIST
          ? threads
          : {};
    const first = press();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await press();
    free();
    expect(await first).toMatchObject({ read: 2 });
    expect((await first).missed).toHaveLength(PAGES.length - 2);
    expect(asked.filter((paths) => paths.includes('/messages/7'))).toHaveLength(1);
  });

  it('begins no second round that could last longer than a minute', async () => {
    answer = (path) => {
      setClock(NOW + 31_000);
      return path === LIST ? threads : {};
    };
    await press();
    expect(asked).toEqual([PAGES]);
  });
});
