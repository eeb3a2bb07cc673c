import { act, cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultMapping } from '../../src/domain/mapping';
import { writeSettingsFile } from '../../src/domain/settings-file';
import { enDiagnostics } from '../../src/locales/en-diagnostics';
import { enOptions } from '../../src/locales/en-options';
import { enSettings } from '../../src/locales/en-settings';
import { esDiagnostics } from '../../src/locales/es-diagnostics';
import { esOptions } from '../../src/locales/es-options';
import { esSettings } from '../../src/locales/es-settings';
import { SEARCHED_IDS } from '../../src/locales/search-keywords';
import { watchChanges } from '../../src/messaging/changes';
import { call } from '../../src/messaging/client';
import { pageView } from '../../src/options/layout/page-view';
import { isFound } from '../../src/options/layout/search';
import { Options } from '../../src/options/Options';
import { loadAmbient } from '../../src/store/read';
import { ambient } from '../panel/samples';

const policy = vi.hoisted(() => ({ locked: new Set<string>() }));
vi.mock('../../src/options/use-locked-keys', () => ({ useLockedKeys: () => policy.locked }));
vi.mock('../../src/store/read', () => ({ loadAmbient: vi.fn() }));
vi.mock('../../src/store/read/templates', () => ({
  loadTemplates: async () => ({ items: [], revision: 0 }),
}));
vi.mock('../../src/store/read/seen-values', () => ({ loadSeenValues: async () => null }));
vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const calls = (name: string) => vi.mocked(call).mock.calls.filter(([n]) => n === name);
const contents = () =>
  within(screen.getByRole('navigation', { name: 'Contents' }))
    .getAllByRole('link')
    .map((link) => link.textContent);
/** What the search left on the page. */
const shown = (of: '[data-group]' | '[data-setting]') =>
  [...document.querySelectorAll<HTMLElement>(of)]
    .filter((one) => !one.closest('[hidden]'))
    .map((one) => one.id);
const search = async (words: string) => {
  const field = screen.getByRole('searchbox', { name: 'Search the settings' });
  await user.clear(field);
  if (words) await user.type(field, words);
};
const open = async () => {
  const page = render(<Options />);
  await screen.findByRole('heading', { name: 'How your firm’s MyCase maps to Hona' });
  await screen.findByRole('heading', { name: 'Templates' });
  return page;
};

