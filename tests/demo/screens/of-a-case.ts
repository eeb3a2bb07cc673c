import { messageBox, press, readLog } from '../../e2e/panel';
import { openCase, pageOf, type ScreenShow, showsCase, type Walk } from './screen';

/** Loaded after the first paint, each by itself. */
const STILL_LOADING = [
  'Opening',
  'MyCase is still loading this case',
  'What was said in it shows as soon as MyCase has confirmed it.',
  'Sending starts when MyCase has confirmed the case.',
];

/** A case that is not yet, or not wholly, what staff need: opening, another firm, a thread's page, no log. */
export const OF_A_CASE: readonly ScreenShow[] = [
  {
    id: 'never-read',
    title: 'A conversation that was never read',
    when: 'the case is open, and its messages in MyCase were not read on this computer yet',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['The conversation is not read yet'],
    reach: async (walk) => {
      await openCase(walk, walk.stage.sandbox.cases.doe);
      await messageBox(walk.panel).waitFor();
    },
  },
  {
    id: 'opening-new',
    title: 'Opening, for the first time',
    when: 'the address names a case whose page is not there yet, and nothing is known of it',
    heading: 'Case 31946236',
    says: STILL_LOADING,
    brief: true,
    reach: (walk) => openSlowly(walk, 'garcia'),
    leave: arrive,
  },
  {
    id: 'opening-known',
    title: 'Opening, with what was last known',
    when: 'the address names a case whose page is not there yet, and it was open on this computer before',
    heading: 'García – Immigration (VAWA AOS)',
    says: STILL_LOADING,
    brief: true,
    reach: async (walk) => {
      await walk.tab.goto(`${walk.stage.sandbox.cases.garcia.url}/case_link`);
      await walk.panel.getByRole('textbox', { name: /^Message to/ }).waitFor();
      await openSlowly(walk, 'garcia');
    },
    leave: arrive,
  },
  {
    id: 'thread-page',
    title: 'The page of the conversation itself',
    when: 'the tab shows the message thread in MyCase',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Reading its messages'],
    reach: async (walk) => {
      await readLog(walk.tab, walk.panel, walk.stage.sandbox.cases.doe.url);
      await walk.panel.getByText('Reading its messages').waitFor();
    },
  },
  {
    id: 'case',
    title: 'A case',
    when: 'a case is open, and its messages were read',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['The last invoice came today.', 'Later answers are not here.'],
    offers: ['Send', 'Refresh'],
    reach: (walk) => openCase(walk, walk.stage.sandbox.cases.doe),
  },
  {
    id: 'details',
    title: 'Details',
    when: 'the tab Details is chosen',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['Project type', 'Hona texts'],
    reach: ({ panel }) => selectTab(panel, 'Details'),
  },
  {
    id: 'activity',
    title: 'Activity',
    when: 'the tab Activity is chosen',
    heading: 'Doe v. Harbor Freight Lines',
    says: [],
    reach: ({ panel }) => selectTab(panel, 'Activity'),
    leave: ({ panel }) => selectTab(panel, 'Messages'),
  },
  {
    id: 'update-hona',
    title: 'Update Hona',
    when: 'Actions, Update Hona is chosen',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['What the client will notice', 'First update of this firm'],
    offers: ['Update now', 'Cancel'],
    reach: async ({ panel }) => {
      await press(panel, 'Actions');
      await panel.getByRole('menuitem', { name: 'Update Hona' }).click();
      await panel.getByRole('dialog', { name: 'Update Hona' }).getByRole('table').waitFor();
    },
    leave: ({ panel }) => press(panel, 'Cancel'),
  },
  {
    id: 'other-firm',
    title: 'Connected to another firm',
    when: 'the case belongs to another firm than the one this computer is connected for',
    heading: 'Bennett Lease Dispute',
    says: ['Not connected for otherlaw', 'This computer is connected for smithlaw.'],
    offers: ['Open settings'],
    reach: async (walk) => {
      await openCase(walk, walk.stage.sandbox.cases.otherfirm);
      await walk.panel.getByText('Not connected for otherlaw').first().waitFor();
    },
  },
  {
    id: 'closed',
    title: 'A closed case',
    when: 'the case is closed in MyCase',
    heading: 'People v. Reyes',
    says: ['Status Completed'],
    reach: (walk) => openWithClient(walk, 'closed'),
  },
  {
    id: 'no-log',
    title: 'No conversation yet',
    when: 'MyCase lists no conversation with Hona for this case',
    heading: 'Estate of Harold Whitcombe',
    says: ['No conversation yet', 'MyCase lists none with Hona for this case.'],
    reach: async (walk) => {
      const { newmatter } = walk.stage.sandbox.cases;
      await openWithClient(walk, 'newmatter');
      await walk.tab.goto(`${newmatter.url}/communications/messages`);
      await walk.panel.getByText('MyCase lists none with Hona').waitFor();
      await openCase(walk, newmatter);
    },
  },
  {
    id: 'choose-client',
    title: 'No client chosen',
    when: 'several contacts of the case may be the client: MyCase marks none',
    heading: 'Nguyen Adoption',
    says: ['Who is the client in this case?', 'Linh Nguyen', 'Daniel Nguyen'],
    reach: async (walk) => {
      const { family } = walk.stage.sandbox.cases;
      await walk.tab.goto(`${family.url}/case_link`);
      await walk.panel.getByText('Who is the client in this case?').waitFor();
      await openCase(walk, family);
    },
  },
  {
    id: 'several-clients',
    title: 'Several clients',
    when: 'one of several possible clients was chosen on this computer',
    heading: 'Nguyen Adoption',
    says: ['To Linh Nguyen'],
    reach: async ({ panel }) => {
      await panel.getByRole('button', { name: /^Linh Nguyen/ }).click();
      await panel.getByRole('textbox', { name: 'Message to Linh Nguyen' }).waitFor();
    },
  },
  {
    id: 'by-email',
    title: 'A client without a phone',
    when: 'MyCase shows an e-mail address and no phone',
    heading: 'Okafor v. Brightwater Properties',
    says: ['grace.okafor@example.com', 'by e-mail, since no valid phone is on file'],
    reach: (walk) => openWithClient(walk, 'nophone'),
  },
  {
    id: 'no-way',
    title: 'A client who cannot be reached',
    when: 'MyCase shows neither a phone nor an e-mail address',
    heading: 'Marsh v. Pinewood Clinic',
    says: ['MyCase shows neither a phone nor an e-mail for the client.'],
    reach: async (walk) => {
      const { mycase } = walk.stage.sandbox;
      mycase.addContact({ id: '9007001', first: 'Olive', last: 'Marsh' });
      const added = mycase.addCase({
        id: '31947001',
        name: 'Marsh v. Pinewood Clinic',
        contacts: [{ contactId: '9007001' }],
      });
      await walk.tab.goto(`${added.url}/case_link`);
      await walk.panel.getByText('MyCase shows neither').waitFor();
      await openCase(walk, added);
    },
  },
  {
    id: 'client-not-read',
    title: 'A client who is not known yet',
    when: 'the case is open, and its Contacts & staff were not read on this computer yet',
    heading: 'Alvarez Name Change',
    says: ['Who the client is was not read yet.'],
    reach: async (walk) => {
      const added = walk.stage.sandbox.mycase.addCase({ id: '31947002', name: 'Alvarez Name Change' });
      await openCase(walk, added);
      await walk.panel.getByText('Who the client is was not read yet.').waitFor();
    },
  },
  {
    id: 'doubtful-number',
    title: 'A number that cannot be texted',
    when: 'what stands as the client’s phone in MyCase is no telephone number',
    heading: 'Hollis Guardianship',
    says: ['ask mother is not a number that can be texted.'],
    reach: async (walk) => {
      const { mycase } = walk.stage.sandbox;
      mycase.addContact({ id: '9007003', first: 'Ivy', last: 'Hollis', cell: 'ask mother' });
      const added = mycase.addCase({
        id: '31947003',
        name: 'Hollis Guardianship',
        contacts: [{ contactId: '9007003' }],
      });
      await walk.tab.goto(`${added.url}/case_link`);
      await walk.panel.getByText('is not a number that can be texted').waitFor();
      await openCase(walk, added);
    },
  },
];

