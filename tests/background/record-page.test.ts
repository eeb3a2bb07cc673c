import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contentHandlers } from '../../src/background/handlers';
import { recordPage } from '../../src/background/record-page';
import type { CaseValues, ContactValues, Reading, ThreadValues } from '../../src/domain/facts';
import type { Place } from '../../src/domain/place';
import type { PageRead } from '../../src/messaging/protocol';
import { readActivity } from '../../src/store/activity';
import { getCaseKnowledge } from '../../src/store/case-record';
import { caseEntity, getFacts } from '../../src/store/facts';
import { getCaseLog } from '../../src/store/log';
import { readRecentCases } from '../../src/store/recent';
import { makeContact, makePost, NOW, REF } from '../builders';
import { found, getEntryOf, hona, letTimePass, openStage, type Stage, send, TAB, urlOf } from './stage';

vi.mock('../../src/hona/hona');

const CASE: Place = { kind: 'case', ...REF, page: 'info' };
const CONTACT: Place = { kind: 'contact', firm: REF.firm, contactId: '9001001' };
const THREAD: Place = { kind: 'thread', firm: REF.firm, threadId: '7' };
const empty = { state: 'empty', way: 'id' } as const;

type Readings<V> = { [K in keyof V]?: Reading<V[K]> };
const caseRead = (readings: Readings<CaseValues>, id = REF.caseId, firm = REF.firm): PageRead<'case'> => ({
  before: '/',
  after: '/',
  entity: { kind: 'case', firm, id },
  page: 'items-info',
  readings,
});
const contactRead = (readings: Readings<ContactValues>): PageRead<'contact'> => ({
  before: '/',
  after: '/',
  entity: { kind: 'contact', firm: REF.firm, id: '9001001' },
  page: 'contact',
  readings,
});
const threadRead = (texts: string[], readings: Readings<ThreadValues> = {}): PageRead<'thread'> => ({
  before: '/',
  after: '/',
  entity: { kind: 'thread', firm: REF.firm, id: '7' },
  page: 'thread',
  readings: {
    subject: found('Hona Messages'),
    caseId: found(REF.caseId),
    posts: found(texts.map((text) => makePost({ postId: text, author: 'CRM', text, at: null }))),
    complete: found(true),
    ...readings,
  },
});

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
const factsOf = () => getFacts(stage.store, caseEntity(REF));
const changesOf = async () =>
  (await readActivity(stage.store, REF, 99)).flatMap(({ what }) =>
    what.kind === 'fact-changed' ? [`${what.fact}: ${what.was} > ${what.is}`] : [],
  );
const logOf = async () =>
  (await getCaseLog(stage.store, REF, { logSubjectWords: ['Hona'] }, undefined)).lines.map((l) => l.text);

describe('a page’s facts are kept under the page’s own entity (D1)', () => {
  it.each<[string, PageRead, Place]>([
    ['another case', caseRead({ name: found('Evil') }, '2'), CASE],
    ['another firm', caseRead({ name: found('Evil') }, REF.caseId, 'otherfirm'), CASE],
    ['a case on a contact’s page', caseRead({ name: found('Evil') }), CONTACT],
    ['a contact on a case’s page', contactRead({ name: found('Evil') }), CASE],
    [
      'a case on a page that has nothing to read',
      caseRead({ name: found('Evil') }),
      { kind: 'elsewhere', firm: REF.firm },
    ],
    ['a case after the login', caseRead({ name: found('Evil') }), { kind: 'login' }],
  ])('a reading of %s is dropped', async (_what, read, place) => {
    const before = await stage.store.db.getAll('facts');
    expect(await recordPage(read, place)).toBeNull();
    expect(await stage.store.db.getAll('facts')).toEqual(before);
  });

  it('a reading of its own is kept, and the case is among the recent ones', async () => {
    expect(await recordPage(caseRead({ name: found('Doe v. Pier') }), CASE)).toEqual(REF);
    expect((await factsOf()).name).toMatchObject({ value: 'Doe v. Pier', readAt: NOW });
    expect(await readRecentCases(stage.store, 9)).toEqual([{ ref: REF, name: 'Doe v. Pier', openedAt: NOW }]);
  });

  describe('as the content script reports it', () => {
    const sender = { tabId: TAB, windowId: 1, url: urlOf(REF) };
    const path = new URL(sender.url).pathname;
    const report = (changes: Partial<PageRead<'case'>>) =>
      contentHandlers.pageRead(
        { ...caseRead({ name: found('New') }), before: path, after: path, ...changes },
        sender,
      );

    it('is kept where the page stayed the same', async () => {
      await report({});
      expect((await factsOf()).name?.value).toBe('New');
    });

    it.each([
      { after: '/court_cases/2/info' },
      { before: '/court_cases/2/info' },
      { before: '/court_cases/2/info', after: '/court_cases/2/info' },
    ])('is dropped where the page moved on: %o', async (change) => {
      await report(change);
      expect((await factsOf()).name?.value).toBe('Doe v. Harbor');
    });
  });
});

