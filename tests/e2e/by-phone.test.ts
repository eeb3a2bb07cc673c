import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  canSetPolicy,
  type ManagedExtension,
  makeManagedExtension,
  reloadPolicies,
} from '../browser/managed-policy';
import { until } from '../browser/until';
import { press } from './panel';
import { openStage, type Stage } from './stage';

const NUMBER = '+13105550142';
const SHOWN = '(310) 555-0142';

/** Product §6, "By phone number", and §8: a policy of the machine's administrator, as Chromium itself hands it over. */
describe('by phone number', () => {
  let managed: ManagedExtension;
  let stage: Stage;
  let panel: Page;
  beforeAll(async () => {
    managed = makeManagedExtension();
    if (canSetPolicy) managed.set({ byPhoneNumber: true });
    stage = await openStage({ extension: managed.folder, logDelayMs: 'manual' });
    panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
    await panel.getByText('(213) 373-4253').first().waitFor();
  });
  afterAll(async () => {
    await stage?.close();
    managed.remove();
  });

  async function openActions(): Promise<boolean> {
    await press(panel, 'Actions');
    await panel.getByRole('menuitem', { name: 'Export', exact: true }).waitFor();
    return panel.getByRole('menuitem', { name: 'Text a number…' }).isVisible();
  }
  const dialog = () => panel.getByRole('dialog', { name: 'Text a number' });
  const calls = () => stage.sandbox.hona.calls.filter((call) => call.path === '/send-message');

  it('where the policy allows it, one text goes to one number, and to no case', async () => {
    // Nobody but an administrator can set a policy; for everybody else the way is not there.
    if (!canSetPolicy) return expect(await openActions()).toBe(false);
    await until('the menu has it', async () => {
      if (await openActions()) return true;
      await panel.keyboard.press('Escape');
      return false;
    });
    await panel.getByRole('menuitem', { name: 'Text a number…' }).click();
    await dialog().getByText('stays out of the conversation history').waitFor();

    const field = dialog().getByRole('textbox', { name: 'Phone number' });
    await field.fill(`${SHOWN}, (213) 373-4253`);
    await press(dialog(), 'Continue');
    await dialog().locator('.problem').getByText('One number at a time').waitFor();
    await field.fill('(213) 373-4253');
    await press(dialog(), 'Continue');
    await dialog().getByText('(213) 373-4253 is Jane Doe’s number.').waitFor();
    await press(dialog(), 'Another number');
    await dialog().getByRole('textbox', { name: 'Phone number' }).fill('310.555.0142');
    await press(dialog(), 'Continue');

    await dialog()
      .getByRole('textbox', { name: `Message to ${SHOWN}` })
      .fill('Your keys are at our front desk.');
    await press(dialog(), 'Send…');
    await dialog().getByText(`Send this text to ${SHOWN}?`).waitFor();
    expect(calls()).toEqual([]);
    await press(dialog(), `Send to ${SHOWN}`);
    const sent = dialog().getByRole('article').filter({ hasText: 'Your keys' });
    await sent.getByText('Handed to Hona').waitFor();
    expect(calls().map(({ body }) => body)).toEqual([
      { phoneNumber: NUMBER, text: 'Your keys are at our front desk.' },
    ]);
    stage.sandbox.hona.flushLog();
    expect(stage.sandbox.hona.deliveries.at(-1)).toMatchObject({ to: NUMBER, caseId: null });
    await press(dialog(), 'Close');
    expect(await panel.getByRole('log', { name: 'Conversation' }).getByText('Your keys').count()).toBe(0);
  });

  it('what the policy holds is said in the settings, and a policy that ends takes the way with it', async () => {
    const options = await stage.browser.openOptions();
    // With the settings in front the panel rests on Home.
    await panel.getByText('Open a case in MyCase').first().waitFor();
    const onHome = panel.getByRole('button', { name: 'Text a number…' });
    if (!canSetPolicy) return expect(await onHome.count()).toBe(0);
    await onHome.waitFor();
    await options.getByText('Texts by phone number, outside of any project, are allowed.').waitFor();
    managed.set(null);
    await reloadPolicies(
      stage.browser,
      'the policy is gone',
      async () => (await onHome.count()) === 0 && !(await options.getByText('are allowed').isVisible()),
    );
    await options.close();
    expect(stage.browser.problems).toEqual([]);
  });
});
