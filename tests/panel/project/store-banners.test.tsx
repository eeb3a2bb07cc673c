import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../../src/messaging/client';
import { StoreBanners } from '../../../src/panel/project/StoreBanners';
import { initialState, type PanelState, panelStore } from '../../../src/panel/store';
import { loadUnsettledCount } from '../../../src/store/read/counts';
import { ambient } from '../samples';

vi.mock('../../../src/messaging/client', () => ({ call: vi.fn(async () => ({ ok: true, value: null })) }));
vi.mock('../../../src/store/read/counts', () => ({ loadUnsettledCount: vi.fn(async () => 2) }));
vi.mock('../../../src/store/read', () => ({}));

const user = userEvent.setup();
beforeEach(() => panelStore.setState({ ...initialState, ambient: ambient() }, true));
afterEach(cleanup);
const show = (change: Partial<PanelState>) => {
  panelStore.setState(change);
  render(<StoreBanners />);
};

describe('StoreBanners', () => {
  it('shows nothing while everything is as usual', () => {
    show({});
    expect(document.body.textContent).toBe('');
  });

  it('a held database: what to do, and that it goes on by itself (F42)', () => {
    show({ problem: 'storage-blocked' });
    screen.getByText(/Close other tabs of this extension.*it goes on by itself/);
  });

  it('a broken one: how many messages are in it, and another try (F43)', async () => {
    show({ problem: 'storage-broken' });
    await screen.findByText(/2 messages that are not settled are in it/);
    screen.getByRole('button', { name: 'Try again' });
    expect(loadUnsettledCount).toHaveBeenCalled();
  });

  it('things that were set aside, until it was read', async () => {
    show({ ambient: ambient({ aside: 1 }) });
    screen.getByText(/1 thing kept on this computer could not be read any more and was set aside/);
    await user.click(screen.getByRole('button', { name: 'I have read this' }));
    expect(call).toHaveBeenCalledWith('acknowledgeLoss', { lost: 0, aside: 1 });
  });

  it('a moved clock: what it says now, and one answer', async () => {
    show({ ambient: ambient({ clockMoved: true }) });
    screen.getByText('The clock of this computer was moved. Is it right now?');
    await user.click(screen.getByRole('button', { name: 'Yes, it is right' }));
    expect(call).toHaveBeenCalledWith('trustClock', {});
  });

  it('old things that wait for a decision, with the way to them', () => {
    show({ ambient: ambient({ kept: 3 }) });
    screen.getByText(/3 old messages and drafts are still kept here and wait for your decision/);
    expect(screen.getByRole('link').getAttribute('href')).toBe('/options.html#keep');
  });
});
