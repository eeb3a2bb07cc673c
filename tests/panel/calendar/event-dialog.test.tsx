import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProjectEvent } from '../../../src/domain/calendar';
import { type EventDraft, findDraftId } from '../../../src/domain/event-draft';
import { defaultMapping } from '../../../src/domain/mapping';
import { call } from '../../../src/messaging/client';
import type { PanelCalls } from '../../../src/messaging/protocol';
import { dropBegun, listKept } from '../../../src/panel/calendar/keep-begun';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { type CaseRecord, loadCase } from '../../../src/store/read';
import { loadCalendar, loadEventDrafts } from '../../../src/store/read/calendar';
import { ambient, casePage, fact, jane, NOW, record, ref, showState } from '../samples';
import { event, form, tried } from './calendar-samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn(), listActivity: vi.fn(async () => []) }));
vi.mock('../../../src/store/read/calendar', () => ({
  loadCalendar: vi.fn(),
  loadEventDrafts: vi.fn(async () => []),
}));
vi.mock('../../../src/store/read/check-input', async () => {
  const { noRest } = await import('../../../src/domain/checks/make-input');
  return {
    loadCheckRest: vi.fn(async () => noRest),
    loadPersonRests: vi.fn(async (_case: unknown, _mapping: unknown, ids: string[]) =>
      Object.fromEntries(ids.map((id) => [id, noRest])),
    ),
  };
});
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const saves = () => vi.mocked(call).mock.calls.filter(([name]) => name === 'saveEvent');
/** The store, as far as half-typed events are kept in it. */
const kept = new Map<string, EventDraft>();
const answer = (value: ProjectEvent) =>
  vi.mocked(call).mockImplementation((async (name: string, args: unknown) => {
    if (name !== 'keepEventDraft') return { ok: true, value };
    const { id: asked, draft, ...ground } = args as PanelCalls['keepEventDraft']['args'];
    const id = findDraftId(kept.get(asked), asked, ground);
    if (draft) kept.set(id, { ...draft, id, ref, savedAt: NOW, by: ground.by });
    else kept.delete(id);
    return { ok: true, value: { id } };
  }) as never);
const save = () => user.click(screen.getByRole('button', { name: 'Save event' }));
const dialog = () => screen.getByRole('dialog', { name: 'Event' });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const fill = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const reason = () => document.getElementById('event-reason')?.textContent;

async function show(change: Partial<CaseRecord> = {}, state: Parameters<typeof showState>[0] = {}) {
  const shown = record(change);
  vi.mocked(loadCase).mockResolvedValue(shown);
  showState({ record: shown, tab: 'calendar', ...state });
  render(<Panel />);
  return screen.findByRole('button', { name: 'New event' });
}
async function open(change: Partial<CaseRecord> = {}, state: Parameters<typeof showState>[0] = {}) {
  await user.click(await show(change, state));
  return dialog();
}
async function fillWhole() {
  fill('Title', 'Mediation');
  fill('Start', '2026-12-03T09:30');
  await user.click(screen.getByRole('radio', { name: 'Do not tell anyone now' }));
}
async function chooseZone(name: string) {
  const zone = field('Time zone');
  await user.clear(zone);
  await user.type(zone, name);
  await user.keyboard('{Enter}');
}

afterEach(cleanup);
beforeEach(() => {
  for (const one of listKept(ref, [])) dropBegun(ref, one);
  kept.clear();
  vi.mocked(loadEventDrafts).mockImplementation(async () => [...kept.values()]);
  vi.mocked(loadCalendar).mockResolvedValue([]);
  vi.mocked(call).mockClear();
  answer(event());
});

