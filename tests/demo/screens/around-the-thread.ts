import { addLongCase, readLongLog } from '../../e2e/long-thread';
import { message, messageBox, press, readLog } from '../../e2e/panel';
import { openCase, pageOf, type ScreenShow, showsCase, type Walk } from './screen';

const DOE = 'Doe v. Harbor Freight Lines';
const OTHER = 'Petrov – Workers’ Compensation';

/** The thread's tools, what staff keep about a case on this computer, and what leaves it as a file or on paper. */
export const AROUND_THE_THREAD: readonly ScreenShow[] = [
  {
    id: 'search-hits',
    title: 'Search, and notices hidden',
    when: 'words were typed into the search of a conversation, and Hide notices is ticked',
    heading: 'Long 120 v. Harbor Lines',
    says: ['1 of ', 'Go to date', '2 notices of Hona are hidden.'],
    offers: ['Older message found', 'Newer message found', 'Close search', 'Show'],
    // The current one, whose words have a ring.
    shows: '[role=log] [data-hit]',
    reach: async (walk) => {
      const long = addLongCase(walk.stage.sandbox, '46000120', 120);
      await readLongLog(walk.tab, walk.panel, long);
      await showsCase(walk, long.name);
      await press(walk.panel, 'Search this conversation');
      await walk.panel.getByRole('checkbox', { name: 'Hide notices' }).check();
      await walk.panel.getByRole('searchbox').fill('traduce');
    },
  },
  {
    id: 'go-to-date',
    title: 'Go to a date',
    when: 'a date is chosen after which nothing was written',
    heading: 'Long 120 v. Harbor Lines',
    says: ['No message on January 1, 2199 or later.'],
    offers: ['Close search'],
    brief: true,
    reach: async ({ panel }) => {
      await panel.getByRole('searchbox').fill('');
      await panel.getByLabel('Go to date').fill('2199-01-01');
      await panel.getByRole('search').getByText('No message on January 1').waitFor();
    },
    leave: ({ panel }) => press(panel, 'Close search'),
  },
  {
    id: 'several-cases',
    title: 'A client with several cases',
    when: 'the client has another case, and both cases’ messages are shown in one thread',
    heading: OTHER,
    says: ['Messages of all of the client’s cases', 'Nadia Petrov has 1 more case'],
    offers: ['Show this case only'],
    reach: async (walk) => {
      for (const id of ['31946310', '31946311']) {
        const url = pageOf(walk, `/court_cases/${id}`);
        await walk.tab.goto(`${url}/case_link`);
        await walk.panel.getByRole('textbox', { name: 'Message to Nadia Petrov' }).waitFor();
        await readLog(walk.tab, walk.panel, url);
      }
      await openCase(walk, { url: pageOf(walk, '/court_cases/31946311'), name: OTHER });
      await walk.panel.getByText('Nadia Petrov has 1 more case').click();
      await walk.panel.getByRole('checkbox', { name: /^Show all cases/ }).check();
      await message(walk.panel, 'Please do not answer their letter').waitFor();
    },
    leave: ({ panel }) => press(panel, 'Show this case only'),
  },
  {
    id: 'own-texts',
    title: 'MyCase’s own texts',
    when: 'MyCase has texted the client from a number of its own, and their line is pressed',
    heading: DOE,
    says: ['MyCase texts from a number of its own', 'Thanks, paid.'],
    reach: async (walk) => {
      const { doe } = walk.stage.sandbox.cases;
      await walk.tab.goto(`${doe.url}/text_messages`);
      await walk.panel.getByText(/^Texts by MyCase/).click();
      await walk.panel.getByText('Thanks, paid.').waitFor();
    },
    leave: ({ panel }) => panel.getByText(/^Texts by MyCase/).click(),
  },
  {
    id: 'new-since',
    title: 'New since you last looked',
    when: 'the client wrote while another part of the panel, or another case, was on screen',
    heading: DOE,
    says: ['New since you last looked', 'Which gate do I take?'],
    reach: async (walk) => {
      const { hona, cases } = walk.stage.sandbox;
      await openCase(walk, cases.doe);
      await messageBox(walk.panel).hover();
      await walk.panel.getByRole('tab', { name: /^Details/ }).click();
      hona.clientAnswers(cases.doe.client.contactId, 'Which gate do I take?');
      hona.flushLog();
      await walk.tab.goto(`${cases.doe.url}/communications/messages`);
      await walk.tab.getByRole('link', { name: 'Hona Messages' }).click();
      await walk.panel.getByRole('tab', { name: /^Messages 1/ }).waitFor();
      await openCase(walk, cases.doe);
      await walk.panel.getByRole('tab', { name: /^Messages/ }).click();
      await walk.panel.getByText('New since you last looked').waitFor();
    },
  },
  {
    id: 'actions',
    title: 'Actions',
    when: 'the button ⋯ beside the case’s name is pressed',
    heading: DOE,
    says: ['Update Hona', 'Flag for me', 'Export'],
    // A menu lies over what is below it, and closes where the Tab key leaves it.
    brief: true,
    reach: async ({ panel }) => {
      await press(panel, 'Actions');
      await panel.getByRole('menuitem', { name: 'Export' }).waitFor();
    },
    leave: ({ panel }) => panel.keyboard.press('Escape'),
  },
  {
    id: 'marks',
    title: 'A case with marks',
    when: 'Actions, Flag for me is chosen; marks stay on this computer',
    heading: DOE,
    says: ['Flagged on this computer.', 'Flagged'],
    reach: async ({ panel }) => {
      await act(panel, 'Flag for me');
      await panel.getByRole('banner').getByText('Flagged', { exact: true }).waitFor();
    },
  },
  {
    id: 'export',
    title: 'Export',
    when: 'Actions, Export is chosen',
    heading: DOE,
    says: ['The file holds the client’s messages.'],
    offers: ['Print or PDF', 'CSV (Excel)', 'JSON', 'Close'],
    reach: async ({ panel }) => {
      await act(panel, 'Export');
      await panel.getByRole('dialog', { name: 'Export' }).waitFor();
    },
  },
  {
    id: 'print',
    title: 'The page for printing',
    when: 'Print or PDF is pressed; it opens as a page of its own',
    heading: `Messages: ${DOE}`,
    says: ['What this computer read of the MyCase log', 'SHA-256 of the content'],
    offers: ['Print or save as PDF'],
    brief: true,
    reach: async (walk) => {
      const opening = walk.stage.browser.context.waitForEvent('page');
      await press(walk.panel, 'Print or PDF');
      panels.set(walk, walk.panel);
      walk.panel = await opening;
      await walk.panel.getByText('SHA-256 of the content').waitFor();
    },
    leave: async (walk) => {
      await walk.panel.close();
      walk.panel = panels.get(walk) ?? walk.panel;
      await walk.tab.bringToFront();
    },
  },
  {
    id: 'home-marks',
    title: 'Home, with marks and filters',
    when: 'no case is open, and several were opened on this computer; one of them is flagged',
    heading: 'Open a case in MyCase',
    says: ['Flagged', 'Archived'],
    reach: async (walk) => {
      await openCase(walk, {
        url: pageOf(walk, '/court_cases/31946310'),
        name: 'Petrov v. Lakeside Transit',
      });
      await act(walk.panel, 'Archive');
      await walk.panel.getByRole('banner').getByText('Archived', { exact: true }).waitFor();
      await walk.tab.goto(pageOf(walk, '/dashboard'));
      await walk.panel.getByRole('radio', { name: /^Archived/ }).waitFor();
    },
  },
  {
    id: 'home-archived',
    title: 'Home, one filter',
    when: 'a filter of Home is pressed: here Archived',
    heading: 'Open a case in MyCase',
    says: ['Petrov v. Lakeside Transit'],
    brief: true,
    reach: async ({ panel }) => {
      await panel.getByRole('radio', { name: /^Archived/ }).check({ force: true });
      await panel.getByRole('button', { name: /Petrov v\. Lakeside/ }).waitFor();
    },
    leave: ({ panel }) => panel.getByRole('radio', { name: /^All/ }).check({ force: true }),
  },
  {
    id: 'home-search',
    title: 'Home, searching',
    when: 'words are typed into Home’s search; it looks through names and messages',
    heading: 'Open a case in MyCase',
    says: ['1 case found', 'Which gate'],
    reach: async ({ panel }) => {
      await panel.getByRole('searchbox').fill('which gate');
      await panel.locator('.case-list mark').first().waitFor();
    },
  },
  {
    id: 'home-nothing-found',
    title: 'Home, nothing found',
    when: 'no case and no message on this computer holds the words',
    heading: 'Open a case in MyCase',
    says: ['Nothing found on this computer.'],
    brief: true,
    reach: async ({ panel }) => {
      await panel.getByRole('searchbox').fill('nobody wrote this');
      await panel.getByText('Nothing found on this computer.').first().waitFor();
    },
    leave: ({ panel }) => panel.getByRole('searchbox').fill(''),
  },
];

async function act(panel: Walk['panel'], item: string): Promise<void> {
  await press(panel, 'Actions');
  await panel.getByRole('menuitem', { name: item, exact: true }).click();
}

/** The panel, while the walk looks at a page in its place. */
const panels = new WeakMap<Walk, Walk['panel']>();
