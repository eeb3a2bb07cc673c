import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { message, messageBox, press, readIcon, send } from './panel';
import { openStage, type Stage } from './stage';

/** What waits for staff: on the icon, in one list for all cases, and as a reminder. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 0 });
  // Where MyCase shows the client's number.
  panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
  await messageBox(panel).waitFor();
});
afterAll(() => stage.close());

const iconSays = (words: string) =>
  until(`the icon says ${words}`, async () => (await readIcon(panel)) === words);
const list = () => panel.getByRole('dialog', { name: 'Unfinished messages' });
const openGarcia = async () => {
  const { garcia } = stage.sandbox.cases;
  await stage.browser.tab.goto(garcia.url);
  await panel.getByRole('heading', { level: 1, name: garcia.name }).waitFor();
};

it('a message of unknown state puts "!" on the icon, and is settled in the list beside another case', async () => {
  stage.sandbox.hona.fault({ path: '/send-message', status: 503 });
  const entry = await send(panel, 'Is the gate open?');
  await entry.getByText('May have been sent').first().waitFor();
  await iconSays('! Hona Panel: 1 message needs a decision');
  await openGarcia();
  await press(panel, '1 message in another case needs you');
  const one = list().getByRole('article', { name: /Is the gate open\?/ });
  await press(one, 'I know it arrived');
  await list().getByRole('heading', { name: 'Nothing is unfinished' }).waitFor();
  await press(list(), 'Close');
  await iconSays('Hona Panel');
});

it('Edit in the list opens the case of a message, and puts its text there alone', async () => {
  const { doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(doe.url);
  await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
  stage.sandbox.hona.fault({ path: '/send-message', status: 422 });
  const entry = await send(panel, 'Bring your ID.');
  await entry.getByText('Not sent').first().waitFor();
  await openGarcia();
  await press(panel, 'Actions');
  await panel.getByRole('menuitem', { name: 'Unfinished messages' }).click();
  await press(list().getByRole('article', { name: /Bring your ID/ }), 'Edit');
  await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
  await until('the text is back', async () => (await messageBox(panel).inputValue()) === 'Bring your ID.');
  await messageBox(panel).fill('');
  await iconSays('Hona Panel');
});

it('a client’s answer stands on the icon as a number until the case is looked at', async () => {
  const { doe } = stage.sandbox.cases;
  // Read while nobody looks: before the first count nothing has a number, as where all is seen.
  await panel.getByRole('tab', { name: /^Details/ }).click();
  await stage.browser.tab.goto(`${doe.url}/communications/messages`);
  await stage.browser.tab.getByRole('link', { name: 'Hona Messages' }).click();
  await panel.getByRole('tab', { name: /^Messages \d/ }).click();
  // They count as seen when somebody is there.
  await until('the messages count as seen', async () => {
    await panel.getByRole('heading', { level: 1 }).hover();
    await messageBox(panel).hover();
    return panel.getByRole('tab', { name: 'Messages', exact: true }).isVisible();
  });
  await iconSays('Hona Panel');
  stage.sandbox.hona.clientAnswers(doe.client.contactId, 'Which gate?');
  // Looked at in MyCase while the panel shows another of its parts: read, but not seen here.
  await panel.getByRole('tab', { name: /^Details/ }).click();
  await stage.browser.tab.reload();
  await iconSays('1 Hona Panel: 1 new message from a client');
  await panel.getByRole('tab', { name: /^Messages 1/ }).click();
  await message(panel, 'Which gate?').waitFor();
  await messageBox(panel).hover();
  await iconSays('Hona Panel');
});

it('"Later" keeps the draft and reminds; when it is due it stands on the icon, in the list and at the case', async () => {
  const { doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(doe.url);
  await until('the message box takes text', () => messageBox(panel).isEnabled());
  await messageBox(panel).fill('Happy birthday, Jane.');
  await press(panel, 'Later');
  await press(panel.getByRole('dialog', { name: 'Keep as draft, remind me' }), 'Remind me');
  await panel.getByText(/^Reminder: .* Nothing is sent by itself\.$/).waitFor();
  expect(await messageBox(panel).inputValue()).toBe('Happy birthday, Jane.');
  // An alarm cannot be hurried: its time is put into the past, as if the browser had been closed meanwhile.
  await panel.evaluate(
    async ({ caseId, firm, name }) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      };
      const args = { ref: { firm, caseId }, caseName: name, at: Date.now() - 60_000 };
      await chrome.runtime.sendMessage({ type: 'remindMe', args });
    },
    { caseId: doe.caseId, firm: stage.sandbox.firm, name: doe.name },
  );
  await iconSays('! Hona Panel: 1 reminder is due');
  await panel.getByText(/^You asked to be reminded of this case/).waitFor();
  await openGarcia();
  await press(panel, '1 reminder is due');
  await press(list(), `Forget the reminder for ${doe.name}`);
  await list().getByRole('heading', { name: 'Nothing is unfinished' }).waitFor();
  await press(list(), 'Close');
  await iconSays('Hona Panel');
});
