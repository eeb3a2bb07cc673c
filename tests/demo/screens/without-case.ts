import { openCase, pageOf, type ScreenShow, type Walk } from './screen';

/** Pages of MyCase that are no case, or that cannot be read. */
export const WITHOUT_CASE: readonly ScreenShow[] = [
  {
    id: 'home',
    title: 'No case open (Home)',
    when: 'the tab shows a page of MyCase that is no case, or is not MyCase at all',
    heading: 'Open a case in MyCase',
    says: ['Opened on this computer'],
    reach: async (walk) => {
      await walk.tab.goto(pageOf(walk, '/dashboard'));
      await walk.panel.getByRole('button', { name: /Doe v\. Harbor/ }).waitFor();
    },
  },
  {
    id: 'contact',
    title: 'A contact’s page',
    when: 'the tab shows a contact: it may have several cases',
    heading: 'This is a contact',
    says: ['Jane Doe', 'Cases of this contact'],
    reach: (walk) => {
      const { doe } = walk.stage.sandbox.cases;
      // The buttons of its cases stand on Home too.
      return goTo(walk, `/contacts/clients/${doe.client.contactId}`, 'Cases of this contact');
    },
  },
  {
    id: 'lead',
    title: 'A lead',
    when: 'the tab shows a lead: it has no case yet, so no project',
    heading: 'This is a lead',
    says: [],
    reach: (walk) => goTo(walk, '/leads/55123/case_details/info', 'This is a lead'),
  },
  {
    id: 'not-found',
    title: 'Not found',
    when: 'MyCase answers 404: the case was deleted, or may not be seen',
    heading: 'MyCase does not find this page',
    says: [],
    reach: (walk) => goTo(walk, '/court_cases/99999999', 'MyCase does not find this page'),
  },
  {
    id: 'signed-out',
    title: 'Signed out',
    when: 'MyCase asks to sign in',
    heading: 'Sign in to MyCase',
    says: [],
    reach: async (walk) => {
      walk.stage.sandbox.mycase.setLoggedIn(false);
      await walk.tab.goto(walk.stage.sandbox.cases.doe.url);
      await walk.panel.getByText('Sign in to MyCase').first().waitFor();
    },
    leave: async (walk) => walk.stage.sandbox.mycase.setLoggedIn(true),
  },
  {
    id: 'client-portal',
    title: 'The client portal',
    when: 'a client is signed in: MyCase shows what clients see, on the same addresses',
    heading: 'This is MyCase’s client portal',
    says: [],
    reach: async (walk) => {
      const { host } = new URL(walk.stage.sandbox.cases.doe.url);
      const body = '<!doctype html><title>Smith Law Client Portal</title><main><h1>Welcome, Jane</h1></main>';
      walk.stage.sandbox.hona.fault({ host, path: '/dashboard', body });
      await goTo(walk, '/dashboard', 'This is MyCase’s client portal');
    },
  },
  {
    id: 'translated',
    title: 'Translated page',
    when: 'the browser has put a translation in place of MyCase’s words',
    heading: 'The browser has translated this page',
    says: [],
    reach: async (walk) => {
      await openCase(walk, walk.stage.sandbox.cases.doe);
      // What Chrome's own translation does to a page.
      await walk.tab.evaluate(() => {
        document.documentElement.classList.add('translated-ltr');
        document.documentElement.lang = 'es';
      });
      await walk.panel.getByText('The browser has translated this page').waitFor();
    },
  },
  {
    id: 'reload',
    title: 'A tab that must be loaded again',
    when: 'the tab was open before the install, or its page did not load: nothing can be read in it',
    heading: 'Reload this page so that the panel can read it',
    says: [],
    reach: async (walk) => {
      const { hona, cases } = walk.stage.sandbox;
      hona.fault({ host: new URL(cases.garcia.url).host, cut: 'before', times: 20 });
      await walk.tab.goto(cases.garcia.url).catch(() => null);
      await walk.panel.getByText('Reload this page so that the panel can read it').waitFor();
    },
    leave: async (walk) => walk.stage.sandbox.hona.clearFaults(),
  },
];

async function goTo(walk: Walk, path: string, words: string): Promise<void> {
  await walk.tab.goto(pageOf(walk, path));
  await walk.panel.getByText(words).first().waitFor();
}
