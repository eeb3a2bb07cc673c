import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { DRAFT_LOCK } from '../../src/messaging/draft-lock';
import { until } from '../browser/until';
import { eventItem, fillEvent, newEvent, pickZone } from './calendar';
import { messageBox, press, readIcon } from './panel';
import { openStage, type Stage } from './stage';

/** The Calendar tab (product §7): what staff fill in is what Hona gets, and the client is told only where they chose it. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage();
  panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
  await messageBox(panel).waitFor();
  await openCalendar();
});
afterAll(() => stage.close());
afterEach(() => stage.sandbox.hona.clearFaults());

const HOST = 'smithlaw.mycase.com';
const hona = () => stage.sandbox.hona;
const posts = () => hona().completeRequests('POST', '/calendar-event');
const dialog = () => panel.getByRole('dialog', { name: 'Event' });
const isClosed = () => dialog().waitFor({ state: 'detached' });
/** What Hona told those who are invited. */
const told = () => hona().eventNotices;

async function openCalendar(): Promise<void> {
  await panel.getByRole('tab', { name: 'Calendar' }).click();
  await panel.getByRole('button', { name: 'New event' }).waitFor();
}

/** Shows an event's page in MyCase, and waits until it was read. */
async function showEventPage(id: string, start: string): Promise<void> {
  await stage.browser.tab.goto(stage.sandbox.url(HOST, `/events/${id}`));
  await panel.getByRole('heading', { name: 'This is an event in MyCase' }).waitFor();
  await panel.getByText(start).first().waitFor();
}

it('an event arrives as it was filled in, and the client is told; its change and its end tell nobody', async () => {
  await newEvent(panel);
  await fillEvent(dialog(), {
    title: 'Mediation',
    start: '2027-01-21T13:00',
    end: '2027-01-21T15:30',
    invite: /^Jane Doe/,
    notify: 'Tell the client now',
  });
  await pickZone(dialog(), 'eastern');
  await dialog().getByText('For you: Thu, Jan 21, 2027, 10:00 AM – 12:30 PM PST').waitFor();
  await dialog()
    .getByRole('checkbox', { name: /^Dana Ortiz/ })
    .check();
  await press(dialog(), 'Add reminder');
  await dialog().getByRole('button', { name: 'Save event' }).dblclick();
  await isClosed();
  const item = eventItem(panel, 'Mediation');
  await item.getByText('Saved by Hona').waitFor();
  expect(posts()).toBe(1);
  expect(hona().events).toEqual([
    {
      id: expect.stringMatching(/^[\w-]+$/),
      projectId: stage.sandbox.cases.doe.caseId,
      title: 'Mediation',
      startTime: '2027-01-21 13:00:00',
      endTime: '2027-01-21 15:30:00',
      timezone: 'America/New_York',
      location: '',
      description: '',
      attendees: ['9001001'],
      teamMembers: ['7001'],
      otherMembers: [],
      reminders: [{ unit: 'day', amount: '1' }],
      notify: true,
    },
  ]);
  expect(told()).toMatchObject([{ what: 'new event', people: ['9001001', '7001'] }]);

  await press(item, 'Edit');
  await fillEvent(dialog(), {
    title: 'Mediation with Harbor',
    start: '2027-01-22T13:00',
    end: '2027-01-22T15:30',
    notify: 'Do not tell anyone now',
  });
  await press(dialog(), 'Save event');
  await isClosed();
  await eventItem(panel, 'Mediation with Harbor').getByText('nobody was told').waitFor();
  expect(hona().events).toMatchObject([
    { title: 'Mediation with Harbor', startTime: '2027-01-22 13:00:00', notify: false },
  ]);

  await press(eventItem(panel, 'Mediation with Harbor'), 'Delete');
  const last = panel.getByRole('dialog', { name: 'Delete event' });
  await last.getByRole('radio', { name: 'Do not tell anyone now' }).check();
  await press(last, 'Delete event');
  await panel.getByText('No event from here yet').waitFor();
  expect(hona().events).toEqual([]);
  expect(told()).toHaveLength(1);
});

it('from an event’s page in MyCase and back: MyCase moves it, the list says so, and Hona’s is the same event', async () => {
  await showEventPage('6100201', '12/03/2026 9:30 AM');
  await press(panel, 'Use for a Hona event');
  await dialog().waitFor();
  expect(await dialog().getByLabel('Title').inputValue()).toBe('Deposition of Jane Doe');
  expect(await dialog().getByLabel('Start').inputValue()).toBe('2026-12-03T09:30');
  expect(await dialog().getByLabel('End').inputValue()).toBe('2026-12-03T11:30');
  expect(stage.browser.tab.url()).toContain(stage.sandbox.cases.doe.caseId);
  await dialog().getByRole('radio', { name: 'Do not tell anyone now' }).check();
  await press(dialog(), 'Save event');
  await isClosed();
  const [before] = hona().events;

  stage.sandbox.mycase.setEvent('6100201', { start: '12/04/2026 1:00 PM', end: '12/04/2026 3:00 PM' });
  await showEventPage('6100201', '12/04/2026 1:00 PM');
  await stage.browser.tab.goto(stage.sandbox.cases.doe.url);
  await openCalendar();
  await panel.getByText('MyCase now says something else:').waitFor();
  await press(panel, 'Update from MyCase');
  await dialog().getByRole('radio', { name: 'Do not tell anyone now' }).check();
  await press(dialog(), 'Save event');
  await isClosed();
  expect(hona().events).toEqual([
    { ...before, startTime: '2026-12-04 13:00:00', endTime: '2026-12-04 15:00:00' },
  ]);
});