async function selectTab(panel: Walk['panel'], name: string): Promise<void> {
  await panel.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  await panel.getByRole('tabpanel', { name: new RegExp(`^${name}`) }).waitFor();
}

type Key = keyof Walk['stage']['sandbox']['cases'];

/** Has MyCase's list of contacts read, then opens the case. */
async function openWithClient(walk: Walk, key: Key): Promise<void> {
  const one = walk.stage.sandbox.cases[key];
  await walk.tab.goto(`${one.url}/case_link`);
  await walk.panel.getByRole('textbox', { name: `Message to ${one.client.name}` }).waitFor();
  await openCase(walk, one);
}

/** MyCase changes the address at once, and the page when its answer comes: here it does not come. */
async function openSlowly(walk: Walk, key: Key): Promise<void> {
  const { sandbox } = walk.stage;
  const { url, name, caseId } = sandbox.cases[key];
  await openCase(walk, sandbox.cases.doe);
  sandbox.hona.fault({ host: new URL(url).host, path: `/court_cases/${caseId}`, hold: 'before' });
  await walk.tab.getByRole('link', { name }).first().click();
  await walk.panel.getByText('Opening', { exact: true }).waitFor();
}

async function arrive(walk: Walk): Promise<void> {
  walk.stage.sandbox.hona.clearFaults();
  await showsCase(walk, walk.stage.sandbox.cases.garcia.name);
  await walk.tab.goto(pageOf(walk, '/dashboard'));
}