describe('phones (PULL-PHONE-1)', () => {
  const phone = { kind: 'cell', raw: '(213) 373-4253 x7' } as const;

  it('get their E.164 when they are stored, on every page that has some', async () => {
    await recordPage(caseRead({ contacts: found([makeContact({ phone: { ...phone } })]) }), CASE);
    await recordPage(contactRead({ phones: found([{ ...phone }, { kind: 'home', raw: 'none' }]) }), CONTACT);
    const staff: PageRead<'staff'> = {
      before: '/',
      after: '/',
      entity: { kind: 'staff', firm: REF.firm, id: '7001' },
      page: 'staff',
      readings: { phones: found([{ ...phone }]) },
    };
    await recordPage(staff, { kind: 'staff', firm: REF.firm, staffId: '7001' });
    const { facts, contacts } = await getCaseKnowledge(stage.store, REF);
    const good = { ...phone, e164: '+12133734253', extension: '7', problem: null };
    expect(facts.contacts?.value?.[0]?.phone).toEqual(good);
    expect(contacts['9001001']?.phones?.value).toEqual([
      good,
      { kind: 'home', raw: 'none', e164: null, extension: null, problem: 'letters' },
    ]);
    const stored = await getFacts(stage.store, { kind: 'staff', firm: REF.firm, id: '7001' });
    expect(stored.phones?.value).toEqual([good]);
  });
});

describe('what changed between two readings', () => {
  it('is noted once, with both values', async () => {
    const read = caseRead({ stage: found('Trial'), practiceArea: empty, closed: found(true) });
    await recordPage(read, CASE);
    await recordPage(read, CASE);
    expect((await changesOf()).sort()).toEqual([
      'closed: false > true',
      'practiceArea: Personal Injury > ',
      'stage: Discovery > Trial',
    ]);
  });

  it('is noted once where two tabs report it at the same time', async () => {
    const read = caseRead({ stage: found('Trial') });
    await Promise.all([recordPage(read, CASE), recordPage(read, CASE)]);
    expect(await changesOf()).toEqual(['stage: Discovery > Trial']);
  });

  it('is nothing where a value was not loaded, or read for the first time', async () => {
    await recordPage(caseRead({ stage: { state: 'not-loaded' }, office: found('Pasadena') }), CASE);
    expect(await changesOf()).toEqual([]);
  });

  it('of the client’s phone and e-mail is noted in each of the client’s cases', async () => {
    const cases = found([
      { caseId: REF.caseId, name: 'a', closed: false },
      { caseId: '2', name: 'b', closed: false },
    ]);
    const of = (raw: string, email: string) =>
      recordPage(
        contactRead({ cases, email: found(email), phones: found([{ kind: 'cell', raw }]) }),
        CONTACT,
      );
    await of('(213) 373-4253', 'a@example.com');
    expect(await changesOf()).toEqual([]);
    await of('(213) 555-0101', 'b@example.com');
    expect((await changesOf()).sort()).toEqual([
      'email: a@example.com > b@example.com',
      'phone: (213) 373-4253 > (213) 555-0101',
    ]);
    expect(await readActivity(stage.store, { ...REF, caseId: '2' }, 9)).toHaveLength(2);
  });
});

