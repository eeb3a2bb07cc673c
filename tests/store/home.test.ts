// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import { caseKey } from '../../src/domain/case';
import type { Reading } from '../../src/domain/facts';
import type { Store } from '../../src/store/context';
import { changeDraft } from '../../src/store/drafts';
import { caseEntity, writeFacts } from '../../src/store/facts';
import { writeThread } from '../../src/store/log';
import { addFromDraft } from '../../src/store/outbox';
import { openStore } from '../../src/store/read';
import { loadHomeCases } from '../../src/store/read/home';
import { writeRecord } from '../../src/store/records';
import { makeContact, makeEntry, makePost, NOW, REF } from '../builders';
import { freshStore } from './fresh-store';

vi.mock('../../src/store/read', () => ({ openStore: vi.fn() }));

let store: Store;
beforeEach(async () => {
  store = await freshStore();
  vi.mocked(openStore).mockResolvedValue(store);
});
const found = <T>(value: T): Reading<T> => ({ state: 'found', value, way: 'id' });
const write = (text: string) => changeDraft(store, REF, 0, (old) => ({ ...old, text, savedAt: NOW }));
const home = async (ref = REF) => (await loadHomeCases([ref])).get(caseKey(ref));

it('a case of which nothing but its name is known says nothing more', async () => {
  expect(await home()).toEqual({
    ref: REF,
    client: null,
    last: null,
    closed: false,
    draft: false,
    unread: 0,
    notSent: 0,
    mayHaveBeenSent: 0,
    waiting: 0,
  });
});

it('says the client, the last message, what is unread, and the draft', async () => {
  const readings = { contacts: found([makeContact()]), closed: found(true) };
  await writeFacts(store, caseEntity(REF), readings, 'contacts-staff', NOW);
  const says = (postId: string, text: string, minute: number) =>
    makePost({ postId, author: 'Jane Doe', authorTitle: 'Client', text, at: NOW + minute * 60_000 });
  await writeThread(store, {
    firm: REF.firm,
    threadId: '8',
    subject: 'Hona Messages',
    ownCaseId: REF.caseId,
    posts: [says('1', 'Hello?', 1), says('2', 'Are you there?', 2)],
    complete: true,
    readAt: NOW,
  });
  await writeRecord(store, REF, 'seen', { clientLines: 1 });
  await write('Dear Jane');
  expect(await home()).toMatchObject({
    client: 'Jane Doe',
    closed: true,
    last: { text: 'Are you there?', at: NOW + 120_000, fromClient: true },
    unread: 1,
    draft: true,
  });
});

it.each([
  ['queued', { waiting: 1, notSent: 0, mayHaveBeenSent: 0 }],
  ['sending', { waiting: 1, notSent: 0, mayHaveBeenSent: 0 }],
  ['failed', { waiting: 0, notSent: 1, mayHaveBeenSent: 0 }],
  ['unknown', { waiting: 0, notSent: 0, mayHaveBeenSent: 1 }],
  ['accepted', { waiting: 0, notSent: 0, mayHaveBeenSent: 0 }],
] as const)('a message that is %s is counted as such', async (state, counts) => {
  await write('See you.');
  await addFromDraft(store, makeEntry({ state, draftRevision: 1, text: 'See you.' }));
  expect(await home()).toMatchObject({
    ...counts,
    draft: false,
    last: { text: 'See you.', fromClient: false },
  });
});

it('a case of the same number at another firm is another case', async () => {
  await write('Dear Jane');
  expect(await home({ ...REF, firm: 'otherlaw' })).toMatchObject({ draft: false });
});
