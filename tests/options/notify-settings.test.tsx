import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askForNotifications, mayNotify } from '../../src/messaging/access';
import { call } from '../../src/messaging/client';
import { NotifySettings } from '../../src/options/NotifySettings';

vi.mock('../../src/messaging/access', () => ({ askForNotifications: vi.fn(), mayNotify: vi.fn() }));
vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));

const user = userEvent.setup();
const onOutcome = vi.fn();
const tick = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^Tell me on this computer/ });
afterEach(cleanup);
beforeEach(() => {
  onOutcome.mockClear();
  vi.mocked(call)
    .mockReset()
    .mockResolvedValue({ ok: true, value: null } as never);
  vi.mocked(mayNotify).mockResolvedValue(true);
});

describe('notifications (product §6)', () => {
  it('says that Hona’s own stay on, and that no policy sets them', () => {
    render(<NotifySettings on={false} onOutcome={onOutcome} />);
    screen.getByText(/This does not replace Hona’s own notifications; keep them on\./);
    screen.getByText(/no policy can set a person’s notifications/);
  });

  it('turned on, the browser asks first; then it is stored', async () => {
    vi.mocked(askForNotifications).mockResolvedValue(true);
    render(<NotifySettings on={false} onOutcome={onOutcome} />);
    await user.click(tick());
    await waitFor(() => expect(onOutcome).toHaveBeenCalledWith('Notifications are on.'));
    expect(call).toHaveBeenCalledWith('saveSettings', { notify: true });
  });

  it('refused by the person, it stays off and says so', async () => {
    vi.mocked(askForNotifications).mockResolvedValue(false);
    render(<NotifySettings on={false} onOutcome={onOutcome} />);
    await user.click(tick());
    await waitFor(() => expect(onOutcome).toHaveBeenCalledWith(expect.stringMatching(/stay off/)));
    expect(call).not.toHaveBeenCalled();
    expect(tick().checked).toBe(false);
  });

  it('taken back in the browser, it shows as off and says why', async () => {
    vi.mocked(mayNotify).mockResolvedValue(false);
    render(<NotifySettings on onOutcome={onOutcome} />);
    await screen.findByText(/The browser no longer allows them/);
    expect(tick().checked).toBe(false);
  });
});
