import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultRules } from '../../../src/domain/firm-rules';
import { call } from '../../../src/messaging/client';
import { ChecksSettings } from '../../../src/options/checks/ChecksSettings';

vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));

const user = userEvent.setup();
const outcome = vi.fn();
const saved = () => vi.mocked(call).mock.calls.map(([, args]) => args);
const press = () => user.click(screen.getByRole('button', { name: 'Save checks' }));
const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

afterEach(cleanup);
beforeEach(() => {
  outcome.mockReset();
  vi.mocked(call)
    .mockReset()
    .mockResolvedValue({ ok: true, value: null } as never);
});

it('each check is one line with its level, the default marked; what is fixed is shown as fixed', () => {
  render(<ChecksSettings rules={defaultRules} onOutcome={outcome} />);
  expect(select('The client asked to stop').selectedOptions[0]?.text).toBe('Block (default)');
  expect(select('A shortened link').selectedOptions[0]?.text).toBe('Warn (default)');
  expect(screen.getByText(/The message is empty/).textContent).toContain('always');
  expect([...select('A newer message than when you began').options].map((o) => o.value)).toEqual([
    'off',
    'warn',
    'confirm',
  ]);
});

it('saves what differs from the defaults, the hours, the zone and the shorteners', async () => {
  render(<ChecksSettings rules={{ ...defaultRules, checks: { minor: 'block' } }} onOutcome={outcome} />);
  await user.selectOptions(select('A shortened link'), 'off');
  await user.selectOptions(select('MyCase says that the client is a minor'), 'warn');
  await user.clear(field('until'));
  await user.type(field('until'), '8:30 PM');
  await user.type(field('Your firm’s time zone'), 'America/Chicago');
  await user.type(field('Other link shorteners to warn of'), 'l.example');
  await press();
  expect(saved()).toEqual([
    {
      rules: {
        checks: { shortener: 'off' },
        quiet: { from: 480, to: 1230 },
        zone: 'America/Chicago',
        shorteners: ['l.example'],
      },
    },
  ]);
  expect(outcome).toHaveBeenLastCalledWith('Saved. It holds from the next message on.');
});

it.each([
  ['until', 'late', /Write the times/],
  ['Your firm’s time zone', 'Chicago', /time zone is not known/],
  ['Other link shorteners to warn of', 'bit', /no address/],
])('says what is wrong with %s, and saves nothing', async (label, typed, problem) => {
  render(<ChecksSettings rules={defaultRules} onOutcome={outcome} />);
  await user.clear(field(label));
  await user.type(field(label), typed);
  await press();
  expect(saved()).toEqual([]);
  expect(outcome).toHaveBeenLastCalledWith(expect.stringMatching(problem));
});

it('what another window saves comes in', () => {
  const { rerender } = render(<ChecksSettings rules={defaultRules} onOutcome={outcome} />);
  rerender(<ChecksSettings rules={{ ...defaultRules, checks: { minor: 'block' } }} onOutcome={outcome} />);
  expect(select('MyCase says that the client is a minor').value).toBe('block');
});
