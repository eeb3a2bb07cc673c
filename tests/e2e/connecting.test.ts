import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compose, messageBox, press, send, sendIsOff } from './panel';
import { openStage, type Stage } from './stage';

/** From "not connected" to the first message, with every wrong turn on the way. */
let stage: Stage;
let panel: Page;
let options: Page;
beforeAll(async () => {
  stage = await openStage({ connected: false });
  await stage.browser.tab.goto(`${stage.sandbox.cases.doe.url}/case_link`);
  panel = await stage.browser.openPanel(stage.browser.tab);
  await messageBox(panel).waitFor();
});
afterAll(() => stage.close());

const says = (words: RegExp) => options.getByRole('status').filter({ hasText: words }).waitFor();

it('without a connection everything can be read and drafted; Send says what to do', async () => {
  await panel.getByRole('heading', { level: 1, name: stage.sandbox.cases.doe.name }).waitFor();
  await compose(panel, 'Kept for later.');
  expect(await sendIsOff(panel)).toMatch(/connect|administrator/i);
  await messageBox(panel).press('Control+Enter');
  expect(await messageBox(panel).inputValue()).toBe('Kept for later.');
  expect(stage.sandbox.hona.calls).toEqual([]);
});

it('a wrong token: Hona refused it, and sending stays off', async () => {
  options = await stage.browser.openOptions();
  await options.getByRole('textbox', { name: 'MyCase firm' }).fill(stage.sandbox.firm);
  await options.getByRole('textbox', { name: 'Hona API token' }).fill('a-token-that-is-wrong');
  await press(options, 'Connect');
  await says(/refused/i);
  expect(await options.getByRole('textbox', { name: 'Hona API token' }).inputValue()).toBe('');
  await stage.browser.tab.bringToFront();
  expect(await sendIsOff(panel)).toMatch(/token/i);
});

it('the right token: known, tested with a contact that can only be refused', async () => {
  await options.bringToFront();
  await options.getByRole('textbox', { name: 'Hona API token' }).fill(stage.sandbox.token);
  await press(options, 'Connect');
  await says(/^Connected/);
  await press(options, 'Test connection');
  await says(/Hona knows the token/);
  const tests = stage.sandbox.hona.calls.filter((c) => c.path === '/contacts');
  expect(tests.length).toBeGreaterThan(0);
  for (const c of tests) {
    expect(c.body).toEqual({});
    expect([400, 401, 422]).toContain(c.status);
  }
});

it('then the draft goes, as "CRM" since no author is set', async () => {
  await stage.browser.tab.bringToFront();
  const entry = await send(panel, 'Kept for later, sent now.');
  await entry.getByText('Handed to Hona').first().waitFor();
  expect(stage.sandbox.hona.deliveries).toMatchObject([{ text: 'Kept for later, sent now.', author: 'CRM' }]);
});

it('Disconnect erases the token at once, pauses what waits, and a new connection asks before it goes', async () => {
  const entry = await send(panel, 'Waits while we disconnect.');
  await options.bringToFront();
  await press(options, 'Disconnect');
  const confirm = options.getByRole('button', { name: /^Disconnect/ }).last();
  if ((await options.getByRole('button', { name: /^Disconnect/ }).count()) > 1) await confirm.click();
  await says(/Disconnected/i);
  await stage.browser.tab.bringToFront();
  await entry.getByText(/connection to Hona was removed/i).waitFor();

  await stage.browser.connect({ firm: stage.sandbox.firm, token: stage.sandbox.token });
  await stage.browser.tab.bringToFront();
  const before = stage.sandbox.hona.deliveries.length;
  await entry.getByRole('button', { name: /send/i }).first().click();
  await entry.getByText('Handed to Hona').first().waitFor();
  expect(stage.sandbox.hona.deliveries.length).toBe(before + 1);
});

it('the token stands nowhere that a page or a content script could read', async () => {
  const { token } = stage.sandbox;
  const stored = await panel.evaluate(async () => {
    const api = (
      globalThis as unknown as { chrome: { storage: Record<string, { get(k: null): Promise<unknown> }> } }
    ).chrome;
    const areas = await Promise.all(['local', 'session', 'sync'].map((area) => api.storage[area]?.get(null)));
    return JSON.stringify(areas);
  });
  expect(stored).not.toContain(token);
  expect(await stage.browser.tab.content()).not.toContain(token);
  expect(await panel.content()).not.toContain(token);
  const sentTo = stage.sandbox.requests.filter((r) => JSON.stringify(r.headers).includes(token));
  expect(new Set(sentTo.map((r) => r.host.split(':')[0]))).toEqual(new Set(['api.hona.com']));
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
