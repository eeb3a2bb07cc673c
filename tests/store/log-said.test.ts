// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import { deriveDirection } from '../../src/domain/log';
import type { Store } from '../../src/store/context';
import { getCaseLog, writeThread } from '../../src/store/log';
import { makePost, NOW, REF } from '../builders';
import { freshStore } from './fresh-store';

/** While it is on, no format is known, as in a version that came before one. */
const older = vi.hoisted(() => ({ on: false }));
vi.mock('../../src/domain/log-format', async (load) => {
  const real = await load<typeof import('../../src/domain/log-format')>();
  return { readSaid: (post: never) => (older.on ? post : real.readSaid(post)) };
});

let store: Store;
beforeEach(async () => {
  older.on = false;
  store = await freshStore();
});

const said = (text: string, postId: string | null = '999') =>
  makePost({
    postId,
    author: 'Hona Integration',
    authorTitle: 'Staff',
    timeText: '11/20/2026 2:19 PM',
    at: NOW,
    text,
  });
const many = Array.from({ length: 201 }, (_, i) =>
  makePost({ postId: `${i + 1}`, text: `post ${i}`, at: NOW + i }),
);
const YES = '[Text from Jane Doe] Jane Doe, 11/20/2026 2:15 PM: Yes.';

const read = (posts: ReturnType<typeof makePost>[]) =>
  writeThread(store, {
    firm: REF.firm,
    threadId: '7',
    subject: 'Hona Messages',
    ownCaseId: REF.caseId,
    posts,
    complete: true,
    readAt: NOW,
  });
const lines = async () => (await getCaseLog(store, REF, { logSubjectWords: ['Hona'] }, undefined)).lines;

it('a log that one user posts is kept as its texts say it', async () => {
  await read([said(YES)]);
  expect(await lines()).toMatchObject([
    { lineId: 'post:999', author: 'Jane Doe', text: 'Yes.', direction: 'in', firstReading: 1 },
  ]);
});

it('without IDs, equal posts are told apart by the page’s words: read twice they are no new lines', async () => {
  const page = [said(YES, null), said(YES, null)];
  expect(await read(page)).toMatchObject({ newLines: 2 });
  expect(await read(page)).toMatchObject({ newLines: 0 });
  expect((await lines()).map((line) => line.text)).toEqual(['Yes.', 'Yes.']);
});

it.each([
  ['in the first block', [said(YES), ...many]],
  ['in a later block', [...many, said(YES)]],
])(
  '%s, a line that no format fitted is understood by the next reading, in its place',
  async (_where, page) => {
    older.on = true;
    await read(page);
    const before = await lines();
    expect(before.map(deriveDirection).filter((direction) => direction === 'in')).toEqual([]);

    older.on = false;
    expect(await read(page)).toMatchObject({ newLines: 0 });
    const after = await lines();
    expect(after.map((line) => line.lineId)).toEqual(before.map((line) => line.lineId));
    expect(after.find((line) => line.lineId === 'post:999')).toMatchObject({
      author: 'Jane Doe',
      text: 'Yes.',
      direction: 'in',
      firstReading: 1,
    });
  },
);
