import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, expect, it } from 'vitest';
import { es } from '../../src/locales/es';
import { findExtension } from '../browser/start-chromium';
import { until } from '../browser/until';
import { findViolations } from './axe';
import { copyWithLongerWords, findBroken, longer } from './layout';
import { articles, compose, messageBox, press } from './panel';
import { openStage, type Stage } from './stage';

/** Product §8: Spanish whole, in the panel, the settings and MyCase; and its layout with words 40 % longer, also from the right. */
let stage: Stage;
afterEach(() => stage.close());

type Runtime = { runtime: { sendMessage(message: object): Promise<unknown> } };

/** What the choice in the settings does. The page begins anew: nobody waits there for the answer. */
const setLanguage = (page: Page, language: 'en' | 'es') =>
  page.evaluate((to) => {
    const { runtime } = (globalThis as unknown as { chrome: Runtime }).chrome;
    void runtime.sendMessage({ type: 'saveSettings', args: { language: to } });
  }, language);

/** Some twelve screens of the panel and the settings, one after the other, by the names that they have in this language. */
async function walk(words: typeof es, panel: Page, look: (screen: string, page: Page) => Promise<void>) {
  const { tab } = stage.browser;
  const { doe } = stage.sandbox.cases;
  const close = async () => {
    await panel.keyboard.press('Escape');
    await panel.locator('dialog[open]').waitFor({ state: 'detached' });
  };
  const act = async (name: string) => {
    await press(panel, words.words.actions);
    await panel.getByRole('menuitem', { name, exact: true }).click();
  };
  const dialog = async (name: string) => {
    await panel.getByRole('dialog', { name }).waitFor();
    await look(name, panel);
    await close();
  };

  await panel.getByRole('article').last().waitFor();
  await look('thread', panel);
  await press(panel, words.words.add);
  await look('what can be added', panel);
  await panel.getByRole('menuitem', { name: words.composer.template, exact: true }).click();
  await dialog(words.templates.title);
  await press(panel, words.words.actions);
  await look('actions', panel);
  await panel.getByRole('menuitem', { name: words.more.updateHona, exact: true }).click();
  await dialog(words.update.update);
  await act(words.unfinished.title);
  await dialog(words.unfinished.title);
  await act(words.more.exportMessages);
  await dialog(words.export.title);
  await act(words.more.whatCanBeRead);
  await dialog(words.more.whatCanBeRead);
  await act(words.shortcuts.title);
  await dialog(words.shortcuts.title);
  await panel.getByRole('tab', { name: words.words.tabs.details }).click();
  await panel.getByRole('heading', { name: words.later.project, exact: true }).waitFor();
  await look('details', panel);
  await panel.getByRole('tab', { name: words.words.tabs.calendar }).click();
  await panel.getByRole('button', { name: words.calendar.newEvent, exact: true }).waitFor();
  await look('calendar', panel);
  await press(panel, words.calendar.newEvent);
  await dialog(words.calendar.dialog);
  await panel.getByRole('tab', { name: words.words.tabs.activity }).click();
  await panel.getByText(words.later.activity['handed-over']).first().waitFor();
  await look('activity', panel);
  await tab.goto(stage.sandbox.url(`${stage.sandbox.firm}.mycase.com`, '/dashboard'));
  await panel.getByRole('heading', { name: words.more.noCase }).waitFor();
  await look('home', panel);
  await tab.goto(stage.sandbox.url(`${stage.sandbox.firm}.mycase.com`, '/court_cases/99999999'));
  await panel.getByRole('heading', { name: words.more.gone }).waitFor();
  await look('not a case', panel);
  const options = await stage.browser.openOptions();
  await options.getByRole('heading', { level: 1, name: words.options.title }).waitFor();
  await options.getByRole('heading', { name: words.options.mapping.title }).waitFor();
  await look('settings', options);
  await press(options, words.options.deleteAll);
  await options.getByRole('heading', { name: words.options.deleteSure }).waitFor();
  await look('delete everything', options);
  await press(options, words.diagnostics.make);
  await options.getByRole('textbox', { name: words.diagnostics.label }).waitFor();
  await look('report for help', options);
  await options.goto(options.url().replace(/(#.*)?$/, '#welcome'));
  await options.getByRole('heading', { level: 1, name: words.firstRun.title }).waitFor();
  await look('first steps', options);
  await options.close();
  await tab.goto(doe.url);
  await messageIn(panel, words).waitFor();
}

const messageIn = (panel: Page, words: typeof es) =>
  panel.getByRole('textbox', { name: words.words.messageTo('Jane Doe'), exact: true });

/** The panel of Jane Doe's case, with a message handed over, and Spanish chosen while a draft is half written. */
async function switchToSpanish(words: typeof es, draft: string): Promise<Page> {
  const { doe } = stage.sandbox.cases;
  const panel = await stage.openPanelOn(`${doe.url}/case_link`);
  await messageBox(panel).waitFor();
  await stage.browser.tab.goto(doe.url);
  await compose(panel, 'In English.');
  await press(panel, 'Send');
  await articles(panel).filter({ hasText: 'Handed to Hona' }).waitFor();
  await messageBox(panel).fill(draft);
  await setLanguage(panel, 'es');
  await messageIn(panel, words).waitFor();
  return panel;
}

it('chosen while a draft is half written: everything speaks Spanish, and the draft goes', async () => {
  stage = await openStage();
  const panel = await switchToSpanish(es, 'Half written');
  expect(await messageIn(panel, es).inputValue()).toBe('Half written');
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('es');

  await messageIn(panel, es).fill('Nos vemos el martes.');
  await press(panel, es.words.send);
  const log = panel.getByRole('log', { name: es.words.conversation });
  await log.getByRole('article').filter({ hasText: 'martes' }).getByText('Entregado a Hona').waitFor();
  const sent = stage.sandbox.hona.calls.filter(({ path }) => path.endsWith('/send-message'));
  expect(sent).toHaveLength(2);

  const { tab } = stage.browser;
  await tab.reload();
  const button = tab.getByRole('button', { name: 'Abrir el panel de Hona' });
  await button.waitFor();
  expect(await button.getAttribute('lang')).toBe('es');

  await walk(es, panel, async (screen, page) => {
    const violations = await findViolations(page);
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
      serious.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' '))}`),
      screen,
    ).toEqual([]);
  });

  await panel.setViewportSize({ width: 320, height: 640 });
  await panel.getByRole('tab', { name: es.words.tabs.messages }).click();
  await press(panel, es.words.actions);
  await panel.getByRole('menuitem', { name: es.home.actions.unread[0], exact: true }).click();
  await panel.getByRole('tab', { name: `${es.words.tabs.messages} 1` }).waitFor();
  const tops = await panel
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
  expect(new Set(tops).size, 'the tabs stand in one line').toBe(1);

  await setLanguage(panel, 'en');
  await messageBox(panel).waitFor();
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('en');
  expect(stage.browser.problems).toEqual([]);
});

it('a Spanish browser: Spanish without any setting, from the page of first steps on', async () => {
  stage = await openStage({ connected: false, keepWelcome: true, language: 'es' });
  const { context } = stage.browser;
  const steps = await until(
    'the first steps',
    async () => context.pages().find((one) => one.url().endsWith('#welcome')) ?? null,
  );
  await steps.getByRole('heading', { level: 1, name: es.firstRun.title }).waitFor();
  expect(await steps.evaluate(() => navigator.language)).toBe('es');
  await steps.close();
  const { tab } = stage.browser;
  await tab.goto(`${stage.sandbox.cases.doe.url}/case_link`);
  const panel = await stage.browser.openPanelByAction(tab);
  await messageIn(panel, es).waitFor();
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('es');
  await tab.getByRole('button', { name: 'Abrir el panel de Hona' }).waitFor();
  expect(stage.browser.problems).toEqual([]);
});

const copy: string[] = [];
afterAll(() => {
  for (const folder of copy) rmSync(folder, { recursive: true, force: true });
});

it('words 40 % longer, from the left and from the right: at 320 px nothing is cut, overlaps or sticks out', async () => {
  copy.push(copyWithLongerWords(findExtension()));
  stage = await openStage({ extension: copy[0] });
  const words = longer(es);
  const panel = await switchToSpanish(words, 'Half written');
  const found: string[] = [];
  await walk(words, panel, async (screen, page) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const dir of ['rtl', 'ltr']) {
      await page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
      found.push(...(await findBroken(page)).map((what) => `${screen}, ${dir}: ${what}`));
    }
  });
  expect(found).toEqual([]);

  // The judge is worth something only where it finds what is wrong.
  await panel.evaluate(() => {
    const style = (selector: string) => document.querySelector<HTMLElement>(selector)?.style;
    style('.case-line')?.setProperty('margin-top', '-16px');
    style('.tabs')?.setProperty('flex-wrap', 'nowrap');
    style('.send-row .main')?.setProperty('margin-inline-end', '-60px');
  });
  const wrong = (await findBroken(panel)).map((what) => what.split(':')[0]);
  expect([...new Set(wrong)].sort()).toEqual(['overlap', 'sticks out', 'the page scrolls sideways']);
});
