import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noRest } from '../../../src/domain/checks/make-input';
import { defaultRules } from '../../../src/domain/firm-rules';
import { defaultMapping } from '../../../src/domain/mapping';
import { putStopNote, type StopNote } from '../../../src/domain/stop';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { loadCase } from '../../../src/store/read';
import { loadCheckRest } from '../../../src/store/read/check-input';
import { loadHandledStops, loadStopNotes } from '../../../src/store/read/stops';
import { ambient, entry, fact, jane, line, log, NOW, record, ref, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn(), listActivity: vi.fn() }));
vi.mock('../../../src/store/read/check-input', () => ({ loadCheckRest: vi.fn() }));
vi.mock('../../../src/store/read/stops', () => ({ loadStopNotes: vi.fn(), loadHandledStops: vi.fn() }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const calls = (name: string) => vi.mocked(call).mock.calls.filter(([n]) => n === name);
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Message/ });
const send = () => screen.getByRole('button', { name: 'Send' });
const lines = async () => within(await screen.findByRole('list', { name: 'Before you send' }));
const status = () => screen.getByRole('status').textContent;

const mapping = { ...defaultMapping, deceasedField: { on: 'case', label: 'Deceased' } as const };
const deceased = {
  facts: { ...record().facts, customFields: fact([{ label: 'Deceased', value: 'Yes' }]) },
};
const asksToStop = { log: log([line(1, 'Jane Doe', 'Client', 'Please stop texting me')]) };
// No test depends on the hour in which it runs.
const rules = { ...defaultRules, quiet: { from: 0, to: 0 } };

function show(change: Parameters<typeof record>[0] = {}, state: Parameters<typeof showState>[0] = {}) {
  showState({
    record: record({ log: log([], Date.now()), ...change }),
    ambient: ambient({ mapping, rules }),
    ...state,
  });
  render(<Panel />);
}

let onDisk: StopNote[] = [];

afterEach(cleanup);
beforeEach(() => {
  vi.mocked(loadCheckRest).mockResolvedValue(noRest);
  onDisk = [];
  vi.mocked(loadStopNotes).mockResolvedValue(onDisk);
  vi.mocked(loadHandledStops).mockResolvedValue([]);
  vi.mocked(loadCase).mockImplementation(async () => panelStore.getState().record ?? record());
  let revision = 1;
  vi.mocked(call)
    .mockReset()
    .mockImplementation((async (name: string, args: Parameters<typeof putStopNote>[1]) => {
      if (name === 'keepStopNote') {
        onDisk = putStopNote(onDisk, args);
        vi.mocked(loadStopNotes).mockResolvedValue(onDisk);
      }
      return {
        ok: true,
        value: name === 'saveDraft' ? { revision: ++revision } : entry(),
      };
    }) as never);
});

describe('what warns', () => {
  it('stands above the text as one types, is read out once, and Send goes; it is kept that it was shown', async () => {
    show();
    await user.type(field(), 'The form is at bit.ly/x');
    await (await lines()).findByText(/Phone companies often block links of bit\.ly/);
    await waitFor(() => expect(status()).toContain('bit.ly'));
    panelStore.setState({ announcement: '' });
    await user.type(field(), ' Jane');
    expect(status()).toBe('');
    expect(send().getAttribute('aria-disabled')).toBe('false');
    await user.click(send());
    await waitFor(() => expect(calls('queueMessage')).toHaveLength(1));
    expect(calls('queueMessage')[0]?.[1]).toMatchObject({
      shown: { checks: [{ id: 'shortener', answer: null }] },
    });
  });

  it('says nothing beside an empty field', async () => {
    show({ log: log([], NOW - 60 * 60_000) });
    await user.type(field(), 'x');
    await (await lines()).findByText(/The conversation was read/);
    await user.clear(field());
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Before you send' })).toBeNull());
  });

  it('three lines show, the rest behind a press', async () => {
    show({ log: log([], NOW - 60 * 60_000) });
    await user.type(field(), 'bit.ly/x SSN 123-45-6789. Reply STOP to end.');
    const all = await lines();
    await user.click(await all.findByRole('button', { name: '1 more' }));
    expect(all.getAllByRole('listitem')).toHaveLength(4);
  });
});

describe('what must be confirmed', () => {
  it('asks for its reason at the press of Send, and keeps it with the message', async () => {
    show(deceased);
    await (await lines()).findByText(/MyCase says that Jane Doe is deceased/);
    await user.type(field(), 'Hello');
    await user.click(send());
    const reason = screen.getByRole('textbox', { name: /^Reason \(kept with the message\)/ });
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect(status()).toContain('Give the reason first');
    expect(calls('queueMessage')).toHaveLength(0);
    await user.type(reason, 'Her daughter reads it');
    expect(screen.queryByText(/Give the reason first/, { selector: '.reason' })).toBeNull();
    await user.type(field(), '{Control>}{Enter}{/Control}');
    await waitFor(() => expect(calls('queueMessage')).toHaveLength(1));
    expect(calls('queueMessage')[0]?.[1]).toMatchObject({
      shown: { checks: [{ id: 'deceased', answer: 'Her daughter reads it' }] },
    });
    await waitFor(() => expect(reason).toHaveProperty('value', ''));
  });
});

