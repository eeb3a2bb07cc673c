import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browser/until';
import { articles, messageBox, press, sendIsOff } from './panel';
import { openStage, type Stage } from './stage';

/** From the settings, where the firm's set is brought in, to the client's phone. */
describe('templates', () => {
  let stage: Stage;
  let panel: Page;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('a set comes in from a spreadsheet, after staff have seen what it would do', async () => {
    const page = await stage.browser.openOptions();
    await press(page, 'Add the starter set');
    await page.getByText('10 templates are added').waitFor();
    const rows =
      'name,en,es,owner\r\nHearing,"Hi {{client.firstName}}, see you on {{field.Court Date}}.",,firm';
    await page.getByRole('textbox', { name: 'Or paste templates' }).fill(`${rows}\r\nBad,"{{x",,firm`);
    await press(page, 'Check these templates');
    await page.getByText('Line 3, column 5, template 2 (“Bad”), en: a field has no end').waitFor();
    await page.getByRole('textbox', { name: 'Or paste templates' }).fill(rows);
    await press(page, 'Check these templates');
    await page.getByText('Added: “Hearing” (The firm’s)').waitFor();
    await press(page, 'Import');
    await page.getByText('1 template was changed.').waitFor();
    await page.close();
  });

  it('a template with fields reaches the client’s phone, filled', async () => {
    const { doe } = stage.sandbox.cases;
    // Its custom fields stand on the one page, its contacts on the other.
    await stage.browser.tab.goto(`${doe.url}/info`);
    panel = await stage.browser.openPanel(stage.browser.tab);
    await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
    await stage.browser.tab.goto(`${doe.url}/case_link`);
    await messageBox(panel).and(panel.getByLabel('Message to Jane Doe')).waitFor();
    await until('the message box takes text', () => messageBox(panel).isEnabled());
    await messageBox(panel).click();
    await panel.keyboard.type('/hear');
    await panel.getByRole('option', { name: /Hearing/ }).waitFor();
    await panel.keyboard.press('Enter');
    await panel.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await messageBox(panel).inputValue()).toBe('Hi Jane, see you on 12/03/2026.');
    // As if it were typed: the browser takes it back, and once more puts it there.
    await panel.keyboard.press('Control+z');
    expect(await messageBox(panel).inputValue()).not.toContain('Jane');
    await panel.keyboard.press('Control+Shift+z');
    await press(panel, 'Send');
    await articles(panel).filter({ hasText: 'see you on 12/03/2026' }).getByText('Handed to Hona').waitFor();
    expect(stage.sandbox.hona.deliveries.map(({ contactId, text }) => ({ contactId, text }))).toEqual([
      { contactId: doe.client.contactId, text: 'Hi Jane, see you on 12/03/2026.' },
    ]);
  });

  it('a field without a value stops the message on every path, until staff have filled it in', async () => {
    const [before, field] = [stage.sandbox.hona.deliveries.length, '{{field.Documents Needed}}'];
    await messageBox(panel).click();
    await panel.keyboard.type('/docu');
    await panel.getByRole('option', { name: /Document request/ }).waitFor();
    await panel.keyboard.press('Enter');
    await panel.getByText(`Fill in before you send: ${field}`).first().waitFor();
    expect(await sendIsOff(panel)).toContain(`${field} is not filled in.`);
    await panel.getByRole('button', { name: 'Send', exact: true }).click({ force: true });
    await messageBox(panel).press('Control+Enter');
    const text = await messageBox(panel).inputValue();
    expect(text).toContain(field);
    expect(stage.sandbox.hona.deliveries).toHaveLength(before);

    const filled = text.replace(field, 'your pay stubs');
    await messageBox(panel).fill(filled);
    const send = panel.getByRole('button', { name: 'Send', exact: true });
    await until('Send is on', async () => (await send.getAttribute('aria-disabled')) === 'false');
    await messageBox(panel).press('Control+Enter');
    await articles(panel).filter({ hasText: 'your pay stubs' }).getByText('Handed to Hona').waitFor();
    expect(stage.sandbox.hona.deliveries.slice(before).map((one) => one.text)).toEqual([filled]);
  });

  it('a slash that is no command stays a slash, and Escape leaves the word', async () => {
    const list = panel.getByRole('listbox', { name: 'Templates' });
    await messageBox(panel).click();
    await panel.keyboard.type('1/2 and/or / no');
    expect(await list.count()).toBe(0);
    await panel.keyboard.press('Control+a');
    await panel.keyboard.type('/cl');
    await list.waitFor();
    await panel.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await panel.keyboard.type('osing');
    expect(await messageBox(panel).inputValue()).toBe('/closing');
    expect(await list.count()).toBe(0);
    await panel.keyboard.press('Control+a');
    await panel.keyboard.press('Delete');
  });

  it('the picker: search without accents, in the client’s language, stacked at the cursor', async () => {
    await panel.keyboard.type('/c');
    await press(panel, 'All templates…');
    const dialog = panel.getByRole('dialog', { name: 'Templates' });
    await dialog.getByRole('radio', { name: 'Spanish' }).check();
    await dialog.getByRole('combobox', { name: 'Search templates' }).fill('llego GRACIAS');
    await dialog.getByRole('region', { name: 'Preview' }).getByText('Gracias, Jane.').waitFor();
    await panel.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await messageBox(panel).inputValue()).toMatch(/^\/cGracias, Jane\. Lo que mandó/);
    expect(await messageBox(panel).evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('nothing went wrong on the way', () => {
    expect(stage.browser.problems).toEqual([]);
  });
});
