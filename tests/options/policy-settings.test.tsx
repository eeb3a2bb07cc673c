import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parsePolicy } from '../../src/domain/parse-policy';
import { announceChange } from '../../src/messaging/changes';
import { call } from '../../src/messaging/client';
import { ConnectionSettings } from '../../src/options/ConnectionSettings';
import { FirstRun } from '../../src/options/first-run/FirstRun';
import { pageView } from '../../src/options/layout/page-view';
import { PolicySettings } from '../../src/options/PolicySettings';
import { setLocal } from '../../src/store/items';
import { ambient } from '../panel/samples';

vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));

afterEach(() => {
  cleanup();
  fakeBrowser.reset();
  pageView.setState({ found: null, locked: new Set() });
});

async function setPolicy(raw: object): Promise<void> {
  await setLocal('policy', parsePolicy(raw, false));
  announceChange({ what: 'settings', ref: null });
}
const list = async (name: string) =>
  within(await screen.findByRole('list', { name }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

it('product §8: says what the policy sets, and each value that was refused with its place and reason', async () => {
  await setPolicy({
    firm: 'harborlaw',
    token: 'a-token-of-the-firm',
    off: ['export', 'chat'],
    quietHours: { from: '09:00', to: '18:00', zone: 'America/Denver' },
    byPhoneNumber: 'yes',
    mapping: { phases: { Discovery: 5 } },
    templates: [{ name: 'Hello', en: '{{x' }],
    colour: true,
  });
  render(<PolicySettings />);
  expect(await list('Set by your firm’s policy')).toEqual([
    'This computer is for harborlaw.mycase.com.',
    'Turned off: export.',
    'Texts go out between 09:00 and 18:00 (America/Denver); outside of that a check warns.',
  ]);
  expect(await list('Refused of your firm’s policy')).toEqual([
    '“off” was refused, at chat: there is no such feature to turn off. There are update, calendar, templates, export and refresh.',
    '“byPhoneNumber” was refused: it must be true or false.',
    '“mapping” was refused, at phases, Discovery: must be text.',
    '“templates” was refused, at Hello, en: a field has no end: “}}” is missing.',
    '“colour” was refused: this version of the extension does not know it.',
    '“token” was refused: in this browser scripts inside web pages could read it. Connect in these settings instead; the rest of the policy holds.',
  ]);
  expect(document.body.textContent).not.toContain('a-token-of-the-firm');
});

it('follows a change; without a policy it says nothing', async () => {
  await setPolicy({});
  const { container } = render(<PolicySettings />);
  await setPolicy({ byPhoneNumber: true });
  await screen.findByText('Texts by phone number, outside of any project, are allowed.');
  await setPolicy({});
  await vi.waitFor(() => expect(container.textContent).toBe(''));
});

describe('where the policy sets the firm and no token, as in Firefox', () => {
  const user = userEvent.setup();
  const say = vi.fn();
  const notConnected = ambient({ connection: null });
  const connectNow = async () => {
    vi.mocked(call).mockReset();
    vi.mocked(call).mockResolvedValue({ ok: true, value: { result: 'known' } } as never);
    await user.type(await screen.findByRole('textbox', { name: 'Hona API token' }), 'a-token-of-the-firm');
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() =>
      expect(say).toHaveBeenLastCalledWith('Connected for harborlaw. Hona knows the token.'),
    );
    expect(vi.mocked(call).mock.calls[0]).toEqual([
      'connect',
      { firm: 'harborlaw', token: 'a-token-of-the-firm' },
    ]);
  };

  it('the settings have it filled in, locked, and whoever has the token can connect', async () => {
    await setPolicy({ firm: 'harborlaw' });
    pageView.setState({ found: null, locked: new Set(['firm']) });
    render(<ConnectionSettings connection={null} onOutcome={say} />);
    const firm = screen.getByRole<HTMLInputElement>('textbox', { name: 'MyCase firm' });
    await waitFor(() => expect(firm.value).toBe('harborlaw'));
    expect(firm.closest('fieldset')?.disabled).toBe(true);
    await connectNow();
  });

  it('the first steps name it and ask for the token alone', async () => {
    await setPolicy({ firm: 'harborlaw' });
    render(<FirstRun ambient={notConnected} onOutcome={say} />);
    await screen.findByText(/This computer is for harborlaw\.mycase\.com\./);
    expect(screen.queryByRole('textbox', { name: 'MyCase firm' })).toBeNull();
    await connectNow();
  });

  it('the first steps ask for no token where the policy connects', async () => {
    await setLocal('policy', parsePolicy({ firm: 'harborlaw', token: 'a-token-of-the-firm' }, true));
    render(<FirstRun ambient={notConnected} onOutcome={say} />);
    await screen.findByText(/The connection to Hona is made by the policy/);
    expect(screen.queryByRole('textbox', { name: 'Hona API token' })).toBeNull();
  });

  it('staff that the policy lists are chosen in the first steps; one press more says that this is me', async () => {
    await setPolicy({ firm: 'harborlaw', staffIds: { 'Dana Ortiz': '7001', 'Sam Lee': '7002' } });
    vi.mocked(call).mockReset();
    vi.mocked(call).mockResolvedValue({ ok: true, value: null } as never);
    render(<FirstRun ambient={notConnected} onOutcome={say} />);
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'From your firm’s list' }),
      'Sam Lee',
    );
    await user.click(screen.getByRole('button', { name: 'That is me' }));
    expect(vi.mocked(call).mock.calls).toEqual([
      ['saveSettings', { staffId: '7002', staffName: 'Sam Lee', meId: '7002' }],
    ]);
  });
});
