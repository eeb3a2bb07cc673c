import { act, cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { type CaseRecord, loadCase } from '../../../src/store/read';
import {
  ambient,
  casePage,
  DAY,
  fact,
  jane,
  lastSent,
  NOW,
  NUMBER,
  record,
  ref,
  showState,
} from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn(), listActivity: vi.fn(async () => []) }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const updates = () => vi.mocked(call).mock.calls.filter(([n]) => n === 'updateHona');
const reason = () => document.getElementById('update-reason')?.textContent;
const press = () => user.click(screen.getByRole('button', { name: 'Update now' }));

async function open(change: Partial<CaseRecord> = {}, state: Parameters<typeof showState>[0] = {}) {
  const shown = record(change);
  vi.mocked(loadCase).mockResolvedValue(shown);
  showState({ record: shown, dialog: 'update', ...state });
  render(<Panel />);
  return screen.findByRole('dialog', { name: 'Update Hona' });
}
const withPhase = (phase: string) => lastSent({ update: { ...lastSent().update, phase } });
const trialOpen = () => ambient({ connection: { ...ambient().connection!, trial: 'open' } });

afterEach(cleanup);
beforeEach(() => {
  vi.mocked(call).mockClear();
  vi.mocked(call).mockResolvedValue({ ok: true, value: lastSent() } as never);
});

