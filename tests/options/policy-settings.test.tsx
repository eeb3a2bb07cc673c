import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PolicySettings } from '../../src/options/PolicySettings';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const setPolicy = (policy: object) =>
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue(policy as never);

it('product §8: says what the policy sets, and each value that was refused with its reason', async () => {
  setPolicy({ byPhoneNumber: 'yes', wipe: true });
  render(<PolicySettings />);
  const list = await screen.findByRole('list', { name: 'Set by your firm’s policy' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    '“byPhoneNumber” was refused: it must be true or false.',
    '“wipe” was refused: this version of the extension does not know it.',
  ]);
});

it('follows a change; without a policy it says nothing', async () => {
  setPolicy({});
  const { container } = render(<PolicySettings />);
  setPolicy({ byPhoneNumber: true });
  await fakeBrowser.storage.onChanged.trigger({}, 'managed');
  await screen.findByText('Texts by phone number, outside of any project, are allowed.');
  setPolicy({});
  await fakeBrowser.storage.onChanged.trigger({}, 'managed');
  await vi.waitFor(() => expect(container.textContent).toBe(''));
});