it('a connection cut after Hona took it, with notify: in doubt, one request, and only a person settles it', async () => {
  const before = posts();
  hona().fault({ path: '/calendar-event', cut: 'after' });
  await newEvent(panel);
  await fillEvent(dialog(), {
    title: 'Site visit',
    start: '2027-02-01T09:00',
    invite: /^Jane Doe/,
    notify: 'Tell the client now',
  });
  await press(dialog(), 'Save event');
  const item = eventItem(panel, 'Site visit');
  await item.getByText('May have been saved: the client may have been told.').waitFor();
  expect(posts()).toBe(before + 1);
  // Closing the panel loses nothing; from elsewhere it is counted and found like a message (product §6, §7).
  await panel.reload();
  await until('the icon asks', async () => (await readIcon(panel)).includes('1 event needs a decision'));
  await stage.browser.tab.goto(stage.sandbox.url(HOST, '/dashboard'));
  await panel.getByRole('button', { name: /Doe v\. Harbor.*1 event needs you/ }).waitFor();
  await press(panel, '1 event needs you');
  const list = panel.getByRole('dialog', { name: 'Unfinished messages' });
  await list.getByText('May have been saved: the client may have been told.').waitFor();
  await list.getByRole('button', { name: /^Open the calendar of Doe v\. Harbor.*“Site visit”$/ }).click();
  await item.waitFor();
  await press(item, 'Save again');
  await item.getByText('the client is told a second time').waitFor();
  await press(item, 'Cancel');
  await press(item, 'I know it arrived');
  await item.getByText('Marked as arrived, not confirmed by Hona').waitFor();
  expect(posts()).toBe(before + 1);
});

it('what stands against telling them is gone through without the buttons going out of sight', async () => {
  const size = panel.viewportSize();
  await panel.setViewportSize({ width: 320, height: 640 });
  await newEvent(panel);
  await fillEvent(dialog(), {
    title: 'The form: bit.ly/form',
    start: '2027-02-02T09:00',
    invite: /^Jane Doe/,
    notify: 'Tell the client now',
  });
  await dialog()
    .getByRole('list', { name: 'Before the client is told' })
    .getByText('links of bit.ly')
    .waitFor();
  const hidden = await dialog().evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(hidden).toBe(0);
  await press(dialog(), 'Cancel');
  await press(dialog(), 'Discard');
  await isClosed();
  if (size) await panel.setViewportSize(size);
});

it('half-typed, the panel closed in the middle: New event brings it back, and can begin anew', async () => {
  await newEvent(panel);
  await dialog().getByLabel('Title').fill('Call with the adjuster');
  // What leaves with the panel itself the browser may drop on a busy computer; after a pause in typing it is on disk.
  await until('what was typed is on disk', () =>
    panel.evaluate(async (name) => {
      const { held = [] } = await navigator.locks.query();
      return held.every((lock) => lock.name !== name);
    }, DRAFT_LOCK),
  );
  await panel.reload();
  await openCalendar();
  await panel.getByText('You began “Call with the adjuster”, and it is not saved.').waitFor();
  await newEvent(panel);
  expect(await dialog().getByLabel('Title').inputValue()).toBe('Call with the adjuster');
  await press(dialog(), 'Begin anew');
  expect(await dialog().getByLabel('Title').inputValue()).toBe('');
  await press(dialog(), 'Cancel');
  await isClosed();
  await panel.getByText('You began').waitFor({ state: 'detached' });
});

/** Presses Tab until what has the focus is called so. */
async function tabTo(name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await panel.keyboard.press('Tab');
    const focused = await panel.evaluate(() => {
      const e = document.activeElement as HTMLInputElement | null;
      const label = e?.labels?.[0]?.textContent;
      return (e?.getAttribute('aria-label') ?? label ?? e?.textContent ?? '').trim();
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

it('by keyboard alone; Escape closes the list of zones, then asks, and nothing typed is lost', async () => {
  await panel.getByRole('button', { name: 'New event' }).focus();
  await panel.keyboard.press('Enter');
  await dialog().waitFor();
  await tabTo(/^Title/);
  await panel.keyboard.type('Call with Lee');
  await tabTo(/^Start/);
  for (const part of ['12', '14', '2026']) await panel.keyboard.type(part);
  await panel.keyboard.press('ArrowRight');
  await panel.keyboard.type('0430P');
  await tabTo(/^Time zone/);
  await panel.keyboard.type('mountain');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowUp');
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Escape');
  expect(await dialog().getByLabel('Time zone').inputValue()).toBe('Denver, Mountain Time');
  await panel.keyboard.press('Escape');
  await dialog().getByText('What you typed is not saved.').first().waitFor();
  await panel.keyboard.press('Enter');
  await panel.getByLabel('Time zone').focus();
  await tabTo(/^Tell the client now/);
  await panel.keyboard.press('ArrowDown');
  await tabTo(/^Save event/);
  await panel.keyboard.press('Enter');
  await isClosed();
  await eventItem(panel, 'Call with Lee').getByText('Saved by Hona').waitFor();
  expect(hona().events.at(-1)).toMatchObject({
    startTime: '2026-12-14 16:30:00',
    endTime: '2026-12-14 17:00:00',
    timezone: 'America/Denver',
    notify: false,
  });
});
