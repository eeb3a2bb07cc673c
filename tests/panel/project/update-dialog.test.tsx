import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { type CaseRecord, loadCase } from '../../../src/store/read';
import { ambient, casePage, fact, jane, lastSent, NUMBER, record, ref, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn(), listActivity: vi.fn(async () => []) }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const updates = () => vi.mocked(call).mock.calls.filter(([n]) => n === 'updateHona');
const press = () => user.click(screen.getByRole('button', { name: 'Update now' }));

async function open(change: Partial<CaseRecord> = {}, state: Parameters<typeof showState>[0] = {}) {
  const shown = record(change);
  vi.mocked(loadCase).mockResolvedValue(shown);
  showState({ record: shown, updateOpen: true, ...state });
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
    await open({ lastSent: lastSent(), facts: { ...record().facts, contacts } });
    await press();
    expect(updates()).toHaveLength(0);
    await user.type(screen.getByRole('textbox', { name: 'First name' }), ' Ada ');
    await user.type(screen.getByRole('textbox', { name: 'Last name' }), 'Harbor');
    await press();
    expect(updates()[0]?.[1]).toMatchObject({ update: { client: { firstName: 'Ada', lastName: 'Harbor' } } });
  });

  it('says what stands in the way, and what to do', async () => {
    const dialog = await open({
      facts: { ...record().facts, stage: fact<string>(null), practiceArea: undefined },
    });
    expect(dialog.textContent).toContain('Phase is not set in MyCase. Set it there, then refresh.');
    expect(dialog.textContent).toContain('Project type was not read yet.');
    await press();
    expect(updates()).toHaveLength(0);
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

  it('half-done is said, and can go on', async () => {
    vi.mocked(call).mockResolvedValue({ ok: true, value: lastSent({ project: null }) } as never);
    await open({ lastSent: withPhase('Intake') });
    await press();
    expect(
      await screen.findAllByText(/Half done: Hona took the contact, but not the project/),
    ).not.toHaveLength(0);
    await press();
    expect(updates()).toHaveLength(2);
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
