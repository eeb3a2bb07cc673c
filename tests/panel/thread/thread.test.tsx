import { act, cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { type CaseRecord, loadCase } from '../../../src/store/read';
import { attempt, casePage, DAY, entry, line, log, MINUTE, NOW, record, ref, showState } from '../samples';

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

afterEach(() => {
  cleanup();
  // The case is left: what the thread keeps in mind of it goes.
  panelStore.setState({ page: null });
});
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

  it('a conversation that was never read says so, and reads it with one press', async () => {
    show({});
    vi.mocked(call).mockResolvedValue({ ok: true, value: { read: 4, missed: [] } } as never);
    await screen.findByRole('heading', { name: 'The conversation is not read yet' });
    expect(screen.queryByText(/No messages yet/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() => expect(calls('refresh')).toEqual([['refresh', { ref, tabId: 3 }]]));
    await waitFor(() => expect(panelStore.getState().flash).toMatch(/Read 4 pages/));
  });

  it('an own message above a conversation that was never read says that more may have been said', () => {
    show({ entries: [entry()] });
    expect(screen.getByText(/What was said before is not read from MyCase yet/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Refresh' })).toBeTruthy();
  });

  it('no conversation yet, and one that is read and empty, are told apart', async () => {
    show({ log: { ref, threads: [], lines: [], listed: [] } });
    await screen.findByRole('heading', { name: 'No conversation yet' });
    cleanup();
    show({ log: log([]) });
    await screen.findByRole('heading', { name: 'No messages yet' });
    expect(screen.getByText(/Later answers are not here/)).toBeTruthy();
  });

  it('D2: while the case opens nothing can be refreshed, and that is said', async () => {
    show({}, { page: casePage({ state: 'opening' }) });
    await screen.findByRole('heading', { name: 'MyCase is still loading this case' });
    expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull();
  });

  it('says where nothing sent has shown up in the log for a day', async () => {
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
    await screen.findByText(/Hona may not be logging to MyCase/);
  });

  it('where Hona lists no conversation at all for a day, that is said too, with the seeds’ advice', async () => {
    const handed = entry({
      state: 'accepted',
      settledAt: NOW - 2 * DAY,
      attempts: [attempt({ kind: 'accepted', status: 200 })],
    });
    const threads = { value: null, source: { page: 'communications' as const, way: 'empty' }, readAt: NOW };
    show({
      entries: [handed],
      log: { ...log([]), threads: [], listed: [] },
      facts: { ...record().facts, threads },
    });
    await screen.findByText(/Hona may not be logging to MyCase/);
    screen.getByText(/integration Active in Hona/);
    screen.getByText(/linked to this case/);
    screen.getByText(/Hona’s support/);
  });

  it('one message that is missing alone, while a later one was logged, is no word against Hona’s logging', async () => {
    const attempts = [attempt({ kind: 'accepted', status: 200 })];
    const missing = entry({ state: 'accepted', settledAt: NOW - 3 * DAY, attempts });
    const claim = { threadId: '900', lineId: 'post:1', at: NOW, by: 'match' as const };
    const logged = entry({ state: 'logged', settledAt: NOW - 2 * DAY, attempts, claim });
    show({
      entries: [missing, logged],
      log: log([line(1, 'Dana Ortiz', 'Paralegal', 'See you on the 3rd.')]),
    });
    await screen.findByText(/^Logged in MyCase, seen /);
    expect(screen.queryByText(/may not be logging/)).toBeNull();
  });

  it('up to 50 messages all stand there; of more only those near the view, the newest first', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => line(i, 'Jane Doe', 'Client', `Number ${i}`));
    show({ log: log(lines.slice(0, 50)) });
    expect(screen.getAllByRole('article')).toHaveLength(50);
    cleanup();
    show({ log: log(lines) });
    expect(screen.getAllByRole('article').length).toBeLessThan(100);
    article(/: Number 9999$/);
    expect(screen.queryByRole('article', { name: /: Number 99$/ })).toBeNull();
  });

  it('counts what the client wrote since staff last looked, and looking takes a sign of staff', async () => {
    show({
      log: log([line(1, 'Jane Doe', 'Client', 'One'), line(2, 'Jane Doe', 'Client', 'Two')]),
      clientLinesSeen: 1,
    });
    expect(screen.getByRole('tab', { name: 'Messages 1 not seen yet' })).toBeTruthy();
    expect(calls('markSeen')).toHaveLength(0);
    await button('Search this conversation');
    await user.hover(screen.getByRole('tab', { name: 'Details' }));
    expect(calls('markSeen')).toEqual([['markSeen', { ref, clientLines: 2 }]]);
  });

  it('opening a case is looking at it; what comes in later waits for a sign of staff', async () => {
    vi.useFakeTimers();
    try {
      const one = [line(1, 'Jane Doe', 'Client', 'One')];
      show({ log: log(one) });
      // The tools of the thread load later.
      await vi.dynamicImportSettled();
      await act(async () => {});
      vi.advanceTimersByTime(3_000);
      expect(calls('markSeen')).toEqual([['markSeen', { ref, clientLines: 1 }]]);
      const two = [...one, line(2, 'Jane Doe', 'Client', 'Two')];
      act(() => panelStore.setState({ record: record({ log: log(two), clientLinesSeen: 1 }) }));
      vi.advanceTimersByTime(60_000);
      expect(calls('markSeen')).toHaveLength(1);
      // Staff go to another page of the case: they look again.
      act(() => panelStore.setState({ page: casePage({ path: '/court_cases/31946235/notes' }) }));
      vi.advanceTimersByTime(3_000);
      expect(calls('markSeen').at(-1)).toEqual(['markSeen', { ref, clientLines: 2 }]);
    } finally {
      vi.useRealTimers();
    }
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
