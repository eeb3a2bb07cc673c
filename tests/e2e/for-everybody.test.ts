import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { findViolations } from './axe';
import { articles, compose, forgetTheHour, message, messageBox, press, readLog, send } from './panel';
import { openStage, type Stage } from './stage';

/** Confidential mode, the sheet of keys, what is read out, and large text (product §8). */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  const { doe } = stage.sandbox.cases;
  const options = await stage.browser.openOptions();
  // At some hours it would be read out too.
  await forgetTheHour(options);
  await options.close();
  panel = await stage.openPanelOn(`${doe.url}/case_link`);
  await messageBox(panel).waitFor();
  await readLog(stage.browser.tab, panel, doe.url);
  await stage.browser.tab.goto(doe.url);
  await until('sending is on', () => messageBox(panel).isEnabled());
});
afterAll(() => stage.close());
afterEach(async () => {
  // What failed with a dialog open must not fail the next one too.
  if ((await panel.getByRole('dialog').count()) > 0) await panel.keyboard.press('Escape');
});

const openMenuItem = async (name: string) => {
  await press(panel, 'Actions');
  await panel.getByRole('menuitem', { name, exact: true }).click();
};
/** Neither the pointer nor the focus is on anything. */
const rest = async () => {
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await panel.mouse.move(1, 1);
};
const showHome = async () => {
  await stage.browser.tab.goto(stage.sandbox.url(`${stage.sandbox.firm}.mycase.com`, '/dashboard'));
  await panel.getByRole('list', { name: 'Opened on this computer' }).getByRole('button').first().waitFor();
};

/** Words of the client, of the firm's people and of the case that can be read on screen, or in a tooltip. */
const findLegible = (): Promise<string[]> =>
  panel.evaluate(() => {
    const WORDS = /Jane|Doe|Dana|Harbor|213|@/;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (!element?.checkVisibility() || element.closest('.unseen') || !WORDS.test(text)) continue;
      const marked = element.closest('[translate=no]');
      if (!marked || getComputedStyle(marked).filter === 'none') found.push(text);
    }
    const tips = [...document.querySelectorAll<HTMLElement>('[title]')].map(({ title }) => title);
    return [...found, ...[document.title, ...tips].filter((text) => WORDS.test(text))];
  });

it('confidential mode: nothing of the client is legible but to whom one writes; a screen reader reads on', async () => {
  const { doe } = stage.sandbox.cases;
  await openMenuItem('Turn on confidential mode');
  await panel.getByText('Confidential mode is on').first().waitFor();
  await rest();
  await until('all is blurred', async () => (await findLegible()).length === 0);
  await articles(panel).last().hover();
  expect((await findLegible()).length).toBeGreaterThan(0);

  await compose(panel, 'A draft.');
  await panel.mouse.move(1, 1);
  const about = [/^Jane Doe$/, /^\(213\) 373-4253$/, /^as Dana Ortiz$/, /^for Doe v\./];
  const legible = await findLegible();
  expect(legible).toHaveLength(about.length);
  for (const [i, text] of legible.entries()) expect(text).toMatch(about[i] as RegExp);
  await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
  // A draft alone writes to nobody.
  await rest();
  expect(await findLegible()).toEqual([]);
  await messageBox(panel).fill('');

  for (const tab of [/^Details/, /^Activity/]) {
    await panel.getByRole('tab', { name: tab }).click();
    await panel.getByRole('tabpanel').locator('section, .empty').first().waitFor();
    await panel.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await rest();
    expect(await findLegible()).toEqual([]);
  }
  for (const dialog of ['Update Hona', 'Export']) {
    await openMenuItem(dialog);
    await panel.getByRole('dialog', { name: dialog }).getByRole('button').first().waitFor();
    await panel.mouse.move(1, 1);
    expect(await findLegible()).toEqual([]);
    await panel.keyboard.press('Escape');
  }
  await showHome();
  await rest();
  expect(await findLegible()).toEqual([]);

  // Where colours are forced nothing is blurred, and nothing can be read; on paper all can.
  await panel.emulateMedia({ forcedColors: 'active' });
  const name = panel.getByRole('list', { name: 'Opened on this computer' }).locator('bdi').first();
  const colorOf = () => name.evaluate((e) => getComputedStyle(e).color);
  expect(await colorOf()).toBe('rgba(0, 0, 0, 0)');
  await panel.emulateMedia({ forcedColors: 'none', media: 'print' });
  expect(await name.evaluate((e) => getComputedStyle(e).filter)).toBe('none');
  await panel.emulateMedia({ media: 'screen' });

  const search = panel.getByRole('searchbox');
  const searchColor = () => search.evaluate((e) => getComputedStyle(e).color);
  expect(await searchColor()).not.toBe('rgba(0, 0, 0, 0)');
  await search.fill('Doe');
  await rest();
  expect(await searchColor()).toBe('rgba(0, 0, 0, 0)');
  await search.fill('');

  // So is the page for printing, on the screen; on paper it can be read.
  const print = await stage.browser.context.newPage();
  const path = `/print.html#${doe.firm}/${doe.caseId}`;
  await print.goto(panel.url().replace(/\/sidepanel\.html.*$/, path));
  const title = print.getByRole('heading', { level: 1 }).locator('bdi');
  const filterOf = () => title.evaluate((e) => getComputedStyle(e).filter);
  await print.mouse.move(1, 1);
  expect(await filterOf()).toContain('blur');
  await print.emulateMedia({ media: 'print' });
  expect(await filterOf()).toBe('none');
  await print.close();

  await stage.browser.tab.bringToFront();
  await stage.browser.tab.goto(doe.url);
  await openMenuItem('Turn off confidential mode');
  await rest();
  await until('names are legible', async () => (await findLegible()).length > 4);
});

