import { act, cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventAttempt, ProjectEvent } from '../../../src/domain/calendar';
import type { EventDraft } from '../../../src/domain/event-draft';
import type { EventFacts } from '../../../src/domain/facts';
import { call } from '../../../src/messaging/client';
import { wantEvent } from '../../../src/panel/calendar/begun';
import { dropBegun, listKept } from '../../../src/panel/calendar/keep-begun';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { type CaseRecord, loadCase } from '../../../src/store/read';
import { loadCalendar, loadEventDrafts } from '../../../src/store/read/calendar';
import { ambient, fact, line, log, record, ref, showState } from '../samples';
import { event, form, tried } from './calendar-samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn(), listActivity: vi.fn(async () => []) }));
vi.mock('../../../src/store/read/calendar', () => ({
  loadCalendar: vi.fn(),
  loadEventDrafts: vi.fn(async () => []),
}));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const calls = (name: string) =>
  vi.mocked(call).mock.calls.flatMap(([called, args]) => (called === name ? [args] : []));
const press = (name: string) => user.click(screen.getByRole('button', { name }));

async function show(
  events: ProjectEvent[],
  change: Partial<CaseRecord> = {},
  state: Parameters<typeof showState>[0] = {},
) {
  const shown = record(change);
  vi.mocked(loadCase).mockResolvedValue(shown);
  vi.mocked(loadCalendar).mockResolvedValue(events);
  showState({ record: shown, tab: 'calendar', ...state });
  render(<Panel />);
  await waitFor(() => expect(document.querySelector('.calendar')).not.toBeNull());
  return screen.getByRole('tabpanel', { name: 'Calendar' });
}
const items = () =>
  within(screen.getByRole('list', { name: 'Events' }))
    .getAllByRole('listitem')
    .map((item) => within(item).getByRole('heading').textContent);
const inDoubt = (change: Partial<EventAttempt> = {}) =>
  event({ saved: null, attempt: tried({ state: 'unknown', problem: 'unclear', notify: true, ...change }) });

afterEach(cleanup);
beforeEach(() => {
  for (const one of listKept(ref, [])) dropBegun(ref, one);
  vi.mocked(call).mockClear();
  vi.mocked(call).mockResolvedValue({ ok: true, value: event() } as never);
});

