import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { compose, messageBox } from './panel';
import { openStage, type Stage } from './stage';

/** What of the browser's own API these tests use in the panel. */
type ExtensionApi = {
  tabs: { query(q: { url: string }): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/**
 * D3: the panel follows every move, and at no moment shows one case over another case's page. The panel is
 * watched from inside by what it really shows after each of its own renderings.
 */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage();
  await stage.browser.tab.goto(stage.sandbox.cases.doe.url);
  panel = await stage.browser.openPanel(stage.browser.tab);
  await shows(stage.sandbox.cases.doe.name);
});
afterAll(() => stage.close());

async function shows(name: string): Promise<void> {
  await panel.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await until(
    'the case is confirmed',
    async () => (await panel.getByText('Opening', { exact: true }).count()) === 0,
  );
}

/**
 * Makes a move and watches what the panel shows on the way, after each of its own renderings: the old case, then
 * perhaps none, then the new one; never the old one again, never a third.
 */
async function move(from: string, to: string, make: () => Promise<unknown>): Promise<void> {
  await panel.evaluate(() => {
    const seen: string[] = [];
    const look = () => {
      const name = document.querySelector('h1')?.textContent ?? '';
      if (seen.at(-1) !== name) seen.push(name);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { seenHeadings: seen });
  });
  await make();
  await shows(to);
  const seen = await panel.evaluate(() => (window as unknown as { seenHeadings: string[] }).seenHeadings);
  const names = new Set(Object.values(stage.sandbox.cases).map((c) => c.name));
  expect(seen.filter((name) => names.has(name))).toEqual([from, to]);
}

it('by a link that moves with pushState, whose page is filled in later', async () => {
  const { doe, garcia } = stage.sandbox.cases;
  await move(doe.name, garcia.name, () =>
    stage.browser.tab.getByRole('link', { name: garcia.name }).first().click(),
  );
});

it('by back and forward', async () => {
  const { doe, garcia } = stage.sandbox.cases;
  await move(garcia.name, doe.name, () => stage.browser.tab.goBack());
  await move(doe.name, garcia.name, () => stage.browser.tab.goForward());
});

it('by a whole load, and to the same case ID of another firm: another case, not connected', async () => {
  const { otherfirm, doe, garcia } = stage.sandbox.cases;
  expect(otherfirm.caseId).toBe(doe.caseId);
  await move(garcia.name, doe.name, () => stage.browser.tab.goto(doe.url));
  await move(doe.name, otherfirm.name, () => stage.browser.tab.goto(otherfirm.url));
  await panel.getByText(`Not connected for ${otherfirm.firm}`).first().waitFor();
  expect(await panel.getByText('Jane Doe').count()).toBe(0);
});

it('to a second tab and back: each tab its own case', async () => {
  const { doe, closed, otherfirm } = stage.sandbox.cases;
  await move(otherfirm.name, doe.name, () => stage.browser.tab.goto(doe.url));
  const first = stage.browser.tab;
  const second = await stage.browser.context.newPage();
  await second.goto(closed.url);
  await second.bringToFront();
  await shows(closed.name);
  await move(closed.name, doe.name, () => first.bringToFront());
  await move(doe.name, closed.name, () => second.bringToFront());
  await move(closed.name, doe.name, () => second.close());
});

it('to pages that are no case: a contact, a lead, the dashboard, a 404, after the log-out', async () => {
  const { tab } = stage.browser;
  const { doe } = stage.sandbox.cases;
  const url = (path: string) => stage.sandbox.url(`${stage.sandbox.firm}.mycase.com`, path);
  const gone = async () => {
    await until(
      'no case is shown',
      async () => (await panel.getByText(doe.name, { exact: true }).count()) === 0,
    );
  };
  await tab.goto(url('/dashboard'));
  await panel.getByText('Open a case in MyCase').first().waitFor();

  await tab.goto(url(`/contacts/clients/${doe.client.contactId}`));
  await panel
    .getByText(/contact/i)
    .first()
    .waitFor();
  await panel.getByRole('button', { name: new RegExp(doe.name) }).click();
  await shows(doe.name);

  await tab.goto(url('/leads/55123/case_details/info'));
  await panel.getByText(/lead/i).first().waitFor();
  await gone();

  await tab.goto(url('/court_cases/99999999'));
  await panel.getByText('MyCase does not find this page').first().waitFor();

  stage.sandbox.mycase.setLoggedIn(false);
  await tab.goto(doe.url);
  await panel.getByText('Sign in to MyCase').first().waitFor();
  await gone();
  stage.sandbox.mycase.setLoggedIn(true);
});

it('a draft belongs to its case: it stays there, and comes back after panel and browser were closed', async () => {
  const { doe, garcia } = stage.sandbox.cases;
  await stage.browser.tab.goto(`${doe.url}/case_link`);
  await shows(doe.name);
  await compose(panel, 'Half a sent');
  await stage.browser.tab.goto(`${garcia.url}/case_link`);
  await shows(garcia.name);
  expect(await messageBox(panel).inputValue()).toBe('');
  await stage.browser.tab.goto(`${doe.url}/case_link`);
  await shows(doe.name);
  await until('the draft is back', async () => (await messageBox(panel).inputValue()) === 'Half a sent');

  await messageBox(panel).press('End');
  await messageBox(panel).pressSequentially('ence');
  await panel.close();
  await stage.browser.restart();
  await stage.browser.tab.goto(`${doe.url}/case_link`);
  panel = await stage.browser.openPanel(stage.browser.tab);
  await shows(doe.name);
  await until('the draft is back', async () => (await messageBox(panel).inputValue()) === 'Half a sentence');
});

it('a Send that arrives after the tab left the case is stopped, names both, and keeps the draft', async () => {
  const { garcia, doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(garcia.url);
  await shows(garcia.name);
  // The panel itself turns Send off in that moment; this is the message of a panel that was too slow for it.
  const reply = await panel.evaluate(
    async ({ caseId, firm, client, caseName, tabUrl }) => {
      const api = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      const [tab] = await api.tabs.query({ url: `${tabUrl}*` });
      const shown = {
        caseName,
        clientId: client.contactId,
        clientName: client.name,
        number: '+12133734253',
        numberSource: 'mycase',
        mycaseNumber: null,
        email: null,
        way: 'text',
        authorName: null,
        checks: [],
      };
      const args = {
        ref: { firm, caseId },
        tabId: tab?.id,
        draftRevision: 2,
        text: 'Half a sentence',
        shown,
      };
      return api.runtime.sendMessage({ type: 'queueMessage', args });
    },
    { caseId: doe.caseId, firm: doe.firm, client: doe.client, caseName: doe.name, tabUrl: garcia.url },
  );
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'other-case', detail: { seen: doe.caseId, open: garcia.caseId } },
  });
  expect(stage.sandbox.hona.deliveries).toEqual([]);
  await stage.browser.tab.goto(doe.url);
  await shows(doe.name);
  await until('the draft is there', async () => (await messageBox(panel).inputValue()) === 'Half a sentence');
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
