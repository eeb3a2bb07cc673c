import { beforeEach, describe, expect, it, vi } from 'vitest';
import { panelHandlers } from '../../src/background/handlers';
import { editFailed, queueMessage, sendAgain, undo } from '../../src/background/queue';
import { changeDraft, getDraft } from '../../src/store/drafts';
import { getLocal, setLocal, writeOpenPage } from '../../src/store/items';
import { listEntries } from '../../src/store/outbox';
import { writeRecord } from '../../src/store/records';
import { eraseConnection, writeConnection } from '../../src/store/secrets';
import { makeConnection, makeContact, makeLastSent, makeShown, NOW, REF } from '../builders';
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
  TAB,
  TOKEN,
  withNumber,
  writeCase,
  writeClient,
} from './stage';

vi.mock('../../src/hona/hona');

const OTHER = { ...REF, caseId: '2' };
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
const draftText = async () => (await getDraft(stage.store, REF)).text;
const entries = () => listEntries(stage.store, REF);

describe('Send', () => {
  it('makes an entry of exactly what was on screen, waits the seconds of Undo, and empties the draft', async () => {
    await setLocal('settings', { ...(await getLocal('settings')), staffId: '7001', staffName: 'Dana Ortiz' });
    const id = await send(stage, 'Hi\r\nJane');
    expect(await entries()).toMatchObject([
      {
        id,
        ref: REF,
        connectionId: 'connection-1',
        text: 'Hi\nJane',
        authorId: '7001',
        shown: makeShown({ authorName: 'Dana Ortiz' }),
        state: 'queued',
        queuedAt: NOW,
        notBefore: NOW + 5000,
        doubt: false,
        attempts: [],
      },
    ]);
    expect(await draftText()).toBe('');
    expect(await getLocal('unfinished')).toBe(1);
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('takes the author from the settings, never from the panel', async () => {
    const id = await send(stage, 'Hi', { shown: { authorName: 'Somebody Else' } });
    expect(await getEntryOf(stage, id)).toMatchObject({ authorId: null, shown: { authorName: null } });
  });

  it('hands it to Hona once, with the token, when its time has come', async () => {
    const id = await send(stage);
    await letTimePass();
    await letTimePass();
    expect(hona.send.mock.calls).toEqual([
      [
        { caseId: REF.caseId, text: 'Please call us.', authorId: null },
        { token: TOKEN, protocol: 'h2' },
      ],
    ]);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
    expect(await getLocal('unfinished')).toBe(0);
  });

  it('takes 1,600 characters, and not one more; nothing is cut', async () => {
    expect((await getEntryOf(stage, await send(stage, 'x'.repeat(1600)))).text).toHaveLength(1600);
    expect(await codeOf(send(stage, 'x'.repeat(1601)))).toBe('message-too-long');
    expect(await draftText()).toHaveLength(1601);
  });
});

/** One way in which the world is no longer what it was when the screen was drawn. */
type Refusal = [
  code: string,
  when: string,
  change: (s: Stage) => unknown,
  options?: Parameters<typeof send>[2],
];
const moveTo = (s: Stage, url: string | undefined) => s.tabs.set(TAB, { ...s.tabs.get(TAB)!, url });
const setContacts = (s: Stage, changes: Parameters<typeof makeContact>[0]) =>
  writeCase(s, REF, { contacts: found([makeContact(changes)]) });
const honaAnswered = (phone: string) =>
  makeLastSent({ contact: { at: 1, result: 'updated', phone, email: null } });

const refusals: Refusal[] = [
  ['not-connected', 'without a connection', (s) => eraseConnection(s.store)],
  [
    'other-firm',
    'connected to another firm',
    (s) => writeConnection(s.store, makeConnection({ firm: 'otherfirm' })),
  ],
  ['sending-off', 'while staff have not read what was lost', () => setLocal('lost', 1)],
  ['no-client', 'where nobody chose the client', (s) => setContacts(s, { group: null })],
  [
    'no-client',
    'where the contacts are empty',
    (s) => writeCase(s, REF, { contacts: { state: 'empty', way: 'id' } }),
  ],
  [
    'no-client',
    'where the number became doubtful',
    (s) => writeClient(s, { phones: found([{ kind: 'cell', raw: '+52 1', e164: null }]) }),
  ],
  ['other-client', 'where the number changed', (s) => writeClient(s, withNumber('+12135550101'))],
  [
    'other-client',
    'where Hona answered with another number',
    (s) => writeRecord(s.store, REF, 'lastSent', honaAnswered('+12135550101')),
  ],
  ['other-client', 'where the client changed', (s) => setContacts(s, { contactId: '2', name: 'Ann Poe' })],
  ['other-client', 'where the panel showed another client', () => null, { shown: { clientId: '2' } }],
  ['other-case', 'where the tab shows another case', (s) => openCase(s, OTHER)],
  [
    'other-case',
    'where the tab shows the same number at another firm',
    (s) => openCase(s, { ...REF, firm: 'otherfirm' }),
  ],
  ['other-case', 'where the tab is elsewhere', (s) => moveTo(s, 'https://smithlaw.mycase.com/dashboard')],
  ['other-case', 'where the tab’s address is hidden', (s) => moveTo(s, undefined)],
  ['other-case', 'where the tab is gone', (s) => s.tabs.clear()],
  [
    'not-confirmed',
    'where the tab came back and the page did not confirm itself yet',
    async (s) => {
      await openCase(s, OTHER);
      moveTo(s, 'https://smithlaw.mycase.com/court_cases/12042366');
    },
  ],
  ...(['opening', 'gone', 'unreadable', 'translated', 'reload'] as const).map(
    (state): Refusal => [
      'not-confirmed',
      `while the page is ${state}`,
      () => writeOpenPage(TAB, { place: { kind: 'case', ...REF, page: 'info' }, path: '/', state }),
    ],
  ),
];

describe('Send is refused, and the text stays where it was', () => {
  it.each(refusals)('%s %s', async (code, _when, change, options) => {
    await change(stage);
    expect(await codeOf(send(stage, 'Please call us.', options))).toBe(code);
    expect(await draftText()).toBe('Please call us.');
    expect(await entries()).toEqual([]);
    await letTimePass();
    expect(hona.send).not.toHaveBeenCalled();
  });

  it.each(['', '  ', '\n\r\n', '\u00a0'])('empty-message: %j', async (text) => {
    expect(await codeOf(send(stage, text))).toBe('empty-message');
    expect(await draftText()).toBe(text);
  });

  it('draft-changed where another window wrote a newer revision', async () => {
    await changeDraft(stage.store, REF, 0, (old) => ({ ...old, text: 'newer' }));
    const args = { ref: REF, tabId: TAB, draftRevision: 0, text: 'older', shown: makeShown() };
    expect(await codeOf(queueMessage(args))).toBe('draft-changed');
    expect(await draftText()).toBe('newer');
  });

  it('draft-changed for the second of two presses at once', async () => {
    const args = { ref: REF, tabId: TAB, draftRevision: 0, text: 'once', shown: makeShown() };
    const codes = await Promise.all([codeOf(queueMessage(args)), codeOf(queueMessage(args))]);
    expect(codes.sort()).toEqual(['draft-changed', null]);
    await letTimePass();
    expect(hona.send).toHaveBeenCalledTimes(1);
  });
});

describe('Undo', () => {
  it('brings the text back, and nothing leaves', async () => {
    const id = await send(stage);
    expect(await undo({ entryId: id })).toEqual({ text: 'Please call us.', restored: 'draft' });
    await letTimePass();
    expect(hona.send).not.toHaveBeenCalled();
    expect([await draftText(), await getLocal('unfinished')]).toEqual(['Please call us.', 0]);
  });

  it('§6: leaves the signature line behind, which is put below the text again at the next Send', async () => {
    await setLocal('settings', { ...(await getLocal('settings')), signature: 'Dana Ortiz' });
    const id = await send(stage, 'Please call us.\nDana Ortiz');
    await undo({ entryId: id });
    expect(await draftText()).toBe('Please call us.');
  });

  it('comes too late while it is sending', async () => {
    const id = await send(stage);
    let late: string | null = null;
    hona.send.mockImplementation(async () => {
      late = await codeOf(undo({ entryId: id }));
      return { kind: 'accepted', status: 200 };
    });
    await letTimePass();
    expect(late).toBe('already-sending');
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
    expect(await draftText()).toBe('');
  });
});

describe('Not sent', () => {
  const fail = async () => {
    hona.send.mockResolvedValueOnce({ kind: 'refused', status: 422, reason: 'No such project' });
    const id = await send(stage);
    await letTimePass();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'failed' });
    return id;
  };

  it('Retry sends once more', async () => {
    const id = await fail();
    await panelHandlers.retry({ entryId: id });
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
    expect(hona.send).toHaveBeenCalledTimes(2);
  });

  it('Edit brings the text back and closes the entry as replaced', async () => {
    const id = await fail();
    expect(await editFailed({ entryId: id })).toEqual({ text: 'Please call us.', restored: 'draft' });
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'discarded', replaced: true });
    expect(await draftText()).toBe('Please call us.');
    expect(await codeOf(editFailed({ entryId: id }))).toBe('not-allowed');
  });

  it('Retry is for what failed only: what may have arrived needs "Send again"', async () => {
    hona.send.mockResolvedValueOnce({ kind: 'unknown', code: 'timeout', status: null });
    const id = await send(stage);
    await letTimePass();
    expect(await codeOf(panelHandlers.retry({ entryId: id }))).toBe('not-allowed');
    expect(await codeOf(editFailed({ entryId: id }))).toBe('not-allowed');
    await sendAgain({ entryId: id });
    await letTimePass(0);
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'accepted', doubt: true });
  });

  it('Send again needs a connection of this firm', async () => {
    const id = await fail();
    await eraseConnection(stage.store);
    expect(await codeOf(sendAgain({ entryId: id }))).toBe('not-connected');
    await writeConnection(stage.store, makeConnection({ firm: 'otherfirm' }), TOKEN);
    expect(await codeOf(sendAgain({ entryId: id }))).toBe('other-firm');
    expect(await codeOf(sendAgain({ entryId: 'nobody' }))).toBe('not-found');
  });
});
