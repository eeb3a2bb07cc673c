import { message, send } from '../../e2e/panel';
import { openCase, type ScreenShow, showsCase, type Walk } from './screen';

/** What is kept on this computer is lost, or cannot be read. Last of all: nothing works after it. */
export const BROKEN: readonly ScreenShow[] = [
  {
    id: 'lost',
    title: 'Messages were lost on this computer',
    when: 'the browser has thrown away what was kept on this computer while a message was not settled',
    heading: 'Doe v. Harbor Freight Lines',
    says: ['1 message of unknown state was lost on this computer.'],
    offers: ['I have read this'],
    reach: async (walk) => {
      const { doe } = walk.stage.sandbox.cases;
      await openCase(walk, doe);
      walk.stage.sandbox.hona.fault({ path: '/send-message', cut: 'after' });
      await send(walk.panel, 'This one gets lost.');
      await message(walk.panel, 'This one gets lost').getByText('May have been sent').waitFor();
      await withDatabase(walk, 'delete');
      await walk.panel.close();
      await walk.stage.browser.restart();
      walk.tab = walk.stage.browser.tab;
      await walk.tab.goto(doe.url);
      walk.panel = await walk.stage.browser.openPanel(walk.tab);
      await showsCase(walk, doe.name);
      await walk.panel.getByText('of unknown state was lost').waitFor();
    },
  },
  {
    id: 'blocked',
    title: 'The panel could not start: storage in use',
    when: 'another window of the browser holds what is kept on this computer, and does not let go',
    heading: 'The panel could not start',
    says: [],
    offers: ['Try again'],
    reach: async (walk) => {
      await withDatabase(walk, 'block');
      await walk.panel.reload();
      await walk.panel.getByText('The panel could not start').waitFor();
    },
    leave: async ({ stage }) => {
      for (const page of stage.browser.context.pages())
        if (page.url().includes('options.html')) await page.close();
    },
  },
  {
    id: 'broken',
    title: 'The panel could not start: storage broken',
    when: 'what is kept on this computer cannot be opened',
    heading: 'The panel could not start',
    says: [],
    offers: ['Try again'],
    reach: async (walk) => {
      await withDatabase(walk, 'break');
      await walk.panel.reload();
      await walk.panel.getByText('The panel could not start').waitFor();
    },
  },
];

/** Does to the extension's own database what an evicting, a hanging or a newer browser does. */
async function withDatabase({ stage, tab }: Walk, deed: 'delete' | 'block' | 'break'): Promise<void> {
  const options = await stage.browser.openOptions();
  await options.evaluate(async (what) => {
    const NAME = 'hona-panel';
    const end = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // A page that never closes its connection, and a deletion that waits for it: everyone after that waits too.
    if (what === 'block') {
      await end(indexedDB.open(NAME));
      indexedDB.deleteDatabase(NAME);
      return;
    }
    await end(indexedDB.deleteDatabase(NAME));
    if (what === 'break') (await end(indexedDB.open(NAME, 99))).close();
  }, deed);
  if (deed !== 'block') await options.close();
  await tab.bringToFront();
}