describe('Enter in the field of a reason', () => {
  async function giveReason(enterSends: boolean, keys: string): Promise<void> {
    const { settings } = ambient();
    show(deceased, { ambient: ambient({ mapping, rules, settings: { ...settings, enterSends } }) });
    await (await lines()).findByText(/MyCase says that Jane Doe is deceased/);
    await user.type(field(), 'Hello');
    await user.type(screen.getByRole('textbox', { name: /^Reason/ }), `Her daughter reads it${keys}`);
  }

  it('sends nothing where Enter is a new line: it leads back to the message', async () => {
    await giveReason(false, '{Enter}');
    expect(document.activeElement).toBe(field());
    expect(calls('queueMessage')).toHaveLength(0);
  });

  it.each([
    [false, '{Control>}{Enter}{/Control}'],
    [true, '{Enter}'],
  ])('sends by the keys that send in the message (Enter sends: %s)', async (enterSends, keys) => {
    await giveReason(enterSends, keys);
    await waitFor(() => expect(calls('queueMessage')).toHaveLength(1));
  });
});

describe('a reason', () => {
  it('is about one client: for another one, whom staff choose, it is asked anew', async () => {
    const anna = { ...jane, contactId: '8', name: 'Anna Roe' };
    const contacts = fact([jane, anna], 'contacts-staff');
    const facts = { ...deceased.facts, contacts };
    show({ facts, chosenClientId: '7' });
    const reason = () => screen.getByRole('textbox', { name: /^Reason .*deceased/ });
    await (await lines()).findByText(/Jane Doe is deceased/);
    await user.type(reason(), 'Her daughter reads it');
    panelStore.setState({ record: record({ log: log([], Date.now()), facts, chosenClientId: '8' }) });
    await (await lines()).findByText(/Anna Roe is deceased/);
    await waitFor(() => expect(reason()).toHaveProperty('value', ''));
  });
});

