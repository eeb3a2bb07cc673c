import { openDB } from 'idb';
import type { OutboxEntry } from '../../src/domain/outbox';
import { makeConnection, makeEntry, makeFact, makePost, NOW, REF } from '../builders';

/**
 * Makes a database as version 1 of the code made and filled it. Everything that this format consists of (stores,
 * names under which values are sealed, what the index keys are made of) is written out here and never changed:
 * the code that is tested must read it, whatever it has become.
 */
export async function makeVersion1(): Promise<void> {
  const db = await openDB('hona-panel', 1, {
    upgrade(db) {
      db.createObjectStore('keys');
      db.createObjectStore('facts', { keyPath: 'entityMac' });
      db.createObjectStore('threads', { keyPath: 'threadMac' }).createIndex('cases', 'cases', {
        multiEntry: true,
      });
      db.createObjectStore('lines', { keyPath: ['threadMac', 'block'] });
      const outbox = db.createObjectStore('outbox', { keyPath: 'id' });
      outbox.createIndex('caseMac', 'caseMac');
      outbox.createIndex('open', 'open');
      outbox.createIndex('draftMac', 'draftMac', { unique: true });
      outbox.createIndex('seq', 'seq', { unique: true });
      db.createObjectStore('drafts', { keyPath: 'caseMac' });
      db.createObjectStore('records', { keyPath: ['caseMac', 'kind'] });
      const activity = db.createObjectStore('activity', { keyPath: 'seq', autoIncrement: true });
      activity.createIndex('caseMac', 'caseMac');
      db.createObjectStore('secrets', { keyPath: 'name' });
      db.createObjectStore('recent', { keyPath: 'caseMac' }).createIndex('at', 'at');
    },
  });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const macKey = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  await db.put('keys', key, 'seal');
  await db.put('keys', macKey, 'mac');

  const text = new TextEncoder();
  const mac = async (of: string) =>
    Buffer.from(await crypto.subtle.sign('HMAC', macKey, text.encode(of))).toString('base64url');
  const seal = async (name: string, value: unknown) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const additionalData = text.encode(name);
    const plain = text.encode(JSON.stringify(value));
    return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain) };
  };

  const key1 = `${REF.firm}/${REF.caseId}`;
  const caseMac = await mac(`case ${key1}`);
  const entityMac = await mac(`case:${key1}`);
  const threadMac = await mac(`thread:${REF.firm}/7`);
  const facts = { name: makeFact('Doe v. Harbor') };
  await db.put('facts', { entityMac, at: NOW, sealed: await seal(`facts ${entityMac}`, facts) });

  const head = {
    firm: REF.firm,
    threadId: '7',
    subject: 'Hona Messages',
    readAt: NOW,
    reading: 2,
    lastComplete: 2,
    lineCount: 201,
    ownCaseId: REF.caseId,
    listedBy: [REF.caseId],
  };
  await db.put('threads', { threadMac, cases: [caseMac], sealed: await seal(`threads ${threadMac}`, head) });
  const lines = Array.from({ length: 201 }, (_, i) => ({
    ...makePost({ postId: `${i}`, text: `line ${i}` }),
    lineId: `post:${i}`,
    threadId: '7',
    firstReading: 1,
  }));
  for (const block of [0, 1]) {
    const sealed = await seal(`lines ${threadMac} ${block}`, lines.slice(block * 200, (block + 1) * 200));
    await db.put('lines', { threadMac, block, sealed });
  }

  const putEntry = async (entry: OutboxEntry) =>
    db.put('outbox', {
      id: entry.id,
      caseMac,
      draftMac: await mac(`draft ${key1} ${entry.draftRevision}`),
      rev: 1,
      seq: entry.seq,
      state: entry.state,
      notBefore: entry.notBefore,
      stopped: false,
      leftOpen: false,
      yields: false,
      ...(entry.state === 'accepted' ? {} : { open: 1 }),
      sealed: await seal(`outbox ${entry.id}`, entry),
    });
  await putEntry(makeEntry({ id: 'e1', seq: 1, draftRevision: 1, state: 'accepted', settledAt: NOW }));
  await putEntry(makeEntry({ id: 'e2', seq: 2, draftRevision: 2, text: 'Waiting since version 1' }));

  const draft = { revision: 3, text: 'Half a sentence', savedAt: NOW, second: ['Another'] };
  await db.put('drafts', { caseMac, rev: 3, sealed: await seal(`drafts ${caseMac}`, draft) });
  const chosen = await seal(`records ${caseMac} chosenClient`, { contactId: '9001001' });
  await db.put('records', { caseMac, kind: 'chosenClient', sealed: chosen });
  const done = { ref: REF, at: NOW, what: { kind: 'handed-over', entryId: 'e1' } };
  await db.add('activity', { caseMac, at: NOW, sealed: await seal(`activity ${caseMac}`, done) });
  await db.put('secrets', {
    name: 'connection',
    sealed: await seal('secrets connection', makeConnection()),
  });
  await db.put('secrets', { name: 'token', sealed: await seal('secrets token', 'token-of-version-1') });
  const recent = { ref: REF, name: 'Doe v. Harbor', openedAt: NOW };
  await db.put('recent', { caseMac, at: NOW, sealed: await seal(`recent ${caseMac}`, recent) });
  db.close();
}