it('"?" opens the sheet of keys, which has them switched off; in a text field it is a character', async () => {
  await panel.getByRole('tab', { name: /^Messages/ }).click();
  await compose(panel, '');
  await messageBox(panel).press('?');
  expect(await messageBox(panel).inputValue()).toBe('?');
  await messageBox(panel).fill('');
  await rest();
  await panel.keyboard.press('2');
  expect(await panel.getByRole('tab', { name: /^Details/ }).getAttribute('aria-selected')).toBe('true');
  await panel.keyboard.press('m');
  await until('the field has the focus', () =>
    messageBox(panel).evaluate((e) => e === document.activeElement),
  );

  await rest();
  await panel.keyboard.press('?');
  const sheet = panel.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByRole('row', { name: /^Ctrl\s?\+\s?Enter\s+Send$/ }).waitFor();
  await panel.setViewportSize({ width: 320, height: 640 });
  const violations = await findViolations(panel);
  expect(violations.map(({ id }) => id)).toEqual([]);
  await sheet.getByRole('checkbox').click();
  await until('it is off', async () => !(await sheet.getByRole('checkbox').isChecked()));
  await panel.keyboard.press('Escape');
  await rest();
  await panel.keyboard.press('?');
  await panel.keyboard.press('2');
  expect(await panel.getByRole('dialog').count()).toBe(0);
  await openMenuItem('Keyboard shortcuts');
  await sheet.getByRole('checkbox').click();
  await until('it is on', () => sheet.getByRole('checkbox').isChecked());
  await panel.keyboard.press('Escape');
});

it('a whole send, five answers at once, another case: each is read out once, and nothing else is', async () => {
  const { doe } = stage.sandbox.cases;
  await panel.evaluate(() => {
    const read: string[] = [];
    const regions = new WeakSet<Element>();
    const watch = () => {
      for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live=polite]')) {
        if (regions.has(region)) continue;
        regions.add(region);
        new MutationObserver(() => read.push(region.textContent ?? '')).observe(region, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      }
    };
    watch();
    new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
    Object.assign(window, { read });
  });
  // A status that is emptied is not read out.
  const readOut = async () =>
    (await panel.evaluate(() => (window as unknown as { read: string[] }).read.splice(0))).filter(Boolean);

  await send(panel, 'Please call us.');
  await message(panel, 'Please call us.').getByText('Handed to Hona').first().waitFor();
  // Where the answer is there at once, it goes from one to the other in the same moment.
  expect((await readOut()).filter((text) => !text.startsWith('Sending: '))).toEqual([
    'Waiting: Please call us.',
    'Handed to Hona: Please call us.',
  ]);

  for (const n of [1, 2, 3, 4, 5]) stage.sandbox.hona.clientAnswers(doe.client.contactId, `Answer ${n}`);
  stage.sandbox.hona.flushLog();
  await readLog(stage.browser.tab, panel, doe.url);
  // The message is found in the log a moment after the log was read: together or one after the other, each once.
  let said = '';
  const both = ['Logged in MyCase: Please call us.', '5 new messages'];
  await until('both are read out', async () => {
    said += ` ${(await readOut()).join(' ')}`;
    return both.every((one) => said.includes(one));
  });
  expect(both.reduce((rest, one) => rest.replace(one, ''), said).trim()).toBe('');

  const other = Object.values(stage.sandbox.cases).find(
    ({ firm, caseId }) => firm === doe.firm && caseId !== doe.caseId,
  );
  for (const { url, name } of [other ?? doe, doe]) {
    await stage.browser.tab.goto(url);
    await panel.getByRole('heading', { level: 1, name }).waitFor();
    await until('sending is on', () => messageBox(panel).isEnabled());
  }
  await articles(panel).getByText('Answer 5').waitFor();
  expect(await readOut()).toEqual([]);
});