beforeEach(() => {
  vi.mocked(call).mockReset();
  vi.mocked(call).mockResolvedValue({ ok: true, value: null } as never);
  vi.mocked(loadAmbient).mockResolvedValue(ambient());
  policy.locked = new Set();
  location.hash = '';
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

it('confidential mode of the settings is that of the page, and until it is known what names clients is blurred', async () => {
  expect(pageView.getInitialState().confidential).toBe(true);
  await open();
  await waitFor(() => expect(pageView.getState().confidential).toBe(false));
  cleanup();
  const { settings } = ambient();
  vi.mocked(loadAmbient).mockResolvedValue(ambient({ settings: { ...settings, confidential: true } }));
  await open();
  await waitFor(() => expect(pageView.getState().confidential).toBe(true));
});

it('a look at the first steps loses nothing that was typed into the settings', async () => {
  await open();
  const go = async (hash: string, heading: string) => {
    location.hash = hash;
    dispatchEvent(new HashChangeEvent('hashchange'));
    await screen.findByRole('heading', { level: 1, name: heading });
  };
  const signature = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Signature line' });
  await user.type(signature(), 'Dana, Harbor Law');
  await go('#welcome', 'First steps with Hona Panel');
  expect(screen.queryByRole('textbox', { name: 'Signature line' })).toBeNull();
  await go('#signature', 'Settings');
  expect(signature().value).toBe('Dana, Harbor Law');
});

describe('§8 the first steps', () => {
  const start = async (connection: ReturnType<typeof ambient>['connection'] = null) => {
    location.hash = '#welcome';
    vi.mocked(loadAmbient).mockResolvedValue(ambient({ connection }));
    render(<Options />);
    return screen.findByRole<HTMLInputElement>('textbox', { name: 'Hona API token' });
  };
  /** What stands below a field. */
  const below = (field: HTMLInputElement) =>
    document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
  const connect = () => user.click(screen.getByRole('button', { name: 'Connect' }));
  const refused = { ok: true, value: { result: 'refused', status: 401 } };

  it('a token that Hona refuses is said at its field', async () => {
    vi.mocked(call).mockResolvedValue(refused as never);
    const token = await start();
    await user.type(screen.getByRole('textbox', { name: 'MyCase firm' }), 'smithlaw');
    await user.type(token, 'secret-token-1234');
    await connect();
    await waitFor(() => expect(below(token)).toContain('Hona refused the token (401).'));
    expect(token.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('status').textContent).toContain('Hona refused the token (401).');
  });

  it('so is what cannot be right: at the field that it is about, and no longer once it is right', async () => {
    const token = await start();
    const firm = screen.getByRole<HTMLInputElement>('textbox', { name: 'MyCase firm' });
    await connect();
    await waitFor(() => expect(below(token)).toContain('Paste the token first.'));
    await user.type(token, 'secret-token-1234');
    await connect();
    await waitFor(() => expect(below(firm)).toContain('Fill in the MyCase firm first.'));
    expect(below(token)).not.toContain('Paste');
    vi.mocked(call).mockResolvedValue({ ok: true, value: { result: 'known' } } as never);
    await user.type(firm, 'smithlaw');
    await connect();
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Hona knows the token.'));
    expect(below(firm)).not.toContain('Fill in');
  });

  it('one that Hona refused before is said there too', async () => {
    const token = await start({ ...ambient().connection!, tokenRefused: true });
    expect(below(token)).toContain('Hona refused this token.');
  });
});

describe('§8 another language, chosen while something is typed', () => {
  const reload = vi.fn();
  const { settings } = ambient();
  /** What the store tells the page: these settings, just changed. */
  const change = async (changed: Partial<typeof settings>) => {
    vi.mocked(loadAmbient).mockResolvedValue(ambient({ settings: { ...settings, ...changed } }));
    // With all that follows from it: a page that would go goes in here.
    await act(async () => {
      for (const [onChange] of vi.mocked(watchChanges).mock.calls) onChange({ what: 'settings', ref: null });
      await vi.mocked(loadAmbient).mock.results.at(-1)?.value;
    });
  };
  const signature = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Signature line' });
  const waits = () => screen.queryByText(/changes its language as soon as/);
  beforeEach(() => {
    reload.mockClear();
    vi.spyOn(location, 'reload').mockImplementation(reload);
    vi.mocked(watchChanges).mockClear();
  });
  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('changes the page at once where nothing is', async () => {
    await open();
    await change({ undoSeconds: 7 });
    expect(reload).not.toHaveBeenCalled();
    await change({ undoSeconds: 7, language: 'es' });
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  it('waits for it, says so, and changes the page once it is saved', async () => {
    await open();
    await user.type(signature(), 'Dana, Harbor Law');
    await change({ language: 'es' });
    await waitFor(() => expect(waits()).toBeTruthy());
    expect(reload).not.toHaveBeenCalled();
    expect(signature().value).toBe('Dana, Harbor Law');
    await change({ language: 'es', signature: 'Dana, Harbor Law' });
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  it('waits no longer where the first language is chosen again, or a person lets go of what was typed', async () => {
    await open();
    await user.type(signature(), 'Dana');
    await change({ language: 'es' });
    await waitFor(() => expect(waits()).toBeTruthy());
    await change({ language: 'en' });
    await waitFor(() => expect(waits()).toBeNull());
    await change({ language: 'es' });
    await user.click(await screen.findByRole('button', { name: 'Change now, without saving' }));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('waits for an import, all of it: half of a firm’s settings would be taken over otherwise', async () => {
    await open();
    const { rules } = ambient();
    const whole = {
      settings: { ...settings, undoSeconds: 9 },
      rules,
      mapping: defaultMapping,
      templates: [],
    };
    const file = new File([writeSettingsFile(whole, false)], 'settings.json');
    await user.upload(screen.getByLabelText('Settings file to import'), file);
    const take = await screen.findByRole('button', { name: 'Import the settings' });
    let end = () => {};
    const ended = new Promise<never>((resolve) => {
      end = () => resolve({ ok: true, value: null } as never);
    });
    vi.mocked(call).mockReturnValue(ended);
    await user.click(take);
    await change({ undoSeconds: 9, language: 'es' });
    await waitFor(() => expect(waits()).toBeTruthy());
    expect(reload).not.toHaveBeenCalled();
    end();
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  it.each([
    ['the token', 'Hona API token'],
    ['seconds to undo', 'Seconds to undo'],
    ['days', 'Keep for how many days'],
    ['an address', 'Address of a project in Hona'],
    ['hours', 'Messages may go from'],
    ['a pasted mapping', 'Or paste its text'],
    ['pasted templates', 'Or paste templates'],
  ])('of %s too', async (_, name) => {
    await open();
    await user.type(screen.getByRole('textbox', { name }), '1');
    await change({ language: 'es' });
    await waitFor(() => expect(waits()).toBeTruthy());
    expect(reload).not.toHaveBeenCalled();
  });
});

it('WCAG 2.1.4: keys that stand alone can be turned off here too', async () => {
  await open();
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Keys without Ctrl, Alt or ⌘ work' });
  expect(box.checked).toBe(true);
  await user.click(box);
  expect(calls('saveSettings')).toEqual([['saveSettings', { singleKeys: false }]]);
});

it('the contents and the headings call a group alike', () => {
  for (const [say, { groups }, report] of [
    [enOptions, enSettings, enDiagnostics],
    [esOptions, esSettings, esDiagnostics],
  ] as const) {
    expect(groups.hona).toBe(say.firmRules.title);
    expect(groups.diagnostics).toBe(report.title);
    expect(groups.keep).toBe(say.keepTitle);
    expect(say.connection.startsWith(groups.connection)).toBe(true);
  }
});

describe('§8 the search over the settings', () => {
  it('finds a setting by its name and shows nothing else', async () => {
    await open();
    await search('undo');
    await waitFor(() => expect(shown('[data-setting]')).toEqual(['undo']));
    expect(shown('[data-group]')).toEqual(['sending']);
    expect(contents()).toEqual(['First steps', 'Sending']);
    screen.getByText('1 setting fits.');
  });

  it.each([
    ['by its sentence', 'waits this long', 'undo'],
    ['by what else people call it', 'api key', 'token'],
    ['in Spanish, without the accents', 'cerrar sesion', 'connection'],
    ['by several words, in any order', 'shared blurred', 'confidential'],
    ['one of the checks', 'shortened', 'check-shortener'],
    ['a part of the mapping', 'practice area', 'map-projectTypes'],
  ])('%s: %s', async (_, words, id) => {
    await open();
    await search(words);
    await waitFor(() => expect([...shown('[data-setting]'), ...shown('[data-group]')]).toContain(id));
  });

  it('a group’s name shows the whole group', async () => {
    await open();
    await search('Sending');
    await waitFor(() =>
      expect(shown('[data-setting]')).toEqual(expect.arrayContaining(['undo', 'enter-sends'])),
    );
  });

  it('nothing found is said, and one press shows everything again', async () => {
    await open();
    const all = shown('[data-setting]').length;
    await search('qwertz');
    await screen.findByText(/^No setting fits “qwertz”/);
    expect(shown('[data-group]')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show all settings' }));
    await waitFor(() => expect(shown('[data-setting]')).toHaveLength(all));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('what is typed in a field stays while something else is searched for', async () => {
    await open();
    const token = screen.getByRole<HTMLInputElement>('textbox', { name: 'Hona API token' });
    await user.type(token, 'half-typed');
    await search('undo');
    await search('');
    expect(token.value).toBe('half-typed');
  });

  it('keywords stand for what is there', async () => {
    await open();
    const ids = [...shown('[data-setting]'), ...shown('[data-group]')];
    expect(SEARCHED_IDS.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('every word must fit, without capitals and accents', () => {
    expect(isFound('NOTIFICACION sonido', 'Notificación con sonido')).toBe(true);
    expect(isFound('notificación luz', 'Notificación con sonido')).toBe(false);
    expect(isFound('  ', 'anything')).toBe(true);
  });
});

describe('links to a setting', () => {
  it('options.html#undo leads to the seconds to undo, with the focus in the field', async () => {
    location.hash = '#undo';
    await open();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Seconds to undo' })),
    );
  });

  it('a link to a group leads to its heading, also while something else was searched for', async () => {
    await open();
    await search('undo');
    location.hash = '#mapping';
    dispatchEvent(new Event('hashchange'));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^How your firm’s MyCase maps/));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });
});

describe('§8 what the firm’s policy sets', () => {
  it('shows as locked, with its value and by whom it is set, and is not saved with the rest', async () => {
    policy.locked = new Set(['undoSeconds', 'mapping', 'language']);
    await open();
    const undo = screen.getByRole<HTMLInputElement>('textbox', { name: 'Seconds to undo' });
    expect(undo.value).toBe('5');
    expect(undo.closest('fieldset')?.disabled).toBe(true);
    expect(screen.getAllByRole('group', { name: 'Set by your firm' })).toHaveLength(3);
    expect(screen.getByRole('textbox', { name: 'Your MyCase staff ID' }).closest('fieldset')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(calls('saveSettings')[0]?.[1]).not.toHaveProperty('undoSeconds');
  });
});

describe('§7, §8 settings that are saved as they are chosen', () => {
  it('the language, confidential mode and the button in MyCase', async () => {
    await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Español');
    await user.click(screen.getByRole('checkbox', { name: 'Confidential mode' }));
    await user.click(screen.getByRole('checkbox', { name: /Open Hona panel/ }));
    expect(calls('saveSettings').map(([, args]) => args)).toEqual([
      { language: 'es' },
      { confidential: true },
      { launcher: false },
    ]);
  });

  it('how events are written to Hona: one choice changes itself alone', async () => {
    await open();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'People invited, by' }),
      'their e-mail addresses',
    );
    expect(calls('saveRules')).toEqual([
      [
        'saveRules',
        {
          rules: { events: { remindersField: 'reminders', amount: 'text', people: 'emails', zones: 'iana' } },
        },
      ],
    ]);
  });

  it('leads to the licences of all that is in the extension', async () => {
    await open();
    const link = screen.getByRole('link', { name: 'Licences of this extension and of the libraries in it' });
    expect(link.getAttribute('href')).toBe('licenses.txt');
  });
});

it('no two things on the page have the same id: a label would name the wrong one', async () => {
  await open();
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
