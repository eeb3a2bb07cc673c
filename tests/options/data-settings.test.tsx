import { readFileSync } from 'node:fs';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../src/messaging/client';
import { DeleteEverything } from '../../src/options/DeleteEverything';
import { KeepSettings } from '../../src/options/KeepSettings';
import { pageView } from '../../src/options/layout/page-view';
import { loadUnsettledCount } from '../../src/store/read/counts';
import { loadOpenEnds } from '../../src/store/read/open-ends';
import { makeEventForm, makeProjectEvent } from '../builders';
import { DAY, entry } from '../panel/samples';

vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../src/store/read/counts', () => ({ loadUnsettledCount: vi.fn(async () => 4) }));
vi.mock('../../src/store/read', () => ({}));
vi.mock('../../src/store/read/open-ends', async (original) => ({
  ...(await original<typeof import('../../src/store/read/open-ends')>()),
  loadOpenEnds: vi.fn(),
}));

const user = userEvent.setup();
const say = vi.fn();
const calls = (name: string) => vi.mocked(call).mock.calls.filter(([n]) => n === name);
const button = (name: string) => screen.getByRole('button', { name });
const draft = {
  key: 'mac',
  revision: 3,
  ref: { firm: 'smithlaw', caseId: '2' },
  caseName: 'Roe',
  text: 'Half a sentence',
  savedAt: Date.now() - 100 * DAY,
};
beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(call).mockResolvedValue({ ok: true, value: null } as never);
  vi.mocked(loadOpenEnds).mockResolvedValue({ entries: [], drafts: [], events: [] });
});
afterEach(cleanup);

describe('Delete everything on this computer', () => {
  it('says what is unfinished with case names, and deletes only after a second decision', async () => {
    const waiting = entry({ id: 'e1', state: 'queued', text: 'See you.' });
    vi.mocked(loadOpenEnds).mockResolvedValue({ entries: [waiting], drafts: [draft], events: [] });
    render(<DeleteEverything onOutcome={say} />);
    await user.click(button('Delete everything on this computer'));
    const list = await screen.findByRole('list', { name: 'Not finished' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((li) => li.textContent),
    ).toEqual([
      'Doe v. Harbor Freight Lines (case 31946235, smithlaw): waits to be sent: “See you.”',
      'Roe (case 2, smithlaw): draft, never sent: “Half a sentence”',
    ]);
    expect(calls('deleteEverything')).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(button('Keep everything')));
    await user.click(button('Delete it all'));
    expect(calls('deleteEverything')).toEqual([['deleteEverything', { seen: ['e1 queued', 'mac 3'] }]]);
    expect(say).toHaveBeenLastCalledWith(expect.stringMatching(/^Everything on this computer was deleted/));
  });

  it('says which events did not go through', async () => {
    const event = makeProjectEvent({ saved: null });
    const inDoubt = { ...event, attempt: { ...event.attempt, at: 7, state: 'unknown' as const } };
    vi.mocked(loadOpenEnds).mockResolvedValue({ entries: [], drafts: [], events: [inDoubt] });
    render(<DeleteEverything onOutcome={say} />);
    await user.click(button('Delete everything on this computer'));
    const list = await screen.findByRole('list', { name: 'Not finished' });
    expect(list.textContent).toMatch(/event, Hona may have taken the last change.*“Deposition”/);
    await user.click(button('Delete it all'));
    expect(calls('deleteEverything')).toEqual([['deleteEverything', { seen: ['e1 7 unknown'] }]]);
  });

  it('can be left', async () => {
    render(<DeleteEverything onOutcome={say} />);
    await user.click(button('Delete everything on this computer'));
    await screen.findByText('No message, no draft and no event is unfinished.');
    await user.click(button('Keep everything'));
    button('Delete everything on this computer');
    expect(calls('deleteEverything')).toEqual([]);
  });

  it.each([
    ['Nothing was deleted', undefined],
    ['Everything was deleted', { deleted: 1 }],
  ])('where a page holds the storage it says what became of it: %s', async (words, detail) => {
    const error = { code: 'storage-blocked', message: '', detail } as const;
    vi.mocked(call).mockResolvedValue({ ok: false, error });
    render(<DeleteEverything onOutcome={say} />);
    await user.click(button('Delete everything on this computer'));
    await screen.findByText('No message, no draft and no event is unfinished.');
    await user.click(button('Delete it all'));
    await waitFor(() => expect(say).toHaveBeenLastCalledWith(expect.stringContaining(words)));
  });

  it('asks again where something changed meanwhile', async () => {
    vi.mocked(call).mockResolvedValue({ ok: false, error: { code: 'list-changed', message: '' } });
    render(<DeleteEverything onOutcome={say} />);
    await user.click(button('Delete everything on this computer'));
    await screen.findByText('No message, no draft and no event is unfinished.');
    vi.mocked(loadOpenEnds).mockResolvedValue({ entries: [], drafts: [draft], events: [] });
    await user.click(button('Delete it all'));
    await screen.findByText(/Half a sentence/);
    expect(say).toHaveBeenLastCalledWith(expect.stringMatching(/Something changed meanwhile/));
  });

  it('works where the storage cannot be opened, and says how many messages are in it', async () => {
    vi.mocked(loadOpenEnds).mockRejectedValue(new Error('broken'));
    render(<DeleteEverything onOutcome={say} />);
    await user.click(button('Delete everything on this computer'));
    await screen.findByText(/4 messages were not settled/);
    expect(loadUnsettledCount).toHaveBeenCalled();
    await user.click(button('Delete it all'));
    expect(calls('deleteEverything')).toEqual([['deleteEverything', { seen: [] }]]);
  });
});

