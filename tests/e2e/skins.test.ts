import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAIN } from '../../src/panel/thread/span';
import { until } from '../browser/until';
import { longOr } from '../long';
import type { LogFormat, Moves, Skin } from '../sandbox/sandbox';
import { articles, compose, message, messageBox, press } from './panel';
import { openStage, type Stage } from './stage';

/**
 * The main job on pages whose markup nobody here has seen: in the skin of 2021, and in one where every id, class and
 * data attribute has another name; whichever way MyCase moves and Hona logs. Each pair of these is in one of the
 * four, each with a client of its own; the short form has each of them once.
 */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  panel = await stage.openPanelOn(stage.sandbox.cases.doe.url);
});
afterAll(() => stage.close());

type Way = { skin: Skin; logFormat: LogFormat; moves: Moves; key: 'doe' | 'twinother' | 'longlog' | 'twin' };

/** Presses a link of MyCase's page; in 'push' the document must stay, in 'load' it must be another one. */
async function follow(link: Locator, moves: Moves): Promise<void> {
  const { tab } = stage.browser;
  await tab.evaluate(() => Object.assign(window, { sameDocument: true }));
  const url = tab.url();
  await link.first().click();
  await until('the address changes', async () => tab.url() !== url);
  await tab.waitForLoadState();
  const stayed = await tab.evaluate(() => 'sameDocument' in window);
  expect(stayed).toBe(moves === 'push');
}
const tabLink = (name: RegExp) => stage.browser.tab.getByRole('link', { name });

/** The link in a thread's head, or the one among the recent cases. */
const linkToCase = (name: string) => stage.browser.tab.getByRole('link', { name, exact: true });

async function openLog(moves: Moves): Promise<void> {
  await follow(tabLink(/^communications$/i), moves);
  await follow(tabLink(/^hona messages$/i), moves);
}

const WAYS: readonly Way[] = [
  { skin: '2021', logFormat: 'header', moves: 'load', key: 'doe' },
  { skin: '2021', logFormat: 'inline', moves: 'push', key: 'twinother' },
  { skin: 'renamed', logFormat: 'header', moves: 'push', key: 'longlog' },
  { skin: 'renamed', logFormat: 'inline', moves: 'load', key: 'twin' },
];

