import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findTomorrowMorning } from '../../../src/domain/reminder';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { loadCase } from '../../../src/store/read';
import { loadReminders } from '../../../src/store/read/unfinished';
import { NOW, record, ref, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn(), listActivity: vi.fn(async () => []) }));
vi.mock('../../../src/store/read/unfinished', () => ({
  loadUnfinished: vi.fn(),
  loadReminders: vi.fn(),
  loadOpenEvents: vi.fn(async () => []),
}));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const reminders = () =>
  vi
    .mocked(call)
    .mock.calls.filter(([n]) => n === 'remindMe')
    .map(([, args]) => args);

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.mocked(call)
    .mockReset()
    .mockResolvedValue({ ok: true, value: { revision: 2 } } as never);
  vi.mocked(loadReminders).mockResolvedValue([]);
  vi.mocked(loadCase).mockResolvedValue(record());
  showState();
  render(<Panel />);
});
const open = async () => {
  await user.click(await screen.findByRole('button', { name: 'Later' }));
  return within(await screen.findByRole('dialog', { name: 'Keep as draft, remind me' }));
};

describe('"Keep as draft, remind me" (product §6)', () => {
  it('in an hour, said plainly that nothing is sent', async () => {
    const dialog = await open();
    dialog.getByText(/Nothing is sent by itself/);
    await user.click(dialog.getByRole('button', { name: 'Remind me' }));
    await waitFor(() =>
      expect(reminders()).toEqual([{ ref, caseName: 'Doe v. Harbor Freight Lines', at: NOW + 3_600_000 }]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('tomorrow at eight, with the name of the day: nobody means a Sunday unseen', async () => {
    const dialog = await open();
    await user.click(dialog.getByRole('radio', { name: 'Tomorrow, Saturday, Nov 21, 8:00 AM' }));
    await user.click(dialog.getByRole('button', { name: 'Remind me' }));
    await waitFor(() => expect(reminders()).toMatchObject([{ at: findTomorrowMorning(NOW) }]));
  });

  it.each(['2020-01-01T08:00', ''])('a time that is past or none is refused: "%s"', async (value) => {
    const dialog = await open();
    fireEvent.input(dialog.getByLabelText('Date and time'), { target: { value } });
    await user.click(dialog.getByRole('button', { name: 'Remind me' }));
    await dialog.findByText('Choose a time that is still to come.');
    expect(reminders()).toEqual([]);
  });
});
