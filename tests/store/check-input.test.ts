// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseRef } from '../../src/domain/case';
import type { Reading } from '../../src/domain/facts';
import { defaultMapping } from '../../src/domain/mapping';
import type { OutboxEntry } from '../../src/domain/outbox';
import { getCaseKnowledge } from '../../src/store/case-record';
import type { Store } from '../../src/store/context';
import { changeDraft } from '../../src/store/drafts';
import { caseEntity, writeFacts } from '../../src/store/facts';
import { writeThread } from '../../src/store/log';
import { addFromDraft } from '../../src/store/outbox';
import { findCheckRest, findPersonRests } from '../../src/store/read/check-input';
import { writeRecentCase } from '../../src/store/recent';
import { clientEntity, writeRecord } from '../../src/store/records';
import { makeContact, makeEntry, makePost, NOW, REF } from '../builders';
import { freshStore } from './fresh-store';

const SECOND = { ...REF, caseId: '2' };
const OTHER_FIRM = { firm: 'otherfirm', caseId: '2' };
const ann = makeContact({ contactId: '2', name: 'Ann Poe' });
const LINK = 'client.hona.com/p/abc';

let store: Store;
beforeEach(async () => {
  store = await freshStore();
  await openCase(REF, makeContact());
});
const found = <T>(value: T): Reading<T> => ({ state: 'found', value, way: 'id' });

async function openCase(ref: CaseRef, contact: ReturnType<typeof makeContact>): Promise<void> {
  await writeFacts(store, caseEntity(ref), { contacts: found([contact]) }, 'contacts-staff', NOW);
  await writeRecentCase(store, { ref, name: ref.caseId, openedAt: NOW });
}

const writeLog = (ref: CaseRef, threadId: string, text: string) =>
  writeThread(store, {
    firm: ref.firm,
    threadId,
    subject: 'Hona Messages',
    ownCaseId: ref.caseId,
    posts: [makePost({ postId: '1', author: 'Jane Doe', authorTitle: 'Client', text, at: NOW })],
    complete: true,
    readAt: NOW,
  });

const read = async (wants = { links: false, names: false }) =>
  findCheckRest(store, await getCaseKnowledge(store, REF), defaultMapping, wants);
const otherTexts = async () => (await read()).otherLogs.flatMap((log) => log.lines.map((line) => line.text));

it('a case alone has nothing beside it', async () => {
  expect(await read({ links: true, names: true })).toEqual({
    otherLogs: [],
    stops: { handled: [], kept: [] },
    linksElsewhere: [],
    otherClients: [],
  });
});

it('what the client wrote in another case of theirs counts here too', async () => {
  await openCase(SECOND, makeContact());
  await writeLog(SECOND, '8', 'Please stop texting me');
  await writeLog(REF, '9', 'This one is of the case itself');
  expect(await otherTexts()).toEqual(['Please stop texting me']);
});

it('also in one that was never opened here, where their own page lists it', async () => {
  const own = { kind: 'contact', firm: REF.firm, id: '9001001' } as const;
  const cases = found([REF, SECOND].map(({ caseId }) => ({ caseId, name: 'Doe', closed: false })));
  await writeFacts(store, own, { cases }, 'contact', NOW);
  await writeLog(SECOND, '8', 'Please stop texting me');
  expect(await otherTexts()).toEqual(['Please stop texting me']);
});

it('never what somebody else wrote, nor what a client of the same number wrote at another firm', async () => {
  await openCase(SECOND, ann);
  await writeLog(SECOND, '8', 'Please stop texting me');
  await openCase(OTHER_FIRM, makeContact());
  await writeLog(OTHER_FIRM, '8', 'Stop');
  expect(await otherTexts()).toEqual([]);
});

it('never of the case of another client, on which they only stand', async () => {
  const other = found([makeContact({ group: 'Witness' }), ann]);
  await writeFacts(store, caseEntity(SECOND), { contacts: other }, 'contacts-staff', NOW);
  await writeRecentCase(store, { ref: SECOND, name: 'Poe', openedAt: NOW });
  await writeLog(SECOND, '8', 'Stop');
  expect(await otherTexts()).toEqual([]);
});

