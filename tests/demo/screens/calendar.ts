import type { Locator, Page } from 'playwright-core';
import { fillEvent, newEvent, pickZone } from '../../e2e/calendar';
import { press } from '../../e2e/panel';
import { openCase, pageOf, type ScreenShow, type Walk } from './screen';

const DOE = 'Doe v. Harbor Freight Lines';

/** The Calendar tab with every state of an event, and its two dialogs (product §7). */
export const CALENDAR: readonly ScreenShow[] = [
  {
    id: 'calendar-empty',
    title: 'Calendar, without events',
    when: 'the tab Calendar is chosen, and no event was saved from this computer yet',
    heading: DOE,
    says: ['No event from here yet', 'Hona does not let this panel read its calendar.'],
    offers: ['New event'],
    reach: async (walk) => {
      await openCase(walk, walk.stage.sandbox.cases.doe);
      await selectCalendar(walk.panel);
    },
  },
  {
    id: 'event-new',
    title: 'A new event',
    when: 'New event was pressed, and its fields are being filled in',
    heading: 'Event',
    says: [
      'The client sees this',
      '30 minutes after the start',
      'Choose under Notify whether the client is told.',
    ],
    offers: ['Save event', 'Cancel', 'Add reminder'],
    reach: async ({ panel }) => {
      const dialog = await newEvent(panel);
      await fillEvent(dialog, { title: 'Deposition of Jane Doe', start: '2026-12-03T09:30' });
      await press(dialog, 'Add reminder');
      await dialog.getByRole('checkbox', { name: /^Jane Doe/ }).check();
      await dialog.evaluate((e) => e.scrollTo(0, 0));
    },
  },
  {
    id: 'event-zone',
    title: 'The search for a time zone',
    when: 'the field Time zone is open',
    heading: 'Event',
    says: ['Denver, Mountain Time', 'For you: '],
    brief: true,
    reach: async ({ panel }) => {
      const dialog = panel.getByRole('dialog', { name: 'Event' });
      await pickZone(dialog, 'eastern');
      await dialog.getByRole('combobox', { name: 'Time zone' }).click();
    },
    leave: async ({ panel }) => {
      await panel.keyboard.press('Escape');
    },
  },
  {
    id: 'event-unsaved',
    title: 'An event that is not saved',
    when: 'the dialog is closed while something typed is not saved',
    heading: 'Event',
    says: ['What you typed is not saved.'],
    offers: ['Go on editing', 'Discard'],
    reach: async ({ panel }) => {
      await press(panel.getByRole('dialog', { name: 'Event' }), 'Cancel');
    },
    leave: ({ panel }) => press(panel, 'Discard'),
  },
  {
    id: 'event-page',
    title: 'The page of an event in MyCase',
    when: 'the tab shows an event in MyCase, and it was read to which case it belongs',
    heading: 'Open a case in MyCase',
    says: ['This is an event in MyCase', 'Deposition of Jane Doe'],
    offers: ['Use for a Hona event'],
    reach: async (walk) => {
      await walk.tab.goto(pageOf(walk, '/events/6100201'));
      await walk.panel.getByText('12/03/2026 9:30 AM').waitFor();
    },
  },
  {
    id: 'calendar',
    title: 'Calendar, with events in every state',
    when: 'events were saved, refused, or nobody knows whether Hona took them; others were read in MyCase',
    heading: DOE,
    says: [
      'Saved by Hona',
      'Not saved. Hona refused it',
      'May have been saved: the client may have been told.',
      'MyCase now says something else:',
    ],
    offers: ['Edit', 'Delete', 'Retry', 'I know it arrived', 'It did not arrive', 'Save again'],
    reach: async (walk) => {
      const { hona } = walk.stage.sandbox;
      await takeFromMyCase(walk);
      await saveOne(walk.panel, 'Call with Lee', '2026-12-01T15:00');
      hona.fault({ path: EVENTS, status: 422, headers: JSON_TYPE, body: '{"message":"title: too short"}' });
      await saveOne(walk.panel, 'TBD', '2026-12-10T11:00', true);
      hona.fault({ path: EVENTS, cut: 'after' });
      await saveOne(walk.panel, 'Mediation', '2027-01-21T13:00', false, 'Tell the client now');
      await walk.panel.getByText('May have been saved').last().waitFor();
      await press(walk.panel, '2 events need you');
    },
  },
  {
    id: 'event-delete',
    title: 'Delete an event',
    when: 'Delete was pressed at an event',
    heading: 'Delete event',
    says: ['Tell the client now', 'Do not tell anyone now'],
    offers: ['Delete event', 'Cancel'],
    reach: async ({ panel }) => {
      await panel
        .getByRole('list', { name: 'Events' })
        .getByRole('button', { name: 'Delete' })
        .first()
        .click();
    },
    leave: ({ panel }) => press(panel, 'Cancel'),
  },
];

const EVENTS = '/calendar-event';
const JSON_TYPE = { 'content-type': 'application/json' };

async function selectCalendar(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Calendar' }).click();
  await panel.getByRole('button', { name: 'New event' }).waitFor();
}

/** Saves an event; one that is refused keeps its dialog, which is closed then. */
async function saveOne(
  panel: Page,
  title: string,
  start: string,
  isRefused = false,
  notify: 'Tell the client now' | 'Do not tell anyone now' = 'Do not tell anyone now',
): Promise<void> {
  const dialog: Locator = await newEvent(panel);
  await fillEvent(dialog, { title, start, invite: /^Jane Doe/, notify });
  await press(dialog, 'Save event');
  if (isRefused) {
    await dialog.getByText('Not saved.').first().waitFor();
    await press(dialog, 'Cancel');
    await press(dialog, 'Discard');
  }
  await dialog.waitFor({ state: 'detached' });
}

/** Saves the event of the MyCase page that is open, which MyCase then moves. */
async function takeFromMyCase(walk: Walk): Promise<void> {
  const { tab, panel, stage } = walk;
  await press(panel, 'Use for a Hona event');
  const dialog = panel.getByRole('dialog', { name: 'Event' });
  await dialog.getByRole('radio', { name: 'Do not tell anyone now' }).check();
  await press(dialog, 'Save event');
  await dialog.waitFor({ state: 'detached' });
  stage.sandbox.mycase.setEvent('6100201', { start: '12/04/2026 1:00 PM', end: '12/04/2026 3:00 PM' });
  await tab.goto(pageOf(walk, '/events/6100201'));
  await panel.getByText('12/04/2026 1:00 PM').first().waitFor();
  await openCase(walk, stage.sandbox.cases.doe);
  await selectCalendar(panel);
}
