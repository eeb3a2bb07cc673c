import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Template } from '../../src/domain/template';
import { call } from '../../src/messaging/client';
import { TemplateSettings } from '../../src/options/templates/TemplateSettings';
import { loadTemplates } from '../../src/store/read/templates';

vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../src/store/read/templates', () => ({ loadTemplates: vi.fn() }));
vi.mock('../../src/store/read/seen-values', () => ({
  loadSeenValues: vi.fn(async () => ({ caseFields: ['Court Date'], clientFields: ['Language'] })),
}));

const user = userEvent.setup();
const say = vi.fn();
const make = (id: string, name: string, en: string, owner: Template['owner'] = 'own'): Template => ({
  id,
  name,
  texts: { en, es: null },
  owner,
});
/** What the store holds; the mocked call writes into it as the background would. */
let stored: { items: Template[]; revision: number };
/** Another window, which writes just before the next saving arrives. */
let meanwhile: (() => void) | null;
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
const box = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });
const lastSaid = () => say.mock.lastCall?.[0] as string;
const names = () => stored.items.map(({ name }) => name);
const show = () => render(<TemplateSettings onOutcome={say} />);

beforeEach(() => {
  vi.clearAllMocks();
  meanwhile = null;
  stored = { items: [make('1', 'Closing', 'Done.'), make('2', 'Hearing', 'Soon.', 'firm')], revision: 3 };
  vi.mocked(loadTemplates).mockImplementation(async () => stored);
  vi.mocked(call).mockImplementation((async (
    name: string,
    args: { templates: Template[]; revision: number },
  ) => {
    meanwhile?.();
    meanwhile = null;
    if (name !== 'saveTemplates' || args.revision !== stored.revision)
      return { ok: false, error: { code: 'list-changed', message: '' } };
    stored = { items: args.templates, revision: stored.revision + 1 };
    return { ok: true, value: { revision: stored.revision } };
  }) as typeof call);
});
afterEach(cleanup);

describe('templates in the settings', () => {
  it('a new one, in both languages, with a field put in at the cursor', async () => {
    show();
    await press('New template');
    const name = await box('Name');
    await waitFor(() => expect(document.activeElement).toBe(name));
    await user.keyboard(' Court   date ');
    await user.type(await box('Text in Spanish'), 'Su corte: ');
    await user.click(screen.getByText('Fields'));
    await press('Insert field.Court Date');
    await user.click(screen.getByRole('radio', { name: 'The firm’s' }));
    await press('Save template');
    await waitFor(() => expect(lastSaid()).toBe('“Court date” is saved.'));
    expect(stored.items.find(({ name }) => name === 'Court date')).toMatchObject({
      texts: { en: null, es: 'Su corte: {{field.Court Date}}' },
      owner: 'firm',
    });
  });

  it('says what is missing and where a text is wrong; nothing typed is lost', async () => {
    show();
    await press('New template');
    await press('Save template');
    await screen.findByText('Give it a name.');
    screen.getByText('Write a text in at least one language.');
    await user.type(await box('Name'), 'closing');
    await user.click(await box('Text in English'));
    await user.paste('Hi\n{{client.firstName');
    await press('Save template');
    await screen.findByText('English, line 2, column 1: a field has no end: “}}” is missing');
    await user.click(await box('Text in English'));
    await user.paste('x}}');
    await screen.findByText(/“client\.firstNamex” is no field.* Did you mean “client\.firstName”\?/);
    await press('Save template');
    await screen.findByText('There is already a template “Closing”. Choose another name.');
    expect((await box('Text in English')).value).toBe('Hi\n{{client.firstNamex}}');
    expect(names()).toEqual(['Closing', 'Hearing']);
  });

  it('deletes with a way back', async () => {
    show();
    await press('Delete “Closing”');
    await waitFor(() => expect(names()).toEqual(['Hearing']));
    const back = await screen.findByRole('button', { name: 'Bring “Closing” back' });
    await waitFor(() => expect(document.activeElement).toBe(back));
    await user.click(back);
    await waitFor(() => expect(names()).toEqual(['Closing', 'Hearing']));
    expect(lastSaid()).toBe('“Closing” is back.');
  });

  it('the starter set is offered where there is nothing, and never forced', async () => {
    stored = { items: [], revision: 0 };
    show();
    await press('Add the starter set');
    await waitFor(() => expect(stored.items).toHaveLength(10));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Add the starter set' })).toBeNull());
  });
});

