import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parsePolicy } from '../../src/domain/parse-policy';
import { announceChange } from '../../src/messaging/changes';
import { PolicySettings } from '../../src/options/PolicySettings';
import { setLocal } from '../../src/store/items';

afterEach(() => {
  cleanup();
  fakeBrowser.reset();
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
