import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compose, message, messageBox, press, readIcon, send } from './panel';
import { openStage, type Stage } from './stage';
import { copyRows, listLeft, putBack, readAll } from './store-tools';

/** A privacy officer's afternoon: a report that may leave the house, and a computer on which nothing is left. */
let stage: Stage;
let panel: Page;
let options: Page;
beforeAll(async () => {
  stage = await openStage();
  panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
  await messageBox(panel).waitFor();
  const entry = await send(panel, 'Your hearing is on Friday.');
  await entry.getByText('Handed to Hona').first().waitFor();
  stage.sandbox.hona.fault({ path: '/send-message', status: 503 });
  const doubtful = await send(panel, 'Did you get the letter?');
  await doubtful.getByText('May have been sent').first().waitFor();
  await compose(panel, 'Half a sentence');
  await messageBox(panel).blur();
  options = await stage.browser.openOptions();
});
afterAll(() => stage.close());

it('the report for help is shown whole, and holds nothing of a client, of the firm, or of staff', async () => {
  await press(options, 'Make a report');
  const box = options.getByRole('textbox', { name: 'The whole report' });
  const text = await box.inputValue();
  const report = JSON.parse(text) as Record<string, Record<string, unknown>>;
  expect(report).toMatchObject({
    worker: 'answers',
    versions: { browser: 'Chrome', os: 'linux' },
    permissions: { hosts: { 'https://*.mycase.com/*': true, 'https://api.hona.com/*': true } },
    connection: { tokenRefused: false },
    stores: { outbox: 2, drafts: 1 },
    outcomes: [
      { state: 'unknown', attempts: [{ outcome: { kind: 'unknown', status: 503 } }] },
      { state: 'accepted', attempts: [{ outcome: { kind: 'accepted' } }] },
    ],
    items: { settings: { staffId: true }, health: { 'contacts-staff': { contacts: { state: 'found' } } } },
  });
  expect(text).not.toContain('"failed"');
  const { doe } = stage.sandbox.cases;
  for (const secret of [
    'Doe',
    'Dana',
    'Ortiz',
    doe.firm,
    doe.caseId,
    doe.client.contactId,
    '3734253',
    'hearing',
  ])
    expect(text, secret).not.toContain(secret);
  expect(text).not.toContain(stage.sandbox.token.slice(0, 12));
  const [download] = await Promise.all([options.waitForEvent('download'), press(options, 'Save the report')]);
  expect(download.suggestedFilename()).toMatch(/^hona-panel-report-\d{4}-\d\d-\d\d\.json$/);
});

it('Delete everything: what is left is enumerated, and old ciphertext that is put back opens no more', async () => {
  const copied = await copyRows(options);
  expect(copied).toBeGreaterThan(5);
  await press(options, 'Delete everything on this computer');
  await options.getByText(/may have been sent: “Did you get the letter/).waitFor();
  await press(options, 'Delete it all');
  await options
    .getByRole('status')
    .filter({ hasText: /^Everything on this computer was deleted/ })
    .waitFor();

  // Open pages have the database made anew: keys, and nothing sealed under them.
  const { text: _text, keys, ...stores } = await readAll(options);
  expect(stores).toEqual(Object.fromEntries(Object.keys(stores).map((name) => [name, 0])));
  expect(keys).toBe(2);
  const left = await listLeft(options);
  const ours = ['clockMoved', 'clockSeen', 'entries', 'kept', 'sweptAt', 'unfinished', 'unread', 'quiet'];
  expect(left.items.filter((key) => !ours.includes(key) && !/^tab:\d+$/.test(key))).toEqual([]);
  expect(left).toMatchObject({ sync: [], pages: 0, caches: [], dynamic: 0, session: 0, notifications: 0 });
  // Planned anew for the extension as it is now, and for nothing of before.
  expect(left.alarms.filter((name) => name !== 'retention')).toEqual([]);
  expect(await readIcon(options)).not.toMatch(/\d|!/);

  await putBack(options);
  await stage.browser.stopWorker();
  await stage.browser.tab.bringToFront();
  await stage.browser.tab.reload();
  await messageBox(panel).waitFor();
  await panel
    .getByText(/could not be read any more and (was|were) set aside/)
    .first()
    .waitFor();
  expect(await message(panel, 'Your hearing is on Friday.').count()).toBe(0);
  expect(await messageBox(panel).inputValue()).toBe('');
  await options.reload();
  await options.getByText(/^Not connected/).waitFor();
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