describe('two windows', () => {
  const write = (items: Template[]) => {
    stored = { items, revision: stored.revision + 1 };
  };

  it('another template that changed meanwhile is kept, and nobody is asked', async () => {
    show();
    await press('Edit “Closing”');
    await user.type(await box('Text in English'), ' Bye.');
    meanwhile = () => write([...stored.items, make('9', 'Theirs', 'x')]);
    await press('Save template');
    await waitFor(() => expect(names()).toEqual(['Closing', 'Hearing', 'Theirs']));
    expect(stored.items[0]?.texts.en).toBe('Done. Bye.');
  });

  it.each([
    ['Save mine instead', 'Done. Mine.'],
    ['Take theirs', 'Theirs.'],
  ])('the same template: both texts stand there, and staff choose: %s', async (button, text) => {
    show();
    await press('Edit “Closing”');
    await user.type(await box('Text in English'), ' Mine.');
    meanwhile = () => write([make('1', 'Closing', 'Theirs.')]);
    await press('Save template');
    const ask = within(await screen.findByRole('region', { name: 'Changed in another window' }));
    ask.getByText('Theirs.');
    expect((await box('Text in English')).value).toBe('Done. Mine.');
    await user.click(ask.getByRole('button', { name: button }));
    if (button === 'Take theirs') await press('Save template');
    await waitFor(() => expect(lastSaid()).toBe('“Closing” is saved.'));
    expect(stored.items.map(({ texts }) => texts.en)).toEqual([text]);
  });

  it('deleted meanwhile: mine is saved as a new one', async () => {
    show();
    await press('Edit “Closing”');
    await user.type(await box('Text in English'), ' Mine.');
    meanwhile = () => write([]);
    await press('Save template');
    await press('Save mine as a new one');
    await waitFor(() => expect(stored.items.map(({ texts }) => texts.en)).toEqual(['Done. Mine.']));
  });

  it('one that changed meanwhile is not deleted', async () => {
    show();
    await screen.findByText('Closing');
    stored = { items: [make('1', 'Closing', 'Theirs.')], revision: 9 };
    await press('Delete “Closing”');
    await waitFor(() => expect(lastSaid()).toMatch(/was changed in another window, so it was not deleted/));
    expect(names()).toEqual(['Closing']);
  });
});

describe('files', () => {
  const paste = async (text: string) => {
    await user.clear(await box('Or paste templates'));
    await user.click(await box('Or paste templates'));
    await user.paste(text);
    await press('Check these templates');
  };

  it('an import says first what it adds, replaces and removes', async () => {
    show();
    await paste('name,en,es,owner\nClosing,New.,,own\nOther,Hi,,firm');
    const ask = await screen.findByRole('region', { name: 'Import these templates?' });
    expect(
      within(ask)
        .getAllByRole('listitem')
        .map((row) => row.textContent),
    ).toEqual([
      'Replaced: “Closing” (Mine)',
      'Added: “Other” (The firm’s)',
      'Removed: “Hearing” (The firm’s)',
    ]);
    expect(call).not.toHaveBeenCalled();
    await user.click(within(ask).getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(names()).toEqual(['Closing', 'Other']));
    expect(stored.items[0]).toEqual(make('1', 'Closing', 'New.'));
  });

  it('what staff have not seen is not done: the plan is shown anew', async () => {
    show();
    await paste('name,en,es,owner\nOther,Hi,,firm');
    await screen.findByText('Removed: “Hearing” (The firm’s)');
    stored = { items: [...stored.items, make('5', 'Late', 'x', 'firm')], revision: 7 };
    await press('Import');
    await screen.findByText('Removed: “Late” (The firm’s)');
    expect(lastSaid()).toMatch(/nothing was imported\. This is what the import would do now/);
    expect(names()).toContain('Hearing');
    await press('Import');
    await waitFor(() => expect(names()).toEqual(['Closing', 'Other']));
  });

  it('a file with an error names line and column, and changes nothing', async () => {
    show();
    await paste('name,en\nClosing,"New');
    await screen.findByText('Line 2, column 9: a quotation mark has no end');
    await paste('{"format": "hona-panel-templates", }');
    await screen.findByText(/^Line 1, column 36: this is no JSON; “}” should not stand here/);
    expect(lastSaid()).toBe('Nothing was changed. The file has errors.');
    expect(call).not.toHaveBeenCalled();
  });

  it('the same again is said; a file that is no UTF-8 is said', async () => {
    show();
    await paste('name,en,owner\nClosing,Done.,own');
    expect(lastSaid()).toBe('These templates are here already; there is nothing to change.');
    const file = new File([new Uint8Array([0xff, 0xfe, 0x41])], 'x.csv');
    await user.upload(screen.getByLabelText('Template file to import'), file);
    await screen.findByText(/no text in UTF-8/);
  });
});
