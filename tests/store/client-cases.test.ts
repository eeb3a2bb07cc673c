// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseRef } from '../../src/domain/case';
import type { CaseContact, Reading } from '../../src/domain/facts';
import { defaultMapping } from '../../src/domain/mapping';
import { getCaseKnowledge } from '../../src/store/case-record';
import { listOtherLogs } from '../../src/store/client-cases';
import type { Store } from '../../src/store/context';
import { caseEntity, writeFacts } from '../../src/store/facts';
import { writeThread } from '../../src/store/log';
import { openStore } from '../../src/store/read';
import { loadClientCases } from '../../src/store/read/client-cases';
import { writeRecentCase } from '../../src/store/recent';
import { writeRecord } from '../../src/store/records';
import { makeContact, makePost, NOW, REF } from '../builders';
import { freshStore } from './fresh-store';

vi.mock('../../src/store/read', () => ({ openStore: vi.fn() }));

let store: Store;
beforeEach(async () => {
  store = await freshStore();
  vi.mocked(openStore).mockResolvedValue(store);
  await writeCase(REF, 'Doe v. Harbor', [makeContact()]);
});
const found = <T>(value: T): Reading<T> => ({ state: 'found', value, way: 'id' });
const loadOtherLogs = async () =>
  (await listOtherLogs(store, await getCaseKnowledge(store, REF), defaultMapping)).filter(
    (log) => log.lines.length > 0,
  );
const OTHER = { firm: REF.firm, caseId: '777' };

async function writeCase(ref: CaseRef, name: string, contacts: CaseContact[]): Promise<void> {
  const readings = { name: found(name), closed: found(false), contacts: found(contacts) };
  await writeFacts(store, caseEntity(ref), readings, 'contacts-staff', NOW);
  await writeRecentCase(store, { ref, name, openedAt: NOW });
}

const writeLog = (ref: CaseRef, threadId: string, text: string) =>
  writeThread(store, {
    firm: ref.firm,
    threadId,
    subject: 'Hona Messages',
    ownCaseId: ref.caseId,
    posts: [makePost({ postId: threadId, author: 'Jane Doe', authorTitle: 'Client', text })],
    complete: true,
    readAt: NOW,
  });

const listOnOwnPage = (...cases: { caseId: string; name: string; closed: boolean }[]) =>
  writeFacts(
    store,
    { kind: 'contact', firm: REF.firm, id: '9001001' },
    { cases: found(cases) },
    'contact',
    NOW,
  );

describe('the client’s other cases (product §6, S3)', () => {
  it('none where no other is known', async () => {
    expect(await loadClientCases(REF)).toEqual([]);
  });

  it('one that was opened here, with its log as last read', async () => {
    await writeCase(OTHER, 'Doe v. Pier', [makeContact()]);
    await writeLog(OTHER, '9', 'Please stop texting me');
    expect(await loadClientCases(REF)).toMatchObject([
      { ref: OTHER, name: 'Doe v. Pier', closed: false, isClient: true, readAt: NOW },
    ]);
    const logs = await loadOtherLogs();
    expect(logs.map((log) => log.lines.map((l) => l.text))).toEqual([['Please stop texting me']]);
  });

  it('one that only the client’s own page lists: nothing more is known of it', async () => {
    await listOnOwnPage(
      { caseId: REF.caseId, name: 'Doe v. Harbor', closed: false },
      { caseId: '555', name: 'In re Doe', closed: true },
    );
    expect(await loadClientCases(REF)).toMatchObject([
      { name: 'In re Doe', closed: true, isClient: null, readAt: null, log: { lines: [] } },
    ]);
    expect(await loadOtherLogs()).toEqual([]);
  });

  it('where they are on the case of another client, that client’s messages are none of theirs', async () => {
    const bob = makeContact({ contactId: '42', name: 'Bob Roe' });
    await writeCase(OTHER, 'Roe v. Pier', [makeContact({ group: 'Witness' }), bob]);
    await writeLog(OTHER, '9', 'Stop');
    expect(await loadClientCases(REF)).toMatchObject([
      { name: 'Roe v. Pier', isClient: false, log: { lines: [] } },
    ]);
    expect(await loadOtherLogs()).toEqual([]);
  });

  it('where nobody chose the client yet, what was said there may be theirs, and is asked about', async () => {
    await writeCase(OTHER, 'Doe v. Pier', [makeContact(), makeContact({ contactId: '42' })]);
    await writeLog(OTHER, '9', 'Stop');
    expect(await loadClientCases(REF)).toMatchObject([{ isClient: null }]);
    expect(await loadOtherLogs()).toHaveLength(1);
    await writeRecord(store, OTHER, 'chosenClient', { contactId: '42' });
    expect(await loadOtherLogs()).toEqual([]);
  });

  it('never of another firm, whatever the numbers', async () => {
    const elsewhere = { firm: 'otherfirm', caseId: '777' };
    await writeCase(elsewhere, 'Doe v. Pier', [makeContact()]);
    await writeLog(elsewhere, '9', 'Stop');
    expect(await loadClientCases(REF)).toEqual([]);
  });

  it('of a client that the case no longer has, on request', async () => {
    await writeCase(OTHER, 'Roe v. Pier', [makeContact({ contactId: '42' })]);
    expect(await loadClientCases(REF, '42')).toMatchObject([{ name: 'Roe v. Pier', isClient: true }]);
  });
});
