import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { reloadRecord, showPage } from '../../../src/panel/start-panel';
import { panelStore } from '../../../src/panel/store';
import { type CaseRecord, loadCase } from '../../../src/store/read';
import {
  ambient,
  casePage,
  entry,
  fact,
  jane,
  lastSent,
  line,
  log,
  NUMBER,
  record,
  ref,
  showState,
} from '../samples';

vi.mock('../../../src/store/read', () => ({
  loadCase: vi.fn(),
  listActivity: vi.fn(async () => []),
}));
vi.mock('../../../src/store/read/side', () => ({ listRecentCases: vi.fn(async () => []) }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

/** What the store holds; the mocked calls write into it as the background would. */
let stored: CaseRecord;
const user = userEvent.setup();
const calls = (name: string) => vi.mocked(call).mock.calls.filter(([n]) => n === name);
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Message/ });
const send = () => screen.getByRole('button', { name: 'Send' });
/** In one step: letters that come slowly would each be saved. */
async function atOnce(text: string) {
  await user.click(field());
  await user.paste(text);
}

function show(change: Partial<CaseRecord> = {}, state: Parameters<typeof showState>[0] = {}) {
  stored = record(change);
  showState({ record: stored, ...state });
  render(<Panel />);
}

afterEach(cleanup);

beforeEach(() => {
  vi.mocked(call).mockClear();
  vi.mocked(loadCase).mockImplementation(async () => stored);
  vi.mocked(call).mockImplementation((async (name: string, args: { baseRevision: number; text: string }) => {
    if (name === 'saveDraft') {
      stored = { ...stored, draft: { ...stored.draft, revision: args.baseRevision + 1, text: args.text } };
      return { ok: true, value: { revision: stored.draft.revision } };
    }
    if (name === 'queueMessage') {
      const queued = entry({ text: args.text });
      stored = {
        ...stored,
        draft: { ...stored.draft, revision: stored.draft.revision + 1, text: '' },
        entries: [...stored.entries, queued],
      };
      return { ok: true, value: queued };
    }
    if (name === 'undo') return { ok: true, value: { text: '', restored: 'draft' } };
    return { ok: true, value: null };
  }) as typeof call);
});

