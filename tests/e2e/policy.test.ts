import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  canSetPolicy,
  type ManagedExtension,
  makeManagedExtension,
  reloadPolicies,
} from '../browser/managed-policy';
import { until } from '../browser/until';
import { enterContentWorld } from '../security/content-world';
import { probeStorage } from '../security/probes';
import { compose, messageBox, sendIsOff } from './panel';
import { openStage, type Stage } from './stage';

/** What administrators are shown: every kind of value, as deep as it goes, must get through Chromium's schema. */
const EXAMPLE = JSON.parse(readFileSync('docs/policy/values.json', 'utf8'));

type Stored = { locked: { mapping: object; rules: { checks: object } }; wiped?: string };
type Api = {
  chrome: {
    runtime: { sendMessage(message: object): Promise<unknown> };
    storage: { local: { get(key: string): Promise<Stored> } };
  };
};

/** Product §8, "Managed policy", as Chromium hands it over. Only administrators of the machine can set one. */
describe.runIf(canSetPolicy)('the firm’s policy', () => {
  let managed: ManagedExtension;
  let stage: Stage;
  let panel: Page;
  let options: Page;
  beforeAll(async () => {
    managed = makeManagedExtension();
    stage = await openStage({ extension: managed.folder, connected: false });
    const { firm, token } = stage.sandbox;
    panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
    await panel.getByRole('heading', { level: 1, name: stage.sandbox.cases.doe.name }).waitFor();
    options = await stage.browser.openOptions();
    managed.set({
      ...EXAMPLE,
      firm,
      token,
      readOnly: true,
      off: ['export', 'chat'],
      undoSeconds: 20,
      quietHours: { from: '08:00', to: '20:00', zone: 'Pacific' },
      // Of the wrong kind: Chromium keeps it to itself.
      launcher: 'no',
    });
    await reloadPolicies(stage.browser, 'the policy is there', () =>
      options.getByText('Reading only: no messages').isVisible(),
    );
  });
  afterAll(async () => {
    await stage?.close();
    managed.remove();
  });
  const readLocal = (key: string) =>
    options.evaluate((name) => (globalThis as unknown as Api).chrome.storage.local.get(name), key);
  const list = (name: string) => options.getByRole('list', { name }).getByRole('listitem').allInnerTexts();

  it('says what it sets, and what of it was refused', async () => {
    await options.getByText(/^Connected for smithlaw/).waitFor();
    expect((await list('Set by your firm’s policy')).sort()).toEqual([
      'Checks before sending: 2 levels.',
      'Confidential mode is off.',
      'How calendar events are written to Hona.',
      'Reading only: no messages, updates or events are sent to Hona.',
      'Seconds in which Send can be undone: 20.',
      'Staff to choose from as the author: 2. Nothing in MyCase says for certain who is signed in, so you choose yourself.',
      'Texts by phone number, outside of any project, are not allowed.',
      'The connection to Hona is made by the policy. The token is not shown.',
      'The firm’s templates: 1. Imported ones of the firm are not used meanwhile.',
      'The language is English.',
      'This computer is for smithlaw.mycase.com.',
      'Turned off: export.',
      'What MyCase’s values are called in Hona (the mapping).',
      'What was read and sent is deleted from this computer after 30 days.',
    ]);
    expect((await list('Refused of your firm’s policy')).sort()).toEqual([
      '“off” was refused, at chat: there is no such feature to turn off. There are update, calendar, templates, export and refresh.',
      '“quietHours” was refused, at zone: there is no such time zone. It is a name such as America/New_York.',
    ]);
    expect(await options.content()).not.toContain(stage.sandbox.token);
    const { locked } = await readLocal('locked');
    expect(locked.mapping).toMatchObject(EXAMPLE.mapping);
    expect(locked.rules.checks).toEqual(EXAMPLE.checks);
  });

  it('no script in a web page reads the policy, nor anything else that is stored', async () => {
    const { tab, extensionId } = stage.browser;
    expect(await probeStorage(await enterContentWorld(tab, extensionId))).toEqual([]);
  });

  it('a locked value holds against whatever a page asks for', async () => {
    const ask = (type: string, args: object) =>
      options.evaluate((message) => (globalThis as unknown as Api).chrome.runtime.sendMessage(message), {
        type,
        args,
      });
    const refused = { ok: false, error: { code: 'policy-off' } };
    expect(await ask('saveSettings', { undoSeconds: 3 })).toMatchObject(refused);
    expect(await ask('setKeepDays', { days: 3650 })).toMatchObject(refused);
    expect(await ask('connect', { firm: 'otherfirm', token: 'x'.repeat(20) })).toMatchObject(refused);
    expect(await ask('saveSettings', { undoSeconds: 20, enterSends: true })).toMatchObject({ ok: true });
  });

  it('reading only: Send says so, and the text stays; what is off is not in the menu', async () => {
    await stage.browser.tab.bringToFront();
    await compose(panel, 'Kept while we may only read.');
    expect(await sendIsOff(panel)).toMatch(/policy allows reading only/);
    await panel.getByRole('button', { name: 'Actions' }).click();
    await panel.getByRole('menuitem', { name: 'Open in Hona' }).waitFor();
    for (const name of ['Export', 'Update Hona'])
      expect(await panel.getByRole('menuitem', { name, exact: true }).count()).toBe(0);
    await panel.keyboard.press('Escape');
    expect(stage.sandbox.hona.deliveries).toEqual([]);
  });

  it('when it is taken away, its connection ends and one’s own values come back', async () => {
    managed.set(null);
    await reloadPolicies(stage.browser, 'the policy is gone', () =>
      options.getByText('Not connected').first().isVisible(),
    );
    expect(await options.getByText('Set by your firm’s policy').count()).toBe(0);
    expect(await options.getByRole('textbox', { name: 'Seconds to undo' }).inputValue()).toBe('5');
    await stage.browser.tab.bringToFront();
    expect(await sendIsOff(panel)).toMatch(/connect|administrator/i);
  });

  it('wipe: what was read goes at once, a text that was not sent waits for a person, then all is gone', async () => {
    managed.set({ wipe: '2026-11' });
    await reloadPolicies(stage.browser, 'the policy asks for it', () =>
      options.getByText('asks to delete everything').first().isVisible(),
    );
    await stage.browser.tab.bringToFront();
    await panel.getByText('asks to delete everything').first().waitFor();
    expect((await readLocal('wiped')).wiped).toBeUndefined();
    await messageBox(panel).fill('');
    await until('all is gone', async () => (await readLocal('wiped')).wiped === '2026-11');
    await options.getByText('asks to delete everything').first().waitFor({ state: 'hidden' });
    expect(stage.browser.problems).toEqual([]);
  });
});