describe.each(
  longOr(
    WAYS,
    WAYS.filter(({ key }) => key === 'doe' || key === 'longlog'),
  ),
)('skin $skin, log with author in the $logFormat, moving by $moves', ({ skin, logFormat, moves, key }) => {
  const text = `Please bring a photo ID (${skin}, ${logFormat}).`;
  const answer = `Will do (${skin}, ${logFormat}).`;

  it('opens the case: name, phase, client and number', async () => {
    const { mycase, cases } = stage.sandbox;
    const one = cases[key];
    mycase.setSkin(skin);
    mycase.setMoves(moves);
    mycase.setLogFormat(logFormat);
    await stage.browser.tab.goto(one.url);
    await panel.getByRole('heading', { level: 1, name: one.name, exact: true }).waitFor();
    for (const [label, value] of [
      ['Phase', one.stage],
      ['Status', 'In progress'],
      ['Client notices', 'on'],
    ] as const)
      await panel.getByText(`${label} ${value}`).first().waitFor();
    await follow(tabLink(/^contacts & staff$/i), moves);
    await until('the client is known', async () => {
      const label = await messageBox(panel).getAttribute('aria-label');
      return label === `Message to ${one.client.name}`;
    });
    await stage.browser.tab.getByRole('button', { name: 'Open Hona panel' }).waitFor();
  });

  it('reads the log', async () => {
    const one = stage.sandbox.cases[key];
    const posts = stage.sandbox.mycase.posts(one.caseId);
    await openLog(moves);
    await panel.getByText('Reading its messages').waitFor();
    await articles(panel).first().waitFor();
    const readLabels = () =>
      articles(panel).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    // Of a longer thread the newest alone are rendered: what is in view, and what is near it.
    if (posts.length <= PLAIN)
      await until('all are there', async () => (await readLabels()).length === posts.length);
    const labels = await readLabels();
    const shown = posts.slice(-labels.length);
    for (const [who, title] of [
      [`From ${one.client.name}`, 'Client'],
      ['Dana Ortiz', 'Paralegal'],
      ['Notice by Hona', 'Notification'],
    ] as const) {
      const count = shown.filter((post) => post.author.title === title).length;
      expect(labels.filter((label) => label.startsWith(`${who}, `)).length, who).toBe(count);
    }
  });

  it('sends, and finds message and answer in the log', async () => {
    const one = stage.sandbox.cases[key];
    const { hona } = stage.sandbox;
    await follow(linkToCase(one.name), moves);
    await compose(panel, text);
    await press(panel, 'Send');
    await message(panel, text).getByText('Handed to Hona').first().waitFor();
    expect(hona.deliveries.filter((one) => one.text === text)).toMatchObject([
      { caseId: one.caseId, contactId: one.client.contactId, author: 'Dana Ortiz' },
    ]);

    hona.chooseCase(one.client.contactId, one.caseId);
    hona.clientAnswers(one.client.contactId, answer);
    hona.flushLog();
    await panel.getByRole('tab', { name: 'Details' }).click();
    await openLog(moves);
    await panel.getByRole('tab', { name: /^Messages \d/ }).click();
    await message(panel, answer).getByText(one.client.name).first().waitFor();
    await message(panel, text).getByText('Logged in MyCase').first().waitFor();
    expect(await message(panel, text).count()).toBe(1);
  });

  it('Refresh reads the log from the case page', async () => {
    const one = stage.sandbox.cases[key];
    await follow(linkToCase(one.name), moves);
    await panel.getByText('Reading its messages').waitFor({ state: 'detached' });
    stage.sandbox.hona.clientAnswers(one.client.contactId, `And my passport? (${skin}, ${logFormat})`);
    stage.sandbox.hona.flushLog();
    // A press while the page is still being taken for the case's does nothing.
    await until('the answer is read', async () => {
      await press(panel, 'Refresh');
      await panel.getByRole('button', { name: 'Refresh', exact: true, disabled: false }).first().waitFor();
      return message(panel, `And my passport? (${skin}, ${logFormat})`).isVisible();
    });
  });
});

it('D3: where a page changes its head first and its body later, no case shows with the phase of another', async () => {
  const { mycase, cases } = stage.sandbox;
  const { garcia, nophone } = cases;
  mycase.setSkin('renamed');
  mycase.setMoves('push');
  await stage.browser.tab.goto(garcia.url);
  await panel.getByText(`Phase ${garcia.stage}`).first().waitFor();
  await panel.evaluate(() => {
    const seen = new Set<string>();
    const look = () => {
      const phase = [...document.querySelectorAll('header span')].find((e) =>
        e.textContent?.startsWith('Phase'),
      );
      seen.add(`${document.querySelector('h1')?.textContent}: ${phase?.textContent ?? ''}`);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { seenPhases: seen });
  });
  for (const to of [nophone, garcia, nophone, garcia]) {
    await follow(linkToCase(to.name), 'push');
    await panel.getByRole('heading', { level: 1, name: to.name, exact: true }).waitFor();
    await panel.getByText(`Phase ${to.stage}`).first().waitFor();
  }
  const seen = await panel.evaluate(() => [...(window as unknown as { seenPhases: Set<string> }).seenPhases]);
  const others = [
    [garcia, nophone],
    [nophone, garcia],
  ].flatMap(([one, other]) => [
    `${one?.name}: Phase ${other?.stage}`,
    `Case ${one?.caseId}: Phase ${other?.stage}`,
  ]);
  expect(seen).toContain(`${nophone.name}: Phase ${nophone.stage}`);
  expect(seen.filter((words) => others.includes(words))).toEqual([]);
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
