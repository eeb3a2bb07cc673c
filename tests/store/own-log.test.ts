// @vitest-environment node
import { beforeEach, expect, it } from 'vitest';
import { defaultMapping, type LogFormat } from '../../src/domain/mapping';
import type { Store } from '../../src/store/context';
import { getCaseLog, writeThread } from '../../src/store/log';
import { readOwnLogs } from '../../src/store/read/own-logs';
import { makeAccepted, makePost, NOW, REF } from '../builders';
import { freshStore } from './fresh-store';

let store: Store;
beforeEach(async () => {
  store = await freshStore();
});

const write = (threadId: string, subject: string, text: string, ownCaseId = REF.caseId) =>
  writeThread(store, {
    firm: REF.firm,
    threadId,
    subject,
    ownCaseId,
    posts: [makePost({ postId: threadId, text })],
    complete: true,
    readAt: NOW,
  });
const read = (logFormats: LogFormat[] = [], entries = [makeAccepted()]) =>
  getCaseLog(store, REF, { ...defaultMapping, logFormats }, undefined, { entries, load: () => readOwnLogs });

it('a thread of another name is the log where it holds what was sent from here', async () => {
  await write('7', 'Client texts', 'Please call us.');
  await write('8', 'Invoices', 'Please pay us.');
  const log = await read();
  expect(log.threads).toMatchObject([{ threadId: '7', byTexts: true }]);
  expect(log.lines.map((l) => l.text)).toEqual(['Please call us.']);
  expect((await read([], [])).threads).toEqual([]);
});

it('never beside a thread that has the firm’s words in its subject', async () => {
  await write('7', 'Client texts', 'Please call us.');
  await write('8', 'Hona Messages', 'Hello');
  expect((await read()).threads.map((t) => t.threadId)).toEqual(['8']);
});

it('never a thread of another case', async () => {
  await write('7', 'Client texts', 'Please call us.', '999');
  expect((await read()).threads).toEqual([]);
});

it('the firm’s formats are applied at each reading, and forgotten with the mapping', async () => {
  const text = 'SMS from Jane Doe: Yes.';
  await write('8', 'Hona Messages', text);
  const format: LogFormat = { direction: 'in', pattern: 'SMS from {client}: {text}' };
  expect((await read([format])).lines).toMatchObject([{ author: 'Jane Doe', text: 'Yes.', direction: 'in' }]);
  expect((await read()).lines).toMatchObject([{ author: 'Dana Ortiz', text }]);
});
