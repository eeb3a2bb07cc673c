import { press } from '../../e2e/panel';
import { openCase, pageOf, type ScreenShow } from './screen';

/** Right after the install: no token, nothing read yet. */
export const BEFORE_CONNECTING: readonly ScreenShow[] = [
  {
    id: 'home-new',
    title: 'First open',
    when: 'the panel is opened for the first time, on a page of MyCase that is no case',
    heading: 'Open a case in MyCase',
    says: ['Not connected to Hona. Ask your administrator.'],
    offers: ['First steps'],
    reach: async (walk) => {
      await walk.tab.goto(pageOf(walk, '/dashboard'));
      await walk.panel.getByText('Not connected to Hona').waitFor();
    },
  },
  {
    id: 'not-connected',
    title: 'Not connected',
    when: 'a case is open, and nobody has connected this computer to Hona',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Not connected to Hona. Ask your administrator.'],
    offers: ['First steps'],
    reach: async (walk) => {
      const { doe } = walk.stage.sandbox.cases;
      await walk.tab.goto(`${doe.url}/case_link`);
      await walk.panel.getByRole('textbox', { name: /^Message to/ }).waitFor();
      await openCase(walk, doe);
      await walk.panel.getByText('Not connected to Hona').first().waitFor();
    },
  },
];

/** Connects as an administrator does, through the options page; and the time of day decides nothing on a screen. */
export async function connectNow({ stage }: { stage: import('../../e2e/stage').Stage }): Promise<void> {
  const { firm, token } = stage.sandbox;
  await stage.browser.connect({ firm, token, staff: { id: '7001', name: 'Dana Ortiz' } });
  const page = await stage.browser.openOptions();
  await page.getByRole('textbox', { name: 'Messages may go from' }).fill('0:00');
  await page.getByRole('textbox', { name: 'until', exact: true }).fill('0:00');
  await press(page, 'Save checks');
  await page.getByRole('status').filter({ hasText: 'It holds from the next message on' }).waitFor();
  await page.close();
}
