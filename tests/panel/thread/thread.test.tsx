import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { type CaseRecord, loadCase } from '../../../src/store/read';
import { ambient, attempt, DAY, entry, line, log, MINUTE, NOW, record, ref, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn(), listActivity: vi.fn(async () => []) }));
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

describe('Thread', () => {
  it('is a log named Conversation whose articles hold author, text and state', () => {
    show({
      log: log([
        line(1, 'Dana Ortiz', 'Paralegal', 'Bring a photo ID.'),
        line(2, 'Jane Doe', 'Client', 'Thank you!'),
        line(3, 'Hona', null, 'Phase changed'),
        line(4, null, null, 'Who said this?'),
      ]),
    });
    const conversation = screen.getByRole('log', { name: 'Conversation' });
    expect(conversation.getAttribute('aria-live')).toBe('off');
    expect(within(conversation).getAllByRole('article')).toHaveLength(4);
    article(/^Dana Ortiz, .*: Bring a photo ID\.. Logged in MyCase$/);
    article(/^From Jane Doe, .*: Thank you!$/);
    article(/^Notice by Hona, .*: Phase changed$/);
    article(/^Unknown author \(not known whether .*\), .*: Who said this\?$/);
  });

  it('shows a time that could not be understood as it stands', () => {
    show({ log: log([{ ...line(1, 'Jane Doe', 'Client', 'Hi'), at: null, timeText: 'Nov 3' }]) });
    article(/^From Jane Doe, Nov 3: Hi$/);
  });

  it('says how far the log was read, and cautions after 15 minutes', () => {
    show({ log: log([], NOW - 20 * MINUTE) });
    expect(
      screen.getByText(/Read from MyCase at .*Later answers are not here\..*20 min ago: refresh/),
    ).toBeTruthy();
  });

  it('a log that was never read says so, and how', () => {
    show({});
    expect(
      screen.getByText(/The log was not read yet\. Open Communications in MyCase, or press Refresh\./),
    ).toBeTruthy();
  });

  it('says where nothing sent has shown up in the log for a day', () => {
    show({
      log: log([], NOW),
      entries: [
        entry({
          state: 'accepted',
          settledAt: NOW - 2 * DAY,
          attempts: [attempt({ kind: 'accepted', status: 200 })],
        }),
      ],
    });
    expect(screen.getByText(/Hona may not be logging to MyCase/)).toBeTruthy();
  });

  it('shows the newest 200, and earlier ones on a press', async () => {
    show({ log: log(Array.from({ length: 230 }, (_, i) => line(i, 'Jane Doe', 'Client', `Number ${i}`))) });
    expect(screen.getAllByRole('article')).toHaveLength(200);
    await user.click(await button('Show 30 earlier messages'));
    expect(screen.getAllByRole('article')).toHaveLength(230);
  });

  it('counts what the client wrote since staff last looked, and looking takes a sign of staff', async () => {
    show({
      log: log([line(1, 'Jane Doe', 'Client', 'One'), line(2, 'Jane Doe', 'Client', 'Two')]),
      clientLinesSeen: 1,
    });
    expect(screen.getByRole('tab', { name: 'Messages 1 not seen yet' })).toBeTruthy();
    expect(calls('markSeen')).toHaveLength(0);
    await user.hover(article(/Two/));
    expect(calls('markSeen')).toEqual([['markSeen', { ref, clientLines: 2 }]]);
  });

  it('reads out a new message and a new state once, in the only status', async () => {
    const waiting = entry({ text: 'On its way' });
    show({ entries: [waiting] });
    panelStore.setState({
      record: record({
        entries: [{ ...waiting, state: 'accepted', attempts: [attempt({ kind: 'accepted', status: 200 })] }],
        log: log([line(1, 'Jane Doe', 'Client', 'Got it')]),
      }),
    });
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'Handed to Hona: On its way New message from Jane Doe: Got it',
      ),
    );
  });
});

describe('states of an entry', () => {
  it('Waiting has Undo', async () => {
    const waiting = entry();
    vi.mocked(call).mockResolvedValue({ ok: true, value: { text: '', restored: 'draft' } } as never);
    show({ entries: [waiting] });
    article(/Waiting$/);
    await user.click(await button('Undo'));
    expect(calls('undo')).toEqual([['undo', { entryId: waiting.id }]]);
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
    await screen.findByText(/The connection to Hona was removed/);
    expect(screen.queryByRole('button', { name: 'Send it now' })).toBeNull();
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
    await user.click(await button('Yes, don’t send'));
    expect(calls('discard')).toEqual([['discard', { entryId: asking.id }]]);
  });

  it('Not sent says the reason, and can be edited, retried or dropped', async () => {
    const refused = failed();
    vi.mocked(call).mockResolvedValue({ ok: true, value: { text: '', restored: 'draft' } } as never);
    show({ entries: [refused] });
    await screen.findByText(
      /Hona refused it \(422\)\. Hona says: “no such project”\..*The text is kept here/,
    );
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

  it('a claim can be taken back by hand', async () => {
    const logged = entry({
      state: 'logged',
      claim: { threadId: '900', lineId: 'post:1', at: NOW, by: 'match' },
    });
    show({ entries: [logged] });
    await user.click(await button('Not this message'));
    expect(calls('unclaim')).toEqual([['unclaim', { entryId: logged.id, lineId: 'post:1' }]]);
  });

  it('says who marked it as arrived', () => {
    show({ entries: [entry({ state: 'arrived', arrivedBy: { name: 'Dana', at: NOW } })] });
    expect(screen.getByText(/^Marked as arrived by Dana, /)).toBeTruthy();
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
  const broken = () =>
    unknown({ attempts: [attempt({ kind: 'unknown', code: 'connection', status: null })] });

  it('may have sent twice where the browser is not kept from repeating it', async () => {
    const connection = { ...ambient().connection!, guarded: false };
    show({ entries: [broken()] }, { ambient: ambient({ connection }) });
    expect(await screen.findByText(/a broken line may also have sent it twice/)).toBeTruthy();
  });

  it('says nothing of the kind where it is', async () => {
    show({ entries: [broken()] });
    await screen.findByText(/The connection broke/);
    expect(screen.queryByText(/may also have sent it twice/)).toBeNull();
  });
});
