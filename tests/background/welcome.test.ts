import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcome } from '../../src/background/welcome';

const create = vi.fn();
const installedBy = (installType: string) =>
  Object.assign(fakeBrowser, { management: { getSelf: async () => ({ installType }) } });
beforeEach(() => {
  create.mockReset();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(create);
});

it.each(['normal', 'development'])(
  'first run: a person installed it (%s), so the first steps open',
  async (type) => {
    installedBy(type);
    await welcome({ reason: 'install' });
    expect(create.mock.calls).toEqual([[{ url: expect.stringMatching(/\/options\.html#welcome$/) }]]);
  },
);

it('opens once, however often the browser tells of the install', async () => {
  installedBy('development');
  await welcome({ reason: 'install' });
  await welcome({ reason: 'install' });
  expect(create).toHaveBeenCalledTimes(1);
});

it.each(['admin', 'sideload', 'other'])('nothing opens where %s installed it', async (type) => {
  installedBy(type);
  await welcome({ reason: 'install' });
  expect(create).not.toHaveBeenCalled();
});

it.each(['update', 'browser_update'])('nothing opens after an %s', async (reason) => {
  installedBy('normal');
  await welcome({ reason });
  expect(create).not.toHaveBeenCalled();
});
