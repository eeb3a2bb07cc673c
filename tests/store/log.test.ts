// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { ThreadRow } from '../../src/domain/facts';
import type { Store } from '../../src/store/context';
import {
  findThreadCase,
  getCaseLog,
  type ThreadReading,
  writeThread,
  writeThreadList,
} from '../../src/store/log';
import { makeFact, makePost, NOW, REF } from '../builders';
import { dumpStore, freshStore } from './fresh-store';

const OTHER = { ...REF, caseId: '2' };
let store: Store;
beforeEach(async () => {
  store = await freshStore();
});

const posts = (...texts: string[]) => texts.map((text, i) => makePost({ postId: text, text, at: NOW + i }));
const many = (count: number) => posts(...Array.from({ length: count }, (_, i) => `post ${i}`));
const read = (changes: Partial<ThreadReading> = {}) =>
  writeThread(store, {
    firm: REF.firm,
    threadId: '7',
    subject: 'Hona Messages',
    ownCaseId: REF.caseId,
    posts: posts('a'),
    complete: true,
    readAt: NOW,
    ...changes,
  });
const list = (ref = REF, ...rows: ThreadRow[]) =>
  writeThreadList(store, ref, rows.length > 0 ? rows : [{ threadId: '7', subject: 'Hona Messages' }]);
const logOf = (ref = REF, listed?: ThreadRow[]) =>
  getCaseLog(store, ref, { logSubjectWords: ['Hona'] }, listed && makeFact(listed));
const linesOf = async (ref = REF) => (await logOf(ref)).lines.map((l) => l.text);

describe('D1: a thread shows in the one case that certainly owns it', () => {
  it('by the thread’s own case link', async () => {
    await read();
    expect(await linesOf()).toEqual(['a']);
    expect(await findThreadCase(store, REF.firm, '7')).toEqual(REF);
  });

  it('by the list of a case, where the thread names none', async () => {
    await read({ ownCaseId: null });
    expect(await linesOf()).toEqual([]);
    await list();
    expect(await linesOf()).toEqual(['a']);
  });

  it('by both where they agree, in either order', async () => {
    await list();
    await read();
    expect(await linesOf()).toEqual(['a']);
  });

  it('nowhere where link and list disagree', async () => {
    await read();
    await list(OTHER);
    expect(await linesOf()).toEqual([]);
    expect(await linesOf(OTHER)).toEqual([]);
    expect(await findThreadCase(store, REF.firm, '7')).toBeNull();
  });

  it('nowhere where two cases list it', async () => {
    await read({ ownCaseId: null });
    await list();
    await list(OTHER);
    expect([...(await linesOf()), ...(await linesOf(OTHER))]).toEqual([]);
  });

  it('by its own link where two cases list it and the link names one of them', async () => {
    await read();
    await list(OTHER);
    await list();
    expect([await linesOf(), await linesOf(OTHER)]).toEqual([['a'], []]);
  });

  it('nowhere where its page names several cases, until a page knows better', async () => {
    await list();
    await read({ ownCaseId: undefined, doubtful: true });
    expect(await linesOf()).toEqual([]);
    // A page that says nothing settles nothing.
    await read({ ownCaseId: undefined });
    expect(await findThreadCase(store, REF.firm, '7')).toBeNull();
    await read();
    expect(await linesOf()).toEqual(['a']);
  });

  it('no longer in a case that lists it no longer', async () => {
    const row = { threadId: '7', subject: 'Hona Messages' };
    await read({ ownCaseId: null });
    await list(OTHER);
    await writeThreadList(store, OTHER, [], [row]);
    expect(await linesOf(OTHER)).toEqual([]);
    await list();
    expect(await linesOf()).toEqual(['a']);
    await writeThreadList(store, REF, [row, { threadId: '8', subject: 'Fees' }], [row]);
    expect(await linesOf()).toEqual(['a']);
  });

  it('nowhere where nobody claims it', async () => {
    await read({ ownCaseId: undefined });
    expect(await findThreadCase(store, REF.firm, '7')).toBeNull();
  });

  it('keeps its case where a later reading could not read the link', async () => {
    await read();
    await read({ ownCaseId: undefined });
    expect(await linesOf()).toEqual(['a']);
  });

  it('never in a case of the same number at another firm', async () => {
    await read();
    expect(await linesOf({ ...REF, firm: 'otherfirm' })).toEqual([]);
    expect(await findThreadCase(store, 'otherfirm', '7')).toBeNull();
  });

  it('only where its subject has the firm’s words', async () => {
    await read({ subject: 'Fee agreement' });
    expect(await logOf()).toMatchObject({ threads: [], lines: [] });
  });
});

