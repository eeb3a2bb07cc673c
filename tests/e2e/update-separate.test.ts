import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageBox, openUpdate, press, readLog, updateNow } from './panel';
import { openStage, type Stage } from './stage';

/** The trial (product §4), where the API's IDs are not those of Hona's own MyCase integration. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ ids: 'separate' });
  const { url } = stage.sandbox.cases.doe;
  panel = await stage.openPanelOn(`${url}/case_link`);
  await messageBox(panel).waitFor();
  await readLog(stage.browser.tab, panel, url);
  await stage.browser.tab.goto(url);
  await panel.getByText('Reading its messages').waitFor({ state: 'detached' });
});
afterAll(() => stage.close());

const writes = () =>
  stage.sandbox.hona.calls.filter((c) => c.method === 'PUT' && Object.keys(c.body as object).length > 0);

it('the trial finds it at the contact: no second project, no notice, and updates are stopped', async () => {
  const dialog = await openUpdate(panel);
  await updateNow(dialog);
  await dialog
    .getByText(/Hona made a new record although it knew this case/)
    .first()
    .waitFor();
  await dialog
    .getByText(/Which external ID does our MyCase integration use/)
    .first()
    .waitFor();
  await dialog
    .getByText(/Disconnect, then Connect with the token again/)
    .first()
    .waitFor();
  expect(await dialog.getByRole('button', { name: 'Update now' }).count()).toBe(0);
  expect(writes().map((c) => [c.path, c.status])).toEqual([['/contacts', 201]]);
  expect(stage.sandbox.hona.project(stage.sandbox.cases.doe.caseId)).toBeUndefined();
  expect(stage.sandbox.hona.deliveries).toEqual([]);
  await press(dialog, 'Cancel');
});

it('another case of the firm is stopped too', async () => {
  const { garcia } = stage.sandbox.cases;
  await stage.browser.tab.goto(`${garcia.url}/case_link`);
  await panel.getByRole('heading', { level: 1, name: garcia.name }).waitFor();
  await messageBox(panel).waitFor();
  const dialog = await openUpdate(panel);
  await dialog.getByText(/Updates are stopped for this firm/).waitFor();
  expect(await dialog.getByRole('button', { name: 'Update now' }).count()).toBe(0);
  await press(dialog, 'Cancel');
});

it('an administrator lifts it by Disconnect and Connect; the next one is a trial again', async () => {
  const options = await stage.browser.openOptions();
  await press(options, 'Disconnect');
  await options
    .getByText(/Disconnected|Not connected/)
    .first()
    .waitFor();
  await options.close();
  await stage.browser.connect({
    firm: stage.sandbox.firm,
    token: stage.sandbox.token,
    staff: { id: '7001', name: 'Dana Ortiz' },
  });
  const dialog = await openUpdate(panel);
  await dialog.getByText('First update of this firm').waitFor();
  await press(dialog, 'Cancel');
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
