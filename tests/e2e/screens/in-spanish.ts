import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { until } from '../../browser/until';

const LOCALES = fileURLToPath(new URL('../../../src/locales', import.meta.url));
const ENTRY = 'virtual:english';
/** Both languages stand in the background's; no page speaks them. */
const LEFT_OUT = 'background-words.ts';

/** A script that puts the English of every part of the screen, by its part's name, into `window.english`. */
export async function bundleEnglish(): Promise<string> {
  const files = readdirSync(LOCALES).filter((f) => /^(words|.*-words)\.ts$/.test(f) && f !== LEFT_OUT);
  const imports = files.map((f, i) => `import * as part${i} from ${JSON.stringify(`${LOCALES}/${f}`)};`);
  const entry = `${imports.join('\n')}
const english = {};
for (const part of [${files.map((_, i) => `part${i}`)}])
  for (const [name, words] of Object.entries(part))
    if (typeof words === 'object') english[name === 'words' ? name : name.replace(/Words$/, '')] = words;
window.english = english;`;
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'english',
        resolveId: (id) => (id.endsWith(ENTRY) ? `\0${ENTRY}` : null),
        load: (id) => (id === `\0${ENTRY}` ? entry : null),
      },
    ],
    build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: 'made' }, minify: false },
  })) as Rollup.RollupOutput[];
  return built[0]?.output[0].code ?? '';
}

let times = 0;

/**
 * Shows what is on a page of the extension in Spanish, as it is, with its open dialog and all that was typed, lets `look`
 * look at it, and shows it in English again. The words come by the build's own chunk, which a Spanish page loads before
 * its first paint; here the page hears that something changed, and renders.
 * A page that does not render anew is loaded anew, by the setting.
 * @returns false where nothing on it is other than in English
 */
export async function inSpanish(page: Page, english: string, look: () => Promise<void>): Promise<boolean> {
  const before = await page.innerText('body');
  // Another address each time: a module that is there already does nothing.
  await page.evaluate(`import('/es.js?${++times}').then(() => true)`);
  const changed = await rendersOther(page, before);
  try {
    if (changed) await look();
  } finally {
    if (!(await page.evaluate(() => 'english' in window))) await page.evaluate(english);
    await speak(page, 'window.english');
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    if (changed) await rendersOther(page, await page.innerText('body'));
  }
  return changed || bySetting(page, look).catch(() => false);
}

type Runtime = { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Chooses Spanish as the settings do, for a page that loads itself anew then. */
async function bySetting(page: Page, look: () => Promise<void>): Promise<boolean> {
  // Commands are taken from the settings and the panel alone.
  const settings = await page.context().newPage();
  await settings.goto(new URL('/options.html', page.url()).href);
  const speaks = async (language: 'en' | 'es') => {
    await settings.evaluate((to) => {
      const { runtime } = (globalThis as unknown as { chrome: Runtime }).chrome;
      void runtime.sendMessage({ type: 'saveSettings', args: { language: to } });
    }, language);
    const lang = () => page.evaluate((to) => document.documentElement.lang === to, language);
    return until(`it speaks ${language}`, lang, 10_000).catch(() => false);
  };
  const isSpanish = await speaks('es');
  if (isSpanish) {
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await look();
  }
  await speaks('en');
  await settings.close();
  return isSpanish;
}

/** Puts other words onto a page of the extension; `words` is an expression in it. */
export async function speak(page: Page, words: string): Promise<void> {
  await page.evaluate(
    `import('/spoken.js').then((m) => Object.values(m).find((one) => one.length === 1)(${words}))`,
  );
}

/** Has the page read and render everything anew, until it says something else. */
export async function rendersOther(page: Page, before: string): Promise<boolean> {
  const ask = async () => {
    await page.evaluate(() => {
      const channel = new BroadcastChannel('hona-panel-changes');
      channel.postMessage({ what: 'own', ref: null });
      channel.close();
    });
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 })));
    return (await page.innerText('body')) !== before;
  };
  return until('other words', ask, 3_000).catch(() => false);
}
