import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { CaseSummary } from '../sandbox/sandbox';
import { openWindow } from '../security/windows';
import { messageBox, openUpdate, press, readLog, send, updateNow } from './panel';
import { openStage, type Stage } from './stage';

/** "Update Hona" (product §4): says what the client will notice, writes on a press only, and keeps the answer. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 0 });
  const { doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(`${doe.url}/case_link`);
  panel = await stage.browser.openPanel(stage.browser.tab);
  await messageBox(panel).waitFor();
  await readLog(stage.browser.tab, panel, doe.url);
  await open(doe);
});
afterAll(() => stage.close());
/** What one test left open must not stand in the way of the next. */
afterEach(async () => {
  stage.sandbox.hona.clearFaults();
  const dialog = panel.getByRole('dialog', { name: 'Update Hona' });
  if (await dialog.isVisible()) await closeDialog(dialog);
});

async function open({ name, url }: Pick<CaseSummary, 'name' | 'url'>): Promise<void> {
  await stage.browser.tab.goto(url);
  await panel.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await panel.getByText('Opening', { exact: true }).waitFor({ state: 'detached' });
}

/** Has MyCase's list of contacts read, and opens the case. */
async function openWithContacts(one: CaseSummary): Promise<void> {
  await stage.browser.tab.goto(`${one.url}/case_link`);
  await panel.getByRole('textbox', { name: `Message to ${one.client.name}` }).waitFor();
  await open(one);
}

const openDialog = () => openUpdate(panel);
const says = (dialog: Locator, words: RegExp | string) => dialog.getByText(words).first().waitFor();
const row = (dialog: Locator, name: RegExp) => dialog.getByRole('row', { name });