describe('Calendar', () => {
  it('empty: what the tab can do, and that Hona’s calendar cannot be read', async () => {
    const part = await show([]);
    expect(part.textContent).toContain('No event from here yet');
    expect(part.textContent).toContain('Hona does not let this panel read its calendar.');
    expect(part.textContent).toContain('Not yet confirmed on a live account');
  });

  it('soonest first, past ones folded; what a person must decide is never folded', async () => {
    const past = { start: '2026-01-05T09:00', end: '2026-01-05T10:00' };
    const named = (title: string, change: typeof past) => form({ title, ...change });
    const events = [
      ['o-1', named('Later', { start: '2027-01-05T09:00', end: '2027-01-05T10:00' })],
      ['o-2', named('Sooner', { start: '2026-12-01T09:00', end: '2026-12-01T10:00' })],
      ['o-3', named('Over', past)],
    ] as const;
    const doubtful = named('Over, in doubt', past);
    const part = await show([
      ...events.map(([id, said]) => event({ id, saved: said, wanted: said })),
      event({ ...inDoubt(), id: 'o-4', wanted: doubtful }),
    ]);
    expect(items()).toEqual(['Over, in doubt', 'Sooner', 'Later']);
    expect(screen.getByText('Past events (1)')).toBeTruthy();
    expect(part.textContent).toContain('1 event needs you');
    await press('1 event needs you');
    expect(document.activeElement?.textContent).toBe('I know it arrived');
  });

  it('an event says its time in its zone and in staff’s own, whom it invites, and reminders as requested', async () => {
    const said = form({
      zone: 'Asia/Tokyo',
      contacts: ['7'],
      staff: ['5'],
      otherStaff: ['88'],
      reminders: [
        { unit: 'day', amount: 1 },
        { unit: 'hour', amount: 2 },
      ],
    });
    const part = await show([event({ saved: said, wanted: said })]);
    expect(part.textContent).toContain('Thu, Dec 3, 9:30 – 10:30 AM (Tokyo)');
    expect(part.textContent).toContain('For you: ');
    expect(part.textContent).toContain('Invited: Jane Doe, Dana Ortiz, MyCase ID 88');
    expect(part.textContent).toContain(
      'Reminders requested: 1 day before, 2 hours before. Hona sends them by text or e-mail as the client prefers; not confirmed.',
    );
    expect(part.textContent).toMatch(/Saved by Hona, .* · nobody was told/);
  });

  it('not saved: why, what Hona has instead, and Retry repeats what was pressed', async () => {
    const attempt = tried({
      state: 'failed',
      problem: 'refused',
      status: 422,
      reason: 'bad title',
      notify: true,
    });
    const part = await show([event({ wanted: form({ title: 'Moved' }), attempt })]);
    expect(items()).toEqual(['Moved']);
    expect(part.textContent).toContain('Not saved. Hona refused it (422): “bad title”.');
    expect(part.textContent).toContain('Hona has, as last saved: “Mediation”');
    expect(part.textContent).toContain('Retry tells the client, as was chosen before.');
    await press('Retry');
    expect(calls('saveEvent')).toEqual([
      { ref, tabId: 3, eventId: 'o-1', seenAt: attempt.at, notify: true, form: form({ title: 'Moved' }) },
    ]);
  });

  it.each([
    ['I know it arrived', 'arrived'],
    ['It did not arrive', 'not-arrived'],
  ])('in doubt: "%s" is a person’s word, and nothing is sent', async (name, answer) => {
    const part = await show([inDoubt()]);
    expect(part.textContent).toContain('May have been saved: the client may have been told.');
    await press(name);
    expect(calls('settleEvent')).toEqual([{ ref, eventId: 'o-1', seenAt: inDoubt().attempt.at, answer }]);
    expect(calls('saveEvent')).toEqual([]);
  });

  it('"It did not arrive" leads to a Retry that says whom it tells', async () => {
    const attempt = tried({ state: 'failed', problem: 'not-arrived', notify: true });
    const part = await show([event({ saved: null, attempt })]);
    expect(part.textContent).toContain('Retry tells the client, as was chosen before.');
  });

  it('a client who asked to stop: said where somebody is about to have Hona tell them, and they are not told', async () => {
    await show([event()], { log: log([line(1, 'Jane Doe', 'Client', 'STOP')]) });
    await press('Delete');
    const dialog = screen.getByRole('dialog', { name: 'Delete event' });
    await user.click(screen.getByRole('radio', { name: 'Do not tell anyone now' }));
    expect(dialog.textContent).not.toContain('asked to stop');
    await user.click(screen.getByRole('radio', { name: 'Tell the client now' }));
    const [finding] = within(screen.getByRole('list', { name: 'Before the client is told' })).getAllByRole(
      'listitem',
    );
    expect(finding?.textContent).toContain('The client cannot be told: Jane Doe asked to stop: “STOP”');
    await press('Delete event');
    expect(calls('deleteEvent')).toEqual([]);
  });

  it.each([
    ['Edit', 'Event'],
    ['Delete', 'Delete event'],
  ])('in doubt: %s warns too, where the client would be told a second time', async (button, name) => {
    await show([inDoubt()]);
    await press(button);
    const dialog = screen.getByRole('dialog', { name });
    expect(dialog.textContent).not.toContain('they may be told a second time');
    await user.click(screen.getByRole('radio', { name: 'Tell the client now' }));
    expect(dialog.textContent).toContain('they may be told a second time');
  });

  it('what a person has marked as arrived is not said to be saved by Hona', async () => {
    const part = await show([event({ attempt: tried({ notify: true, marked: true }) })]);
    expect(part.textContent).toMatch(/Marked as arrived, not confirmed by Hona; sent /);
    expect(part.textContent).not.toContain('Saved by Hona');
  });

  it('in doubt, and a later edit was refused: the question names what is in doubt, not the edit', async () => {
    const doubt = { what: 'save' as const, notify: true, form: form() };
    const part = await show([{ ...inDoubt(), doubt, wanted: form({ title: 'Moved' }) }]);
    expect(items()).toEqual(['Moved']);
    expect(part.textContent).toContain('What may have arrived: “Mediation”, Thu, Dec 3, 9:30 – 10:30 AM');
  });

  it('in doubt where the browser may send twice by itself: said', async () => {
    const unguarded = { ...ambient().connection!, guarded: false };
    const part = await show([inDoubt()], {}, { ambient: ambient({ connection: unguarded }) });
    expect(part.textContent).toContain('may also have sent it twice');
  });

  it('Hona has no such event to cancel: nobody was told, and what to do', async () => {
    const attempt = tried({ what: 'delete', notify: true, state: 'failed', problem: 'refused', status: 404 });
    const part = await show([event({ attempt })]);
    expect(part.textContent).toContain('Hona answered that it has no such event; nobody was told.');
    cleanup();
    // Who has done that already is not sent round in a circle.
    const quiet = await show([event({ attempt: { ...attempt, notify: false } })]);
    expect(quiet.textContent).toContain('Not deleted. Hona refused it (404).');
  });

  it('in doubt: saving again only after the warning that the client is told a second time', async () => {
    const part = await show([inDoubt()]);
    await press('Save again');
    expect(calls('saveEvent')).toEqual([]);
    expect(part.textContent).toContain('the client is told a second time');
    await press('Cancel');
    await press('Save again');
    await press('Yes, save again');
    expect(calls('saveEvent')).toHaveLength(1);
  });

  it('Delete asks about Notify, nothing preselected, and sends once', async () => {
    await show([event()]);
    await press('Delete');
    const dialog = screen.getByRole('dialog', { name: 'Delete event' });
    const radios = within(dialog).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ checked }) => checked)).toEqual([false, false]);
    await press('Delete event');
    expect(calls('deleteEvent')).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Do not tell anyone now' }));
    vi.mocked(call).mockResolvedValue({ ok: true, value: null } as never);
    await user.dblClick(screen.getByRole('button', { name: 'Delete event' }));
    expect(calls('deleteEvent')).toEqual([
      { ref, tabId: 3, eventId: 'o-1', seenAt: event().attempt.at, notify: false },
    ]);
    expect(panelStore.getState().flash).toBe('Hona deleted the event.');
  });

  it('an event that Hona never had: nobody to tell, no connection needed, and nothing is said of Hona', async () => {
    const attempt = tried({ state: 'failed', problem: 'refused', status: 422 });
    await show(
      [event({ saved: null, mayExist: false, attempt })],
      {},
      { ambient: ambient({ connection: null }) },
    );
    await press('Delete');
    const dialog = screen.getByRole('dialog', { name: 'Delete event' });
    expect(within(dialog).queryAllByRole('radio')).toEqual([]);
    expect(dialog.textContent).toContain('Hona never had this event');
    vi.mocked(call).mockResolvedValue({ ok: true, value: null } as never);
    await press('Delete event');
    expect(calls('deleteEvent')).toHaveLength(1);
    expect(panelStore.getState().flash).toBe('The event is off the list. Hona never had it.');
  });

  it('a case that is not connected: the sentence of Send, and no Retry', async () => {
    const part = await show(
      [event({ attempt: tried({ state: 'failed', problem: 'unreachable' }) })],
      {},
      {
        ambient: ambient({ connection: null }),
      },
    );
    expect(part.textContent).toContain('Ask your administrator');
    expect(screen.getByRole('button', { name: 'Retry' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('turned off by the firm’s policy: said before anything is filled in, and nothing can be written', async () => {
    const off = { ...ambient().settings, off: ['calendar' as const] };
    const failed = event({ attempt: tried({ state: 'failed', problem: 'unreachable' }) });
    const part = await show([failed], {}, { ambient: ambient({ settings: off }) });
    expect(part.textContent).toContain('Your firm’s policy has turned off: Calendar.');
    expect(screen.queryByRole('button', { name: 'New event' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Retry' }).getAttribute('aria-disabled')).toBe('true');
  });

  it.each([
    [['sending', 'update', 'calendar'], 'allows reading only. No event is sent'],
    [['calendar'], 'has turned off: Calendar.'],
  ] as const)('§8 the firm’s policy, off: %s: said before a form is filled in', async (off, says) => {
    const usual = ambient();
    const part = await show(
      [],
      {},
      { ambient: { ...usual, settings: { ...usual.settings, off: [...off] } } },
    );
    const shown = part.querySelector('.calendar')?.textContent;
    expect(shown).toContain(says);
    expect(shown).not.toContain('draft');
  });
});

const hearing: EventFacts = {
  title: fact('Hearing (internal: bring file)', 'event'),
  startsAt: fact('12/03/2026 9:30 AM', 'event'),
  endsAt: fact('12/03/2026 11:30 AM', 'event'),
  location: fact('Department 11', 'event'),
};
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

describe('Calendar and MyCase’s events', () => {
  it('prefill: an event read in MyCase fills the form, and its title is marked as perhaps internal', async () => {
    await show([], { events: { '6100201': hearing } });
    await press('Use for a Hona event');
    expect([value('Title'), value('Start'), value('End'), value('Location')]).toEqual([
      'Hearing (internal: bring file)',
      '2026-12-03T09:30',
      '2026-12-03T11:30',
      'Department 11',
    ]);
    expect(screen.getByText(/it may be internal wording, and the client sees it/)).toBeTruthy();
    expect(screen.getByText(/If a colleague has made a Hona event of it already/)).toBeTruthy();
  });

  it('from the event’s own page: what was begun for it before comes back, however late it is read', async () => {
    const first = form({ myCaseEvent: '6100201' });
    const begun = { id: 'b-1', ref, eventId: null, seenAt: null, endFollows: false, savedAt: 1 };
    let read = () => {};
    const late = new Promise<EventDraft[]>((resolve) => {
      read = () => resolve([{ ...begun, first, form: { ...first, title: 'Your hearing' } }]);
    });
    vi.mocked(loadEventDrafts).mockReturnValueOnce(late);
    wantEvent(ref, '6100201');
    const shown = record({ events: { '6100201': hearing } });
    vi.mocked(loadCase).mockResolvedValue(shown);
    vi.mocked(loadCalendar).mockResolvedValue([]);
    showState({ record: shown, tab: 'calendar' });
    render(<Panel />);
    await waitFor(() => expect(loadEventDrafts).toHaveBeenCalled());
    // The events are there by now, and what was begun is not.
    await act(async () => {});
    read();
    await screen.findByRole('dialog', { name: 'Event' });
    expect(value('Title')).toBe('Your hearing');
  });

  it('a time that cannot be read stays empty, and is said', async () => {
    await show([], { events: { '6100201': { ...hearing, startsAt: fact('next Tuesday', 'event') } } });
    await press('Use for a Hona event');
    expect(value('Start')).toBe('');
    expect(screen.getByText(/MyCase shows “next Tuesday”, which could not be read as a time/)).toBeTruthy();
  });

  it('a title written for the client stays: neither said to differ nor taken back', async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const asRead = {
      title: 'Hearing (internal: bring file)',
      start: '2026-12-03T09:30',
      end: '2026-12-03T11:30',
      location: 'Department 11',
    };
    const said = form({
      title: 'Your hearing',
      end: '2026-12-03T11:30',
      zone,
      myCaseEvent: '6100201',
      asRead,
    });
    const events = [event({ saved: said, wanted: said })];
    const part = await show(events, { events: { '6100201': hearing } });
    expect(part.textContent).not.toContain('MyCase now says something else');
    cleanup();
    const moved = { ...hearing, startsAt: fact('12/03/2026 10:00 AM', 'event') };
    await show(events, { events: { '6100201': moved } });
    await press('Update from MyCase');
    expect([value('Title'), value('Start')]).toEqual(['Your hearing', '2026-12-03T10:00']);
  });

  it('MyCase moved it: the list says so and offers the update; what was chosen for Hona stays', async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const said = form({
      title: 'Hearing (internal: bring file)',
      end: '2026-12-03T11:30',
      location: 'Department 11',
      zone,
      contacts: ['7'],
      myCaseEvent: '6100201',
    });
    const moved = { ...hearing, startsAt: fact('12/03/2026 10:00 AM', 'event') };
    const part = await show([event({ saved: said, wanted: said })], { events: { '6100201': moved } });
    expect(part.textContent).toContain('MyCase now says something else: start Thu, Dec 3, 10:00 AM');
    expect(part.textContent).toContain('is a Hona event already');
    expect(screen.queryByRole('button', { name: 'Use for a Hona event' })).toBeNull();
    await press('Update from MyCase');
    expect([value('Start'), value('End')]).toEqual(['2026-12-03T10:00', '2026-12-03T11:30']);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Jane Doe/ }).checked).toBe(true);
  });
});