describe('Composer', () => {
  it('says to whom, which number, by which way, as whom and for which case', () => {
    show();
    const line = document.querySelector('.to-line')?.textContent;
    expect(line).toContain('To Jane Doe (213) 555-0142');
    expect(line).toContain('by text · number expected from MyCase · as Dana Ortiz');
    expect(line).toContain('for Doe v. Harbor Freight Lines');
    expect(field().getAttribute('aria-label')).toBe('Message to Jane Doe');
  });

  it('writes the draft first, then queues it with its revision and what is on screen', async () => {
    show();
    await atOnce('Hello Jane');
    await user.click(send());
    await waitFor(() => expect(field().value).toBe(''));
    expect(
      vi
        .mocked(call)
        .mock.calls.map(([n]) => n)
        .filter((n) => n !== 'wake'),
    ).toEqual(['saveDraft', 'queueMessage']);
    expect(calls('queueMessage')[0]?.[1]).toEqual({
      ref,
      tabId: 3,
      draftRevision: 2,
      text: 'Hello Jane',
      shown: {
        caseName: 'Doe v. Harbor Freight Lines',
        clientId: '7',
        clientName: 'Jane Doe',
        number: NUMBER,
        numberSource: 'mycase',
        mycaseNumber: null,
        email: null,
        way: 'text',
        authorName: 'Dana Ortiz',
        // What they say is of the hour, and of whether they have loaded.
        checks: expect.any(Array),
      },
    });
  });

  it('what waits is shown before the store is read again, and no reading from before takes it away', async () => {
    show();
    await atOnce('Hello Jane');
    const readings: (() => void)[] = [];
    vi.mocked(loadCase).mockImplementation(() => {
      const then = stored;
      return new Promise((resolve) => readings.push(() => resolve(then)));
    });
    // Under way while Send is pressed.
    void reloadRecord();
    await user.click(send());
    await screen.findByRole('button', { name: /^Undo/ });
    expect(field().value).toBe('');
    readings[0]?.();
    // The next one has begun: the first has been dealt with.
    await waitFor(() => expect(readings.length).toBeGreaterThan(1));
    expect(panelStore.getState().record?.entries).toHaveLength(1);
    expect(screen.getByRole('button', { name: /^Undo/ })).toBeTruthy();
    for (const end of readings) end();
  });

  it('a double press makes one entry', async () => {
    show();
    await user.type(field(), 'Hello Jane');
    await user.dblClick(send());
    await waitFor(() => expect(field().value).toBe(''));
    expect(calls('queueMessage')).toHaveLength(1);
  });

  it.each([['{Control>}{Enter}{/Control}'], ['{Meta>}{Enter}{/Meta}']])(
    'sends on %s; Enter is a new line',
    async (keys) => {
      show();
      await user.type(field(), 'One{Enter}Two');
      expect(field().value).toBe('One\nTwo');
      expect(calls('queueMessage')).toHaveLength(0);
      await user.type(field(), keys);
      await waitFor(() => expect(calls('queueMessage')).toHaveLength(1));
    },
  );

  it('never sends while an input method composes', async () => {
    show();
    await user.type(field(), 'x');
    field().dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true }),
    );
    await Promise.resolve();
    expect(calls('queueMessage')).toHaveLength(0);
  });

  it('keeps the text on an error, and says what happened', async () => {
    show();
    vi.mocked(call).mockImplementation((async (name: string) =>
      name === 'queueMessage'
        ? {
            ok: false,
            error: { code: 'other-case', message: '', detail: { seen: '31946235', open: '31946236' } },
          }
        : { ok: true, value: { revision: 2 } }) as typeof call);
    await user.type(field(), 'Hello Jane');
    await user.click(send());
    await screen.findAllByText(
      'This text was written for case 31946235; the tab now shows case 31946236. Nothing was sent; the draft is kept.',
    );
    expect(field().value).toBe('Hello Jane');
  });

  it('an empty message does nothing, and says why', async () => {
    show();
    await user.click(send());
    expect(screen.getAllByText('Write a message first.')).not.toHaveLength(0);
    expect(calls('queueMessage')).toHaveLength(0);
  });

  it('over 1,600 characters nothing is cut and nothing is sent', async () => {
    show({ draft: { revision: 1, text: 'a'.repeat(1601), savedAt: 0, second: [] } });
    await user.click(send());
    expect(screen.getAllByText(/Too long by 1 character\. Nothing is cut/)).not.toHaveLength(0);
    expect(field().value).toHaveLength(1601);
    expect(calls('queueMessage')).toHaveLength(0);
  });

  it('the counter is the description of the field, when it matters', async () => {
    show({ draft: { revision: 1, text: 'a'.repeat(1012), savedAt: 0, second: [] } });
    const id = field().getAttribute('aria-describedby') ?? '';
    await waitFor(() =>
      expect(document.getElementById(id)?.textContent).toBe('1012 of 1600 characters, 7 texts'),
    );
  });

  it('§6: Enter sends where staff set it so, and Shift+Enter makes the new line', async () => {
    show({}, { ambient: ambient({ settings: { ...ambient().settings, enterSends: true } }) });
    expect(document.querySelector('.keys')?.textContent).toBe('↵');
    await user.type(field(), 'One{Shift>}{Enter}{/Shift}Two');
    expect(field().value).toBe('One\nTwo');
    expect(calls('queueMessage')).toHaveLength(0);
    await user.type(field(), '{Enter}');
    await waitFor(() => expect(calls('queueMessage')[0]?.[1]).toMatchObject({ text: 'One\nTwo' }));
  });

  it.each([
    ['a key that is held down', { repeat: true }],
    ['an input method that says so', { isComposing: true }],
    ['one that does not', { keyCode: 229 }],
  ])('§6: never sends by %s', async (_, init) => {
    show({}, { ambient: ambient({ settings: { ...ambient().settings, enterSends: true } }) });
    await user.type(field(), 'x');
    // Safari: the composition has ended when the key comes.
    field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: 'x' }));
    for (const ctrlKey of [false, true])
      field().dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey, bubbles: true, cancelable: true, ...init }),
      );
    await Promise.resolve();
    expect(calls('queueMessage')).toHaveLength(0);
  });

  it('§6: the signature line stands below the text, is counted, and goes with it; the draft holds it not', async () => {
    const settings = { ...ambient().settings, signature: 'Dana Ortiz' };
    show({}, { ambient: ambient({ settings }) });
    await screen.findByText(/^Below it:/);
    await user.type(field(), 'Hello');
    await user.click(send());
    await waitFor(() => expect(calls('queueMessage')).toHaveLength(1));
    expect(calls('queueMessage')[0]?.[1]).toMatchObject({ text: 'Hello\nDana Ortiz' });
    expect(calls('saveDraft').at(-1)?.[1]).toMatchObject({ text: 'Hello' });
  });

  it('§6: a text that ends with the signature line keeps its own', async () => {
    const settings = { ...ambient().settings, signature: 'Dana Ortiz' };
    show(
      { draft: { revision: 1, text: 'Thanks\nDana Ortiz', savedAt: 0, second: [] } },
      { ambient: ambient({ settings }) },
    );
    expect(screen.queryByText(/^Below it:/)).toBeNull();
    await user.click(send());
    await waitFor(() => expect(calls('queueMessage')[0]?.[1]).toMatchObject({ text: 'Thanks\nDana Ortiz' }));
  });

  it.each([
    ['only spaces', ' \n\t', 'Write a message first.'],
    ['only what has no shape', '\u200b\u2060', 'Write a message first.'],
    ['half an emoji', 'Hi \ud83d', /^Character 4 is broken/],
    ['a sign that was lost', 'Hi \ufffd!', /^Character 4 is broken/],
  ])('%s cannot be sent, in words, and stays', async (_, text, words) => {
    show({ draft: { revision: 1, text, savedAt: 0, second: [] } });
    await user.click(send());
    expect(await screen.findAllByText(words)).not.toHaveLength(0);
    expect(field().value).toBe(text);
    expect(calls('queueMessage')).toHaveLength(0);
  });

  it.each([
    ['only an emoji of several parts', '👩‍⚖️', '👩‍⚖️'],
    ['what holds U+0000', 'Hi\0', 'Hi'],
  ])('%s can be sent', async (_, text, sent) => {
    show();
    await user.click(field());
    await user.paste(text);
    await user.click(send());
    await waitFor(() => expect(calls('queueMessage')[0]?.[1]).toMatchObject({ text: sent }));
  });

  it('over 1,600 Send is off and says why before it is pressed', async () => {
    show({ draft: { revision: 1, text: 'a'.repeat(1601), savedAt: 0, second: [] } });
    expect(send().getAttribute('aria-disabled')).toBe('true');
    const reason = send().getAttribute('aria-describedby') ?? '';
    await waitFor(() =>
      expect(document.getElementById(reason)?.textContent).toMatch(/^Too long by 1 character/),
    );
  });

  it('keeps how many lines of the log were on screen with the draft', async () => {
    const lines = log([line(1, 'Jane Doe', 'Client', 'Hi')]);
    show({ log: lines });
    await user.type(field(), 'x');
    await waitFor(() => expect(calls('saveDraft')[0]?.[1]).toMatchObject({ lines: 1 }));
  });

  it('counts all lines of a long log, though only its newest are there yet', async () => {
    const [thread] = log([line(1, 'Jane Doe', 'Client', 'Hi')]).threads;
    if (!thread) throw new Error('no thread');
    const newest = log([line(900, 'Jane Doe', 'Client', 'Hi')]);
    show({ log: { ...newest, threads: [{ ...thread, lineCount: 900 }], partial: true } });
    await user.type(field(), 'x');
    await waitFor(() => expect(calls('saveDraft')[0]?.[1]).toMatchObject({ lines: 900 }));
  });

  it('PULL-MULTI-1: with contact roles, Hona decides who else gets it', () => {
    const mapping = { ...ambient().mapping, contactRoles: { Spouse: 'Spouse' } };
    show({}, { ambient: ambient({ mapping }) });
    expect(document.querySelector('.to-line')?.textContent).toContain('main client; Hona decides who else');
  });

  it('§6, Author: the name above the text leads to choosing another', async () => {
    show();
    await user.click(screen.getByRole('button', { name: 'as Dana Ortiz' }));
    const sheet = await screen.findByRole('dialog', { name: 'As whom do messages go?' });
    expect(sheet.textContent).toContain('Hona must have this person as a team member with a user account');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Dana Ortiz' }).checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Somebody else' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('A staff ID is a number.');
    await user.type(screen.getByRole('textbox', { name: 'MyCase staff ID' }), '77');
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Lee Whitfield');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(calls('saveSettings')).toEqual([
        ['saveSettings', { staffId: '77', staffName: 'Lee Whitfield' }],
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('§6, Author: nobody is a choice too', async () => {
    show();
    await user.click(screen.getByRole('button', { name: 'as Dana Ortiz' }));
    await user.click(await screen.findByRole('radio', { name: /CRM/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(calls('saveSettings')[0]?.[1]).toEqual({ staffId: null, staffName: null }));
  });

  it.each([
    ['Link to conversation', 'Link to conversation', /Only Hona can make it/],
    ['Upload file', 'Send a file', /“Upload file” takes one from your computer/],
    ['Attach from MyCase', 'Attach from MyCase', /cannot attach a document of the case/],
  ])('§6, menu (+): %s says honestly what to do', async (item, title, says) => {
    show();
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
    const sheet = await screen.findByRole('dialog', { name: title });
    expect(sheet.textContent).toMatch(says);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('§6, menu (+): inserts the firm’s link where it is the same for every client', async () => {
    const rules = { ...ambient().rules, conversationLink: 'https://portal.example/m' };
    show({}, { ambient: ambient({ rules }) });
    await user.type(field(), 'Here:');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Link to conversation' }));
    expect(field().value).toBe('Here: https://portal.example/m');
  });

  it('no counter for a short text', () => {
    show({ draft: { revision: 1, text: 'Hello', savedAt: 0, second: [] } });
    expect(field().hasAttribute('aria-describedby')).toBe(false);
  });

  it.each([
    ['D2: while opening', { page: casePage({ state: 'opening' }) }, /MyCase has confirmed the case/],
    [
      'D1: on a thread page',
      { page: casePage({ place: { kind: 'thread', firm: 'smithlaw', threadId: '9' }, threadCase: ref }) },
      /Open the case itself to send/,
    ],
    [
      'without a connection',
      { ambient: ambient({ connection: null }) },
      /Ask your administrator\. Your text/,
    ],
    [
      'connected for another firm',
      { ambient: ambient({ connection: { ...ambient().connection!, firm: 'otherfirm' } }) },
      /^Not connected for smithlaw\. Ask your administrator\.$/,
    ],
    ['after a loss', { ambient: ambient({ lost: 1 }) }, /Read the notice about lost messages first/],
  ] as const)('sending is off %s, in words', async (_, state, text) => {
    show({ draft: { revision: 1, text: 'Hello', savedAt: 0, second: [] } }, state as never);
    await screen.findByText(text);
    expect(send().getAttribute('aria-disabled')).toBe('true');
    await user.click(send());
    await user.type(field(), '{Control>}{Enter}{/Control}');
    expect(calls('queueMessage')).toHaveLength(0);
    expect(field().value).toBe('Hello');
  });

  it('PULL-CON-1: where nobody is marked as client, staff choose right there', async () => {
    const contacts = fact([jane, { ...jane, contactId: '8', name: 'John Doe' }]);
    show({ facts: { ...record().facts, contacts } });
    await user.click(await screen.findByRole('button', { name: /John Doe/ }));
    expect(calls('chooseClient')[0]?.[1]).toEqual({ ref, contactId: '8' });
    expect(send().getAttribute('aria-disabled')).toBe('true');
  });

  it('asks where MyCase and Hona have different numbers, and keeps the answer with the entry', async () => {
    show({
      lastSent: lastSent({ contact: { ...lastSent().contact, phone: '+12135550101' } }),
      draft: { revision: 1, text: 'Hello', savedAt: 0, second: [] },
    });
    expect(
      screen.getByText(/Hona may still use \(213\) 555-0101\. MyCase now says \(213\) 555-0142/),
    ).toBeTruthy();
    await screen.findByRole('list', { name: 'Before you send' });
    await user.click(send());
    expect(calls('queueMessage')).toHaveLength(0);
    const reason = await screen.findByRole('textbox', { name: /^Reason \(kept with the message\)/ });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    await user.type(reason, 'Jane called from it today');
    await user.click(send());
    await waitFor(() => expect(calls('queueMessage')).toHaveLength(1));
    expect(calls('queueMessage')[0]?.[1]).toMatchObject({
      shown: {
        number: '+12135550101',
        numberSource: 'hona',
        checks: expect.arrayContaining([{ id: 'number-differs', answer: 'Jane called from it today' }]),
      },
    });
  });

  it('Ctrl+Z in an empty composer takes the last message back', async () => {
    const waiting = entry();
    show({ entries: [waiting] });
    await user.type(field(), '{Control>}z{/Control}');
    await waitFor(() => expect(calls('undo')[0]?.[1]).toEqual({ entryId: waiting.id }));
  });

  it('Ctrl+Z takes a message back that stands in the thread before its text has left the field', async () => {
    show();
    await user.type(field(), 'Too early');
    const answer = vi.mocked(call).getMockImplementation();
    let letGo = () => {};
    vi.mocked(call).mockImplementation((async (...args: Parameters<typeof call>) => {
      const reply = await answer?.(...args);
      if (args[0] !== 'queueMessage') return reply;
      // The notice of change comes before the answer, and the thread may be drawn before the field.
      const { draft } = panelStore.getState().record ?? stored;
      panelStore.setState({ record: { ...stored, draft } });
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return reply;
    }) as typeof call);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Waiting');
    expect(field().value).toBe('Too early');
    await user.keyboard('{Control>}z{/Control}');
    expect(calls('undo')).toHaveLength(0);
    letGo();
    await waitFor(() => expect(calls('undo')[0]?.[1]).toEqual({ entryId: stored.entries[0]?.id }));
  });

  it('writes the draft of the case that is left, under its own case', async () => {
    show();
    await atOnce('Half a sen');
    const other = { firm: 'smithlaw', caseId: '2' };
    panelStore.setState({
      page: casePage({ place: { kind: 'case', ...other, page: 'info' } }),
      record: record({ ref: other }),
    });
    await waitFor(() => expect(field().value).toBe(''));
    expect(calls('saveDraft').map(([, args]) => args)).toEqual([
      { ref, text: 'Half a sen', baseRevision: 1, lines: 0 },
    ]);
  });

  it('a text in conflict stays while another tab is open, and is kept beside when its case leaves', async () => {
    show();
    // Another window writes right before this one's save.
    vi.mocked(call).mockImplementation((async (name: string) => {
      if (name !== 'saveDraft') return { ok: true, value: null };
      stored = { ...stored, draft: { ...stored.draft, revision: 2, text: 'Theirs' } };
      return { ok: false, error: { code: 'draft-changed', message: '' } };
    }) as typeof call);
    await atOnce('Mine');
    await screen.findByText(/Changed in another window/);
    await user.click(screen.getByRole('tab', { name: 'Details' }));
    expect(document.querySelector<HTMLElement>('form.composer')?.hidden).toBe(true);
    await user.click(screen.getByRole('tab', { name: 'Messages' }));
    expect(field().value).toBe('Mine');
    expect(calls('keepSecondDraft')).toHaveLength(0);

    showPage(casePage({ state: 'gone' }), 3);
    await waitFor(() =>
      expect(calls('keepSecondDraft')).toEqual([['keepSecondDraft', { ref, text: 'Mine' }]]),
    );
  });

  it('what could not be saved at all is said wherever staff are', async () => {
    show();
    vi.mocked(call).mockResolvedValue({ ok: false, error: { code: 'storage-full', message: '' } });
    await atOnce('Mine');
    showPage(casePage({ state: 'gone' }), 3);
    await screen.findByText(/^Doe v\. Harbor Freight Lines \(case 31946235\): Its text could not be saved/, {
      selector: 'bdi',
    });
  });

  it('a Send refused after its case has left says so on the next page, for its case, until closed', async () => {
    show();
    await user.type(field(), 'Hello Jane');
    const answers: ((reply: never) => void)[] = [];
    vi.mocked(call).mockImplementation(((name: string) =>
      name === 'queueMessage'
        ? new Promise((resolve) => answers.push(resolve))
        : Promise.resolve({ ok: true, value: { revision: 2 } })) as typeof call);
    await user.click(send());
    await waitFor(() => expect(calls('queueMessage')).toHaveLength(1));
    const other = { firm: 'smithlaw', caseId: '2' };
    stored = record({ ref: other });
    showPage(casePage({ place: { kind: 'case', ...other, page: 'info' } }), 3);
    answers[0]?.({ ok: false, error: { code: 'not-confirmed', message: '' } } as never);
    const words =
      'Doe v. Harbor Freight Lines (case 31946235): MyCase has not confirmed this case yet. Nothing was sent; try again in a moment. The draft is kept in that case.';
    await screen.findByText(words, { selector: 'bdi' });
    expect(screen.getByRole('status').textContent).toBe(words);
    showPage(null, 3);
    await screen.findByText('Open a case in MyCase');
    await user.click(screen.getByRole('button', { name: 'Open that case' }));
    expect(calls('openCase')[0]?.[1]).toEqual({ ref, tabId: 3 });
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(words, { selector: 'bdi' })).toBeNull();
  });

  it('a Send refused while Details is open is said there too', async () => {
    show();
    await user.type(field(), 'Hello Jane');
    vi.mocked(call).mockImplementation((async (name: string) => {
      if (name === 'queueMessage') panelStore.setState({ tab: 'details' });
      return name === 'queueMessage'
        ? { ok: false, error: { code: 'no-client', message: '' } }
        : { ok: true, value: { revision: 2 } };
    }) as typeof call);
    await user.click(send());
    await screen.findByText(/Nobody has chosen the client yet/, { selector: 'bdi' });
  });

  it('offers texts that came back', async () => {
    show({ draft: { revision: 1, text: '', savedAt: 0, second: ['Came back'] } });
    await user.click(await screen.findByRole('button', { name: 'Use it' }));
    expect(calls('useSecondDraft')[0]?.[1]).toEqual({ ref, index: 0 });
  });
});