describe('blocks of 200', () => {
  it.each([1, 199, 200, 201, 399, 400, 401, 450])('hold %i lines in their order', async (count) => {
    expect(await read({ posts: many(count) })).toMatchObject({ newLines: count });
    expect(await linesOf()).toEqual(many(count).map((p) => p.text));
    expect(await store.db.count('lines')).toBe(Math.ceil(count / 200));
  });

  it('grow by what is new, and leave full blocks as they are', async () => {
    for (const count of [1, 150, 200, 201, 202, 400, 450]) await read({ posts: many(count) });
    expect(await linesOf()).toEqual(many(450).map((p) => p.text));
    const before = await store.db.getAll('lines');
    await read({ posts: many(451) });
    const after = await store.db.getAll('lines');
    expect(after.map((r, i) => Buffer.from(r.sealed.iv).equals(Buffer.from(before[i]!.sealed.iv)))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('leave nothing in clear', async () => {
    await read({ posts: posts('The settlement is 5000') });
    const dump = await dumpStore(store);
    for (const secret of ['settlement', 'Dana', 'Hona', REF.caseId]) expect(dump).not.toContain(secret);
  });
});

describe('readings', () => {
  const head = async () => (await logOf()).threads[0];

  it('add nothing where the same page is read again, but count', async () => {
    const same = [...posts('a'), makePost({ text: 'x' }), makePost({ text: 'x' })];
    await read({ posts: same });
    expect(await read({ posts: same, readAt: NOW + 1 })).toMatchObject({ newLines: 0 });
    expect(await head()).toMatchObject({ reading: 2, lastComplete: 2, lineCount: 3, readAt: NOW + 1 });
  });

  it('give each line the number of its first reading', async () => {
    await read({ posts: posts('a') });
    await read({ posts: posts('a', 'b') });
    await read({ posts: posts('b', 'c') });
    expect((await logOf()).lines.map((l) => [l.text, l.firstReading])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  it('keep a line that a later page no longer shows', async () => {
    await read({ posts: posts('a', 'b') });
    await read({ posts: [] });
    expect(await linesOf()).toEqual(['a', 'b']);
  });

  it('count as complete only where they were', async () => {
    await read();
    await read({ complete: false });
    expect(await head()).toMatchObject({ reading: 2, lastComplete: 1 });
  });

  it('that could not read the posts are none', async () => {
    await read();
    await read({ posts: null, complete: true, readAt: NOW + 9, subject: null });
    expect(await head()).toMatchObject({
      reading: 1,
      lastComplete: 1,
      readAt: NOW,
      subject: 'Hona Messages',
    });
  });

  it('of a page with its newest post first are turned round', async () => {
    await read({ posts: posts('a', 'b', 'c').reverse() });
    expect(await linesOf()).toEqual(['a', 'b', 'c']);
  });

  it('at the same time lose no line, and get numbers of their own', async () => {
    await Promise.all([
      read({ posts: posts('a', 'b') }),
      read({ posts: posts('a') }),
      read({ posts: posts('a', 'b', 'c') }),
      list(),
    ]);
    expect((await linesOf()).sort()).toEqual(['a', 'b', 'c']);
    expect(await head()).toMatchObject({ reading: 3, lastComplete: 3, lineCount: 3 });
    expect(await findThreadCase(store, REF.firm, '7')).toEqual(REF);
  });
});

describe('the list of threads', () => {
  it('is null where it was never read, and empty where the case has none', async () => {
    expect((await logOf()).listed).toBeNull();
    expect((await logOf(REF, [])).listed).toEqual([]);
    expect((await logOf(REF, [{ threadId: '9', subject: '' }])).listed).toEqual(['9']);
  });

  it('brings a thread’s new subject', async () => {
    await read({ subject: 'Messages' });
    expect(await linesOf()).toEqual([]);
    await list(REF, { threadId: '7', subject: 'Hona Messages' });
    expect(await linesOf()).toEqual(['a']);
  });

  it('makes a thread known before its page was read', async () => {
    await list();
    expect((await logOf()).threads).toMatchObject([
      { threadId: '7', reading: 0, lastComplete: null, lineCount: 0 },
    ]);
  });
});

describe('a long thread', () => {
  const logFrom = (from: 'memory' | 'newest') =>
    getCaseLog(store, REF, { logSubjectWords: ['Hona'] }, undefined, undefined, from);
  const newest = () => logFrom('newest');

  it('gives its newest lines for the first paint, and says that there are more', async () => {
    await read({ posts: many(1_050) });
    const first = await newest();
    expect(first.partial).toBe(true);
    expect(first.lines.at(-1)?.text).toBe('post 1049');
    expect(first.lines.length).toBeLessThan(500);
    const all = await logOf();
    expect(all.partial).toBeUndefined();
    expect(all.lines).toHaveLength(1_050);
  });

  it('is whole at once where it is short', async () => {
    await read({ posts: many(400) });
    expect(await newest()).toEqual(await logOf());
  });

  it('is opened once for each reading of its page: the same lines are the same list', async () => {
    await read({ posts: many(1_050) });
    const { lines } = await logFrom('memory');
    expect((await logFrom('memory')).lines).toBe(lines);
    await read({ posts: [...many(1_050), ...posts('one more')] });
    expect((await logFrom('memory')).lines.at(-1)?.text).toBe('one more');
  });
});