/** WCAG 1.4.12 and 2.5.8: what is cut off with wider text, and what is too small and too near to hit. */
const findHardToUse = (): Promise<string[]> =>
  panel.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('#app *')) {
      if (element.closest('.unseen') || !element.checkVisibility()) continue;
      const { left, right, width } = element.getBoundingClientRect();
      const name = element.outerHTML.slice(0, 110);
      if (width > 0 && (left < -1 || right > clientWidth + 1)) found.push(`too wide: ${name}`);
      const { overflowY } = getComputedStyle(element);
      if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2)
        found.push(`cut: ${name}`);
    }
    const targets = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], summary, input, select, [role=tab]'),
    ]
      .filter((e) => e.checkVisibility() && !e.closest('[inert]'))
      .map((e) => ({ e, box: (e.closest('label') ?? e).getBoundingClientRect() }));
    for (const { e, box } of targets) {
      if (Math.min(box.width, box.height) >= 24) continue;
      // One in a line of text may be as low as its line, where no other one is within reach of its middle.
      const near = targets.some(({ e: other, box: its }) => {
        const x =
          Math.max(its.left, Math.min(box.left + box.width / 2, its.right)) - box.left - box.width / 2;
        const y =
          Math.max(its.top, Math.min(box.top + box.height / 2, its.bottom)) - box.top - box.height / 2;
        return other !== e && Math.hypot(x, y) < 24;
      });
      if (near) found.push(`small: ${e.outerHTML.slice(0, 110)}`);
    }
    return found;
  });

it('four banners at once at 320 by 640 pixels leave the conversation two fifths of the height, and scroll', async () => {
  await panel.setViewportSize({ width: 320, height: 640 });
  await panel.context().setOffline(true);
  const offline = panel.locator('.banners .notice:not(.flash)').first();
  await offline.waitFor();
  const measure = () =>
    panel.evaluate(() => {
      const height = (of: string) => document.querySelector(of)?.getBoundingClientRect().height ?? 0;
      const send = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Send');
      const banners = document.querySelector('.banners');
      return {
        thread: Math.round(height('.thread')),
        hidden: (banners?.scrollHeight ?? 0) - (banners?.clientHeight ?? 0),
        end: send?.getBoundingClientRect().bottom ?? 0,
      };
    });
  // What else may stand there at the same time is as high as this one or higher.
  await offline.evaluate((one) => {
    for (let n = 0; n < 3; n++) one.after(one.cloneNode(true));
  });
  const { thread, hidden, end } = await measure();
  if (process.env.PICTURES) await panel.screenshot({ path: `${process.env.PICTURES}/banners-320.png` });
  expect(thread).toBeGreaterThanOrEqual(0.4 * 640);
  expect(hidden).toBeGreaterThan(0);
  expect(end).toBeLessThanOrEqual(640);
  await panel.evaluate(() => {
    for (const one of [...document.querySelectorAll('.banners .notice:not(.flash)')].slice(1)) one.remove();
  });
  await panel.context().setOffline(false);
  await offline.waitFor({ state: 'detached' });
});

it('WCAG 1.4.12, 2.5.8: with wider text at 320 px nothing is cut off, and everything can be hit', async () => {
  await panel.setViewportSize({ width: 320, height: 640 });
  const look = async (spaced: boolean) => {
    await panel.evaluate((on) => {
      const sheet = new CSSStyleSheet();
      if (on)
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        );
      document.adoptedStyleSheets = [sheet];
    }, spaced);
    return findHardToUse();
  };
  for (const tab of [/^Messages/, /^Details/, /^Activity/]) {
    await panel.getByRole('tab', { name: tab }).click();
    await panel.getByRole('tabpanel').locator('section, .empty, article').first().waitFor();
    await panel.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    for (const spaced of [true, false]) expect(await look(spaced)).toEqual([]);
  }
  await openMenuItem('Update Hona');
  await panel.getByRole('dialog').waitFor();
  for (const spaced of [true, false]) expect(await look(spaced)).toEqual([]);
  await panel.keyboard.press('Escape');
  await showHome();
  for (const spaced of [true, false]) expect(await look(spaced)).toEqual([]);
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
