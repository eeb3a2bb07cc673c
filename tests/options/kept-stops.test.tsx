import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { call } from '../../src/messaging/client';
import { KeptStops } from '../../src/options/KeptStops';
import { UnansweredStops } from '../../src/options/UnansweredStops';
import { loadKeptStops } from '../../src/store/read/stops';

vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../src/store/read/stops', () => ({ loadKeptStops: vi.fn() }));
afterEach(cleanup);

const ref = { firm: 'smithlaw', caseId: '31946235' };
const stop = { says: 'asked-to-stop', ref, contactId: '5', numbers: [], line: '7/text:a', at: 0 } as const;

it('lists an opt-out whose conversation is gone, until a person writes down what was done', async () => {
  vi.mocked(loadKeptStops).mockResolvedValueOnce([
    { ...stop, numbers: [], clientName: 'Jane Doe', caseName: 'Doe v. Pier' },
  ]);
  vi.mocked(loadKeptStops).mockResolvedValue([]);
  vi.mocked(call).mockResolvedValue({ ok: true, value: null } as never);
  const onOutcome = vi.fn();
  render(<KeptStops version={1} onOutcome={onOutcome} />);
  const list = await screen.findByRole('list', { name: 'Opt-outs that nobody has answered' });
  expect(list.textContent).toMatch(/Jane Doe \(case Doe v\. Pier, smithlaw\) asked to stop, /);
  await userEvent.click(within(list).getByRole('button', { name: 'Record it' }));
  expect(onOutcome).toHaveBeenLastCalledWith('Write down what was done first.');
  expect(call).not.toHaveBeenCalled();
  await userEvent.type(within(list).getByRole('textbox'), ' E-mail only. ');
  await userEvent.click(within(list).getByRole('button', { name: 'Record it' }));
  expect(call).toHaveBeenCalledWith('recordStops', {
    ref,
    contactId: '5',
    lines: ['7/text:a'],
    note: 'E-mail only.',
  });
  await vi.waitFor(() => expect(screen.queryByRole('list')).toBeNull());
});

it('"Delete everything" says that they would be forgotten too', async () => {
  vi.mocked(loadKeptStops).mockResolvedValue([{ ...stop, numbers: [], clientName: null, caseName: null }]);
  render(<UnansweredStops />);
  await screen.findByText(/^1 opt-out that nobody has answered goes too/);
});
