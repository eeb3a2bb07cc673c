import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Template } from '../../../src/domain/template';
import { call } from '../../../src/messaging/client';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { type CaseRecord, loadCase } from '../../../src/store/read';
import { loadLanguage, loadTemplates } from '../../../src/store/read/templates';
import { fact, line, log, record, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({
  loadCase: vi.fn(),
  listActivity: vi.fn(async () => []),
}));
vi.mock('../../../src/store/read/templates', () => ({ loadTemplates: vi.fn(), loadLanguage: vi.fn() }));
vi.mock('../../../src/store/read/side', () => ({ listRecentCases: vi.fn(async () => []) }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const make = (
  name: string,
  en: string | null,
  es: string | null = null,
  owner: Template['owner'] = 'own',
) => ({
  id: name,
  name,
  texts: { en, es },
  owner,
});
let stored: { items: Template[]; revision: number };
const calls = (name: string) =>
  vi
    .mocked(call)
    .mock.calls.filter(([n]) => n === name)
    .map(([, args]) => args);
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Message/ });
const options = () => screen.getAllByRole('option').map((one) => one.querySelector('b')?.textContent);
const pointedAt = () => document.querySelector('[role=option][aria-selected=true] b')?.textContent;

/** The panel with its listeners, which come after the first paint. */
async function show(change: Partial<CaseRecord> = {}): Promise<void> {
  const one = record(change);
  vi.mocked(loadCase).mockResolvedValue(one);
  showState({ record: one });
  render(<Panel />);
  const listened = vi.spyOn(document, 'addEventListener');
  await waitFor(() => expect(listened.mock.calls.some(([name]) => name === 'compositionend')).toBe(true));
  listened.mockRestore();
  await user.click(field());
}
const openPicker = async () => {
  panelStore.setState({ dialog: 'templates' });
  return within(await screen.findByRole('dialog', { name: 'Templates' }));
};

beforeEach(() => {
  vi.clearAllMocks();
  stored = {
    revision: 1,
    items: [
      make(
        'Closing',
        'Hi {{client.firstName|there}}, we are done.',
        'Hola {{client.firstName|}}, terminamos.',
      ),
      make('Court date', 'Court: {{field.Court Date}}, {{case.nmae}}'),
      make('Cita', null, 'Su cita: {{field.Court Date|pronto}}', 'firm'),
    ],
  };
  vi.mocked(loadTemplates).mockImplementation(async () => stored);
  vi.mocked(loadLanguage).mockResolvedValue(null);
  vi.mocked(call).mockImplementation((async (name: string, args: { templates: Template[] }) => {
    if (name === 'saveTemplates') stored = { items: args.templates, revision: stored.revision + 1 };
    return { ok: true, value: { revision: stored.revision } };
  }) as typeof call);
});
afterEach(cleanup);

it('Enter while the list of a "/" is still being read sends nothing', async () => {
  let read = (_: typeof stored) => {};
  vi.mocked(loadTemplates).mockReturnValue(
    new Promise((resolve) => {
      read = resolve;
    }),
  );
  await show();
  const { ambient } = panelStore.getState();
  if (ambient)
    panelStore.setState({ ambient: { ...ambient, settings: { ...ambient.settings, enterSends: true } } });
  await user.type(field(), '/clo');
  await user.keyboard('{Enter}');
  read(stored);
  await waitFor(() => expect(options()).toEqual(['Closing']));
  expect(calls('queueMessage')).toEqual([]);
  expect(field().value).toBe('/clo');
  await user.keyboard('{Enter}');
  expect(field().value).toBe('Hi Jane, we are done.');
});

describe('"/" in the message', () => {
  it('lists what fits, one’s own before the firm’s; the arrows move, Enter inserts and sends nothing', async () => {
    await show();
    await user.keyboard('/c');
    await screen.findByRole('listbox', { name: 'Templates' });
    expect(options()).toEqual(['Closing', 'Court date', 'Cita']);
    expect(pointedAt()).toBe('Closing');
    await user.keyboard('{ArrowUp}');
    expect(pointedAt()).toBe('Cita');
    await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
    expect(field().value).toBe('Hi Jane, we are done.');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(calls('queueMessage')).toEqual([]);
    expect(document.activeElement).toBe(field());
  });

  it('the field says what its keys do, and no longer when the list has gone', async () => {
    await show();
    await user.keyboard('/cl');
    await waitFor(() => expect(field().getAttribute('aria-controls')).toBe('slash-list'));
    expect(document.getElementById(field().getAttribute('aria-activedescendant') ?? '')).not.toBeNull();
    await waitFor(() => expect(panelStore.getState().announcement).toMatch(/^1 template\. Arrow keys/));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(field().hasAttribute('aria-controls')).toBe(false));
    expect(field().value).toBe('/cl');
    await user.keyboard('os');
    expect(panelStore.getState().dialog).toBeNull();
    // Another word is another question.
    await user.keyboard('{Enter}/c');
    await screen.findByRole('listbox', { name: 'Templates' });
  });

  it('only the word is replaced, in the middle of a text too', async () => {
    await show();
    await user.keyboard('Thanks.{Enter}/clo');
    await screen.findByRole('listbox', { name: 'Templates' });
    await user.keyboard('{Enter}');
    expect(field().value).toBe('Thanks.\nHi Jane, we are done.');
  });

  it('where nothing fits, Enter is a new line', async () => {
    await show();
    await user.keyboard('/zzz{Enter}x');
    expect(field().value).toBe('/zzz\nx');
  });

  it('what is pasted is no question', async () => {
    await show();
    await user.paste('/closing');
    expect(panelStore.getState().dialog).toBeNull();
  });

  it('what has no value is said, and stays to be filled in', async () => {
    await show();
    await user.keyboard('/court');
    await screen.findByRole('listbox', { name: 'Templates' });
    await user.keyboard('{Enter}');
    expect(field().value).toBe('Court: {{field.Court Date}}, {{case.nmae}}');
    expect(panelStore.getState().flash).toBe('Fill in before you send: {{field.Court Date}}, {{case.nmae}}');
    // Gone with the text that held it.
    await user.keyboard('!');
    expect(panelStore.getState().flash).toContain('Fill in before you send');
    await user.clear(field());
    expect(panelStore.getState().flash).toBeNull();
  });
});

