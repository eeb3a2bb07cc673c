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

/** What a move means for staff: where a press leads, what becomes of a draft, what becomes of a Send. */
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

it('from a contact’s page by a press: D4', async () => {
  const { tab } = stage.browser;
  const { doe } = stage.sandbox.cases;
  const path = `/contacts/clients/${doe.client.contactId}`;
  await tab.goto(stage.sandbox.url(`${stage.sandbox.firm}.mycase.com`, path));
  await panel.getByRole('button', { name: new RegExp(doe.name) }).click();
  await shows(doe.name);
  await tab.waitForURL(doe.url);
});

it('to another firm: its case is not connected, and nothing of the first firm’s is there', async () => {
  const { otherfirm, doe } = stage.sandbox.cases;
  expect(otherfirm.caseId).toBe(doe.caseId);
  await stage.browser.tab.goto(otherfirm.url);
  await shows(otherfirm.name);
  await panel.getByText(`Not connected for ${otherfirm.firm}`).first().waitFor();
  expect(await panel.getByText(doe.client.name).count()).toBe(0);
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
