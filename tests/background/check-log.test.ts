import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkLog, confirmLine } from '../../src/background/check-log';
import { panelHandlers } from '../../src/background/handlers';
import { reconcileCase } from '../../src/background/reconcile-case';
import { recordPage } from '../../src/background/record-page';
import type { ThreadRow } from '../../src/domain/facts';
import type { PageRead } from '../../src/messaging/protocol';
import { getLocal, setLocal } from '../../src/store/items';
import { writeRecentCase } from '../../src/store/recent';
import { makeContact, makePost, NOW, REF } from '../builders';
import {
  codeOf,
  found,
  getEntryOf,
  hona,
  letTimePass,
  openCase,
  openStage,
  type Stage,
  send,
  setClock,
  TAB,
  writeCase,
} from './stage';

vi.mock('../../src/hona/hona');

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  hona.send.mockResolvedValue({ kind: 'unknown', code: 'timeout', status: null });
});

const thread = (...texts: string[]): PageRead<'thread'> => ({
  before: '/messages/7',
  after: '/messages/7',
  entity: { kind: 'thread', firm: REF.firm, id: '7' },
  page: 'thread',
  readings: {
    subject: found('Hona Messages'),
    caseId: found(REF.caseId),
    posts: found(texts.map((text, i) => makePost({ postId: `${i}`, author: 'CRM', text, at: null }))),
    complete: found(true),
  },
});
/** The thread's page, its messages not understood. */
const unreadable = (): PageRead<'thread'> => {
  const { posts: _posts, ...readings } = thread().readings;
  return { ...thread(), readings };
};
const threadPage = (...texts: string[]) => ({ path: '/messages/7', outcome: 'read', read: thread(...texts) });
const LIST = '/court_cases/12042366/communications/messages';
const HONA: ThreadRow = { threadId: '7', subject: 'Hona Messages' };
/** The case's own list of threads. */
const listPage = (...rows: ThreadRow[]) => ({
  path: LIST,
  outcome: 'read',
  read: {
    before: LIST,
    after: LIST,
    entity: { kind: 'case', firm: REF.firm, id: REF.caseId },
    page: 'communications',
    readings: { threads: found(rows) },
  } satisfies PageRead<'case'>,
});
const read = (...texts: string[]) =>
  recordPage(thread(...texts), { kind: 'thread', firm: REF.firm, threadId: '7' });
const sendAll = async (...texts: string[]) => {
  const ids: string[] = [];
  for (const text of texts) {
    ids.push(await send(stage, text));
    await letTimePass();
    await panelHandlers.leaveOpen({ entryId: ids.at(-1) ?? '' });
  }
  return ids as [string, string];
};
const confirm = (entryId: string, isIt: boolean, lineId = 'post:0') =>
  confirmLine({ entryId, threadId: '7', lineId, isIt });
const stateOf = async (id: string) => (await getEntryOf(stage, id)).state;

