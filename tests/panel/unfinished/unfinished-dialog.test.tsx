import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseRef } from '../../../src/domain/case';
import type { OutboxEntry } from '../../../src/domain/outbox';
import { moreWords } from '../../../src/locales/more-words';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { loadCase } from '../../../src/store/read';
import { loadOpenEvents, loadReminders, loadUnfinished } from '../../../src/store/read/unfinished';
import { event, tried } from '../calendar/calendar-samples';
import { ambient, attempt, casePage, entry, NOW, record, ref, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn() }));
vi.mock('../../../src/store/read/unfinished', () => ({
  loadUnfinished: vi.fn(),
  loadReminders: vi.fn(),
  loadOpenEvents: vi.fn(async () => []),
}));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const calls = (name: string) => vi.mocked(call).mock.calls.filter(([n]) => n === name);
const roe: CaseRef = { firm: 'smithlaw', caseId: '2' };
const ofRoe = (change: Partial<OutboxEntry>) => {
  const one = entry({ ref: roe, ...change });
  return { ...one, shown: { ...one.shown, caseName: 'Estate of Roe', clientName: 'Ann Roe' } };
};
const unknown = (change = {}) =>
  ofRoe({
    state: 'unknown',
    doubt: true,
    attempts: [attempt({ kind: 'unknown', code: 'timeout', status: null })],
    ...change,
  });
const failed = (change = {}) =>
  ofRoe({
    state: 'failed',
    text: 'Moved to Tuesday.',
    attempts: [attempt({ kind: 'refused', status: 422, reason: 'no such project' })],
    ...change,
  });

function show(entries: OutboxEntry[], state: Parameters<typeof showState>[0] = {}) {
  vi.mocked(loadUnfinished).mockResolvedValue(entries);
  vi.mocked(loadCase).mockImplementation(async (of) =>
    record({ ref: of, entries: entries.filter((e) => e.ref.caseId === of.caseId) }),
  );
  showState({ dialog: 'unfinished', ...state });
  render(<Panel />);
  return screen.findByRole('dialog', { name: 'Unfinished messages' });
}

afterEach(cleanup);
beforeEach(() => {
  vi.mocked(call)
    .mockReset()
    .mockResolvedValue({ ok: true, value: null } as never);
  vi.mocked(loadReminders).mockReset().mockResolvedValue([]);
  vi.mocked(loadOpenEvents).mockReset().mockResolvedValue([]);
});