describe('what blocks', () => {
  it('turns Send off with its reason, for the button and the keyboard', async () => {
    show(asksToStop);
    await (await lines()).findByText(/Jane Doe asked to stop: “Please stop texting me”/);
    await user.type(field(), 'Hello');
    expect(send().getAttribute('aria-disabled')).toBe('true');
    const describedBy = send().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(describedBy)?.textContent).toContain('asked to stop');
    await user.click(send());
    await user.type(field(), '{Control>}{Enter}{/Control}');
    await user.type(field(), '{Meta>}{Enter}{/Meta}');
    await waitFor(() => expect(status()).toContain('Record what you did'));
    // It is read out again, and stands on screen once: above the text.
    const shown = screen.getAllByText(/Record what you did/).filter((e) => !e.closest('[role=status]'));
    expect(shown).toHaveLength(1);
    expect(document.getElementById('send-reason')).toBeNull();
    expect(calls('queueMessage')).toHaveLength(0);
    expect(field().value).toBe('Hello');
  });

  it('is settled by what staff record; the note is required', async () => {
    show(asksToStop);
    await user.click(await screen.findByRole('button', { name: 'Record what we did' }));
    expect(await screen.findByText(/10 business days/)).toBeTruthy();
    expect(screen.getByText(/toll-free/)).toBeTruthy();
    const note = screen.getByRole('textbox', { name: /^What was done/ });
    await waitFor(() => expect(document.activeElement).toBe(note));
    const save = screen.getByRole('button', { name: 'Save' });
    await user.click(save);
    expect(calls('recordStops')).toHaveLength(0);
    await user.type(note, 'Called her, e-mail from now on');
    await user.click(save);
    await waitFor(() => expect(calls('recordStops')).toHaveLength(1));
    expect(calls('recordStops')[0]?.[1]).toEqual({
      ref,
      contactId: '7',
      lines: ['900/post:1'],
      note: 'Called her, e-mail from now on',
    });
    expect(calls('queueMessage')).toHaveLength(0);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is a dialog: closed, the focus goes back, and what was typed stands there the next time', async () => {
    show(asksToStop);
    const button = await screen.findByRole('button', { name: 'Record what we did' });
    await user.click(button);
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^What was done/ });
    await user.type(note, 'Called her');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(button);
    expect(panelStore.getState().flash).toContain('Your note is not recorded yet.');
    expect(calls('recordStops')).toHaveLength(0);
    await user.click(button);
    const again = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^What was done/ });
    await waitFor(() => expect(again.value).toBe('Called her'));
    await user.clear(again);
  });

  it('the mark in the conversation says what was done, and when', async () => {
    vi.mocked(loadHandledStops).mockResolvedValue([
      { line: '900/post:1', at: NOW, note: 'Called her, e-mail from now on', by: 'Dana Ortiz' },
    ]);
    show(asksToStop);
    const said = await screen.findByRole('article', { name: /stop texting me/ });
    await waitFor(() => expect(said.textContent).toContain('“Called her, e-mail from now on”, Dana Ortiz'));
    expect(said.textContent).toMatch(/Asked to stop Settled .*:/);
  });

  it('what was typed is kept on disk, and stands there after the panel was closed', async () => {
    show(asksToStop);
    const button = await screen.findByRole('button', { name: 'Record what we did' });
    await user.click(button);
    await user.type(await screen.findByRole('textbox', { name: /^What was done/ }), 'Called');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(calls('keepStopNote').at(-1)?.[1]).toMatchObject({ ref, contactId: '7', note: 'Called' }),
    );
    cleanup();
    show(asksToStop);
    await user.click(await screen.findByRole('button', { name: 'Record what we did' }));
    const again = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^What was done/ });
    await waitFor(() => expect(again.value).toBe('Called'));
  });

  it('what another window began is shown before a press lets it go, and can be added: no text of a person is lost', async () => {
    show(asksToStop);
    await user.click(await screen.findByRole('button', { name: 'Record what we did' }));
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^What was done/ });
    await user.type(note, 'Called{Enter}her');
    expect(note.value).toBe('Called\nher');
    onDisk.push({ note: 'Wrote to her', by: 'another window' });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const list = await screen.findByRole('list', { name: /^Another window began a note too/ });
    expect(list.textContent).toContain('Wrote to her');
    expect(calls('recordStops')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Add it' }));
    expect(note.value).toBe('Called\nher\nWrote to her');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(calls('recordStops')).toHaveLength(1));
    expect(calls('recordStops')[0]?.[1]).toMatchObject({ note: 'Called\nher\nWrote to her' });
  });

  it('what the client said in another case stands here too, and names that case', async () => {
    const otherLogs = [{ ...asksToStop.log, ref: { ...ref, caseId: '2' }, caseName: 'Doe v. Yard' }];
    vi.mocked(loadCheckRest).mockResolvedValue({ ...noRest, otherLogs });
    show();
    await (await lines()).findByText(/asked to stop.*in case Doe v\. Yard\./);
    // Blurred where names are (product §8).
    expect(document.querySelector('.case-header .badge bdi')?.textContent).toBe('Jane Doe asked to stop');
    await user.type(field(), 'Hello');
    await user.click(send());
    expect(calls('queueMessage')).toHaveLength(0);
  });

  it('what the firm lets through asks for a reason instead', async () => {
    const lax = { ...rules, checks: { 'asked-to-stop': 'confirm' as const } };
    show(asksToStop, { ambient: ambient({ mapping, rules: lax }) });
    await (await lines()).findByRole('textbox', { name: /asked to stop/ });
    expect(send().getAttribute('aria-disabled')).toBe('false');
  });

  it('where only the background knows, its refusal names what it is', async () => {
    show();
    vi.mocked(call).mockImplementation((async (name: string) =>
      name === 'queueMessage'
        ? { ok: false, error: { code: 'check-blocks', message: '', detail: { ids: 'wrong-number' } } }
        : { ok: true, value: { revision: 2 } }) as never);
    await user.type(field(), 'Hello');
    await user.click(send());
    await screen.findByText(/This stands against sending: Somebody wrote that this is the wrong number/, {
      selector: '.reason',
    });
    expect(field().value).toBe('Hello');
  });
});

it('quiet hours offer to keep the draft and to be reminded', async () => {
  const night = Date.parse('2026-11-20T23:30:00-05:00');
  const nightly = { ...defaultRules, zone: 'America/New_York' };
  show({ log: log([], night) }, { now: night, ambient: ambient({ mapping, rules: nightly }) });
  await user.type(field(), 'Hello');
  await (await lines()).findByText(/It is 11:30 PM for Jane Doe \(New York time\)/);
  await user.click(screen.getByRole('button', { name: /^Keep as draft and remind me at/ }));
  await waitFor(() => expect(calls('remindMe')).toHaveLength(1));
  expect(calls('remindMe')[0]?.[1]).toEqual({
    ref,
    caseName: 'Doe v. Harbor Freight Lines',
    at: Date.parse('2026-11-21T08:00:00-05:00'),
  });
  expect(calls('queueMessage')).toHaveLength(0);
  expect(field().value).toBe('Hello');
});

it('a message that a check stopped names it, and takes the reason there', async () => {
  const stopped = entry({ asks: { reason: 'check', blocks: false, ids: ['lead'] } });
  show({ entries: [stopped] });
  await screen.findByText(/Since you pressed Send, this came up: The case is marked as a lead/);
  await user.type(screen.getByRole('textbox', { name: /^Reason .*marked as a lead/ }), 'Signed today');
  await user.click(screen.getByRole('button', { name: 'Send it now' }));
  expect(calls('goOn')[0]?.[1]).toEqual({
    entryId: stopped.id,
    answers: [{ id: 'lead', answer: 'Signed today' }],
  });
});