describe('UpdateDialog', () => {
  it('shows the value, what was last sent, and what MyCase says', async () => {
    const dialog = await open({ lastSent: withPhase('Intake') });
    const row = within(dialog).getByRole('row', { name: /^Phase/ });
    expect(row.textContent).toBe('PhaseIntakeDiscovery');
    expect(dialog.textContent).toContain('The same as last sent: Name, Project type');
    expect(dialog.textContent).toContain(
      'Hona tells Jane Doe about the phase Discovery on the next business morning',
    );
  });

  it('sends exactly what is on screen', async () => {
    await open({ lastSent: withPhase('Intake') });
    await press();
    expect(updates()).toEqual([['updateHona', { update: lastSent().update, tabId: 3, trial: false }]]);
    expect(updates()[0]?.[1]).toMatchObject({ update: { ref, client: { phone: NUMBER } } });
    expect(
      await screen.findAllByText(/Done\. Hona answered: contact updated, project updated/),
    ).not.toHaveLength(0);
  });

  it('A new phone needs a tick, since whoever holds it can open the portal', async () => {
    await open({ lastSent: lastSent({ contact: { ...lastSent().contact, phone: '+12135550101' } }) });
    await press();
    expect(updates()).toHaveLength(0);
    expect(screen.getAllByText('Tick the boxes first.')).not.toHaveLength(0);
    await user.click(screen.getByRole('checkbox', { name: /Whoever holds \(213\) 555-0142/ }));
    await press();
    expect(updates()).toHaveLength(1);
  });

  it('where MyCase says nothing about notices, staff choose, and nothing is preselected', async () => {
    await open({ lastSent: lastSent(), facts: { ...record().facts, customFields: fact([]) } });
    expect(screen.getAllByRole<HTMLInputElement>('radio').some((r) => r.checked)).toBe(false);
    await press();
    expect(updates()).toHaveLength(0);
    await user.click(screen.getByRole('radio', { name: /^Off/ }));
    await press();
    expect(updates()[0]?.[1]).toMatchObject({ update: { notices: false } });
  });

  it('A5: a company asks for a person’s name and never invents one', async () => {
    const contacts = fact([{ ...jane, name: 'Harbor Freight Lines LLC', type: 'Company' as const }]);
    const dialog = await open({ facts: { ...record().facts, contacts } });
    expect(dialog.textContent).toContain('MyCase has the company “Harbor Freight Lines LLC”');
    await press();
    expect(reason()).toBe('Fill in both names first.');
    await user.type(screen.getByRole('textbox', { name: 'First name' }), ' Ada ');
    await user.type(screen.getByRole('textbox', { name: 'Last name' }), 'Harbor');
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    await press();
    expect(updates()[0]?.[1]).toMatchObject({ update: { client: { firstName: 'Ada', lastName: 'Harbor' } } });
  });

  it('PULL-CORR-1: a company may become a second contact, which is ticked; and the trial needs a person', async () => {
    const company = {
      ...jane,
      contactId: null,
      companyId: '7',
      name: 'Harbor LLC',
      type: 'Company' as const,
    };
    await open({ facts: { ...record().facts, contacts: fact([company]) } });
    await user.type(screen.getByRole('textbox', { name: 'First name' }), 'Ada');
    await user.type(screen.getByRole('textbox', { name: 'Last name' }), 'Harbor');
    expect(screen.getByText(/Under which number Hona has the company Harbor LLC is not known/)).toBeTruthy();
    for (const box of screen.getAllByRole('checkbox', { name: /^Whoever/ })) await user.click(box);
    await press();
    expect(updates()).toHaveLength(0);
    await user.click(screen.getByRole('checkbox', { name: /Hona may then have this company twice/ }));
    await press();
    expect(updates()).toHaveLength(1);
    cleanup();
    await open({ facts: { ...record().facts, contacts: fact([company]) } }, { ambient: trialOpen() });
    await user.type(screen.getByRole('textbox', { name: 'First name' }), 'Ada');
    await user.type(screen.getByRole('textbox', { name: 'Last name' }), 'Harbor');
    expect(reason()).toContain('The first update of a firm needs a person as the client');
  });

  it('PULL-PHONE-1: says where the number is that of the list, since only the own page shows all', async () => {
    const dialog = await open();
    expect(dialog.textContent).toContain('The phone is the one that Contacts & staff shows');
    cleanup();
    const own = await open({ contacts: { '7': { phones: fact([jane.phone!], 'contact') } } });
    expect(own.textContent).not.toContain('The phone is the one that Contacts & staff shows');
  });

  it('a contact who stands there twice, in two roles, is one', async () => {
    const contacts = fact([jane, { ...jane, role: 'Plaintiff' }]);
    const dialog = await open({ facts: { ...record().facts, contacts } });
    expect(dialog.textContent).not.toContain('The case has 2 contacts');
  });

  it('says what stands in the way, and what to do', async () => {
    const dialog = await open({
      facts: { ...record().facts, stage: fact<string>(null), practiceArea: undefined },
    });
    expect(dialog.textContent).toContain(
      'The case has no stage, so there is no phase to send. Set the stage in MyCase (Items & info), then refresh.',
    );
    expect(dialog.textContent).toContain('Project type was not read yet.');
    await press();
    expect(updates()).toHaveLength(0);
  });

  it('says why a number cannot be texted, and a name that the mapping almost has', async () => {
    const phone = { kind: 'unknown' as const, raw: '800-555-0100', e164: null, problem: 'service' as const };
    const dialog = await open(
      { facts: { ...record().facts, contacts: fact([{ ...jane, phone }]) } },
      { ambient: ambient({ mapping: { ...ambient().mapping, phases: { 'Discovery ': 'Discovery' } } }) },
    );
    expect(dialog.textContent).toContain(
      '“800-555-0100” is not a number that can be texted. This is a service’s',
    );
    expect(dialog.textContent).toContain('your firm maps nothing for “Discovery”');
    expect(dialog.textContent).toContain('The mapping has “Discovery ”');
  });

  it('the trial asks for an administrator', async () => {
    await open({ lastSent: lastSent() }, { ambient: trialOpen() });
    await press();
    expect(updates()).toHaveLength(0);
    await user.click(screen.getByRole('checkbox', { name: /I am an administrator/ }));
    await press();
    expect(updates()[0]?.[1]).toMatchObject({ trial: true });
  });

  it('a failed trial stops updates and says what to ask Hona', async () => {
    const connection = { ...ambient().connection!, trial: 'failed' as const };
    const dialog = await open({ lastSent: lastSent() }, { ambient: ambient({ connection }) });
    expect(dialog.textContent).toContain('Updates are stopped for this firm');
    expect(screen.queryByRole('button', { name: 'Update now' })).toBeNull();
  });

  it('half-done is said, with what Hona refused, and can go on', async () => {
    await open({ lastSent: withPhase('Intake') });
    vi.mocked(loadCase).mockResolvedValue(record({ lastSent: lastSent({ project: null }) }));
    vi.mocked(call).mockResolvedValue({
      ok: false,
      error: {
        code: 'hona-refused',
        message: '',
        detail: { part: 'project', status: 422, reason: 'No such phase' },
      },
    });
    await press();
    expect(await screen.findByText(/^Half done: Hona took the contact \(updated, /)).toBeTruthy();
    expect(reason()).toContain('Hona refused the project (422): “No such phase”.');
    expect(reason()).toContain('project type and phase are mapped in Hona');
    expect(screen.getByRole('row', { name: /^Phase/ }).textContent).toBe('Phasenot taken yetDiscovery');
    await press();
    expect(updates()).toHaveLength(2);
  });

  it('where MyCase changes while it is open, it says what, and wants it looked at', async () => {
    await open({ lastSent: withPhase('Intake') });
    const facts = { ...record().facts, stage: fact('Settlement') };
    act(() => panelStore.setState({ record: record({ facts, lastSent: withPhase('Intake') }) }));
    expect(screen.getByText('MyCase changed while this was open. Phase is now Settlement.')).toBeTruthy();
    expect(screen.getByRole('row', { name: /^Phase/ }).textContent).toBe('PhaseIntakeSettlement');
    await press();
    expect(updates()).toHaveLength(0);
    await user.click(screen.getByRole('checkbox', { name: /looked at it again: Phase is now Settlement/ }));
    await press();
    expect(updates()[0]?.[1]).toMatchObject({ update: { phase: 'Settlement' } });
  });

  it('facts-changed names what, and shows the table anew', async () => {
    await open({ lastSent: withPhase('Intake') });
    const facts = { ...record().facts, stage: fact('Settlement') };
    vi.mocked(loadCase).mockResolvedValue(record({ facts, lastSent: withPhase('Intake') }));
    vi.mocked(call).mockResolvedValue({
      ok: false,
      error: { code: 'facts-changed', message: '', detail: { fields: 'phase,phone' } },
    });
    await press();
    expect(reason()).toContain('MyCase no longer says what stood here: Phase, Client’s phone.');
    expect(screen.getByRole('row', { name: /^Phase/ }).textContent).toContain('Settlement');
  });

  it('a difference that the nightly sync has probably taken over is grey, promises nothing, asks for nothing', async () => {
    const old = (value: string) => ({ ...fact(value), readAt: NOW - 2 * DAY });
    const facts = { ...record().facts, stage: old('Settlement'), contacts: { ...old(''), value: [jane] } };
    const sent = lastSent({ contact: { ...lastSent().contact, phone: '+12135550101' } });
    const dialog = await open({ facts, lastSent: sent });
    const row = within(dialog).getByRole('row', { name: /^Phase/ });
    expect(row.className).toBe('quiet');
    expect(row.textContent).toContain('Hona has probably taken this over in its nightly sync');
    expect(row.textContent).toContain('read from MyCase 2 days ago');
    expect(dialog.textContent).toContain('Hona has probably told Jane Doe about the phase Settlement');
    expect(dialog.textContent).toContain('Hona has probably sent a portal link to (213) 555-0142');
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(within(dialog).getByRole('button', { name: 'Refresh from MyCase' })).toBeTruthy();
  });

  it('where Hona answered with another phone than was sent, both stand there, with the advice', async () => {
    const dialog = await open({
      lastSent: lastSent({ contact: { ...lastSent().contact, phone: '+12135550101' } }),
    });
    expect(within(dialog).getByRole('row', { name: /phone/ }).textContent).toContain(
      '(213) 555-0101Hona answered this; sent was (213) 555-0142',
    );
    expect(dialog.textContent).toContain('run a manual sync on this project in Hona');
  });

  it('A6: “Complete” is Hona’s word for Completed; another status that it answered stands there', async () => {
    const answered = (status: string) =>
      lastSent({ project: { at: NOW, result: 'updated', notices: true, status } });
    const dialog = await open({ lastSent: answered('Not Started') });
    expect(within(dialog).getByRole('row', { name: /^Status/ }).textContent).toContain(
      'Hona answered Not started',
    );
  });

  it('a name that cannot be taken apart for certain is offered and can be corrected', async () => {
    const contacts = fact([{ ...jane, name: 'Jane Anne Doe' }]);
    await open({ lastSent: lastSent(), facts: { ...record().facts, contacts } });
    const [first, last] = screen.getAllByRole<HTMLInputElement>('textbox', { name: /name$/ });
    expect([first?.value, last?.value]).toEqual(['Jane Anne', 'Doe']);
    await user.clear(first!);
    await user.type(first!, 'Jane');
    await user.clear(last!);
    await user.type(last!, 'Anne Doe');
    await press();
    expect(updates()[0]?.[1]).toMatchObject({
      update: { client: { firstName: 'Jane', lastName: 'Anne Doe' } },
    });
  });

  it('what became of it is said where the dialog was closed meanwhile', async () => {
    let answer = (_reply: unknown) => {};
    vi.mocked(call).mockReturnValue(new Promise((resolve) => (answer = resolve as never)) as never);
    await open({ lastSent: withPhase('Intake') });
    await press();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    answer({ ok: true, value: lastSent() });
    expect(await screen.findAllByText(/^Done\. Hona answered/)).not.toHaveLength(0);
  });

  it('a stopped firm is told how an administrator lifts it', async () => {
    const connection = { ...ambient().connection!, trial: 'failed' as const };
    const dialog = await open({ lastSent: lastSent() }, { ambient: ambient({ connection }) });
    expect(dialog.textContent).toContain('Disconnect, then Connect with the token again');
    expect(within(dialog).getByRole('link', { name: 'Open settings' })).toBeTruthy();
  });

  it('the trial says where a second record would not be noticed', async () => {
    const dialog = await open({ lastSent: lastSent() }, { ambient: trialOpen() });
    expect(dialog.textContent).toContain('The panel has not read Hona’s messages of this case yet');
  });

  it('offline: says so before the press', async () => {
    const dialog = await open({ lastSent: withPhase('Intake') }, { online: false });
    expect(dialog.textContent).toContain('No internet connection. Nothing is sent');
    await press();
    expect(updates()).toHaveLength(0);
  });

  it('D2: nothing is sent while the case is opening', async () => {
    await open({ lastSent: withPhase('Intake') }, { page: casePage({ state: 'opening' }) });
    await press();
    expect(updates()).toHaveLength(0);
  });

  it('Cancel closes it and gives the focus back', async () => {
    await open({ lastSent: lastSent() });
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Actions' }));
  });
});