describe('the picker', () => {
  it('is a combobox with a list; the preview is filled, and says what is missing', async () => {
    await show({
      facts: { ...record().facts, customFields: fact([{ label: 'Court Dat', value: '1/2/2026' }]) },
    });
    const dialog = await openPicker();
    const search = await dialog.findByRole('combobox', { name: 'Search templates' });
    await waitFor(() => expect(document.activeElement).toBe(search));
    await user.keyboard('C');
    expect(options()).toEqual(['Closing', 'Court date', 'Cita']);
    await user.keyboard('{ArrowDown}');
    const preview = within(dialog.getByRole('region', { name: 'Preview' }));
    preview.getByText(
      /^\{\{field\.Court Date\}\}: this case has no field.*Did you mean “field\.Court Dat”\?$/,
    );
    preview.getByText('{{case.nmae}}: there is no such field. Did you mean “case.name”?');
    await user.keyboard('{ArrowDown}');
    dialog.getByText('There is no other text: in Spanish only.');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(field().value).toBe('Su cita: pronto');
  });

  it('several can be stacked at the cursor', async () => {
    await show();
    for (const _ of [1, 2]) {
      const dialog = await openPicker();
      await user.type(await dialog.findByRole('combobox'), 'clos{Enter}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
    expect(field().value).toBe('Hi Jane, we are done.Hi Jane, we are done.');
  });

  it('the language is guessed and said so; what staff choose is kept for the client', async () => {
    await show({ log: log([line(1, 'Jane Doe', 'Client', 'Sí, gracias, mañana puedo')]) });
    const dialog = await openPicker();
    await dialog.findByText(/^Guessed from the client’s own messages/);
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: 'Spanish' }).checked).toBe(true);
    dialog.getByText('Hola Jane, terminamos.', { selector: 'small' });
    await user.click(dialog.getByRole('radio', { name: 'English' }));
    dialog.getByText('Hi Jane, we are done.', { selector: 'small' });
    expect(calls('setLanguage')).toEqual([{ ref: record().ref, contactId: '7', language: 'en' }]);
  });

  it('saves what is written as a template, and comes back to the list', async () => {
    await show();
    await user.keyboard('Please call us.');
    const dialog = await openPicker();
    await user.click(await dialog.findByRole('button', { name: 'Save this text as a template' }));
    const form = within(await screen.findByRole('dialog', { name: 'New template' }));
    expect(form.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text in English' }).value).toBe(
      'Please call us.',
    );
    await user.type(form.getByRole('textbox', { name: 'Name' }), 'Call');
    await user.click(form.getByRole('button', { name: 'Save template' }));
    await screen.findByText('“Call” is saved.');
    expect(stored.items.find(({ name }) => name === 'Call')).toMatchObject({
      owner: 'own',
      texts: { en: 'Please call us.', es: null },
    });
    expect(field().value).toBe('Please call us.');
  });

  it('a text with what belongs to this client alone says so before it becomes a template', async () => {
    await show();
    await user.keyboard('Hi Jane, call us.');
    const dialog = await openPicker();
    await user.click(await dialog.findByRole('button', { name: 'Save this text as a template' }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text in English' });
    screen.getByText(/^This belongs to one client or case alone: Jane\. /);
    await user.clear(text);
    await user.type(text, 'Call us.');
    expect(screen.queryByText(/^This belongs to one client/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
  });

  it('what is being written survives Escape and another case', async () => {
    await show();
    const dialog = await openPicker();
    await user.click(await dialog.findByRole('button', { name: 'New template' }));
    await user.type(await screen.findByRole('textbox', { name: 'Text in English' }), 'Half a text');
    panelStore.setState({ dialog: null });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    panelStore.setState({ dialog: 'templates' });
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text in English' });
    expect(text.value).toBe('Half a text');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByRole('combobox', { name: 'Search templates' });
  });

  it('where there is none, the starter set is offered once', async () => {
    stored = { items: [], revision: 0 };
    await show();
    const dialog = await openPicker();
    await user.click(await dialog.findByRole('button', { name: 'Add the starter set' }));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(10));
    expect(dialog.queryByRole('button', { name: 'Add the starter set' })).toBeNull();
  });
});

it('fields: a press puts the value into the message; what has none cannot be pressed', async () => {
  await show();
  panelStore.setState({ dialog: 'fields' });
  const dialog = within(await screen.findByRole('dialog', { name: 'Fields' }));
  await user.click(await dialog.findByRole('button', { name: 'Insert case.number' }));
  expect(field().value).toBe('');
  expect(dialog.getByRole('button', { name: 'Insert case.number' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await user.click(dialog.getByRole('button', { name: 'Insert case.stage: Discovery' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(field().value).toBe('Discovery');
});
