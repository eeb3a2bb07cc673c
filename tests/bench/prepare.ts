import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { connect } from '../browser/connect';
import { SidePanels } from '../browser/side-panel';
import { startChromium } from '../browser/start-chromium';
import { listTargets } from '../browser/targets';
import { until } from '../browser/until';
import { addLongCase, readLongLog } from '../e2e/long-thread';
import { press } from '../e2e/panel';
import type { CaseSummary, Sandbox } from '../sandbox/sandbox';
import { FOLDER } from './bare-extensions';
import { copyProfile } from './chromium';

/** Where every build of the product is put before a start: the ID, and so the store, comes from the path. */
export const EXTENSION = join(FOLDER, 'extension');
export const THREADS = [50, 200, 1_000, 10_000] as const;
export const CASES = [10, 100, 500] as const;
export type Cases = (typeof CASES)[number];

export type Prepared = {
  extensionId: string;
  /** By the number of messages with the client. */
  threads: Record<(typeof THREADS)[number], CaseSummary>;
  /** By the number of cases that were opened on this computer. */
  profiles: Record<Cases, string>;
};

/** Puts this build where the browsers of the bench look for the product. */
export function useBuild(folder: string): void {
  rmSync(EXTENSION, { recursive: true, force: true });
  cpSync(folder, EXTENSION, { recursive: true });
}

/**
 * A firm that is connected, with all checks on, four long threads and 10, 100 and 500 cases, made as staff make them:
 * each case was opened in the tab beside the panel, each log was read on its own page.
 */
export async function prepare(sandbox: Sandbox, counts: readonly Cases[]): Promise<Prepared> {
  const threads = addThreads(sandbox);
  const folder = join(FOLDER, 'profile');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const profiles = {} as Prepared['profiles'];
  let extensionId = '';
  let opened = 0;
  for (const count of counts) {
    const chromium = await startChromium(sandbox, { profile: folder, extension: EXTENSION });
    try {
      const [tab] = chromium.context.pages();
      if (!tab) throw new Error('The browser has no tab.');
      extensionId = await until('the extension is there', async () => {
        const own = (await listTargets(chromium.context)).find(({ url }) =>
          url.startsWith('chrome-extension://'),
        );
        return own ? new URL(own.url).host : null;
      });
      if (opened === 0) {
        const options = await chromium.context.newPage();
        await options.goto(`chrome-extension://${extensionId}/options.html`);
        await setUp(options, sandbox);
        await options.close();
      }
      const panels = new SidePanels(chromium.context, chromium.devtools, extensionId, []);
      await tab.goto(sandbox.cases.doe.url);
      const panel = await panels.openByAction(tab);
      if (opened === 0) for (const one of Object.values(threads)) await readThread(tab, panel, one);
      opened ||= THREADS.length;
      for (; opened < count; opened++) await openCase(sandbox, tab, panel, opened);
      await panels.close();
    } finally {
      await chromium.close();
    }
    profiles[count] = join(FOLDER, `profile-${count}`);
    rmSync(profiles[count], { recursive: true, force: true });
    copyProfile(folder, profiles[count]);
  }
  rmSync(folder, { recursive: true, force: true });
  return { extensionId, threads, profiles };
}

export function addThreads(sandbox: Sandbox): Prepared['threads'] {
  const entries = THREADS.map((count, i) => [count, addLongCase(sandbox, `4600000${i}`, count)] as const);
  return Object.fromEntries(entries) as Prepared['threads'];
}

async function setUp(options: Page, { firm, token }: Sandbox): Promise<void> {
  // Nothing leaves while the bench looks: what Send costs ends with the row on disk.
  await connect(options, { firm, token, staff: { id: '7001', name: 'Dana Ortiz' }, undoSeconds: 30 });
  const levels = options.locator('form:has(button:text-is("Save checks")) select');
  for (const level of await levels.all())
    if ((await level.inputValue()) === 'off') await level.selectOption('warn');
  await press(options, 'Save checks');
  await options
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();
}

/** The log, and then who the client is, so that messages can be sent. */
async function readThread(tab: Page, panel: Page, one: CaseSummary): Promise<void> {
  await readLongLog(tab, panel, one);
  await tab.goto(`${one.url}/case_link`);
  const send = panel.getByRole('button', { name: 'Send', exact: true });
  await until('Send is on', async () => (await send.getAttribute('aria-disabled')) === 'false');
}

/** A case as most are, opened in the tab until the panel shows it. */
async function openCase({ mycase }: Sandbox, tab: Page, panel: Page, n: number): Promise<void> {
  const contactId = `96${10_000 + n}`;
  mycase.addContact({ id: contactId, first: 'Nora', last: `Number ${n}`, cell: '(213) 555-0188' });
  const name = `Number ${n} v. Harbor Lines`;
  const { url } = mycase.addCase({
    id: `47${100_000 + n}`,
    name,
    stage: 'Discovery',
    contacts: [{ contactId }],
    mainClient: contactId,
  });
  await tab.goto(url, { waitUntil: 'commit' });
  await panel.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** What was measured, for whoever wants to reckon with it. */
export function save(name: string, figures: object): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, '..', name), `${JSON.stringify(figures, null, 2)}\n`);
}

export const isThere = (path: string): boolean => existsSync(path);