async function closeDialog(dialog: Locator): Promise<void> {
  await panel.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** What was written to Hona; the test of the connection, an empty contact, is none. */
const writes = () =>
  stage.sandbox.hona.calls.filter((c) => c.method === 'PUT' && Object.keys(c.body as object).length > 0);
const paths = (from: number) =>
  writes()
    .slice(from)
    .map((c) => [c.path, c.status]);
const notices = () => stage.sandbox.hona.deliveries.filter((d) => d.kind === 'notification');

/** Another stage in MyCase, read by the panel; the dialog is then open. */
async function changeStage(stageName: string): Promise<Locator> {
  const { doe } = stage.sandbox.cases;
  stage.sandbox.mycase.setCase(doe.caseId, { stage: stageName });
  await stage.browser.tab.goto(doe.url);
  await panel.locator('.case-facts').getByText(stageName).first().waitFor();
  return openDialog();
}

it('Cancel and Escape write nothing and give the focus back; the focus goes to the title', async () => {
  const dialog = await openDialog();
  expect(await panel.evaluate(() => document.activeElement?.id)).toBe('update-title');
  await press(dialog, 'Cancel');
  await dialog.waitFor({ state: 'hidden' });
  const again = await openDialog();
  await panel.keyboard.press('Escape');
  await again.waitFor({ state: 'hidden' });
  expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Actions');
  expect(writes()).toEqual([]);
});

it('the trial, by keyboard alone: 200 and 200 on a case that Hona has end it, and the client notices nothing', async () => {
  const before = notices().length;
  await panel.getByRole('button', { name: 'Actions' }).focus();
  await panel.keyboard.press('Enter');
  await panel.getByRole('menuitem', { name: 'Update Hona' }).press('Enter');
  const dialog = panel.getByRole('dialog', { name: 'Update Hona' });
  await says(dialog, 'First update of this firm');
  for (const box of await dialog.getByRole('checkbox').all()) await box.press('Space');
  await dialog.getByRole('button', { name: 'Update now' }).press('Enter');
  await says(dialog, 'The trial has passed: Hona knew both.');
  await says(dialog, /contact updated, project updated/);
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Close');
  expect(paths(0)).toEqual([
    ['/contacts', 200],
    ['/projects', 200],
  ]);
  expect(notices()).toHaveLength(before);
  await panel.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
});

it('a changed stage: the client gets exactly the notice that the dialog foretold', async () => {
  const { doe } = stage.sandbox.cases;
  const before = notices().length;
  const dialog = await changeStage('Pre-Trial');
  expect(await row(dialog, /^Phase/).innerText()).toMatch(/Phase\s+Discovery\s+Pre-Trial/);
  const told = await dialog.getByRole('listitem').allInnerTexts();
  expect(told).toEqual([
    `Notices are on, so Hona tells ${doe.client.name} about the phase Pre-Trial on the next business morning.`,
    'The case has 2 contacts. Hona may keep only Jane Doe on the project.',
  ]);
  expect(await dialog.getByRole('checkbox').count()).toBe(0);
  await updateNow(dialog);
  await says(dialog, /^Done\. Hona answered: contact updated, project updated/);
  const got = notices().slice(before);
  expect(got).toHaveLength(1);
  expect(got[0]).toMatchObject({ contactId: doe.client.contactId, caseId: doe.caseId });
  expect(got[0]?.text).toContain('Pre-Trial');
  await closeDialog(dialog);
});

it('a refused contact: 422 with Hona’s reason; nothing of the project goes', async () => {
  const { hona, mycase } = stage.sandbox;
  const body = JSON.stringify({ message: 'phone: not a mobile number' });
  hona.fault({ path: '/contacts', status: 422, headers: { 'content-type': 'application/json' }, body });
  mycase.setContact('9001001', { cell: '(213) 373-4299' });
  await stage.browser.tab.goto(stage.sandbox.url('smithlaw.mycase.com', '/contacts/clients/9001001'));
  await panel.getByRole('button', { name: stage.sandbox.cases.doe.name }).waitFor();
  await open(stage.sandbox.cases.doe);
  const before = writes().length;
  const dialog = await openDialog();
  await says(dialog, 'Whoever holds (213) 373-4299 can open the client’s portal.');
  await press(dialog, 'Update now');
  await says(dialog, 'Tick the boxes first.');
  await updateNow(dialog);
  await says(dialog, /Hona refused the contact \(422\): “phone: not a mobile number”/);
  expect(paths(before)).toEqual([['/contacts', 422]]);
  await closeDialog(dialog);
  await panel.getByRole('tab', { name: 'Activity' }).click();
  await panel.getByText('Hona refused the contact at an update').waitFor();
  await panel.getByRole('tab', { name: 'Messages' }).click();
});

it('half-done is said, kept, and goes on with the project alone', async () => {
  const { hona } = stage.sandbox;
  hona.fault({ path: '/projects', status: 500 });
  const before = writes().length;
  const dialog = await openDialog();
  await updateNow(dialog);
  await says(dialog, /^Half done: Hona took the contact/);
  await says(dialog, /\(500\) that does not say whether it took the project/);
  await closeDialog(dialog);
  const again = await openDialog();
  await says(again, /^Half done: Hona took the contact/);
  await updateNow(again);
  await says(again, /^Done\. Hona answered: contact updated, project updated/);
  expect(paths(before)).toEqual([
    ['/contacts', 200],
    ['/projects', 500],
    ['/projects', 200],
  ]);
  await closeDialog(again);
});

it('the worker dies between the two: half-done stands there after the restart, and can go on', async () => {
  const { hona } = stage.sandbox;
  const dialog = await changeStage('In Trial');
  const before = writes().length;
  const held = hona.fault({ path: '/projects', hold: 'before' });
  await updateNow(dialog);
  await held.seen;
  await stage.browser.stopWorker();
  hona.clearFaults();
  await says(dialog, /^Half done: Hona took the contact/);
  await says(dialog, /was stopped before Hona’s answer came/);
  await updateNow(dialog);
  await says(dialog, /^Done\. Hona answered/);
  expect(
    writes()
      .slice(before)
      .map((c) => c.path),
  ).toEqual(['/contacts', '/projects', '/projects']);
  await closeDialog(dialog);
});

it('two windows press at once: one update, and the other says so', async () => {
  const { hona, cases } = stage.sandbox;
  const dialog = await changeStage('Settlement');
  const tab = await openWindow(stage.browser, cases.doe.url);
  const second = await stage.browser.openPanel(tab);
  await messageBox(second).waitFor();
  const other = await openUpdate(second);
  await row(other, /^Phase/).waitFor();
  const before = writes().length;
  const held = hona.fault({ path: '/contacts', hold: 'before' });
  await Promise.all([press(dialog, 'Update now'), press(other, 'Update now')]);
  await held.seen;
  await Promise.any([dialog, other].map((one) => says(one, /^This case is just being updated/)));
  hona.clearFaults();
  await Promise.any([dialog, other].map((one) => says(one, /^Done\. Hona answered/)));
  expect(paths(before)).toEqual([
    ['/contacts', 200],
    ['/projects', 200],
  ]);
  await tab.close();
  await closeDialog(dialog);
});

it('the tab moves on before it is sent: refused, both cases named, and it is said beside the other case', async () => {
  const { hona, cases } = stage.sandbox;
  const dialog = await changeStage('Discovery');
  const before = writes().length;
  const held = hona.fault({ path: '/', hold: 'before' });
  await press(dialog, 'Update now');
  await held.seen;
  await stage.browser.tab.goto(cases.garcia.url);
  await panel.getByRole('heading', { level: 1, name: cases.garcia.name }).waitFor();
  held.release();
  await panel
    .getByText(
      `${cases.doe.name} (case ${cases.doe.caseId}): This was the update of case ${cases.doe.caseId}; the tab now shows case ${cases.garcia.caseId}. Nothing was sent.`,
    )
    .first()
    .waitFor();
  expect(writes()).toHaveLength(before);
});

it('a new case: says what would happen; creates contact, then project; then a message goes through', async () => {
  const { newmatter } = stage.sandbox.cases;
  stage.sandbox.mycase.setCase(newmatter.caseId, { customFields: {} });
  await openWithContacts(newmatter);
  const before = writes().length;
  const dialog = await openDialog();
  const answers = dialog.getByRole('radio');
  expect(await answers.evaluateAll((all) => all.some((one) => (one as HTMLInputElement).checked))).toBe(
    false,
  );
  await says(dialog, /Hona’s present setting cannot be read/);
  await says(dialog, /If Hona does not have this case yet, it makes a project/);
  await updateNow(dialog);
  await says(dialog, /^Done\. Hona answered: contact created, project created/);
  await says(dialog, 'Hona made a new project.');
  expect(paths(before)).toEqual([
    ['/contacts', 201],
    ['/projects', 201],
  ]);
  const project = writes().at(-1)?.body as Record<string, unknown>;
  expect(Object.keys(project).sort()).toEqual([
    'clients',
    'externalId',
    'milestonesEnabled',
    'name',
    'partnerPhaseName',
    'partnerProjectTypeName',
    'status',
  ]);
  expect(project).toMatchObject({ externalId: newmatter.caseId, name: newmatter.name });
  await closeDialog(dialog);

  const entry = await send(panel, 'Welcome to the firm.');
  await entry.getByText('Handed to Hona').first().waitFor();
  const messages = stage.sandbox.hona.deliveries.filter((d) => d.kind === 'message');
  expect(messages.map((d) => d.text)).toEqual(['Welcome to the firm.']);
});

it('A5: a company as client asks for a person’s name and invents none', async () => {
  const { company } = stage.sandbox.cases;
  await stage.browser.tab.goto(`${company.url}/case_link`);
  // MyCase gives a company no Group, so staff choose.
  await panel.getByRole('button', { name: new RegExp(`^${company.client.name}`) }).click();
  await panel.getByRole('textbox', { name: `Message to ${company.client.name}` }).waitFor();
  await open(company);
  const before = writes().length;
  const dialog = await openDialog();
  await says(dialog, /MyCase has the company “/);
  expect(await dialog.getByRole('button', { name: 'Update now' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'First name' }).fill('Ada');
  await dialog.getByRole('textbox', { name: 'Last name' }).fill('Baker');
  await updateNow(dialog);
  await says(dialog, /^Done\. Hona answered/);
  expect(writes()[before]?.body).toMatchObject({ firstName: 'Ada', lastName: 'Baker' });
  await closeDialog(dialog);
});

it('long names: nothing goes sideways at 320 px', async () => {
  await openWithContacts(stage.sandbox.cases.longname);
  const dialog = await openDialog();
  await says(dialog, 'What the client will notice');
  const size = panel.viewportSize();
  await panel.setViewportSize({ width: 320, height: 640 });
  const widths = await dialog.evaluate((e) => [e.scrollWidth, e.clientWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  if (size) await panel.setViewportSize(size);
  await closeDialog(dialog);
});

it('no stage: says where to set it, and cannot be pressed', async () => {
  const { newmatter } = stage.sandbox.cases;
  stage.sandbox.mycase.setCase(newmatter.caseId, { stage: '' });
  await open(newmatter);
  await panel.locator('.case-facts').getByText('not set').first().waitFor();
  const dialog = await openDialog();
  await says(dialog, /Set the stage in MyCase \(Items & info\)/);
  expect(await dialog.getByRole('button', { name: 'Update now' }).isDisabled()).toBe(true);
  await closeDialog(dialog);
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems.filter((p) => !/500|422/.test(p))).toEqual([]);
});
