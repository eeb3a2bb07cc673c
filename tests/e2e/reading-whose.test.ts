import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseKey } from '../sandbox/mycase/seed-cases';
import { HOSTILE } from '../sandbox/mycase/seed-odd-names';
import { articles, messageBox, readLog, sendIsOff } from './panel';
import { openDetails, readDetails } from './reading/details';
import { openStage, type Stage } from './stage';

/**
 * Whose facts they are, and what they do: text that would be markup or script stays text, the other facts of its page
 * are there all the same, and nothing of one person, case or firm shows on another of the same name or number.
 */
/** For slow machines: it goes on as soon as it is seen. */
const SOON = { timeout: 30_000 };

let stage: Stage;
let panel: Page;
const dialogs: string[] = [];
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  panel = await stage.openPanelOn(stage.sandbox.cases.doe.url);
  for (const page of [panel, stage.browser.tab])
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
});
afterAll(() => stage.close());
const OTHER = 'otherlaw.mycase.com';

/**
 * Opens Contacts & staff of a case, and these pages in tabs beside it, by default of its firm; then its Details.
 * @returns closes the other tabs; till then what they say may still come
 */
async function detailsOf(
  key: CaseKey,
  beside: string[] = [],
  atOther: string[] = [],
): Promise<() => Promise<void>> {
  const { context, tab } = stage.browser;
  const one = stage.sandbox.cases[key];
  const base = `/court_cases/${one.caseId}`;
  const urls = [
    ...[`${base}/info`, ...beside].map((path) => stage.sandbox.url('smithlaw.mycase.com', path)),
    ...atOther.map((path) => stage.sandbox.url(OTHER, path)),
  ];
  await tab.goto(stage.sandbox.url('smithlaw.mycase.com', `${base}/case_link`));
  const pages = await Promise.all(
    urls.map(async (url) => {
      const page = await context.newPage();
      page.on('dialog', (dialog) => dialogs.push(dialog.message()));
      await page.goto(url);
      return page;
    }),
  );
  await tab.bringToFront();
  await panel.getByRole('heading', { level: 1, name: one.name, exact: true }).waitFor();
  await openDetails(panel);
  return async () => {
    await Promise.all(pages.map((page) => page.close()));
  };
}

const has = (text: string) => expect.stringContaining(text);

/** Elements that a panel without pictures and frames has none of, and marks that a script would leave. */
const foreign = () =>
  panel.evaluate(
    () =>
      document.querySelectorAll('img, iframe, object, embed, [onerror], [onload], [onclick], [style*="url"]')
        .length,
  );

it('markup, script, templates and characters that turn the writing round stay text', async () => {
  const { hostile } = stage.sandbox.cases;
  const close = await detailsOf('hostile', [`/contacts/clients/${hostile.client.contactId}`]);
  const name = HOSTILE.caseName.replaceAll('\u202E', '').replaceAll('\u202C', '');
  await expect
    .poll(() => readDetails(panel), SOON)
    .toMatchObject({
      'Project type': has('<script>alert("practice")</script>'),
      'Case number': has("24-CV-'; DROP TABLE cases;--"),
      Description: has('</script><script>alert(1)</script>'),
      Office: has('<h2 id="case-name-header">Other Case</h2>'),
      '<i>Label</i> {{field.X}}': has('=cmd|"/c calc"!A1'),
      'Hona texts': has('(213) 555-0158'),
      Phase: has('Discovery'),
    });
  const heading = await panel.getByRole('heading', { level: 1 }).innerText();
  expect(heading.replace(/[\u202A-\u202E\u2066-\u2069]/g, '')).toBe(name);
  expect(await foreign()).toBe(0);
  expect(dialogs).toEqual([]);
  expect(await panel.title()).not.toContain('Other Case');
  await close();
});

it('a value of a megabyte, zero-width characters and NUL spoil nothing but themselves', async () => {
  const { mycase, cases } = stage.sandbox;
  const { nophone } = cases;
  mycase.setCase(nophone.caseId, {
    office: 'O'.repeat(1_000_000),
    number: '26-CV\u200B-\u200B00358',
    customFields: { 'Hona Enabled': 'Yes', Odd: 'be\0fore \u202Eafter\u202C \u200Bend' },
  });
  mycase.addContact({ id: '9001980', first: 'M'.repeat(1_000_000), last: 'Long', group: 'Expert' });
  const close = await detailsOf('nophone', ['/contacts/clients/9001980']);
  await expect
    .poll(() => readDetails(panel), SOON)
    .toMatchObject({
      'Case number': has('00358'),
      'Project type': has('Landlord/Tenant'),
      Phase: has('Pre-Trial'),
      Opened: has('02/11/2026'),
      Odd: expect.stringMatching(/fore .*after.*end/),
      'E-mail': has('grace.okafor@example.com'),
    });
  expect(await panel.evaluate(() => document.body.innerText.length)).toBeLessThan(20_000);
  expect(await foreign()).toBe(0);
  await close();
});

