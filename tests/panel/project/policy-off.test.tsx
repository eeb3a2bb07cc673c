import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Feature } from '../../../src/domain/features';
import { parsePolicy } from '../../../src/domain/parse-policy';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { loadPolicy } from '../../../src/store/read/policy';
import { ambient, entry, record, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn() }));
vi.mock('../../../src/store/read/policy', () => ({ loadPolicy: vi.fn() }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const set = (raw: object, wiping = false) =>
  vi.mocked(loadPolicy).mockResolvedValue({ ...parsePolicy(raw, true), wiping });
const withOff = (...off: Feature[]) => ambient({ settings: { ...ambient().settings, off } });

beforeEach(() => {
  vi.mocked(call)
    .mockReset()
    .mockResolvedValue({ ok: true, value: null } as never);
  set({});
});
afterEach(cleanup);

describe('what the firm’s policy turned off (product §8)', () => {
  it('is not in the menus', async () => {
    showState({ ambient: withOff('update', 'export', 'refresh', 'templates') });
    render(<Panel />);
    await user.click(screen.getByRole('button', { name: 'Actions' }));
    await screen.findByRole('menuitem', { name: 'Open in Hona' });
    for (const name of ['Update Hona', 'Export', 'Refresh from MyCase'])
      expect(screen.queryByRole('menuitem', { name })).toBeNull();
  });

  it('a dialog that stands open when the policy comes is gone', async () => {
    showState({ dialog: 'export' });
    render(<Panel />);
    await screen.findByRole('dialog', { name: 'Export' });
    panelStore.setState({ ambient: withOff('export') });
    await vi.waitFor(() => expect(screen.queryByRole('dialog', { name: 'Export' })).toBeNull());
  });

  it('reading only: Send is off and says why, and how many messages of the case wait', async () => {
    showState({ ambient: withOff('sending'), record: record({ entries: [entry({ state: 'queued' })] }) });
    render(<Panel />);
    await screen.findByText(/allows reading only\. 1 message waits until it allows sending again\./);
    await vi.waitFor(() =>
      expect(screen.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled')).toBe('true'),
    );
    await screen.findByText(/Nothing is sent from here; your text stays as a draft\./);
  });

  it('a wipe that waits leads to what is unfinished', async () => {
    set({ wipe: '1' }, true);
    showState();
    render(<Panel />);
    const banner = await screen.findByText(/asks to delete everything on this computer/);
    await user.click(within(banner).getByRole('button', { name: 'Unfinished messages' }));
    expect(panelStore.getState().dialog).toBe('unfinished');
  });

  it('staffIds are a list to choose the author from: nobody is taken for one of them', async () => {
    set({ staffIds: { 'Dana Ortiz': '7001', 'Sam Lee': '7002' } });
    showState({ dialog: 'author' });
    render(<Panel />);
    const dialog = await screen.findByRole('dialog', { name: 'As whom do messages go?' });
    await user.click(within(dialog).getByRole('radio', { name: 'Somebody else' }));
    await user.selectOptions(await within(dialog).findByLabelText('From your firm’s list'), 'Sam Lee');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(call).toHaveBeenCalledWith('saveSettings', { staffId: '7002', staffName: 'Sam Lee' });
  });
});