describe('EventDialog', () => {
  it('has the fields that §9 names; of Notify nothing is preselected, nobody is invited', async () => {
    await open();
    for (const name of ['Title', 'Start', 'End', 'Time zone']) expect(field(name)).toBeTruthy();
    const notify = within(screen.getByRole('radiogroup', { name: 'Notify' })).getAllByRole<HTMLInputElement>(
      'radio',
    );
    expect(notify.map(({ checked }) => checked)).toEqual([false, false]);
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').some(({ checked }) => checked)).toBe(false);
  });

  it('says why Save is off, one thing at a time, and a press goes to the field', async () => {
    await open();
    expect(reason()).toBe('Fill in the title.');
    await save();
    expect(document.activeElement).toBe(field('Title'));
    fill('Title', 'Mediation');
    expect(reason()).toBe('Fill in the start: a day and a time.');
    fill('Start', '2026-12-03T09:30');
    expect(reason()).toBe('Choose under Notify whether the client is told.');
    await user.click(screen.getByRole('radio', { name: 'Tell the client now' }));
    expect(reason()).toBe('To tell the client, choose a contact under People.');
    await user.click(screen.getByRole('checkbox', { name: /^Jane Doe/ }));
    expect(reason()).toBeUndefined();
    expect(saves()).toHaveLength(0);
  });

  it('product §6: what stands against telling the client is said there, with the reason that it needs', async () => {
    // At night the hour stands against it too.
    vi.spyOn(Date, 'now').mockReturnValue(NOW);
    const mapping = { ...defaultMapping, deceasedField: { on: 'case', label: 'Deceased' } } as const;
    const customFields = fact([{ label: 'Deceased', value: 'Yes' }]);
    await open({ facts: { ...record().facts, customFields } }, { ambient: ambient({ mapping }) });
    fill('Title', 'Mediation');
    fill('Start', '2026-12-03T09:30');
    await user.click(screen.getByRole('checkbox', { name: /^Jane Doe/ }));
    await user.click(screen.getByRole('radio', { name: 'Tell the client now' }));
    expect(reason()).toBe(
      'MyCase says that Jane Doe is deceased. Give the reason first; or tell nobody now, and ask for no reminders.',
    );
    // A reminder is a text to her as well.
    await user.click(screen.getByRole('radio', { name: 'Do not tell anyone now' }));
    expect(reason()).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Add reminder' }));
    expect(reason()).toContain('is deceased. Give the reason first');
    await user.click(screen.getByRole('radio', { name: 'Tell the client now' }));
    await save();
    expect(saves()).toHaveLength(0);
    expect(document.activeElement).toBe(field('Reason (kept with the event)'));
    fill('Reason (kept with the event)', 'Her daughter reads this phone');
    await save();
    expect(saves()[0]?.[1]).toMatchObject({
      notify: true,
      checks: [{ id: 'deceased', answer: 'Her daughter reads this phone' }],
    });
  });

  it('product §6, §7: somebody else who is invited is told as well: they are looked at, and named', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW);
    const mapping = { ...defaultMapping, deceasedField: { on: 'client', label: 'Deceased' } } as const;
    const joe = { ...jane, contactId: '8', name: 'Joe Doe', group: 'Spouse' };
    const theirs = { customFields: fact([{ label: 'Deceased', value: 'Yes' }]) };
    const facts = { ...record().facts, contacts: fact([jane, joe], 'contacts-staff') };
    await open({ facts, contacts: { 8: theirs } }, { ambient: ambient({ mapping }) });
    fill('Title', 'Mediation');
    fill('Start', '2026-12-03T09:30');
    await user.click(screen.getByRole('checkbox', { name: /^Jane Doe/ }));
    await user.click(screen.getByRole('radio', { name: 'Tell the client now' }));
    expect(reason()).toBeUndefined();
    await user.click(screen.getByRole('checkbox', { name: /^Joe Doe/ }));
    await waitFor(() => expect(reason()).toContain('MyCase says that Joe Doe is deceased.'));
    // Blurred where names are (product §8), and not translated (D8).
    expect(document.querySelector('#event-reason bdi')?.textContent).toContain('Joe Doe');
    await save();
    expect(saves()).toHaveLength(0);
    fill('Reason (kept with the event)', 'His widow reads his mail');
    await save();
    expect(saves()[0]?.[1]).toMatchObject({
      checks: [{ id: 'deceased:8', answer: 'His widow reads his mail' }],
    });
  });

  it('A32: the end is 30 minutes after the start until somebody touches it', async () => {
    await open();
    fill('Start', '2026-12-03T09:30');
    expect(field('End').value).toBe('2026-12-03T10:00');
    fill('End', '2026-12-03T12:00');
    fill('Start', '2026-12-03T10:15');
    expect(field('End').value).toBe('2026-12-03T12:00');
  });

  it('sends what stands there, once for a double press, and closes when Hona saved it', async () => {
    await open();
    await fillWhole();
    await user.dblClick(screen.getByRole('button', { name: 'Save event' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(saves()).toHaveLength(1);
    expect(saves()[0]?.[1]).toMatchObject({
      ref,
      tabId: 3,
      eventId: null,
      seenAt: null,
      notify: false,
      form: { title: 'Mediation', start: '2026-12-03T09:30', end: '2026-12-03T10:00' },
    });
    expect(panelStore.getState().flash).toBe('Hona saved “Mediation”.');
  });

  it('a failure keeps all that was typed, and the next press changes the same event', async () => {
    const attempt = tried({ state: 'failed', problem: 'refused', reason: 'title: too odd', status: 422 });
    answer(event({ saved: null, attempt }));
    await open();
    await fillWhole();
    await save();
    expect(dialog().textContent).toContain('Not saved. Hona refused it (422): “title: too odd”.');
    expect(field('Title').value).toBe('Mediation');
    answer(event());
    await save();
    expect(saves()[1]?.[1]).toMatchObject({ eventId: 'o-1', seenAt: attempt.at });
  });

  it('a worker that died in the middle: the event that it had begun is taken, never a second one made', async () => {
    vi.mocked(call).mockImplementation(async (name, args) => {
      // What was typed may be written down at any moment before the press.
      if (name !== 'saveEvent') return { ok: true, value: { id: (args as { id?: string }).id } } as never;
      const { form: wanted } = args as { form: ProjectEvent['wanted'] };
      const attempt = tried({ state: 'failed', problem: 'ended' });
      vi.mocked(loadCalendar).mockResolvedValue([event({ saved: null, wanted, attempt })]);
      return { ok: false, error: { code: 'unexpected', message: '' } };
    });
    await open();
    await fillWhole();
    await save();
    expect(dialog().textContent).toContain('The extension was stopped before Hona answered.');
    await save();
    expect(saves().map(([, args]) => (args as { eventId: string | null }).eventId)).toEqual([null, 'o-1']);
  });

  it('an unclear answer with notify closes the dialog: the list asks what to do', async () => {
    answer(event({ saved: null, attempt: tried({ state: 'unknown', problem: 'unclear', notify: true }) }));
    await open();
    await fillWhole();
    await save();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(panelStore.getState().flash).toContain('May have been saved: the client may have been told.');
  });

  it('of whoever is taken out and must not be told it is said, and nobody is kept from saving', async () => {
    const carol = { ...jane, contactId: '8', name: 'Carol Roe', group: 'Witness' };
    const deceasedField = { on: 'client', label: 'Deceased' } as const;
    const both = form({ contacts: ['7', '8'] });
    vi.mocked(loadCalendar).mockResolvedValue([event({ saved: both, wanted: both })]);
    await show(
      {
        facts: { ...record().facts, contacts: fact([jane, carol], 'contacts-staff') },
        contacts: { 8: { customFields: fact([{ label: 'Deceased', value: 'Yes' }], 'contact') } },
      },
      { ambient: ambient({ mapping: { ...defaultMapping, deceasedField } }) },
    );
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await user.click(screen.getByRole('radio', { name: 'Tell the client now' }));
    await waitFor(() => expect(reason()).toContain('Carol Roe is deceased. Give the reason first'));
    await user.click(screen.getByRole('checkbox', { name: /^Carol Roe/ }));
    expect(
      await screen.findByText(/Whether Hona tells Carol Roe of being taken out is not known/),
    ).toBeTruthy();
    expect(reason()).toBeUndefined();
    // Reminders go to those who are invited.
    await user.click(screen.getByRole('radio', { name: 'Do not tell anyone now' }));
    await waitFor(() => expect(screen.queryByText(/being taken out/)).toBeNull());
  });

  it('another window was faster: both are said, and the next press writes over it knowingly', async () => {
    const other = event({ told: true, attempt: tried({ at: 77 }) });
    vi.mocked(loadCalendar).mockResolvedValue([event()]);
    await show();
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    fill('Title', 'Mediation, moved');
    await user.click(screen.getByRole('radio', { name: 'Do not tell anyone now' }));
    vi.mocked(call).mockResolvedValue({ ok: false, error: { code: 'event-changed', message: '' } });
    vi.mocked(loadCalendar).mockResolvedValue([other]);
    await save();
    expect(dialog().textContent).toMatch(/perhaps in another window\. .* It now says: “Mediation”/);
    expect(dialog().textContent).toContain('Hona was asked to tell the client.');
    expect(field('Title').value).toBe('Mediation, moved');
    await save();
    expect(saves()[1]?.[1]).toMatchObject({ eventId: 'o-1', seenAt: 77 });
  });

  it('the same draft was saved in another window: never a second event, and another one is not taken for it', async () => {
    await open();
    await fillWhole();
    vi.mocked(call).mockImplementation(async (name, args) => {
      const { draftId } = args as { draftId: string };
      if (name === 'saveEvent')
        vi.mocked(loadCalendar).mockResolvedValue([
          event({ id: 'o-7' }),
          event({ id: `o-${draftId}`, attempt: tried({ at: 77 }) }),
        ]);
      return { ok: false, error: { code: 'event-changed', message: '' } };
    });
    await save();
    const [first] = saves();
    expect(first?.[1]).toMatchObject({ eventId: null, draftId: expect.stringMatching(/^[\w-]{36}$/) });
    expect(dialog().textContent).toContain('This was saved in another window: “Mediation”');
    expect(screen.queryByRole('button', { name: 'Save event' })).toBeNull();
    // Enter in a field saves nothing either.
    fireEvent.submit(dialog().querySelector('form')!);
    expect(saves()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Keep mine as another event' }));
    expect(field('Title').value).toBe('Mediation');
    expect(reason()).toBe('Choose under Notify whether the client is told.');
    await user.click(screen.getByRole('radio', { name: 'Do not tell anyone now' }));
    await save();
    const { draftId } = (first?.[1] ?? {}) as { draftId?: string };
    const last = saves()[1]?.[1] as PanelCalls['saveEvent']['args'];
    expect(last).toMatchObject({ eventId: null, form: { title: 'Mediation' } });
    expect(last.draftId).not.toBe(draftId);
  });

  it('another window saves the draft that is open here: said at once, with what the client was told; nothing is lost', async () => {
    await open();
    await fillWhole();
    await waitFor(() => expect(kept.size).toBe(1));
    const [mine] = [...kept.values()] as [EventDraft];
    const other = event({
      id: `o-${mine.id}`,
      wanted: mine.form,
      told: true,
      attempt: tried({ notify: true }),
    });
    vi.mocked(loadCalendar).mockResolvedValue([other]);
    panelStore.setState({ activityVersion: panelStore.getState().activityVersion + 1 });
    await waitFor(() =>
      expect(dialog().textContent).toContain('This was saved in another window: “Mediation”'),
    );
    expect(dialog().textContent).toContain('Hona was asked to tell the client.');
    expect(dialog().querySelector('[role=status]')?.textContent).toContain(
      'This was saved in another window',
    );
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(kept.size).toBe(0));
    expect(saves()).toHaveLength(0);
  });

  it('one that parted from it, and is not the same as what was saved, asks before it becomes a second event', async () => {
    const root = '01234567-89ab-4cde-8f01-23456789abcd';
    const base = {
      ref,
      eventId: null,
      seenAt: null,
      endFollows: false,
      savedAt: NOW,
      first: form({ title: '' }),
    };
    const id = findDraftId({ ...base, id: root, form: form(), by: 'them' }, root, { by: 'us', base: null });
    kept.set(id, { ...base, id, form: form({ title: 'Mine' }) });
    const failed = tried({ state: 'failed', problem: 'unreachable' });
    vi.mocked(loadCalendar).mockResolvedValue([event({ id: `o-${root}`, attempt: failed })]);
    await open();
    expect(dialog().textContent).toContain('Save was pressed for this in another window: “Mediation”');
    expect(dialog().textContent).toContain('Hona could not be reached.');
    await user.click(screen.getByRole('button', { name: 'Look at it' }));
    expect(await screen.findByText('You began “Mine”, and it is not saved.')).toBeTruthy();
    expect([...kept.values()]).toMatchObject([{ form: { title: 'Mine' } }]);
  });

  it('what was typed last is on its way to the disk before the press is', async () => {
    await open();
    await fillWhole();
    fill('Title', 'Mediation, moved');
    await save();
    const order = vi
      .mocked(call)
      .mock.calls.map(([name, args]) =>
        name === 'keepEventDraft' ? !!(args as { draft: unknown }).draft : name,
      );
    expect(order.indexOf(true)).toBeGreaterThanOrEqual(0);
    expect(order.lastIndexOf(true)).toBeLessThan(order.indexOf('saveEvent'));
    expect(kept.size).toBe(0);
  });

  it('Escape and Cancel ask where something was typed; nothing typed is lost unasked', async () => {
    await open();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'New event' }));
    fill('Title', 'Mediation');
    await user.keyboard('{Escape}');
    expect(dialog().textContent).toContain('What you typed is not saved.');
    await user.click(screen.getByRole('button', { name: 'Go on editing' }));
    expect(field('Title').value).toBe('Mediation');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByText(/You began/)).toBeNull();
  });

  it('the tab moves to another case in the middle: what was typed waits at its own case', async () => {
    await open();
    fill('Title', 'Mediation');
    panelStore.setState({ tab: 'messages' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(kept.size).toBe(1));
    // As after the notice of what was written.
    panelStore.setState({ tab: 'calendar', record: record() });
    expect(await screen.findByText('You began “Mediation”, and it is not saved.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(field('Title').value).toBe('Mediation');
  });

  it('the panel closes in the middle: what was typed is kept with its case, and New event brings it back', async () => {
    await open();
    fill('Title', 'Mediation');
    dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect([...kept.values()]).toMatchObject([{ form: { title: 'Mediation' } }]));
    cleanup();
    // What this panel had in memory is gone with it: what is on disk counts.
    const before = await open();
    expect(field('Title').value).toBe('Mediation');
    expect(before.textContent).toContain('You began this before, and it was never saved.');
    await user.click(screen.getByRole('button', { name: 'Begin anew' }));
    expect(field('Title').value).toBe('');
    expect(document.activeElement).toBe(field('Title'));
    expect(dialog().textContent).not.toContain('You began this before');
    await waitFor(() => expect(kept.size).toBe(0));
  });

  it('the panel closes right behind a key, and while what was typed before is being written: both are kept', async () => {
    await open();
    const type = async (value: string) => {
      field('Title').value = value;
      field('Title').dispatchEvent(new Event('input', { bubbles: true }));
      // No paint: a panel that closes has none any more.
      for (let i = 0; i < 9; i++) await Promise.resolve();
      dispatchEvent(new Event('pagehide'));
      for (let i = 0; i < 9; i++) await Promise.resolve();
    };
    const titles = () =>
      vi
        .mocked(call)
        .mock.calls.flatMap(([name, args]) =>
          name === 'keepEventDraft' ? [(args as PanelCalls['keepEventDraft']['args']).draft?.form.title] : [],
        );
    let end = () => {};
    const slow = new Promise<never>((resolve) => {
      end = () => resolve({ ok: true, value: { id: '' } } as never);
    });
    vi.mocked(call).mockReturnValueOnce(slow);
    await type('Media');
    expect(titles()).toContain('Media');
    await type('Mediation');
    expect(titles().at(-1)).toBe('Mediation');
    end();
  });

  it('another window goes on with the same one: the later says so, and what both typed is kept', async () => {
    const first = form({ title: '' });
    const begun = { id: 'b-1', ref, eventId: null, seenAt: null, endFollows: false, savedAt: NOW };
    kept.set('b-1', { ...begun, first, form: form({ title: 'Mediation' }) });
    await open();
    expect(field('Title').value).toBe('Mediation');
    kept.set('b-1', { ...begun, first, form: form({ title: 'Theirs' }), savedAt: NOW + 1, by: 'other' });
    fill('Title', 'Mine');
    await waitFor(() => expect(dialog().textContent).toContain('changed in another window meanwhile'));
    const titles = () => [...kept.values()].map((one) => one.form.title).sort();
    expect(titles()).toEqual(['Mine', 'Theirs']);
    fill('Title', 'Mine alone');
    await waitFor(() => expect(titles()).toEqual(['Mine alone', 'Theirs']));
    await user.click(screen.getByRole('radio', { name: 'Do not tell anyone now' }));
    await save();
    const saved = saves()[0]?.[1] as PanelCalls['saveEvent']['args'] | undefined;
    expect(saved?.draftId).toContain('b-1-');
    expect(saved?.draftId).not.toBe('b-1');
    await waitFor(() => expect(titles()).toEqual(['Theirs']));
  });

  it('another window went on with it and kept that: Save here does not let it go', async () => {
    await open();
    await fillWhole();
    await waitFor(() => expect(kept.size).toBe(1));
    const [mine] = [...kept.values()] as [EventDraft];
    kept.set(mine.id, { ...mine, form: { ...mine.form, title: 'Theirs' }, savedAt: NOW + 1, by: 'other' });
    await save();
    expect(saves()).toHaveLength(0);
    expect(dialog().textContent).toContain('changed in another window meanwhile');
    const draftId = () => (saves()[0]?.[1] as PanelCalls['saveEvent']['args'] | undefined)?.draftId;
    await save();
    expect(draftId()).toMatch(/./);
    expect(draftId()).not.toBe(mine.id);
    await waitFor(() => expect([...kept.values()].map(({ form: { title } }) => title)).toEqual(['Theirs']));
  });

  it('Cancel can keep it as a draft; saved it is none any more', async () => {
    await open();
    fill('Title', 'Mediation');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Keep as draft' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(panelStore.getState().flash).toMatch(/^Kept as a draft of this case/);
    expect(kept.size).toBe(1);
    cleanup();
    await open();
    await fillWhole();
    await save();
    await waitFor(() => expect(kept.size).toBe(0));
  });

  it('Keep as draft keeps what stands here, also where another window has let the same draft go', async () => {
    await open();
    fill('Title', 'Mediation');
    dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(kept.size).toBe(1));
    kept.clear();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('button', { name: 'Keep as draft' }));
    await waitFor(() => expect(panelStore.getState().flash).toMatch(/^Kept as a draft of this case/));
    expect([...kept.values()]).toMatchObject([{ form: { title: 'Mediation' } }]);
  });

  it('one that changes an event comes back at Edit of that event, and at no other', async () => {
    vi.mocked(loadCalendar).mockResolvedValue([event(), event({ id: 'o-2' })]);
    await show();
    await user.click((await screen.findAllByRole('button', { name: 'Edit' }))[1]!);
    fill('Title', 'Mediation, moved');
    dispatchEvent(new Event('pagehide'));
    await waitFor(() =>
      expect([...kept.values()]).toMatchObject([{ eventId: 'o-2', seenAt: event().attempt.at }]),
    );
    cleanup();
    await show();
    await user.click((await screen.findAllByRole('button', { name: 'Edit' }))[0]!);
    expect(field('Title').value).toBe('Mediation');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getAllByRole('button', { name: 'Edit' })[1]!);
    expect(field('Title').value).toBe('Mediation, moved');
  });

  it('where it cannot be kept that is said, and nothing typed is lost', async () => {
    await open();
    vi.mocked(call).mockResolvedValue({ ok: false, error: { code: 'storage-broken', message: '' } });
    fill('Title', 'Mediation');
    expect(await screen.findByText(/^What you typed stands on this screen alone/)).toBeTruthy();
    expect(field('Title').value).toBe('Mediation');
  });

  it('off: the same sentence as Send gives', async () => {
    await open({}, { ambient: ambient({ connection: { ...ambient().connection!, firm: 'otherlaw' } }) });
    await fillWhole();
    expect(reason()).toContain('Not connected for smithlaw');
    await save();
    expect(saves()).toHaveLength(0);
    cleanup();
    for (const one of listKept(ref, [])) dropBegun(ref, one);
    await open({}, { page: casePage({ state: 'opening' }) });
    expect(reason()).toBe('Sending starts when MyCase has confirmed the case.');
  });

  it('DST: a time that never comes is refused, one that comes twice is said', async () => {
    await open();
    await chooseZone('los angeles');
    fill('Title', 'Call');
    fill('Start', '2027-03-14T02:30');
    expect(reason()).toBe('Change the start: the clocks go forward then, and this time does not come.');
    fill('Start', '2026-11-01T01:30');
    expect(dialog().textContent).toMatch(/The clocks go back then: .*1:30 AM comes twice/);
  });

  it('the zone: search by name or letters, keyboard alone; Escape closes the list and not the dialog', async () => {
    await open();
    const zone = field('Time zone');
    zone.focus();
    await user.clear(zone);
    await user.type(zone, 'mountain');
    expect(screen.getAllByRole('option').map((o) => o.textContent)).toEqual([
      'Denver, Mountain Time',
      'Phoenix, Mountain Standard Time',
    ]);
    await user.keyboard('{Escape}');
    expect(screen.queryAllByRole('option')).toHaveLength(0);
    expect(dialog()).toBeTruthy();
    await user.clear(zone);
    await user.type(zone, 'hst');
    await user.keyboard('{Enter}');
    expect(zone.value).toMatch(/^Honolulu, /);
    await user.clear(zone);
    await user.type(zone, 'asuncion');
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    expect(zone.value).toBe('Asuncion, America');
  });

  it('a filled Court Date field: Hona may already remind the client', async () => {
    const customFields = fact([{ label: 'Next Court Date', value: '12/03/2026' }]);
    const shown = await open({ facts: { ...record().facts, customFields } });
    expect(shown.textContent).toContain(
      'Next Court Date is filled in MyCase (12/03/2026). Hona may already remind the client of it.',
    );
  });

  it('A26: who has no number in MyCase cannot be invited, and is said by name', async () => {
    const contacts = fact([jane, { ...jane, contactId: null, companyId: '9', name: 'Harbor LLC' }]);
    const shown = await open({ facts: { ...record().facts, contacts } });
    expect(shown.textContent).toContain('Harbor LLC: MyCase shows this name without a link');
    expect(screen.queryByRole('checkbox', { name: /Harbor/ })).toBeNull();
  });

  it('reminders are added and removed, and sent as requested', async () => {
    await open();
    await fillWhole();
    await user.click(screen.getByRole('button', { name: 'Add reminder' }));
    await user.click(screen.getByRole('button', { name: 'Add reminder' }));
    expect(reason()).toBe('The same reminder stands there twice.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Reminder 2: unit' }), 'hour');
    fill('Reminder 2: how long before', '2');
    await user.click(screen.getByRole('button', { name: 'Remove reminder 1' }));
    expect(document.activeElement?.textContent).toBe('Add reminder');
    await save();
    expect(saves()[0]?.[1]).toMatchObject({ form: { reminders: [{ unit: 'hour', amount: 2 }] } });
  });
});