describe('the list of everything unfinished (product §6)', () => {
  it('shows a message of another case with its state, its reason and its buttons; they work from here', async () => {
    const one = unknown({ text: 'The courthouse is at 111 N Hill St.' });
    const dialog = within(await show([one]));
    await dialog.findByRole('heading', { name: 'Estate of Roe' });
    dialog.getByRole('article', { name: /Ann Roe.*111 N Hill St\.\. May have been sent$/ });
    await user.click(await dialog.findByRole('button', { name: 'I know it arrived' }));
    expect(calls('markArrived')).toEqual([['markArrived', { entryId: one.id }]]);
  });

  it('Undo of a message of another case says that its text is there, not in the field of the case on screen', async () => {
    vi.mocked(call).mockResolvedValue({ ok: true, value: { text: 'Hello', restored: 'draft' } } as never);
    const one = ofRoe({ text: 'Hello' });
    const dialog = within(await show([one]));
    await user.click(await dialog.findByRole('button', { name: 'Undo' }));
    expect(calls('undo')).toEqual([['undo', { entryId: one.id }]]);
    await waitFor(() => expect(panelStore.getState().announcement).toBe(moreWords.backInCase));
  });

  it('the log of another case is not read through this tab: it says to open the case', async () => {
    const dialog = within(await show([unknown()]));
    await user.click(await dialog.findByRole('button', { name: 'Check the log' }));
    await dialog.findAllByText(/open the case, then check there/);
    expect(calls('checkLog')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Open case Estate of Roe' }));
    expect(calls('openCase')).toEqual([['openCase', { ref: roe, tabId: 3 }]]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('Edit opens the case first, then gives the text back to the draft of that case', async () => {
    const one = failed();
    const dialog = within(await show([one]));
    await user.click(await dialog.findByRole('button', { name: 'Edit' }));
    await waitFor(() => expect(calls('editFailed')).toEqual([['editFailed', { entryId: one.id }]]));
    const order = vi.mocked(call).mock.calls.map(([name]) => name);
    expect(order.indexOf('openCase')).toBeLessThan(order.indexOf('editFailed'));
  });

  it('Edit gives nothing back where the case cannot be opened', async () => {
    vi.mocked(call).mockImplementation((async (name: string) =>
      name === 'openCase'
        ? { ok: false, error: { code: 'unexpected', message: '' } }
        : { ok: true }) as never);
    const dialog = within(await show([failed()]));
    await user.click(await dialog.findByRole('button', { name: 'Edit' }));
    await waitFor(() => expect(calls('openCase')).toHaveLength(1));
    expect(calls('editFailed')).toEqual([]);
    // Where it was pressed: the list is still there.
    await dialog.findByText(moreWords.errors.unexpected, { selector: '.problem' });
  });

  it('Edit that came too late says so where staff are then', async () => {
    vi.mocked(call).mockImplementation((async (name: string) =>
      name === 'editFailed'
        ? { ok: false, error: { code: 'unexpected', message: '' } }
        : { ok: true, value: null }) as never);
    const dialog = within(await show([failed()]));
    await user.click(await dialog.findByRole('button', { name: 'Edit' }));
    await waitFor(() => expect(panelStore.getState().flash).toBe(moreWords.errors.unexpected));
    expect(panelStore.getState().dialog).toBeNull();
  });

  it('what waited long is explained; "none of these" takes a second press, and nothing is sent in bulk', async () => {
    const old = ['a', 'b'].map((id) => ofRoe({ id, asks: { reason: 'waited-long' } }));
    const dialog = within(await show(old));
    await dialog.findByText(/^2 messages waited for more than ten minutes/);
    await user.click(dialog.getByRole('button', { name: 'Don’t send any of these' }));
    expect(calls('discard')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Don’t send these 2' }));
    await waitFor(() =>
      expect(calls('discard').map(([, args]) => args)).toEqual([{ entryId: 'a' }, { entryId: 'b' }]),
    );
    expect(calls('goOn')).toEqual([]);
  });

  it.each([
    [ambient({ connection: null }), 'Not connected to Hona'],
    [ambient({ connection: { ...ambient().connection!, tokenRefused: true } }), 'Hona refused the token'],
    [ambient({ clockMoved: true }), 'The clock of this computer was moved'],
    [ambient({ lost: 1 }), '1 message of unknown state was lost'],
  ])('says at the top why nothing goes: %#', async (state, text) => {
    const dialog = await show([ofRoe({})], { ambient: state });
    within(dialog).getByRole('heading', { name: 'What waits does not go now' });
    expect(dialog.textContent).toContain(text);
  });

  it('what was handed over and never seen in the log for a day stands in a fold', async () => {
    const one = ofRoe({ state: 'accepted', settledAt: NOW - 2 * 86_400_000 });
    const dialog = within(await show([one]));
    await dialog.findByText('1 message handed to Hona, not seen in the log');
  });

  it('an event of the case on screen is said on its other tabs, with the way to its Calendar tab', async () => {
    const attempt = tried({ state: 'unknown', problem: 'unclear', notify: true });
    vi.mocked(loadOpenEvents).mockResolvedValue([
      { event: event({ saved: null, attempt }), caseName: 'Doe' },
    ]);
    showState({ record: record(), dialog: null });
    vi.mocked(loadUnfinished).mockResolvedValue([]);
    vi.mocked(loadCase).mockResolvedValue(record());
    render(<Panel />);
    await user.click(await screen.findByRole('button', { name: '1 event of this case needs you' }));
    expect(panelStore.getState().tab).toBe('calendar');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Calendar' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /needs you/ })).toBeNull());
  });

  it('an event of another case that may have been saved stands there, with the way to its Calendar tab', async () => {
    const attempt = tried({ state: 'unknown', problem: 'unclear', notify: true });
    const one = event({ ref: roe, saved: null, attempt });
    vi.mocked(loadOpenEvents).mockResolvedValue([{ event: one, caseName: 'Estate of Roe' }]);
    const dialog = within(await show([]));
    const part = await dialog.findByRole('region', { name: 'Events in the calendar' });
    expect(part.textContent).toContain('“Mediation”, Thu, Dec 3');
    expect(part.textContent).toContain('May have been saved: the client may have been told.');
    expect(dialog.queryByText('Nothing is unfinished')).toBeNull();
    await user.click(
      within(part).getByRole('button', { name: 'Open the calendar of Estate of Roe for “Mediation”' }),
    );
    expect(calls('openCase')).toEqual([['openCase', { ref: roe, tabId: 3 }]]);
    expect(panelStore.getState().dialog).toBeNull();
    // The tab shows that case now: its Calendar tab opens, and no other case's does.
    panelStore.setState({
      page: casePage({ path: '/court_cases/2', place: { ...casePage().place, ...roe } as never }),
    });
    expect(panelStore.getState().tab).toBe('calendar');
  });

  it('says so where nothing is unfinished', async () => {
    const dialog = within(await show([]));
    await dialog.findByRole('heading', { name: 'Nothing is unfinished' });
  });

  it('of 500, fifty stand there, and the next fifty come by a press', async () => {
    const many = Array.from({ length: 500 }, () => failed());
    const dialog = within(await show(many));
    await waitFor(() => expect(dialog.getAllByRole('article')).toHaveLength(50));
    await user.click(dialog.getByRole('button', { name: 'Show 50 more' }));
    await waitFor(() => expect(dialog.getAllByRole('article')).toHaveLength(100));
  });

  it('stays while the tab moves to another case', async () => {
    await show([unknown()]);
    panelStore.setState({ page: null, record: null });
    await screen.findByRole('dialog', { name: 'Unfinished messages' });
  });

  it('lists reminders, and forgets one by a press', async () => {
    vi.mocked(loadReminders).mockResolvedValue([
      { ref: roe, caseName: 'Estate of Roe', at: NOW - 60_000 },
      { ref, caseName: 'Doe v. Harbor', at: NOW + 60_000 },
    ]);
    const dialog = within(await show([]));
    await dialog.findByText(/^Due since/);
    await user.click(dialog.getByRole('button', { name: 'Forget the reminder for Estate of Roe' }));
    await waitFor(() =>
      expect(calls('remindMe')).toEqual([['remindMe', { ref: roe, caseName: '', at: null }]]),
    );
  });
});
