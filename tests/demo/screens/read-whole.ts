import { openUpdate, press, updateNow } from '../../e2e/panel';
import { addWholeCase } from '../../e2e/reading/whole-case';
import { openCase, pageOf, type ScreenShow, showsCase, type Walk } from './screen';
import { scrollToTop } from './scroll';

const NAME = 'Whole Case 8 v. Harbor Lines';

/** What is read of MyCase, how it is shown, and Update Hona after the first one. */
export const READ_WHOLE: readonly ScreenShow[] = [
  {
    id: 'details-whole',
    title: 'Details, with every page read',
    when: 'Details is chosen, and every page of the case, its people and events was open once',
    heading: NAME,
    says: ['Cell (213) 555-0198', 'Case Manager', 'Custom fields of the client'],
    reach: async (walk) => {
      const whole = addWholeCase(walk.stage.sandbox, 8);
      await openCase(walk, whole);
      // In tabs beside it, as staff who work on the case have them.
      const beside = await Promise.all(
        whole.paths.map(async (path) => {
          const page = await walk.stage.browser.context.newPage();
          await page.goto(pageOf(walk, path));
          return page;
        }),
      );
      await walk.tab.bringToFront();
      await showDetails(walk);
      for (const name of ['Events in MyCase', 'Custom fields of the client', 'MyCase’s own text messages'])
        await walk.panel.getByRole('heading', { name }).waitFor();
      await walk.panel.getByText('Case Manager').waitFor();
      for (const text of ['Hearing 8', 'Contract 8.pdf', 'PI-2026-1177', '$100,000.00'])
        await walk.panel.getByText(text).first().waitFor({ state: 'attached' });
      await Promise.all(beside.map((page) => page.close()));
    },
  },
  {
    id: 'details-fields',
    title: 'Details, with its folds open',
    when: 'headings of Details were pressed; they stay open on the next case',
    heading: NAME,
    says: ['PI-2026-1177', '$100,000.00', 'Contract 8.pdf', 'Hearing 8'],
    reach: async ({ panel }) => {
      for (const name of ['Case in MyCase', 'Custom fields', 'Documents in MyCase', 'Events in MyCase'])
        await panel.getByRole('heading', { name, exact: true }).click();
      await panel.getByRole('heading', { name: 'Custom fields', exact: true }).evaluate(scrollToTop);
    },
    leave: async ({ panel }) => {
      for (const name of ['Case in MyCase', 'Custom fields', 'Documents in MyCase', 'Events in MyCase'])
        await panel.getByRole('heading', { name, exact: true }).click();
    },
  },
  {
    id: 'activity-changes',
    title: 'Activity, after MyCase has changed',
    when: 'Activity is chosen and More pressed: what changed between two readings, and what was done here',
    heading: NAME,
    says: ['Stage changed in MyCase: Discovery → Settlement', 'Policy Limit changed in MyCase'],
    reach: async (walk) => {
      const whole = wholeCase(walk);
      walk.stage.sandbox.mycase.setCase(whole.caseId, {
        stage: 'Settlement',
        customFields: { 'Hona Enabled': 'Yes', 'Policy Limit': '$250,000.00' },
      });
      await openCase(walk, whole);
      await walk.panel.getByRole('tab', { name: /^Activity/ }).click();
      await walk.panel.getByRole('button', { name: /^More:/ }).click();
      await walk.panel.getByText('Policy Limit changed').waitFor();
    },
    leave: async ({ panel }) => panel.getByRole('tab', { name: /^Messages/ }).click(),
  },
  {
    id: 'update-changed',
    title: 'Update Hona, after a change',
    when: 'a value was sent before, and MyCase has another one now',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['What the client will notice', 'The same as last sent'],
    offers: ['Update now', 'Cancel'],
    reach: async (walk) => {
      const { sandbox } = walk.stage;
      const { doe } = sandbox.cases;
      await openCase(walk, doe);
      await updateNow(await openUpdate(walk.panel));
      await walk.panel.getByText('Done. Hona answered').first().waitFor();
      await press(walk.panel, 'Close');
      sandbox.mycase.setCase(doe.caseId, { stage: 'Pre-Trial' });
      await openCase(walk, doe);
      await walk.panel.locator('.case-facts').getByText('Pre-Trial').waitFor();
      await openUpdate(walk.panel);
    },
  },
  {
    id: 'update-half-done',
    title: 'Update Hona, half done',
    when: 'Hona took the contact and refused the project: what it said, and how to go on',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Half done: Hona took the contact', 'Hona refused the project (422)'],
    offers: ['Update now', 'Cancel'],
    reach: async ({ stage, panel }) => {
      stage.sandbox.hona.fault({ path: '/projects', status: 422 });
      await updateNow(panel.getByRole('dialog', { name: 'Update Hona' }));
      await panel.getByText('Hona refused the project').first().waitFor();
    },
    leave: async ({ stage, panel }) => {
      stage.sandbox.hona.clearFaults();
      await press(panel, 'Cancel');
    },
  },
  {
    id: 'update-no-stage',
    title: 'Update Hona is not possible yet',
    when: 'something that Hona needs is missing in MyCase: here the case’s stage',
    heading: 'Rowe v. Summit Builders',
    says: ['An update is not possible yet'],
    offers: ['Refresh from MyCase', 'Cancel'],
    reach: async (walk) => {
      const { nostage } = walk.stage.sandbox.cases;
      await walk.tab.goto(`${nostage.url}/case_link`);
      await openCase(walk, nostage);
      await openUpdate(walk.panel);
    },
    leave: ({ panel }) => press(panel, 'Cancel'),
  },
  {
    id: 'what-can-be-read',
    title: 'What the panel can read',
    when: 'Actions, What the panel can read is chosen',
    heading: 'What the panel can read',
    says: ['What depends on it', 'Contacts & staff', 'Works.'],
    offers: ['Check this page', 'Close'],
    reach: async (walk) => {
      await openCase(walk, walk.stage.sandbox.cases.doe);
      await press(walk.panel, 'Actions');
      await walk.panel.getByRole('menuitem', { name: 'What the panel can read' }).click();
      await walk.panel.getByRole('heading', { name: 'What depends on it' }).waitFor();
    },
  },
  {
    id: 'check-page',
    title: 'Check this page',
    when: 'Check this page was pressed: what was found on it, by which way, and a sample without any word of the firm',
    heading: 'What the panel can read',
    says: ['This page, read as: Items & info', 'Sample of this page'],
    offers: ['Copy', 'Close'],
    reach: async ({ panel }) => {
      await press(panel, 'Check this page');
      await panel.getByText('Sample of this page').waitFor();
    },
    leave: ({ panel }) => press(panel, 'Close'),
  },
  {
    id: 'cannot-read',
    title: 'MyCase has changed',
    when: 'a page of MyCase no longer shows what the panel read there before',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['The panel can no longer read in MyCase: the stage', 'Update Hona is off.'],
    offers: ['What the panel can read'],
    reach: async (walk) => {
      await openCase(walk, walk.stage.sandbox.cases.doe);
      // What a release of MyCase does that drops the stage.
      await walk.tab.evaluate(() => {
        for (const e of document.querySelectorAll('*'))
          if (e.children.length === 0 && /^\s*case stage:?\s*$/i.test(e.textContent ?? ''))
            e.parentElement?.remove();
      });
      await walk.panel.getByText('can no longer read in MyCase').waitFor();
    },
    leave: async (walk) => {
      await walk.tab.goto(`${walk.stage.sandbox.cases.doe.url}/case_link`);
      await walk.panel.getByText('can no longer read in MyCase').waitFor({ state: 'hidden' });
    },
  },
];

const wholeCase = ({ stage: { sandbox } }: Walk) => ({
  caseId: '44000008',
  name: NAME,
  url: sandbox.url(`${sandbox.firm}.mycase.com`, '/court_cases/44000008'),
});

async function showDetails(walk: Walk): Promise<void> {
  await walk.panel.getByRole('tab', { name: /^Details/ }).click();
  await showsCase(walk, NAME);
  await walk.panel.getByRole('heading', { name: 'Project', exact: true }).waitFor();
}