describe('message threads', () => {
  it('show in the case that their own link names', async () => {
    expect(await recordPage(threadRead(['Hello']), THREAD)).toEqual(REF);
    expect(await logOf()).toEqual(['Hello']);
  });

  it('show nowhere until a case claims them, and nowhere where two do', async () => {
    expect(await recordPage(threadRead(['Hello'], { caseId: empty }), THREAD)).toBeNull();
    expect(await logOf()).toEqual([]);
    await recordPage(caseRead({ threads: found([{ threadId: '7', subject: 'Hona Messages' }]) }), CASE);
    expect(await logOf()).toEqual(['Hello']);
    const other = caseRead({ threads: found([{ threadId: '7', subject: 'Hona Messages' }]) }, '2');
    await recordPage(other, { ...CASE, caseId: '2' });
    expect(await logOf()).toEqual([]);
  });

  it('are taken back from a case whose newest list does not name them', async () => {
    const list = (id: string, ...ids: string[]) =>
      recordPage(
        caseRead({ threads: found(ids.map((threadId) => ({ threadId, subject: 'Hona Messages' }))) }, id),
        { ...CASE, caseId: id },
      );
    await recordPage(threadRead(['Hello'], { caseId: empty }), THREAD);
    // A page that showed another case's list for a moment, as after a move.
    await list('2', '7');
    await list(REF.caseId, '7');
    expect(await logOf()).toEqual([]);
    await list('2', '8');
    expect(await logOf()).toEqual(['Hello']);
    await recordPage(caseRead({ threads: empty }), CASE);
    expect(await logOf()).toEqual([]);
  });

  it('keep their case where a list is not there yet, or cannot be read', async () => {
    await recordPage(threadRead(['Hello'], { caseId: empty }), THREAD);
    await recordPage(caseRead({ threads: found([{ threadId: '7', subject: 'Hona Messages' }]) }), CASE);
    for (const state of ['not-loaded', 'unreadable'] as const)
      await recordPage(caseRead({ threads: { state } }), CASE);
    expect(await logOf()).toEqual(['Hello']);
  });

  it('show nowhere while their page names several cases', async () => {
    expect(await recordPage(threadRead(['Hello']), THREAD)).toEqual(REF);
    expect(await recordPage(threadRead(['Hello'], { caseId: { state: 'unreadable' } }), THREAD)).toBeNull();
    expect(await logOf()).toEqual([]);
  });

  it('of two tabs that show two lists of one case count as the last one says', async () => {
    await recordPage(threadRead(['Hello'], { caseId: empty }), THREAD);
    const list = (...ids: string[]) =>
      recordPage(
        caseRead({ threads: found(ids.map((threadId) => ({ threadId, subject: 'Hona Messages' }))) }),
        CASE,
      );
    await Promise.all([list('7'), list('8'), list('7'), list('9')]);
    const { facts } = await getCaseKnowledge(stage.store, REF);
    expect(facts.threads?.value).toMatchObject([{ threadId: '9' }]);
    expect(await logOf()).toEqual([]);
  });

  it('settle what may have been sent, and never fail where a person was faster', async () => {
    await recordPage(threadRead(['Hello']), THREAD);
    hona.send.mockResolvedValue({ kind: 'unknown', code: 'timeout', status: null });
    const id = await send(stage);
    await letTimePass();
    const reading = threadRead(['Hello', 'Please call us.']);
    const results = await Promise.all([recordPage(reading, THREAD), recordPage(reading, THREAD)]);
    expect(results).toEqual([REF, REF]);
    expect((await getEntryOf(stage, id)).state).toBe('logged');
  });

  it('are told of when entries have claimed their lines: a message never stands there twice', async () => {
    await recordPage(threadRead(['Hello']), THREAD);
    await send(stage);
    await letTimePass();
    const told: string[] = [];
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(({ what }) => told.push(what));
    await recordPage(threadRead(['Hello', 'Please call us.']), THREAD);
    expect(told.filter((what) => what !== 'activity')).toEqual(['outbox', 'log']);
  });
});

describe('events (D1)', () => {
  const EVENT: Place = { kind: 'event', firm: REF.firm, eventId: '5' };
  const eventRead = (caseId: Reading<string>): PageRead<'event'> => ({
    before: '/',
    after: '/',
    entity: { kind: 'event', firm: REF.firm, id: '5' },
    page: 'event',
    readings: { title: found('Hearing'), caseId },
  });
  const eventsOf = async (ref = REF) => Object.keys((await getCaseKnowledge(stage.store, ref)).events);
  const OTHER = { ...REF, caseId: '2' };

  it('show in the case that their link names, and move with the link', async () => {
    expect(await recordPage(eventRead(found(REF.caseId)), EVENT)).toEqual(REF);
    expect(await eventsOf()).toEqual(['5']);
    expect(await recordPage(eventRead(found('2')), EVENT)).toEqual(OTHER);
    expect([await eventsOf(), await eventsOf(OTHER)]).toEqual([[], ['5']]);
  });

  it.each<[string, Reading<string>]>([
    ['two cases', { state: 'unreadable' }],
    ['no case', empty],
  ])('show nowhere when their page names %s', async (_what, caseId) => {
    await recordPage(eventRead(found(REF.caseId)), EVENT);
    expect(await recordPage(eventRead(caseId), EVENT)).toBeNull();
    expect(await eventsOf()).toEqual([]);
  });

  it('stay where a later page has not loaded its link yet', async () => {
    await recordPage(eventRead(found(REF.caseId)), EVENT);
    await recordPage(eventRead({ state: 'not-loaded' }), EVENT);
    expect(await eventsOf()).toEqual(['5']);
  });

  it('of another firm, or another event, are dropped', async () => {
    const read = eventRead(found(REF.caseId));
    await recordPage(read, { ...EVENT, firm: 'otherfirm' } as Place);
    await recordPage(read, { ...EVENT, eventId: '6' } as Place);
    expect(await eventsOf()).toEqual([]);
  });
});
