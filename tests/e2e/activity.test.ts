import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { findViolations } from './axe';
import { message, messageBox, press, readLog, send } from './panel';
import { openStage, type Stage } from './stage';

/** What changes in MyCase between two readings, and what became of what was sent, as Activity tells it. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
  await until('the client is known', async () => {
    const label = await messageBox(panel).getAttribute('aria-label');
    return label === `Message to ${stage.sandbox.cases.doe.client.name}`;
  });
});
afterAll(() => stage.close());

const go = (path: string) => stage.browser.tab.goto(stage.sandbox.url('smithlaw.mycase.com', path));
const ofCase = (path: string) => go(`/court_cases/${stage.sandbox.cases.doe.caseId}${path}`);
const toTab = (name: string) => panel.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
const told = (words: RegExp) => panel.getByRole('listitem').filter({ hasText: words });

it('a stage that was moved in MyCase stands there with both values; the first reading is no change', async () => {
  const { doe } = stage.sandbox.cases;
  await ofCase('/info');
  await panel.getByText(`Phase ${doe.stage}`).first().waitFor();
  await toTab('Activity');
  expect(await panel.getByText(/changed in MyCase/).count()).toBe(0);
  stage.sandbox.mycase.setCase(doe.caseId, { stage: 'Settlement' });
  await ofCase('/info');
  await toTab('Activity');
  await told(new RegExp(`^Stage changed in MyCase: ${doe.stage} → Settlement`)).waitFor();
});

it('a new phone on the contact’s page is told in the case that has the contact', async () => {
  const { doe } = stage.sandbox.cases;
  const page = `/contacts/clients/${doe.client.contactId}`;
  await go(page);
  await panel.getByRole('button', { name: /Doe v\. Harbor/ }).waitFor();
  stage.sandbox.mycase.setContact(doe.client.contactId, { cell: '(213) 555-0177' });
  // The page may be left before it was read: nothing on screen says that it was.
  await until('the change is told', async () => {
    await go(page);
    await panel.getByRole('button', { name: /Doe v\. Harbor/ }).click();
    await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
    await toTab('Activity');
    return (await told(/^Phone changed in MyCase: .*555-0177/).count()) > 0;
  });
});

it('a document that appears stands under More, and is new once', async () => {
  const { doe } = stage.sandbox.cases;
  const shown = () => stage.browser.tab.getByRole('link', { name: 'Lien release.pdf' });
  await ofCase('/case_details/documents');
  await toTab('Details');
  await panel.getByRole('heading', { name: 'Documents in MyCase', exact: true }).click();
  await panel.getByText('Police report.pdf').waitFor();
  stage.sandbox.mycase.addDocument(doe.caseId, {
    id: '7700001',
    name: 'Lien release.pdf',
    date: '11/20/2026',
  });
  await ofCase('/case_details/documents');
  await shown().waitFor();
  await toTab('Activity');
  await panel.getByRole('button', { name: /^More: / }).click();
  await told(/Lien release\.pdf/).waitFor();
  await ofCase('/case_details/documents');
  await shown().waitFor();
  await toTab('Activity');
  const more = panel.getByRole('button', { name: /^More: / });
  if (await more.isVisible()) await more.click();
  expect(await told(/Lien release\.pdf/).count()).toBe(1);
});

it('a message that was handed over says when its line of the log was seen, in the thread and in Activity', async () => {
  const { doe } = stage.sandbox.cases;
  await toTab('Messages');
  await readLog(stage.browser.tab, panel, doe.url);
  await ofCase('');
  const text = 'The hearing was moved.';
  await send(panel, text);
  await message(panel, text).getByText('Handed to Hona').waitFor();
  const understood = panel.getByRole('button', { name: 'Understood' });
  if (await understood.isVisible()) await understood.click();
  await toTab('Activity');
  await told(/^A message was handed to Hona.*Not seen in the log yet/).waitFor();
  stage.sandbox.hona.flushLog();
  await ofCase('/communications/messages');
  await stage.browser.tab.getByRole('link', { name: 'Hona Messages' }).click();
  await toTab('Messages');
  await message(panel, text)
    .getByText(/Logged in MyCase, seen .*\d:\d\d [AP]M/)
    .waitFor();
  await toTab('Activity');
  await told(/^A message was handed to Hona.*Logged in MyCase, seen /).waitFor();
  await told(/^A message was seen in the log/).waitFor();
  expect(stage.sandbox.mycase.posts(doe.caseId).filter((post) => post.body.includes(text))).toHaveLength(1);
});

it('Home says of the case who the client is, what was said last, and that a draft waits', async () => {
  const { doe } = stage.sandbox.cases;
  await ofCase('');
  await toTab('Messages');
  await until('the message box takes text', () => messageBox(panel).isEnabled());
  await messageBox(panel).fill('Not yet sent');
  await go('/dashboard');
  await panel
    .getByRole('button', {
      name: new RegExp(`${doe.name}.*${doe.client.name}.*The hearing was moved\\..*Draft`, 's'),
    })
    .waitFor();
  const violations = await findViolations(panel);
  expect(violations.map((v) => v.id)).toEqual([]);
});

it('a staff page makes its owner the author with one press', async () => {
  await go('/contacts/attorneys/7002');
  await press(panel, 'This is me');
  await panel.getByText(/^Messages from this computer go as /).waitFor();
  const violations = await findViolations(panel);
  expect(violations.map((v) => v.id)).toEqual([]);
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