describe('Check the log', () => {
  /** The readers in the tab answer with these pages. */
  const serve = (pages: Record<string, unknown>) => {
    stage.answer = (type, args) => {
      if (type !== 'fetchPages') return { ok: true, value: null };
      const { paths } = args as { paths: string[] };
      return {
        ok: true,
        value: paths.map((path) => pages[path] ?? { path, outcome: 'failed', read: null }),
      };
    };
  };

  it('reads the thread through the open tab, by a person’s press, and finds the message', async () => {
    await read('before');
    const [id] = await sendAll('Please call us.');
    serve({
      '/messages/7': { path: '/messages/7', outcome: 'read', read: thread('before', 'Please call us.') },
    });
    expect(await checkLog({ entryId: id, tabId: TAB })).toMatchObject({ result: 'logged' });
    expect(await stateOf(id)).toBe('logged');
  });

  it('offers what it cannot settle', async () => {
    const [id] = await sendAll('Please call us.');
    await read('Please call us.');
    serve({});
    expect(await checkLog({ entryId: id, tabId: TAB })).toMatchObject({ result: 'offered' });
  });

  it('not found is said only of a log that this press has read', async () => {
    await read('before');
    const [id] = await sendAll('Please call us.');
    setClock(NOW + 60_000);
    serve({ '/messages/7': threadPage('before') });
    expect(await checkLog({ entryId: id, tabId: TAB })).toEqual({
      result: 'not-found',
      readAt: NOW + 60_000,
    });
  });

  it.each<[string, unknown]>([
    ['failed', { path: '/messages/7', outcome: 'failed', read: null }],
    ['was read without its messages', { path: '/messages/7', outcome: 'read', read: unreadable() }],
  ])('not-readable where the page of the log %s, whatever was read before', async (_what, page) => {
    await read('before');
    const [id] = await sendAll('Please call us.');
    serve({ [LIST]: listPage(HONA), '/messages/7': page });
    expect(await checkLog({ entryId: id, tabId: TAB })).toEqual({ result: 'not-readable', readAt: NOW });
  });

  it('not-readable where one of two threads of the log was not read', async () => {
    await read('before');
    const [id] = await sendAll('Please call us.');
    serve({ [LIST]: listPage(HONA, { ...HONA, threadId: '8' }), '/messages/7': threadPage('before') });
    expect(await checkLog({ entryId: id, tabId: TAB })).toMatchObject({ result: 'not-readable' });
  });

  it('not-readable, and no time of reading, where a thread is listed and was never read', async () => {
    const [id] = await sendAll('Please call us.');
    serve({ [LIST]: listPage(HONA) });
    expect(await checkLog({ entryId: id, tabId: TAB })).toEqual({ result: 'not-readable', readAt: null });
  });

  it('no-log where the case lists no thread of Hona’s', async () => {
    const [id] = await sendAll('Please call us.');
    setClock(NOW + 60_000);
    serve({ [LIST]: listPage({ threadId: '9', subject: 'Lunch' }) });
    expect(await checkLog({ entryId: id, tabId: TAB })).toEqual({ result: 'no-log', readAt: null });
  });

  it('not-readable, not no-log, where the list of threads itself was not read', async () => {
    const [id] = await sendAll('Please call us.');
    setClock(NOW + 60_000);
    serve({});
    expect(await checkLog({ entryId: id, tabId: TAB })).toEqual({ result: 'not-readable', readAt: null });
  });

  it('says that it could not read where the tab has no readers or shows something else', async () => {
    const [id] = await sendAll('Please call us.');
    expect(await checkLog({ entryId: id, tabId: TAB })).toMatchObject({ result: 'not-readable' });
    serve({});
    await openCase(stage, { ...REF, caseId: '2' });
    expect(await checkLog({ entryId: id, tabId: TAB })).toMatchObject({ result: 'not-readable' });
  });

  it('says that MyCase asks for the login', async () => {
    const [id] = await sendAll('Please call us.');
    serve({
      '/messages/7': null,
      '/court_cases/12042366/info': { path: '/court_cases/12042366/info', outcome: 'logged-out', read: null },
    });
    expect(await codeOf(checkLog({ entryId: id, tabId: TAB }))).toBe('mycase-logged-out');
  });

  it('believes no page that was not asked for, and none of another entity', async () => {
    const [id] = await sendAll('Please call us.');
    const path = '/court_cases/12042366/info';
    serve({ [path]: { path: '/messages/7', outcome: 'read', read: thread('Please call us.') } });
    expect(await checkLog({ entryId: id, tabId: TAB })).toEqual({ result: 'not-readable', readAt: null });
    serve({ [path]: { path, outcome: 'read', read: thread('Please call us.') } });
    expect(await checkLog({ entryId: id, tabId: TAB })).toEqual({ result: 'not-readable', readAt: null });
  });
});