describe('Keep for N days', () => {
  const old = Date.now() - 100 * DAY;
  const accepted = entry({ id: 'e1', state: 'accepted', settledAt: old, queuedAt: old });

  it('sets the days, and refuses what is no number of days', async () => {
    render(<KeepSettings keepDays={90} version={1} onOutcome={say} />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Keep for how many days' });
    await waitFor(() => expect(field.value).toBe('90'));
    await user.clear(field);
    await user.type(field, '0');
    await user.click(button('Set days'));
    expect(calls('setKeepDays')).toEqual([]);
    await user.clear(field);
    await user.type(field, '30');
    await user.click(button('Set days'));
    expect(calls('setKeepDays')).toEqual([['setKeepDays', { days: 30 }]]);
  });

  it('lists what is old and not settled or a draft; it goes by a person’s word', async () => {
    const young = entry({ id: 'e2', state: 'accepted', settledAt: Date.now() });
    vi.mocked(loadOpenEnds).mockResolvedValue({ entries: [accepted, young], drafts: [draft], events: [] });
    render(<KeepSettings keepDays={90} version={1} onOutcome={say} />);
    const list = await screen.findByRole('list', { name: 'Old, and waiting for you' });
    const items = within(list).getAllByRole('listitem');
    expect(
      items.map((li) => /handed to Hona, not seen|draft, never sent/.exec(li.textContent ?? '')?.[0]),
    ).toEqual(['handed to Hona, not seen', 'draft, never sent']);
    const [first, second] = items as [HTMLElement, HTMLElement];
    await user.click(within(first).getByRole('button', { name: 'Delete from this computer' }));
    await user.click(within(second).getByRole('button', { name: 'Delete from this computer' }));
    expect([calls('forgetEntry'), calls('forgetDraft')]).toEqual([
      [['forgetEntry', { entryId: 'e1' }]],
      [['forgetDraft', { key: 'mac', revision: 3 }]],
    ]);
  });

  it.each([
    [true, 'confidential'],
    [false, ''],
  ])('confidential mode (%s): what names clients is blurred here too', async (confidential, blurred) => {
    pageView.setState({ confidential });
    vi.mocked(loadOpenEnds).mockResolvedValue({ entries: [accepted], drafts: [draft], events: [] });
    render(<KeepSettings keepDays={90} version={1} onOutcome={say} />);
    render(<DeleteEverything onOutcome={say} />);
    await user.click(button('Delete everything on this computer'));
    for (const name of ['Old, and waiting for you', 'Not finished'])
      expect((await screen.findByRole('list', { name })).className, name).toBe(blurred);
    expect(readFileSync('entrypoints/options/style.css', 'utf8')).toMatch(
      /^@import ".*\/confidential\.css";/,
    );
  });

  it('lists events in doubt that are over; one goes when nobody asks about it any more', async () => {
    const form = makeEventForm({ start: '2024-05-01T10:00', end: '2024-05-01T11:00' });
    const event = makeProjectEvent({ saved: null, wanted: form });
    const make = (id: string, state: 'unknown' | 'failed') => ({
      ...event,
      id,
      attempt: { ...event.attempt, at: Date.UTC(2024, 4, 1), state },
    });
    const events = [make('e1', 'unknown'), make('e2', 'failed')];
    vi.mocked(loadOpenEnds).mockResolvedValue({ entries: [], drafts: [], events });
    render(<KeepSettings keepDays={90} version={1} onOutcome={say} />);
    await user.click(await screen.findByRole('button', { name: 'Copy for a MyCase note' }));
    expect(await navigator.clipboard.readText()).toBe(
      '“Deposition”, 2024-05-01 10:00 (America/Los_Angeles), 12 Main Street: event, Hona may have taken the last change and told those invited.',
    );
    await user.click(button('Delete from this computer'));
    expect(calls('settleEvent')).toEqual([
      ['settleEvent', { ref: event.ref, eventId: 'e1', seenAt: Date.UTC(2024, 4, 1), answer: 'forgotten' }],
    ]);
  });

  it('offers a copy for a note in MyCase: to whom, by whom, how far it came, and the whole text', async () => {
    vi.mocked(loadOpenEnds).mockResolvedValue({ entries: [accepted], drafts: [], events: [] });
    render(<KeepSettings keepDays={90} version={1} onOutcome={say} />);
    await user.click(await screen.findByRole('button', { name: 'Copy for a MyCase note' }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toMatch(
      /^Text message to Jane Doe at \(213\) 555-0142 by Dana Ortiz, .*: handed to Hona, not seen in MyCase’s log\.\n\nSee you on the 3rd\.$/,
    );
  });
});
