import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareSearch } from '../../../src/domain/search';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { CHUNK } from '../../../src/panel/thread/span';
import { deriveThread } from '../../../src/panel/thread/thread-view';
import { describeCopy } from '../../../src/panel/thread/tools/CopyButton';
import { findNewSince } from '../../../src/panel/thread/tools/find-new';
import {
  estimateAll,
  findSpan,
  findSpanAround,
  findStarts,
  isWithin,
} from '../../../src/panel/thread/tools/heights';
import { searched } from '../../../src/panel/thread/tools/paint-marks';
import type { CaseRecord } from '../../../src/store/read';
import { fact, line, log, record, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn(), listActivity: vi.fn(async () => []) }));
vi.mock('../../../src/store/read/client-cases', () => ({ loadClientCases: vi.fn(async () => []) }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const four = [
  line(1, 'Dana Ortiz', 'Paralegal', 'Bring a photo ID.'),
  line(2, 'Jane Doe', 'Client', '¿Qué más?'),
  line(3, 'Hona', null, 'Phase changed'),
  line(4, 'Jane Doe', 'Client', 'Que tal'),
];
const messagesOf = (change: Partial<CaseRecord>) => deriveThread(record(change), true).messages;

async function show(change: Partial<CaseRecord>) {
  showState({ record: record(change) });
  render(<Panel />);
  await screen.findByRole('button', { name: 'Search this conversation' });
}

beforeEach(() => {
  vi.mocked(call).mockResolvedValue({ ok: true, value: null } as never);
});
afterEach(() => {
  cleanup();
  panelStore.setState({ page: null });
});

describe('the tools of the thread', () => {
  it('B13: once the search is open its messages are made ready, before a letter is typed', async () => {
    const change = { log: log(four) };
    await show(change);
    await user.click(screen.getByRole('button', { name: 'Search this conversation' }));
    const messages = messagesOf(change);
    const isReady = () => !prepareSearch(messages, 0);
    await waitFor(() => expect(isReady()).toBe(true));
  });

  it('search: newest first, round and round, marked without accents; Escape closes and gives the focus back', async () => {
    await show({ log: log(four) });
    const button = screen.getByRole('button', { name: 'Search this conversation' });
    await user.click(button);
    await user.keyboard('que');
    await screen.findByText('1 of 2');
    expect([...document.querySelectorAll('mark')].map((m) => m.textContent)).toEqual(['Qué', 'Que']);
    const current = () => document.querySelector('[data-hit] .text')?.textContent;
    expect(current()).toBe('Que tal');
    await user.keyboard('{Enter}');
    expect(current()).toBe('¿Qué más?');
    await user.keyboard('{Enter}');
    expect(current()).toBe('Que tal');
    await user.keyboard('{Escape}');
    expect(document.querySelector('mark')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('B13: a letter looks for nothing in its own task, nor for what the next one has made stale', async () => {
    await show({ log: log(four) });
    await user.click(screen.getByRole('button', { name: 'Search this conversation' }));
    const field = screen.getByRole('searchbox');
    const seen: string[] = [];
    const stop = searched.subscribe(({ query }) => seen.push(query));
    for (const value of ['q', 'qu', 'que']) fireEvent.input(field, { target: { value } });
    expect(document.querySelector('mark')).toBeNull();
    expect(document.querySelector('#hits')?.textContent).toBe('');
    await screen.findByText('1 of 2');
    expect(seen).toEqual(['que']);
    stop();
  });

  it('Enter, pressed before a frame has passed, searches at once', async () => {
    await show({ log: log(four) });
    await user.click(screen.getByRole('button', { name: 'Search this conversation' }));
    const field = screen.getByRole('searchbox');
    fireEvent.input(field, { target: { value: 'que' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByText('1 of 2')).toBeTruthy();
    expect(document.querySelectorAll('mark')).toHaveLength(2);
  });

  it('Ctrl+F searches in the conversation only', async () => {
    await show({ log: log(four) });
    screen.getByRole('textbox', { name: /^Message/ }).focus();
    await user.keyboard('{Control>}f{/Control}');
    expect(screen.queryByRole('searchbox')).toBeNull();
    screen.getByRole('log').focus();
    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('hidden notices are counted, and stay hidden across the tabs of the case', async () => {
    await show({ log: log(four) });
    await user.click(screen.getByRole('button', { name: 'Search this conversation' }));
    await user.click(screen.getByRole('checkbox', { name: 'Hide notices' }));
    expect(screen.getAllByRole('article')).toHaveLength(3);
    act(() => panelStore.setState({ tab: 'details' }));
    act(() => panelStore.setState({ tab: 'messages' }));
    await screen.findByText(/^1 notice of Hona is hidden\./);
    expect(screen.getAllByRole('article')).toHaveLength(3);
  });

  it('a divider stands above what came since staff last looked, until the case is left', async () => {
    await show({ log: log(four), clientLinesSeen: 1 });
    const divider = screen.getByText('New since you last looked');
    expect(divider.nextElementSibling?.textContent).toContain('Que tal');
    act(() => panelStore.setState({ record: record({ log: log(four), clientLinesSeen: 2 }) }));
    screen.getByText('New since you last looked');
  });

  it('MyCase’s own texts stand apart, with where they were read', async () => {
    const texts = fact(
      [{ conversationId: '1', name: 'Jane Doe', number: '+12135550142', lastText: 'Own text', at: null }],
      'texts',
    );
    await show({ log: log(four), facts: { ...record().facts, texts } });
    const fold = screen.getByText('Texts by MyCase’s own number (1)').closest('details') as HTMLElement;
    expect(fold.closest('[role=log]')).toBeNull();
    within(fold).getByText(/which is not Hona’s.*text messages page in MyCase/);
    within(fold).getByText('Own text');
  });

  it.each([
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['many lines', 'y\n'.repeat(500)],
    ['lone surrogates', `${'\ud83d'.repeat(2_001)}`],
  ])('%s is folded, and shows whole on a press', async (_what, text) => {
    await show({ log: log([line(1, 'Jane Doe', 'Client', text)]) });
    const article = screen.getByRole('article');
    expect(article.getAttribute('aria-label')?.length).toBeLessThan(2_200);
    expect(article.textContent?.length).toBeLessThan(1_200);
    await user.click(within(article).getByRole('button', { name: /^Show all/ }));
    expect(article.textContent).toContain(text);
  });

  it('a year that is still being typed leads nowhere; the whole one does', async () => {
    await show({ log: log(four) });
    await user.click(screen.getByRole('button', { name: 'Search this conversation' }));
    const date = screen.getByLabelText('Go to date');
    // What browsers report while 2026 is typed by keyboard.
    for (const value of ['0002-11-19', '0020-11-19', '0202-11-19'])
      fireEvent.change(date, { target: { value } });
    expect(panelStore.getState().announcement).not.toMatch(/^The first message since/);
    fireEvent.change(date, { target: { value: '2026-11-19' } });
    expect(panelStore.getState().announcement).toMatch(/^The first message since/);
  });

  it('a hit in the folded part of a long text is unfolded and marked', async () => {
    await show({ log: log([line(1, 'Jane Doe', 'Client', `${'y '.repeat(3_000)}courthouse`)]) });
    await user.click(screen.getByRole('button', { name: 'Search this conversation' }));
    await user.keyboard('courthouse');
    await screen.findByText('1 of 1');
    expect(document.querySelector('article mark')?.textContent).toBe('courthouse');
    await user.keyboard('{Escape}');
    screen.getByRole('button', { name: /^Show all/ });
  });

  it('one message 500 times is 500 messages', async () => {
    await show({ log: log(Array.from({ length: 500 }, (_, i) => line(i, 'Jane Doe', 'Client', 'Same'))) });
    await user.click(screen.getByRole('button', { name: 'Search this conversation' }));
    await user.keyboard('same');
    await waitFor(() => screen.getByText('1 of 500'));
  });
});

it('a copy holds author, time with the year, and text', () => {
  const [first] = messagesOf({ log: log([line(1, 'Jane Doe', 'Client', 'Hi')]) });
  expect(first && describeCopy(first)).toMatch(/^Jane Doe, Nov 19, 2026, \d+:\d\d [AP]M: Hi$/);
});

it('§6 at the very first reading nothing is "New since you last looked": nobody had looked', async () => {
  await show({
    log: log([line(1, 'Dana Ortiz', 'Paralegal', 'Hello'), line(2, 'Jane Doe', 'Client', 'Hi')]),
    clientLinesSeen: null,
  });
  expect(screen.queryByText('New since you last looked')).toBeNull();
});

describe('findNewSince', () => {
  const messages = messagesOf({ log: log(four) });
  it.each([
    [0, messages[1]?.key],
    [1, messages[3]?.key],
    [2, null],
  ])('%i seen: %s', (seen, key) => {
    expect(findNewSince(messages, seen)).toBe(key);
  });
  it('nothing stands above the first message of all', () => {
    expect(findNewSince(messages.slice(1), 0)).toBeNull();
  });
});

describe('the window', () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => line(i, 'Jane Doe', 'Client', 'x'.repeat(i % 300)));
  const starts = findStarts(estimateAll(messagesOf({ log: log(lines) }), 320), new Map());
  const end = starts.at(-1) ?? 0;

  it.each([0, 5_000, end / 2, end - 600, end])(
    'holds what is in view at %i, few beside it, and fills the rest',
    (top) => {
      const { from, to, above, below } = findSpan(starts, top, 600);
      expect(above).toBeLessThanOrEqual(top);
      expect(end - below).toBeGreaterThanOrEqual(Math.min(end, top + 600));
      expect((to - from) * CHUNK).toBeLessThan(40);
      expect(above + ((starts[to] ?? 0) - (starts[from] ?? 0)) + below).toBeCloseTo(end);
    },
  );

  it('with nothing beside holds no more than what is in view', () => {
    const { from, to } = findSpan(starts, end / 2, 600, 0);
    expect(starts[from + 1]).toBeGreaterThan(end / 2);
    expect(starts[to - 1]).toBeLessThan(end / 2 + 600);
    expect(starts[to]).toBeGreaterThanOrEqual(end / 2 + 600);
    expect(starts[from]).toBeLessThanOrEqual(end / 2);
  });

  it('a span is kept while it holds half of what stands beside the view, also at both ends', () => {
    const span = findSpan(starts, end / 2, 600);
    const keeps = (top: number) => isWithin(starts, span, top, 600, 300);
    expect([-300, 0, 300].map((by) => keeps(end / 2 + by))).toEqual([true, true, true]);
    expect([-600, 600].map((by) => keeps(end / 2 + by))).toEqual([false, false]);
    expect(isWithin(starts.slice(0, 50), span, end / 2, 600, 300)).toBe(false);
    expect(isWithin(starts, { ...span, above: span.above + 2_000 }, end / 2, 600, 300)).toBe(false);
    expect(isWithin(starts, { ...span, above: span.above - 2_000 }, end / 2, 600, 300)).toBe(false);
    for (const top of [0, end - 600])
      expect(isWithin(starts, findSpan(starts, top, 600), top, 600, 300)).toBe(true);
  });

  it('around a chunk stays within the thread', () => {
    expect(findSpanAround(starts, 0)).toMatchObject({ from: 0, above: 0 });
    expect(findSpanAround(starts, starts.length - 2)).toMatchObject({ to: starts.length - 1, below: 0 });
  });

  it('what was measured counts, the rest is estimated', () => {
    expect(findStarts([100, 100, 100], new Map([[1, 250]]))).toEqual([0, 100, 350, 450]);
    expect(findStarts([], new Map())).toEqual([0]);
    const old = findStarts([100, 100, 100], new Map());
    expect(findStarts([100, 100], new Map([[0, 50]]), old)).toEqual([0, 50, 150]);
    expect(old).toEqual([0, 50, 150]);
  });
});
