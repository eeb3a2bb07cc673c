import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { type CaseRecord, loadCase } from '../../../src/store/read';
import {
  ambient,
  attempt,
  DAY,
  entry,
  fact,
  jane,
  line,
  log,
  MINUTE,
  NOW,
  record,
  ref,
  showState,
} from '../samples';

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
    expect(screen.getByText(/^What was said so far is not known here\./)).toBeTruthy();
    expect(screen.queryByText(/No messages here yet/)).toBeNull();
  });

  it('an empty log says where a message goes, only where that is so', () => {
    const empty = () => document.querySelector('.empty')?.textContent;
    show({ log: log([]) });
    expect(empty()).toBe('No messages here yet. What you send from here goes to Jane Doe by text.');
    cleanup();
    show({ log: log([]) }, { ambient: ambient({ connection: null }) });
    expect(empty()?.trim()).toBe('No messages here yet.');
    cleanup();
    const contacts = fact([{ ...jane, phone: null }]);
    show({ log: log([]), facts: { ...record().facts, contacts } });
    expect(empty()).toContain('goes to Jane Doe by e-mail');
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