it('also where the client is a company, whose own page lists the case', async () => {
  const company = makeContact({ contactId: null, companyId: '77', name: 'Pier LLC', type: 'Company' });
  await openCase(REF, company);
  const own = { kind: 'company', firm: REF.firm, id: '77' } as const;
  const cases = found([{ caseId: SECOND.caseId, name: 'Pier', closed: false }]);
  await writeFacts(store, own, { cases }, 'company', NOW);
  await writeLog(SECOND, '8', 'Please stop texting me');
  expect(await otherTexts()).toEqual(['Please stop texting me']);
});

it('what staff recorded belongs to the client, in whatever case', async () => {
  const stops = { handled: [{ line: '8/post:1', at: NOW, note: 'Called', by: null }] };
  await writeRecord(store, clientEntity(REF.firm, '9001001'), 'stops', stops);
  await writeRecord(store, clientEntity('otherfirm', '9001001'), 'stops', { handled: [] });
  expect((await read()).stops).toEqual({ ...stops, kept: [] });
});

it('links of other cases’ messages and names of other clients, only where they are asked for', async () => {
  await openCase(SECOND, ann);
  await writeLog(SECOND, '8', `Your portal: https://${LINK}`);
  await changeDraft(store, SECOND, 0, (old) => ({ ...old, text: 'x' }));
  const entry = makeEntry({ ref: SECOND, draftRevision: 1, text: `Again: https://${LINK}2 and ${LINK}.` });
  await addFromDraft(store, entry);
  expect(await read()).toMatchObject({ linksElsewhere: [], otherClients: [] });
  const { linksElsewhere, otherClients } = await read({ links: true, names: true });
  expect([...linksElsewhere].sort()).toEqual([LINK, `${LINK}2`]);
  expect(otherClients).toEqual(['Ann Poe']);
});

it.each<[string, Partial<OutboxEntry>, string[]]>([
  ['one that was undone before it left', { state: 'discarded' }, []],
  ['one that Hona refused', { state: 'failed' }, []],
  ['one that waits', { state: 'queued' }, [LINK]],
  ['one that may have arrived', { state: 'unknown', doubt: true }, [LINK]],
  ['one that was discarded in doubt', { state: 'discarded', doubt: true }, [LINK]],
])('a link is used in another case by a message that went there or may go: %s', async (_, change, links) => {
  await openCase(SECOND, ann);
  await changeDraft(store, SECOND, 0, (old) => ({ ...old, text: 'x' }));
  await addFromDraft(store, makeEntry({ ref: SECOND, draftRevision: 1, text: `https://${LINK}`, ...change }));
  expect((await read({ links: true, names: false })).linksElsewhere).toEqual(links);
});

describe('of those who are invited beside the client', () => {
  const bob = makeContact({ contactId: '3', name: 'Bob Poe' });
  const readPeople = async (ids: string[]) =>
    findPersonRests(store, await getCaseKnowledge(store, REF), defaultMapping, ids);

  it('what the case says whose client they are counts, and no other (PULL-OTHER-1)', async () => {
    await openCase(SECOND, ann);
    const deceased = found([{ label: 'Deceased', value: 'Yes' }]);
    await writeFacts(store, caseEntity(SECOND), { customFields: deceased }, 'items-info', NOW);
    const rests = await readPeople(['2', '3']);
    expect(rests['2']?.asClient?.map((facts) => facts.customFields?.value)).toEqual([
      [{ label: 'Deceased', value: 'Yes' }],
    ]);
    expect(rests['3']?.asClient).toEqual([]);
  });

  it('the cases of this computer are read once, however many are invited', async () => {
    await openCase(SECOND, ann);
    await openCase({ ...REF, caseId: '3' }, bob);
    const knowledge = await getCaseKnowledge(store, REF);
    const reads = async (ids: string[]) => {
      const open = vi.spyOn(IDBIndex.prototype, 'getAll');
      await findPersonRests(store, knowledge, defaultMapping, ids);
      const indexes = open.mock.contexts as IDBIndex[];
      const { length } = indexes.filter(({ objectStore }) => objectStore.name === 'recent');
      open.mockRestore();
      return length;
    };
    expect(await reads([])).toBe(0);
    expect(await reads(['2'])).toBe(1);
    expect(await reads(['2', '3', '4', '5'])).toBe(1);
  });
});
