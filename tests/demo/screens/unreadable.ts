import type { ScreenShow } from './screen';

/** How long a loaded page may still fill itself in before it counts as unreadable, in milliseconds, and a little. */
const PATIENCE = 20_000;

export const UNREADABLE: readonly ScreenShow[] = [
  {
    id: 'unreadable',
    title: 'A page that cannot be read',
    when: 'the page has loaded, and holds nothing that the panel knows: MyCase may have changed',
    heading: 'The panel cannot read this page',
    says: [],
    reach: async ({ stage, tab, panel }) => {
      const { url } = stage.sandbox.cases.garcia;
      const { host, pathname: path } = new URL(url);
      stage.sandbox.hona.fault({
        host,
        path,
        body: '<!doctype html><title>MyCase</title><main>A new page</main>',
      });
      await tab.goto(url);
      await panel.getByText('The panel cannot read this page').waitFor({ timeout: PATIENCE });
    },
  },
];
