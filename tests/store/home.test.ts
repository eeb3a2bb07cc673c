// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import type { EventState } from '../../src/domain/calendar';
import { caseKey } from '../../src/domain/case';
import type { EventDraft } from '../../src/domain/event-draft';
import type { Reading } from '../../src/domain/facts';
import { noMarks } from '../../src/domain/marks';
import { changeCalendar } from '../../src/store/calendar';
import type { Store } from '../../src/store/context';
import { changeDraft } from '../../src/store/drafts';
import { listEventDrafts, putEventDraft } from '../../src/store/event-drafts';
import { caseEntity, writeFacts } from '../../src/store/facts';
import { changeList } from '../../src/store/lists';
import { writeThread } from '../../src/store/log';
import { addFromDraft } from '../../src/store/outbox';
import { openStore } from '../../src/store/read';
import { loadHomeCases, searchTexts, type TextHit } from '../../src/store/read/home';
import { writeRecord } from '../../src/store/records';
import { makeContact, makeEntry, makePost, makeProjectEvent, NOW, REF } from '../builders';
import { dumpStore, freshStore } from './fresh-store';

vi.mock('../../src/store/read', () => ({ openStore: vi.fn() }));

let store: Store;
beforeEach(async () => {
  store = await freshStore();
  vi.mocked(openStore).mockResolvedValue(store);
});
const inState = (state: EventState) => {
  const event = makeProjectEvent({ id: state });
  return { ...event, attempt: { ...event.attempt, state } };
};
const found = <T>(value: T): Reading<T> => ({ state: 'found', value, way: 'id' });
const write = (text: string) => changeDraft(store, REF, 0, (old) => ({ ...old, text, savedAt: NOW }));
const home = async (ref = REF) => (await loadHomeCases([ref])).get(caseKey(ref));

it('a case of which nothing but its name is known says nothing more', async () => {
  expect(await home()).toEqual({
    ref: REF,
    client: null,
    caseNumber: null,
    last: null,
    closed: false,
    draft: false,
    unread: 0,
    notSent: 0,
    mayHaveBeenSent: 0,
    asking: 0,
    waiting: 0,
    events: 0,
    marks: noMarks,
    remindAt: null,
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
  // Nobody has looked yet: nothing is new since.
  expect(await home()).toMatchObject({ unread: 0 });
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

it.each([
  ['failed', 1],
  ['unknown', 1],
  ['sending', 0],
  ['saved', 0],
] as const)('an event that is %s: %d that needs somebody', async (state, events) => {
  await changeCalendar(store, REF, () => [inState(state)], NOW);
  expect(await home()).toMatchObject({ events });
});

it('a half-typed event is a draft of its case, sealed, and no other case’s', async () => {
  const form = makeProjectEvent().wanted;
  const draft = {
    id: 'b1',
    ref: REF,
    eventId: null,
    seenAt: null,
    first: form,
    form,
    endFollows: false,
    savedAt: NOW,
  };
  await putEventDraft(store, REF, 'b1', draft, null);
  expect(await home()).toMatchObject({ draft: true });
  expect(await home({ ...REF, caseId: '2' })).toMatchObject({ draft: false });
  expect(await dumpStore(store)).not.toContain('Deposition');
  await putEventDraft(store, REF, 'b1', null, null);
  expect(await home()).toMatchObject({ draft: false });
});

it('a paused message asks for a person, and is not among those that wait', async () => {
  await write('See you.');
  await addFromDraft(store, makeEntry({ state: 'queued', paused: 'token', draftRevision: 1 }));
  expect(await home()).toMatchObject({ asking: 1, waiting: 0 });
});

it('marks and the reminder of the case stand there; spam is not unread', async () => {
  await writeRecord(store, REF, 'marks', { ...noMarks, flagged: true, spam: true, unread: true });
  await changeList(store, 'reminders', () => [
    { ref: { ...REF, caseId: '1' }, caseName: 'Other', at: NOW },
    { ref: REF, caseName: 'Doe v. Harbor', at: NOW + 5 },
  ]);
  expect(await home()).toMatchObject({
    unread: 0,
    marks: { flagged: true, spam: true, unread: true, archived: false },
    remindAt: NOW + 5,
  });
});

it('finds a message of the log or the ledger by its words, the newest one', async () => {
  await writeThread(store, {
    firm: REF.firm,
    threadId: '8',
    subject: 'Hona Messages',
    ownCaseId: REF.caseId,
    posts: ['la Audiencia', 'la audiéncia es mañana'].map((text, i) =>
      makePost({ postId: `${i}`, author: 'Jane Doe', authorTitle: 'Client', text, at: NOW + i }),
    ),
    complete: true,
    readAt: NOW,
  });
  const search = async (query: string) => {
    const found: TextHit[] = [];
    const other = { ...REF, caseId: '1' };
    await searchTexts([other, REF], query, (hits) => found.push(...hits), new AbortController().signal);
    return found;
  };
  expect(await search('AUDIENCIA')).toEqual([
    { ref: REF, at: NOW + 1, excerpt: { before: 'la ', hit: 'audiéncia', after: ' es mañana' } },
  ]);
  expect(await search('tribunal')).toEqual([]);
});

it('a search that nobody waits for any more says nothing', async () => {
  const stop = new AbortController();
  stop.abort();
  const said: unknown[] = [];
  await searchTexts([REF], 'x', (hits) => said.push(hits), stop.signal);
  expect(said).toEqual([]);
});

it('a case of the same number at another firm is another case', async () => {
  await write('Dear Jane');
  expect(await home({ ...REF, firm: 'otherlaw' })).toMatchObject({ draft: false });
});

it('§7 two windows go on with one half-typed event: neither overwrites the other, nor lets the other go', async () => {
  const form = makeProjectEvent().wanted;
  const write = (by: string, base: number | null, title: string | null, id = 'b1') =>
    putEventDraft(
      store,
      REF,
      id,
      title === null
        ? null
        : {
            ref: REF,
            eventId: null,
            seenAt: null,
            first: form,
            form: { ...form, title },
            endFollows: false,
            savedAt: NOW,
          },
      { by, base },
    );
  const titles = async () => (await listEventDrafts(store, REF)).map((one) => one.form.title);
  await write('one', null, 'Begun');
  await write('one', null, 'Begun and gone on');
  const [{ savedAt }] = (await listEventDrafts(store, REF)) as [EventDraft];
  expect(await write('two', savedAt, 'Taken over')).toBe('b1');
  const apart = await write('one', null, 'Gone on too');
  expect(apart).not.toBe('b1');
  expect(await write('one', null, 'Gone on further')).toBe(apart);
  expect(await titles()).toEqual(['Taken over', 'Gone on further']);
  await write('one', null, null, apart);
  await write('three', savedAt, null);
  expect(await titles()).toEqual(['Taken over']);
});
