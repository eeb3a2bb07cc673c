import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageBox, openUpdate, press, send, updateNow } from './panel';
import { openStage, type Stage } from './stage';

/** "Update Hona": says what the client will notice, writes on a press only, and keeps the answer. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage();
  await open(stage.sandbox.cases.newmatter.url);
});
afterAll(() => stage.close());

async function open(url: string): Promise<void> {
  await stage.browser.tab.goto(`${url}/case_link`);
  panel = await stage.browser.openPanel(stage.browser.tab);
  await messageBox(panel).waitFor();
  await stage.browser.tab.goto(url);
  await messageBox(panel).waitFor();
}

const openDialog = () => openUpdate(panel);

/** What was written to Hona; the test of the connection, an empty contact, is none. */
const writes = () =>
  stage.sandbox.hona.calls.filter((c) => c.method === 'PUT' && Object.keys(c.body as object).length > 0);

it('Cancel and Escape write nothing and give the focus back', async () => {
  const dialog = await openDialog();
  await press(dialog, 'Cancel');
  await dialog.waitFor({ state: 'hidden' });
  const again = await openDialog();
  await panel.keyboard.press('Escape');
  await again.waitFor({ state: 'hidden' });
  expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Actions');
  expect(writes()).toEqual([]);
});

it('says what would happen; creates contact, then project; then the message goes through', async () => {
  const { newmatter } = stage.sandbox.cases;
  const dialog = await openDialog();
  await dialog.getByRole('table').waitFor();
  await dialog
    .getByText(/portal/i)
    .first()
    .waitFor();
  await dialog
    .getByText(/administrator/i)
    .first()
    .waitFor();
  await updateNow(dialog);
  await dialog.getByRole('button', { name: 'Close' }).waitFor();
  expect(await dialog.innerText()).toMatch(/created/);
  expect(writes().map((c) => [c.path, c.status])).toEqual([
    ['/contacts', 201],
    ['/projects', 201],
  ]);
  const project = writes()[1]?.body as Record<string, unknown>;
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
  await panel.keyboard.press('Escape');

  const entry = await send(panel, 'Welcome to the firm.');
  await entry.getByText('Handed to Hona').first().waitFor();
  expect(stage.sandbox.hona.deliveries.filter((d) => d.kind === 'message')).toHaveLength(1);
});

it('a later change in MyCase shows beside what was last sent', async () => {
  const { newmatter } = stage.sandbox.cases;
  stage.sandbox.mycase.setCase(newmatter.caseId, { stage: 'Settlement' });
  await stage.browser.tab.reload();
  await panel.getByText('Settlement').first().waitFor();
  const dialog = await openDialog();
  await dialog.getByRole('row', { name: /Phase/ }).getByText('Settlement').waitFor();
  await press(dialog, 'Cancel');
});

it('half-done is said, kept, and can go on', async () => {
  stage.sandbox.hona.fault({ path: '/projects', status: 500, times: 3 });
  const dialog = await openDialog();
  await updateNow(dialog);
  await dialog
    .getByText(/Half done/)
    .first()
    .waitFor();
  stage.sandbox.hona.clearFaults();
  await dialog.getByRole('button', { name: 'Update now' }).click();
  await dialog.getByRole('button', { name: 'Close' }).waitFor();
  expect(writes().at(-1)).toMatchObject({ path: '/projects', status: 200 });
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems.filter((p) => !/500/.test(p))).toEqual([]);
});
