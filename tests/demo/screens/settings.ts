import type { ScreenShow, Walk } from './screen';
import { scrollToTop } from './scroll';

/** The settings of a person and of the firm: what may be said of messages, by whom, and with which words. */
export const SETTINGS_OF_MESSAGES: readonly ScreenShow[] = [
  {
    id: 'settings-messages',
    title: 'Settings: notifications and the firm’s addresses',
    when: 'Actions, Settings is chosen: one’s own choices, and what holds for the firm',
    heading: 'Settings',
    says: ['This does not replace Hona’s own notifications', 'Your firm in Hona'],
    offers: ['Save addresses'],
    reach: async (walk) => {
      await openSettings(walk);
      await walk.panel.getByRole('heading', { name: 'Notifications' }).evaluate(scrollToTop);
    },
    leave: closeSettings,
  },
  {
    id: 'settings-checks',
    title: 'Settings: checks before sending',
    when: 'the settings are scrolled to the checks: each is Off, Warn, Ask for a reason, or Block',
    heading: 'Settings',
    says: ['Checks before sending', 'A shortened link'],
    offers: ['Save checks'],
    brief: true,
    reach: async (walk) => {
      await openSettings(walk);
      await walk.panel.getByRole('heading', { name: 'Checks before sending' }).evaluate(scrollToTop);
    },
    leave: closeSettings,
  },
  {
    id: 'settings-templates',
    title: 'Settings: templates',
    when: 'the settings are scrolled to the templates: one’s own, the firm’s, and their files',
    heading: 'Settings',
    says: ['Hona’s own templates cannot be read: paste or import them.'],
    offers: ['New template', 'Export as CSV'],
    brief: true,
    reach: async (walk) => {
      await openSettings(walk);
      await walk.panel.getByRole('heading', { name: 'Templates', exact: true }).evaluate(scrollToTop);
    },
    leave: closeSettings,
  },
  {
    id: 'first-steps',
    title: 'First steps',
    when: 'the extension was just installed, or First steps is chosen in the settings: what is done, and what comes next',
    heading: 'First steps with Hona Panel',
    says: ['steps done.', 'Your notifications in Hona', 'Open a case'],
    offers: ['Test connection', 'All settings'],
    brief: true,
    reach: async (walk) => {
      await openSettings(walk);
      await walk.panel.getByRole('link', { name: 'First steps' }).click();
      await walk.panel.getByRole('heading', { name: 'First steps with Hona Panel' }).waitFor();
    },
    leave: closeSettings,
  },
  {
    id: 'settings-search',
    title: 'Settings: the search',
    when: 'a word was typed into the search of the settings: what fits stays, and what does not goes',
    heading: 'Settings',
    says: ['1 setting fits.', 'Seconds to undo'],
    brief: true,
    reach: async (walk) => {
      await openSettings(walk);
      await walk.panel.getByRole('searchbox', { name: 'Search the settings' }).fill('undo');
    },
    leave: closeSettings,
  },
  {
    id: 'settings-delete',
    title: 'Settings: delete everything',
    when: 'Delete everything on this computer was pressed: what is unfinished is listed first',
    heading: 'Settings',
    says: ['Delete everything on this computer?'],
    offers: ['Keep everything', 'Delete it all'],
    brief: true,
    reach: async (walk) => {
      await openSettings(walk);
      await walk.panel.getByRole('button', { name: 'Delete everything on this computer' }).click();
      await walk.panel.getByRole('button', { name: 'Keep everything' }).waitFor();
      await walk.panel.getByRole('heading', { name: 'Delete everything', exact: true }).evaluate(scrollToTop);
    },
    leave: closeSettings,
  },
  {
    id: 'settings-report',
    title: 'Settings: a report for help',
    when: 'Make a report was pressed: the whole report is shown before it is copied or saved',
    heading: 'Settings',
    says: ['This is all of it. Read it before you copy or save it.'],
    offers: ['Copy the report', 'Save the report'],
    brief: true,
    reach: async (walk) => {
      await openSettings(walk);
      await walk.panel.getByRole('button', { name: 'Make a report' }).click();
      await walk.panel.getByRole('button', { name: 'Copy the report' }).waitFor();
      await walk.panel.getByRole('heading', { name: 'Report for help' }).evaluate(scrollToTop);
    },
    leave: closeSettings,
  },
];

/** The settings page, where it says how the firm's MyCase maps to Hona. The walk looks at it in the panel's place. */
export const SETTINGS: readonly ScreenShow[] = [
  {
    id: 'settings-mapping',
    title: 'Settings: the firm’s mapping',
    when: 'Actions, Settings is chosen: what MyCase has shown so far is offered, one press each',
    heading: 'Settings',
    says: ['How your firm’s MyCase maps to Hona', 'Add “Discovery”'],
    offers: ['Save mapping', 'Export to a file'],
    reach: async (walk) => {
      await openSettings(walk);
      await walk.panel.getByRole('heading', { name: /maps to Hona/ }).evaluate(scrollToTop);
    },
    leave: closeSettings,
  },
  {
    id: 'settings-near-miss',
    title: 'Settings: nearly the same',
    when: 'a value was typed that differs from MyCase’s in a space or a capital letter only',
    heading: 'Settings',
    says: ['Hona compares exactly'],
    offers: ['Save mapping', 'Discard changes'],
    brief: true,
    reach: async (walk) => {
      await openSettings(walk);
      const part = walk.panel.getByRole('group', { name: 'Team roles' });
      await part.getByRole('button', { name: 'Add a row' }).click();
      await walk.panel.keyboard.type('paralegal');
      await part.getByRole('button', { name: /MyCase/ }).waitFor();
      await part.evaluate(scrollToTop);
    },
    leave: closeSettings,
  },
  {
    id: 'settings-import',
    title: 'Settings: a mapping from a file',
    when: 'a file was chosen that maps otherwise than what is saved: first it says what would change',
    heading: 'Settings',
    says: ['An import replaces the whole mapping'],
    brief: true,
    reach: async (walk) => {
      await openSettings(walk);
      await choose(walk, JSON.stringify({ phases: 3 }));
      await walk.panel.getByRole('group', { name: /mapping to another computer/ }).evaluate(scrollToTop);
    },
    leave: closeSettings,
  },
];

async function choose({ panel }: Walk, text: string): Promise<void> {
  await panel.getByLabel('Mapping file to import').setInputFiles({
    name: 'hona-mapping.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await panel.getByText('Nothing was changed').first().waitFor();
}

const panels = new WeakMap<Walk, Walk['panel']>();

async function openSettings(walk: Walk): Promise<void> {
  panels.set(walk, walk.panel);
  walk.panel = await walk.stage.browser.openOptions();
  await walk.panel.getByRole('button', { name: 'Add “Discovery” to Phases' }).waitFor();
}

async function closeSettings(walk: Walk): Promise<void> {
  await walk.panel.close();
  walk.panel = panels.get(walk) ?? walk.panel;
  await walk.tab.bringToFront();
}
