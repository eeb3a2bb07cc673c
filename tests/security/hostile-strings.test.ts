import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PLAIN } from '../../src/panel/thread/span';
import { until } from '../browser/until';
import { openStage, type Stage } from '../e2e/stage';
import type { CaseSummary } from '../sandbox/sandbox';
import { asShown, makeHostileTexts } from './hostile-strings';
import { isLong, note } from './long';

/**
 * T1, T2: what clients and opponents write into MyCase, through its page, the readers and the store onto the screen.
 * Each text stands there as it was written, as text, in a box that it cannot turn round; nothing of it is an element, runs,
 * or loads.
 */
const COUNT = isLong ? 10_000 : 500;
const SEED = Number(process.env.SECURITY_SEED ?? Date.now() >>> 0);
const BATCH = PLAIN;
const NOW = Date.now();

let stage: Stage;
let panel: Page;
let texts: string[];
beforeAll(async () => {
  console.log(`${COUNT} hostile texts: SECURITY_SEED=${SEED}`);
  texts = makeHostileTexts(COUNT, SEED);
  stage = await openStage({ logDelayMs: 'manual' });
  panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
  await panel.getByRole('textbox', { name: 'Message to Jane Doe' }).waitFor();
  for (const page of [panel, stage.browser.tab])
    page.on('dialog', (dialog) => {
      seen.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  await panel.evaluate(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
});
afterAll(() => stage?.close());
const seen: string[] = [];

/** A case with these texts in its log; its own name and its client's are such texts too. */
function addHostileCase(batch: readonly string[], n: number): CaseSummary {
  const { mycase, firm } = stage.sandbox;
  const id = String(36_000_000 + n);
  const contactId = String(96_000_000 + n);
  mycase.addContact({ id: contactId, first: batch[0] ?? '', last: batch[1] ?? '', cell: '(213) 555-0142' });
  const added = mycase.addCase({
    id,
    name: `${batch[2]} Case ${id}`,
    stage: batch[3] ?? '',
    contacts: [{ contactId }],
    mainClient: contactId,
    customFields: { [batch[4] ?? '']: batch[5] ?? '' },
  });
  mycase.addThread({
    id: Number(id),
    firm,
    caseId: id,
    subject: 'Hona Messages',
    posts: batch.map((body, i) => {
      const at = new Date(NOW - (batch.length - i) * 60_000);
      const author =
        i % 2
          ? { name: 'Lola Long', title: 'Client', href: `/contacts/clients/${contactId}` }
          : { name: 'Dana Ortiz', title: 'Paralegal', href: '/contacts/attorneys/7001' };
      const direction = i % 2 ? ('from' as const) : ('to' as const);
      return {
        id: Number(id) * 1000 + i,
        author,
        at,
        body,
        logged: { way: 'Text' as const, direction, client: 'Lola Long', loggedAt: at },
      };
    }),
  });
  return added;
}

/** What the panel shows, and what of it is more than text. */
function look() {
  const shown = [...document.querySelectorAll('article .text > bdi')];
  const every = [...document.querySelectorAll('*')];
  return {
    texts: shown.map((one) => one.textContent ?? ''),
    open: shown.filter((one) => getComputedStyle(one).unicodeBidi !== 'isolate').length,
    inside: shown.flatMap((one) => [...one.children].map(({ tagName }) => tagName)),
    // None of these is any part of the panel.
    foreign: every
      .filter((one) =>
        one.matches(
          'iframe,object,embed,base,meta[http-equiv],form[action],math,video,audio,template,slot,animate,script:not([src]),style,a[href^="javascript:"],a[href*="evil"],img[src*="evil"]',
        ),
      )
      .map(({ tagName }) => tagName),
    handlers: every.flatMap((one) => one.getAttributeNames().filter((name) => /^on/i.test(name))),
  };
}
const pwned = () => 'pwned' in globalThis || 'polluted' in {};

it(`T1, T2: ${COUNT} hostile texts of a page are text in the panel, and nothing else`, async () => {
  for (let from = 0, n = 0; from < texts.length; from += BATCH, n++) {
    const batch = texts.slice(from, from + BATCH);
    const added = addHostileCase(batch, n);
    await stage.browser.tab.goto(new URL(`/messages/${added.caseId}`, added.url).href);
    const wanted = batch.map(asShown);
    await until(`batch ${n} is read`, async () => {
      if (stage.browser.problems.length > 0) return true;
      const { texts: shown } = await panel.evaluate(look);
      return shown.length === wanted.length && shown.at(-1) === wanted.at(-1);
    });
    expect(stage.browser.problems).toEqual([]);
    const got = await panel.evaluate(look);
    expect(got.texts.filter((text, i) => text !== wanted[i])).toEqual([]);
    expect({ ...got, texts: [] }).toEqual({ texts: [], open: 0, inside: [], foreign: [], handlers: [] });
    // T2: whatever it is called, its host and number stand beside its name.
    await stage.browser.tab.goto(`${added.url}/case_link`);
    await panel.locator('.case-line', { hasText: added.caseId }).filter({ hasText: added.firm }).waitFor();
    expect((await panel.evaluate(look)).foreign).toEqual([]);
  }
  const worker = await stage.browser.worker();
  expect(
    await Promise.all([panel.evaluate(pwned), stage.browser.tab.evaluate(pwned), worker.evaluate(pwned)]),
  ).toEqual([false, false, false]);
  expect(await panel.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual(
    [],
  );
  expect([...seen, ...stage.browser.problems]).toEqual([]);
  expect(stage.sandbox.requests.filter(({ host }) => /evil/.test(host))).toEqual([]);
  // Connecting asks by a PUT of a contact that lacks everything.
  expect(
    stage.sandbox.hona.calls.filter(({ method, path }) => method !== 'GET' && path !== '/contacts'),
  ).toEqual([]);
  note('T1', `${COUNT} hostile texts shown as text (seed ${SEED})`);
});
