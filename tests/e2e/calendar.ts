import type { Locator, Page } from 'playwright-core';
import { press } from './panel';

type Filled = {
  title: string;
  start: string;
  end?: string;
  /** Whose box is ticked. */
  invite?: RegExp;
  notify?: 'Tell the client now' | 'Do not tell anyone now';
};

/** Opens the dialog "Event" with an empty form. */
export async function newEvent(panel: Page): Promise<Locator> {
  await press(panel, 'New event');
  const dialog = panel.getByRole('dialog', { name: 'Event' });
  await dialog.waitFor();
  return dialog;
}

/** Fills the dialog in as staff do. */
export async function fillEvent(
  dialog: Locator,
  { title, start, end, invite, notify }: Filled,
): Promise<void> {
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Start').fill(start);
  if (end) await dialog.getByLabel('End').fill(end);
  if (invite) await dialog.getByRole('checkbox', { name: invite }).check();
  if (notify) await dialog.getByRole('radio', { name: notify }).check();
}

/** Searches for a time zone, and takes the first one found. */
export async function pickZone(dialog: Locator, search: string): Promise<void> {
  const zone = dialog.getByRole('combobox', { name: 'Time zone' });
  await zone.fill(search);
  await dialog.getByRole('option').first().waitFor();
  await zone.press('Enter');
}

/** The item of the list "Events" that holds this text. */
export const eventItem = (panel: Page, text: string): Locator =>
  panel.getByRole('list', { name: 'Events' }).getByRole('listitem').filter({ hasText: text });
