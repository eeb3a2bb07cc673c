import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { type CaseRecord, loadCase } from '../../../src/store/read';
import { loadClientCases } from '../../../src/store/read/client-cases';
import { ambient, attempt, entry, fact, jane, line, log, NOW, record, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn(), listActivity: vi.fn(async () => []) }));
vi.mock('../../../src/store/read/client-cases', () => ({ loadClientCases: vi.fn(async () => []) }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const calls = (name: string) => vi.mocked(call).mock.calls.filter(([n]) => n === name);
const article = (name: RegExp) => screen.getByRole('article', { name });
const button = (name: string) => screen.findByRole('button', { name });

function show(change: Partial<CaseRecord>, state: Parameters<typeof showState>[0] = {}) {
  const shown = record(change);
  vi.mocked(loadCase).mockResolvedValue(shown);
  showState({ record: shown, ...state });
  render(<Panel />);
}

const unknown = (change = {}) =>
  entry({
    state: 'unknown',
    doubt: true,
    text: 'The courthouse is at 111 N Hill St.',
    attempts: [attempt({ kind: 'unknown', code: 'timeout', status: null })],
    ...change,
  });
const failed = (change = {}) =>
  entry({
    state: 'failed',
    text: 'Moved to Tuesday.',
    attempts: [attempt({ kind: 'refused', status: 422, reason: 'no such project' })],
    ...change,
  });

afterEach(cleanup);
beforeEach(() => {
  vi.mocked(call).mockClear();
  vi.mocked(call).mockResolvedValue({ ok: true, value: null } as never);
});

describe('states of an entry', () => {
  it('Waiting has Undo', async () => {
    const waiting = entry();
    vi.mocked(call).mockResolvedValue({ ok: true, value: { text: '', restored: 'draft' } } as never);
    show({ entries: [waiting] });
    article(/Waiting$/);
    await user.click(await button('Undo'));
    expect(calls('undo')).toEqual([['undo', { entryId: waiting.id }]]);
    await waitFor(() =>
      expect(panelStore.getState().announcement).toBe(
        'Taken back, and not sent. The text is in the message field again.',
      ),
    );
  });

  it('an undo that lost says "Already sending"', async () => {
    vi.mocked(call).mockResolvedValue({ ok: false, error: { code: 'already-sending', message: '' } });
    show({ entries: [entry()] });
    await user.click(await button('Undo'));
    expect(await screen.findAllByText('Already sending.')).not.toHaveLength(0);
  });

  it.each([
    [{ paused: 'token' as const }, /Hona refused the token\. It waits/],
    [{ asks: { reason: 'waited-long' as const } }, /more than ten minutes/],
    [{ asks: { reason: 'clock-moved' as const } }, /clock was set back while the message waited/],
    [
      { asks: { reason: 'no-recipient' as const, why: 'no-phone-no-email' as const } },
      /neither a phone nor an e-mail.*Now it would go to Jane Doe \(213\) 555-0142/,
    ],
    [
      { asks: { reason: 'client-changed' as const, was: 'Jane Doe', is: 'John Doe' } },
      /was Jane Doe .* is John Doe now/,
    ],
    [
      { asks: { reason: 'number-changed' as const, was: '+12135550142', is: '' } },
      /was \(213\) 555-0142 .* is no number now/,
    ],
  ])('Waiting that is stopped says why: %j', async (change, text) => {
    const stopped = entry(change);
    show({ entries: [stopped] });
    await screen.findByText(text);
    await user.click(await button('Send it now'));
    expect(calls('goOn')).toEqual([['goOn', { entryId: stopped.id }]]);
  });

  it('a stopped entry cannot go on without a connection', async () => {
    show({ entries: [entry({ paused: 'disconnected' })] }, { ambient: ambient({ connection: null }) });
    await screen.findByText(/The connection to Hona was removed\. After a new connection it asks/);
    expect(screen.queryByRole('button', { name: 'Send it now' })).toBeNull();
  });

  it('an entry without anyone to go to says why, and cannot go on before there is one', async () => {
    const contacts = fact([{ ...jane, phone: null, email: null }]);
    show({
      facts: { ...record().facts, contacts },
      entries: [entry({ asks: { reason: 'no-recipient', why: 'no-phone-no-email' } })],
    });
    await screen.findByText(/not clear to whom: MyCase shows neither a phone nor an e-mail/);
    expect(screen.queryByRole('button', { name: 'Send it now' })).toBeNull();
    expect(await button('Undo')).toBeTruthy();
  });

  it('an entry in doubt whose words came into the log asks before it goes again', async () => {
    const asking = entry({
      doubt: true,
      attempts: [attempt({ kind: 'unknown', code: 'timeout', status: null })],
      asks: { reason: 'line-found', threadId: '900', lineId: 'post:1' },
    });
    show({ entries: [asking] });
    await user.click(await button('No, send it'));
    expect(calls('confirmLine')[0]?.[1]).toEqual({
      entryId: asking.id,
      threadId: '900',
      lineId: 'post:1',
      isIt: false,
    });
    expect(screen.queryByRole('button', { name: 'Send it now' })).toBeNull();
    await user.click(await button('Yes, it arrived'));
    expect(calls('confirmLine')[1]?.[1]).toMatchObject({ entryId: asking.id, lineId: 'post:1', isIt: true });
    expect(calls('discard')).toHaveLength(0);
    await user.click(await button("Don't send"));
    expect(calls('discard')).toEqual([['discard', { entryId: asking.id }]]);
  });

  it('Not sent says the reason, and can be edited, retried or dropped', async () => {
    const refused = failed();
    vi.mocked(call).mockResolvedValue({ ok: true, value: { text: '', restored: 'draft' } } as never);
    show({ entries: [refused] });
    await screen.findByText(/Hona refused it \(422\)\. Hona says: “no such project”.*The text is kept here/);
    for (const [name, command] of [
      ['Edit', 'editFailed'],
      ['Retry', 'retry'],
      ["Don't send", 'discard'],
    ] as const) {
      await user.click(await button(name));
      await waitFor(() => expect(calls(command)).toEqual([[command, { entryId: refused.id }]]));
    }
  });

  it('May have been sent: two sentences why, and the ways out', async () => {
    const doubtful = unknown();
    vi.mocked(call).mockResolvedValue({ ok: true, value: { result: 'not-found', readAt: NOW } } as never);
    show({ entries: [doubtful] });
    await screen.findByText(/Hona did not answer in time\. Sending it again could reach Jane Doe twice\./);
    await user.click(await button('Check the log'));
    await screen.findByText(/twice\. Not in the log yet\. That proves nothing/);
    expect(calls('checkLog')[0]?.[1]).toEqual({ entryId: doubtful.id, tabId: 3 });
    await user.click(await button('I know it arrived'));
    expect(calls('markArrived')).toHaveLength(1);
    await user.click(await button("Don't send"));
    expect(calls('discard')).toHaveLength(1);
  });

  it('Check the log says where no thread of the case is known', async () => {
    vi.mocked(call).mockResolvedValue({ ok: true, value: { result: 'no-log', readAt: null } } as never);
    show({ entries: [unknown()] });
    await user.click(await button('Check the log'));
    await screen.findByText(/twice\. The panel does not know Hona’s thread of this case yet/);
  });

  it('Send again goes only after the warning, and not by a double click', async () => {
    show({ entries: [unknown()] });
    await user.click(await button('Send again'));
    await screen.findByText(/Jane Doe may get this twice/);
    expect(calls('sendAgain')).toHaveLength(0);
    await user.click(await button('Cancel'));
    await user.dblClick(await button('Send again'));
    expect(calls('sendAgain')).toHaveLength(0);
    await user.click(await button('Send again'));
    await waitFor(() => expect(calls('sendAgain')).toHaveLength(1));
  });

  it('a doubtful head holds the next one back, and can be left open', async () => {
    const head = unknown();
    show({ entries: [head, entry({ text: 'The next one' })] });
    expect(screen.getByText(/It goes after the message above is decided/)).toBeTruthy();
    await user.click(await button('Leave it open and send the next'));
    expect(calls('leaveOpen')).toEqual([['leaveOpen', { entryId: head.id }]]);
  });

  it('a head that was left open holds nothing back', async () => {
    show({ entries: [unknown({ leftOpen: true }), entry({ text: 'The next one' })] });
    await screen.findByRole('button', { name: 'Send again' });
    expect(screen.queryByText(/It goes after/)).toBeNull();
    expect(screen.queryByRole('button', { name: /Leave it open/ })).toBeNull();
  });

  it('a line with the same words is offered, for a person to say so', async () => {
    const doubtful = unknown({ text: 'Same words' });
    show({ entries: [doubtful], log: log([line(1, 'Dana Ortiz', 'Paralegal', 'Same words')]) });
    await screen.findByText(/Is it this one\?/);
    await user.click(await button('Yes'));
    expect(calls('confirmLine')[0]?.[1]).toEqual({
      entryId: doubtful.id,
      threadId: '900',
      lineId: 'post:1',
      isIt: true,
    });
  });

  it('a line in another case’s log is offered with the name of that case', async () => {
    const doubtful = unknown({ text: 'Same words' });
    const there = { firm: 'smithlaw', caseId: '777' };
    const found = log([{ ...line(1, 'Dana Ortiz', 'Paralegal', 'Same words'), at: NOW }]);
    vi.mocked(loadClientCases).mockResolvedValue([
      {
        ref: there,
        name: 'Doe v. Pier',
        closed: false,
        isClient: true,
        log: found,
        entries: [],
        readAt: NOW,
      },
    ]);
    show({ entries: [doubtful] });
    await screen.findByText(/Is it this one\? It stands in Doe v\. Pier\./);
    await user.click(await button('No'));
    expect(calls('confirmLine')[0]?.[1]).toMatchObject({
      entryId: doubtful.id,
      threadId: '900',
      isIt: false,
    });
  });

  it('more lines than messages: a browser that repeated it by itself shows in the log, and is named', async () => {
    const twice = log([1, 2].map((n) => line(n, 'Dana Ortiz', 'Paralegal', 'Same words')));
    show({ entries: [unknown({ text: 'Same words' })], log: twice });
    await screen.findByText(/these words 2 times.*the client may have got them more than once/);
    cleanup();
    show({
      entries: [unknown({ text: 'Same words' }), unknown({ id: 'b', text: 'Same words' })],
      log: twice,
    });
    await screen.findAllByText(/Is it this one\?/);
    expect(screen.queryByText(/more than once/)).toBeNull();
  });

  it('a claim can be taken back by hand, after a look at what was matched', async () => {
    const logged = entry({
      state: 'logged',
      claim: { threadId: '900', lineId: 'post:1', at: NOW, by: 'match' },
    });
    show({ entries: [logged], log: log([line(1, 'Dana Ortiz', 'Paralegal', 'See you on the 3rd.')]) });
    await user.click(await button('Wrong match?'));
    await screen.findByText(/took this line of the log for this message: Dana Ortiz, /);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Yes, the same'));
    await user.click(await button('Yes, the same'));
    expect(calls('unclaim')).toHaveLength(0);
    await user.click(await button('Wrong match?'));
    await user.click(await button('No, another one'));
    expect(calls('unclaim')).toEqual([['unclaim', { entryId: logged.id, lineId: 'post:1' }]]);
  });

  it('says who marked it as arrived', async () => {
    show({ entries: [entry({ state: 'arrived', arrivedBy: { name: 'Dana', at: NOW } })] });
    await screen.findByText(/^Marked as arrived by Dana, /);
  });

  it('discarded in doubt says that an earlier try may have arrived', () => {
    show({
      entries: [
        entry({
          state: 'discarded',
          doubt: true,
          text: 'Same words',
          attempts: [attempt({ kind: 'unknown', code: 'timeout', status: null })],
        }),
      ],
      log: log([
        line(1, 'Dana Ortiz', 'Paralegal', 'same words'),
        line(2, 'Dana Ortiz', 'Paralegal', 'Same words'),
      ]),
    });
    expect(
      screen.getByText(
        /Not sent again; an earlier try may have arrived\..*The same words stand in the log\./,
      ),
    ).toBeTruthy();
  });

  it('the first "Handed to Hona" is explained once', async () => {
    const settings = { ...ambient().settings, handedOverExplained: false };
    const accepted = { state: 'accepted' as const, attempts: [attempt({ kind: 'accepted', status: 200 })] };
    show({ entries: [entry(accepted), entry(accepted)] }, { ambient: ambient({ settings }) });
    expect(await screen.findAllByText(/Hona has it\. If the text fails, Hona tries e-mail/)).toHaveLength(1);
    await user.click(await button('Understood'));
    expect(calls('handedOverExplained')).toHaveLength(1);
  });
});

describe('a connection that broke', () => {
  it('may have sent twice where the browser is not kept from repeating it', async () => {
    const broken = unknown({ attempts: [attempt({ kind: 'unknown', code: 'connection', status: null })] });
    const connection = { ...ambient().connection!, guarded: false };
    show({ entries: [broken] }, { ambient: ambient({ connection }) });
    expect(await screen.findByText(/a broken line may also have sent it twice/)).toBeTruthy();
  });
});
