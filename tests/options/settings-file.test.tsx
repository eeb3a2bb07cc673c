import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultRules } from '../../src/domain/firm-rules';
import { defaultMapping } from '../../src/domain/mapping';
import { writeSettingsFile } from '../../src/domain/settings-file';
import { call } from '../../src/messaging/client';
import { pageView } from '../../src/options/layout/page-view';
import { SettingsFile } from '../../src/options/settings-file/SettingsFile';
import { ambient } from '../panel/samples';

vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));
vi.mock('../../src/store/read/templates', () => ({
  loadTemplates: async () => ({ items: [], revision: 7 }),
}));
const saved = vi.hoisted(() => ({ revision: 4 }));
vi.mock('../../src/store/read/mapping', () => ({
  loadMapping: async () => ({ mapping: defaultMapping, ...saved }),
}));

const user = userEvent.setup();
const say = vi.fn();
const here = ambient();
const other = {
  settings: { ...here.settings, undoSeconds: 9, launcher: false, keepDays: 30, signature: 'Ann' },
  rules: { ...defaultRules, checks: { shortener: 'block' as const } },
  mapping: { ...defaultMapping, phases: { Discovery: 'Evidence' } },
  templates: [{ name: 'Hello', texts: { en: 'Hi', es: null }, owner: 'own' as const }],
};
const show = (locked: string[] = []) => {
  pageView.setState({ found: null, locked: new Set(locked) });
  render(<SettingsFile ambient={here} onOutcome={say} />);
};
const choose = async (text: string) =>
  user.upload(await screen.findByLabelText('Settings file to import'), new File([text], 'settings.json'));
const lines = () => screen.getAllByRole('listitem').map((item) => item.textContent);
const calls = () => vi.mocked(call).mock.calls;

beforeEach(() => {
  saved.revision = 4;
  say.mockReset();
  vi.mocked(call).mockReset();
  vi.mocked(call).mockResolvedValue({ ok: true, value: { revision: 8 } } as never);
});
afterEach(cleanup);

describe('§8 import of all settings', () => {
  it('says first what would change, and saves that and nothing else when it is agreed to', async () => {
    show();
    await choose(writeSettingsFile(other, false));
    await screen.findByRole('heading', { name: 'Take these settings over?' });
    expect(lines()).toEqual([
      'Seconds to undo: 5 becomes 9',
      'Keep for how many days: 90 becomes 30',
      'Button in MyCase: yes becomes no',
      'Check “A shortened link”: as usual becomes Block',
      'Mapping: Phases: “Discovery” → “Evidence” is added',
      expect.stringMatching(/^Templates: .*Hello/),
    ]);
    expect(calls()).toEqual([]);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep the present ones' })),
    );
    await user.click(screen.getByRole('button', { name: 'Import the settings' }));
    await waitFor(() => expect(say).toHaveBeenLastCalledWith('The settings are imported.'));
    expect(calls()).toEqual([
      ['saveSettings', { undoSeconds: 9, launcher: false }],
      ['setKeepDays', { days: 30 }],
      ['saveRules', { rules: { checks: { shortener: 'block' } } }],
      ['saveMapping', { mapping: other.mapping, revision: 4 }],
      ['saveTemplates', { templates: [expect.objectContaining({ name: 'Hello' })], revision: 7 }],
    ]);
  });

  it('a mapping that another window saved between the look and the press is not overwritten', async () => {
    show();
    await choose(writeSettingsFile(other, false));
    const agree = await screen.findByRole('button', { name: 'Import the settings' });
    saved.revision = 5;
    await user.click(agree);
    await waitFor(() => expect(say).toHaveBeenLastCalledWith('The settings are imported.'));
    // The background refuses what rests on an older one.
    expect(calls()).toContainEqual(['saveMapping', { mapping: other.mapping, revision: 4 }]);
  });

  it('what the firm has set is left out, and said', async () => {
    show(['undoSeconds', 'mapping', 'check-shortener']);
    await choose(writeSettingsFile(other, false));
    await screen.findByText(/^3 values of the file are left out/);
    expect(lines().join()).not.toMatch(/undo|Mapping|shortened/);
  });

  it('a file that holds the same is nothing to import', async () => {
    show();
    await choose(writeSettingsFile({ ...here, templates: [] }, true));
    await waitFor(() =>
      expect(say).toHaveBeenLastCalledWith('The file holds the same settings. Nothing to import.'),
    );
    expect(screen.queryByRole('button', { name: 'Import the settings' })).toBeNull();
  });

  it('a wrong file changes nothing, and says what is wrong and where', async () => {
    show();
    await choose(writeSettingsFile(other, false).replace('"undoSeconds": 9', '"undoSeconds": 99'));
    await waitFor(() => expect(say).toHaveBeenLastCalledWith('Nothing was changed: the file is wrong.'));
    expect(lines()).toEqual([
      'settings, undoSeconds: must be a whole number within its bounds (line 5, column 20)',
    ]);
    expect(calls()).toEqual([]);
  });

  it('where a part cannot be saved, it says so and goes no further', async () => {
    vi.mocked(call).mockImplementation((async (name: string) =>
      name === 'saveRules'
        ? { ok: false, error: { code: 'unexpected', message: '' } }
        : { ok: true, value: null }) as never);
    show();
    await choose(writeSettingsFile(other, false));
    await user.click(await screen.findByRole('button', { name: 'Import the settings' }));
    await waitFor(() =>
      expect(say).toHaveBeenLastCalledWith(expect.stringMatching(/^Not everything was imported/)),
    );
    expect(calls().map(([name]) => name)).toEqual(['saveSettings', 'setKeepDays', 'saveRules']);
  });
});