it('a table that has come by halves is not taken for a list of everybody', async () => {
  const { mycase, cases } = stage.sandbox;
  mycase.setCase(cases.many.caseId, { tables: 'stuck' });
  const close = await detailsOf('many');
  await expect
    .poll(() => readDetails(panel), SOON)
    .toMatchObject({ Phase: has('Pre-Trial'), Office: has('Primary') });
  const people = ['Otis Granger', 'Ada Sorensen', 'Hon. Ruth Delacroix'];
  const shownPeople = async () =>
    Object.keys(await readDetails(panel)).filter((term) => people.includes(term));
  expect(await shownPeople()).toEqual([]);
  await close();
  mycase.setCase(cases.many.caseId, { tables: 'half' });
  const closeNext = await detailsOf('many');
  await expect.poll(shownPeople, SOON).toEqual(people);
  expect(await readDetails(panel)).toMatchObject({ 'Hona texts': has('(562) 555-0132') });
  await closeNext();
});

it('of two contacts of one name the one in the client’s Group is the client, by number and page', async () => {
  const close = await detailsOf('namesake', ['/contacts/clients/9001030', '/contacts/clients/9001031']);
  await expect
    .poll(() => readDetails(panel), SOON)
    .toMatchObject({ 'Hona texts': has('Cell (424) 555-0168'), 'John Marsh': has('Family Member') });
  const shown = await readDetails(panel);
  expect(shown['Hona texts']).not.toContain('0169');
  expect(shown['Date of birth'] ?? '').not.toContain('1944');
  await close();
});

it('a landline is texted with a caution only, and never where a cell number stands', async () => {
  const close = await detailsOf('homeonly', ['/contacts/clients/9001010']);
  await expect
    .poll(() => readDetails(panel), SOON)
    .toMatchObject({ 'Hona texts': has('Home (818) 555-0110') });
  expect((await readDetails(panel))['Hona texts']).toContain('not marked as a cell number');
  await close();
  const closeNext = await detailsOf('landline', ['/contacts/clients/9001032']);
  await expect
    .poll(() => readDetails(panel), SOON)
    .toMatchObject({ 'Hona texts': has('Cell (818) 555-0114') });
  await closeNext();
});

it('a foreign number is not texted, and the panel says which it is', async () => {
  const close = await detailsOf('foreign', ['/contacts/clients/9001033']);
  await expect.poll(() => readDetails(panel), SOON).toMatchObject({ 'Hona texts': has('+44 20 7946 0018') });
  await panel.getByRole('tab', { name: /^Messages/ }).click();
  await messageBox(panel).waitFor();
  expect(await sendIsOff(panel)).toContain('+44 20 7946 0018');
  await close();
});

it('the same numbers at another firm are other people, another company, event and conversation', async () => {
  const { mycase, cases } = stage.sandbox;
  const { doe } = cases;
  const other = { firm: 'otherlaw' };
  mycase.addContact({
    ...other,
    id: doe.client.contactId,
    first: 'Victor',
    last: 'Prado',
    cell: '(503) 555-0140',
    birthday: '01/01/1950',
  });
  mycase.addStaff({ ...other, id: '7001', first: 'Otto', last: 'Prado', title: 'Bookkeeper' });
  mycase.addEvent({
    ...other,
    id: '6100201',
    caseId: doe.caseId,
    title: 'Prado hearing',
    start: '',
    end: '',
  });
  mycase.addThread({
    ...other,
    id: 5_400_107,
    caseId: doe.caseId,
    subject: 'Hona Messages',
    posts: [
      {
        id: 1,
        author: { name: 'Victor Prado', title: 'Client' },
        at: new Date(Date.now() - 60_000),
        body: 'Of the other firm.',
        logged: { way: 'Text', direction: 'from', client: 'Victor Prado', loggedAt: new Date() },
      },
    ],
  });
  const people = [`/contacts/clients/${doe.client.contactId}`, '/contacts/attorneys/7001', '/events/6100201'];
  const close = await detailsOf('doe', people, [
    `/court_cases/${doe.caseId}`,
    ...people,
    '/messages/5400107',
  ]);
  await expect
    .poll(() => readDetails(panel), SOON)
    .toMatchObject({
      'Hona texts': has('Cell (213) 373-4253'),
      'Date of birth': has('04/12/1986'),
      'Dana Ortiz': has('Paralegal'),
      Phase: has('Discovery'),
    });
  const details = await panel.locator('.details').innerText();
  expect(details).not.toMatch(/Prado|Bookkeeper|503/);
  await close();

  await panel.getByRole('tab', { name: /^Messages/ }).click();
  await readLog(stage.browser.tab, panel, doe.url);
  expect(await articles(panel).filter({ hasText: 'Of the other firm' }).count()).toBe(0);
  expect(await articles(panel).count()).toBe(7);
});

it('a company with the number of a person is not that person', async () => {
  const { mycase, cases } = stage.sandbox;
  mycase.addContact({
    id: cases.garcia.client.contactId,
    first: '',
    last: 'Same Number Inc',
    group: '',
    company: true,
    main: '(800) 555-0190',
    email: 'same@number.example',
  });
  const { contactId } = cases.garcia.client;
  const close = await detailsOf('garcia', [
    `/contacts/clients/${contactId}`,
    `/contacts/companies/${contactId}`,
  ]);
  await expect
    .poll(() => readDetails(panel), SOON)
    .toMatchObject({ 'Hona texts': has('Cell (312) 555-0142'), 'E-mail': has('maria.garcia@example.com') });
  expect(await panel.locator('.details').innerText()).not.toMatch(/Same Number|555-0190/);
  await close();
});

it('nothing went wrong on the way, and nothing opened a dialog', () => {
  expect(dialogs).toEqual([]);
  expect(stage.browser.problems).toEqual([]);
});