describe('the client’s other cases (product §6)', () => {
  const OTHER = { ...REF, caseId: '777' };
  const readElsewhere = (text: string, threadId = '9') =>
    recordPage(
      {
        ...thread(text),
        before: `/messages/${threadId}`,
        after: `/messages/${threadId}`,
        entity: { kind: 'thread', firm: REF.firm, id: threadId },
        readings: { ...thread(text).readings, caseId: found(OTHER.caseId) },
      },
      { kind: 'thread', firm: REF.firm, threadId },
    );
  const openOther = async (contact = makeContact()) => {
    await writeCase(stage, OTHER, {
      name: found('Doe v. Pier'),
      contacts: found([contact]),
      threads: found([{ threadId: '9', subject: 'Hona Messages' }]),
    });
    for (const ref of [REF, OTHER]) await writeRecentCase(stage.store, { ref, name: 'Doe', openedAt: NOW });
  };
  const claim = (entryId: string, threadId = '9') =>
    confirmLine({ entryId, threadId, lineId: 'post:0', isIt: true });

  it('a line with its words in another case’s log is offered, never settled by itself', async () => {
    await openOther();
    const [id] = await sendAll('Please call us.');
    setClock(NOW + 60_000);
    await readElsewhere('Please call us.');
    expect(await checkLog({ entryId: id, tabId: TAB })).toMatchObject({ result: 'offered' });
    expect(await stateOf(id)).toBe('unknown');
    await claim(id);
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'logged',
      claim: { by: 'hand', threadId: '9', lineId: 'post:0' },
    });
  });

  it('Check the log reads the threads of the other cases anew', async () => {
    await openOther();
    await readElsewhere('before');
    const [id] = await sendAll('Please call us.');
    setClock(NOW + 60_000);
    const asked: string[] = [];
    stage.answer = (type, args) => {
      if (type === 'fetchPages') asked.push(...(args as { paths: string[] }).paths);
      return { ok: true, value: type === 'fetchPages' ? [] : null };
    };
    await checkLog({ entryId: id, tabId: TAB });
    expect(asked).toContain('/messages/9');
  });

  it('a line of a case whose client is somebody else is nothing to it', async () => {
    await openOther(makeContact({ contactId: '42', name: 'Bob Roe' }));
    const [id] = await sendAll('Please call us.');
    setClock(NOW + 60_000);
    await readElsewhere('Please call us.');
    expect(await checkLog({ entryId: id, tabId: TAB })).toMatchObject({ result: 'not-readable' });
    expect(await codeOf(claim(id))).toBe('not-found');
  });

  it('a line that a message of another case has is free for no other, and offered to none', async () => {
    await openOther();
    const [id] = await sendAll('Please call us.');
    setClock(NOW + 60_000);
    await readElsewhere('Please call us.');
    await claim(id);
    // The same words, sent for the other case: its own log seems to prove it.
    await openCase(stage, OTHER);
    const theirs = await send(stage, 'Please call us.', { ref: OTHER });
    await letTimePass();
    expect(await codeOf(claim(theirs))).toBe('not-allowed');
    expect((await reconcileCase(OTHER)).offers).toEqual([]);
  });
});

describe('"Is it this one?"', () => {
  it('Yes settles the entry by hand', async () => {
    const [id] = await sendAll('Please call us.');
    await read('Please call us.');
    await confirm(id, true);
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'logged',
      claim: { by: 'hand', lineId: 'post:0' },
    });
  });

  it('No is remembered, and the line is not offered again', async () => {
    const [id] = await sendAll('Please call us.');
    await read('Please call us.');
    await confirm(id, false);
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'unknown', rejectedLines: ['post:0'] });
    stage.answer = () => ({ ok: true, value: [] });
    expect(await checkLog({ entryId: id, tabId: TAB })).toMatchObject({ result: 'not-readable' });
  });

  it('one line is never that of two entries, also not by two presses at once', async () => {
    const [one, two] = await sendAll('Please call us.', 'Please call us.');
    await read('Please call us.');
    const codes = await Promise.all([codeOf(confirm(one, true)), codeOf(confirm(two, true))]);
    expect(codes.sort()).toEqual(['not-allowed', null]);
    expect([await stateOf(one), await stateOf(two)].sort()).toEqual(['logged', 'unknown']);
  });

  it('a line that is not in the case’s log is none', async () => {
    const [id] = await sendAll('Please call us.');
    expect(await codeOf(confirm(id, true))).toBe('not-found');
  });

  it('can be taken back: the entry is again what it was, and the line is not claimed again', async () => {
    const [id] = await sendAll('Please call us.');
    await read('Please call us.');
    await confirm(id, true);
    await panelHandlers.unclaim({ entryId: id, lineId: 'post:0' });
    await read('Please call us.');
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'unknown',
      claim: null,
      rejectedLines: ['post:0'],
    });
  });
});

describe('"I know it arrived"', () => {
  it('says who said so, and stays so beside a line of the log', async () => {
    await setLocal('settings', { ...(await getLocal('settings')), staffName: 'Dana Ortiz' });
    await read('before');
    const [id] = await sendAll('Please call us.');
    await panelHandlers.markArrived({ entryId: id });
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'arrived',
      arrivedBy: { name: 'Dana Ortiz' },
    });
    await read('before', 'Please call us.');
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'logged', arrivedBy: { name: 'Dana Ortiz' } });
  });
});
