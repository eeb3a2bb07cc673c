import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../src/domain/export/canonical';
import type { ThreadExport } from '../../src/domain/export/export-thread';
import { until } from '../browser/until';
import { parseCsv } from '../domain/export/parse-csv';
import { findViolations } from './axe';
import { message, press, readLog, send } from './panel';
import { openStage, type Stage } from './stage';

/** Product §6, "Export": what leaves the panel is what the sandbox's MyCase and Hona have, and what was sent. */
describe('export', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hona-export-'));
  let stage: Stage;
  let panel: Page;
  let dialog: Locator;
  let record: ThreadExport;
  let checksum = '';
  beforeAll(async () => {
    stage = await openStage({ logDelayMs: 'manual' });
    const { doe } = stage.sandbox.cases;
    panel = await stage.openPanelOn(`${doe.url}/case_link`);
    await panel.getByText('(213) 373-4253').first().waitFor();
    await readLog(stage.browser.tab, panel, doe.url);
    await stage.browser.tab.goto(doe.url);
    await send(panel, '=Bring "both" papers;\n@9 AM');
    await message(panel, 'both').getByText('Handed to Hona').waitFor();
    const session = await panel.context().newCDPSession(panel);
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press(panel, 'Actions');
    await panel.getByRole('menuitem', { name: 'Export', exact: true }).click();
    dialog = panel.getByRole('dialog', { name: 'Export' });
    await dialog.waitFor();
  });
  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true });
  });

  /** Presses one of the dialog's buttons, and answers with the file that the browser saved. */
  async function save(button: string, kind: string): Promise<string> {
    const file = join(
      folder,
      `${stage.sandbox.cases.doe.name} ${stage.sandbox.cases.doe.caseId} messages.${kind}`,
    );
    rmSync(file, { force: true });
    await press(dialog, button);
    // The browser first keeps the name free with an empty file; the whole one takes its place at once.
    return until('the file is saved', async () => existsSync(file) && (readFileSync(file, 'utf8') || null));
  }

  it('the JSON holds each post of the log once, and what was sent; its checksum holds', async () => {
    const file = JSON.parse(await save('JSON', 'json')) as {
      thread: ThreadExport;
      checksum: { value: string };
    };
    record = file.thread;
    checksum = file.checksum.value;
    const { doe } = stage.sandbox.cases;
    const posts = stage.sandbox.mycase.posts(doe.caseId);
    const ofLog = record.messages.filter((m) => m.source !== 'ledger');
    expect(ofLog.map((m) => m.text)).toEqual(posts.map((post) => post.body));
    expect(ofLog.map((m) => m.lineId)).toEqual(posts.map((post) => String(post.id)));
    expect(record.messages.filter((m) => m.source === 'ledger')).toMatchObject([
      { text: '=Bring "both" papers;\n@9 AM', state: 'accepted', direction: 'out', caseId: doe.caseId },
    ]);
    expect(stage.sandbox.hona.completeRequests('POST', '/send-message')).toBe(1);
    expect(createHash('sha256').update(toCanonicalJson(record)).digest('hex')).toBe(checksum);
  });

  it('the CSV holds the same, and nothing that a spreadsheet calculates', async () => {
    const text = await save('CSV (Excel)', 'csv');
    const rows = parseCsv(text);
    expect(rows.length).toBe(4 + record.messages.length);
    expect(rows[2]).toContain(checksum);
    expect(rows.at(-1)).toContain(`'=Bring "both" papers;\n'@9 AM`);
    expect(await save('CSV (Excel)', 'csv')).toBe(text);
  });

  it('the page for printing holds the same, under the strict policy, readable by all', async () => {
    const opening = stage.browser.context.waitForEvent('page');
    await press(dialog, 'Print or PDF');
    const page = await opening;
    await page.getByText(/^What this computer read of the MyCase log, last at /).waitFor();
    await page.getByText(checksum).waitFor();
    const texts = await page.locator('tbody .text').allInnerTexts();
    expect(texts).toEqual(record.messages.map((m) => m.text));
    const violations = await findViolations(page);
    expect(violations.map((one) => one.id)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print or save as PDF' }).isVisible()).toBe(false);
    await page.close();
    expect(stage.browser.problems).toEqual([]);
  });
});
