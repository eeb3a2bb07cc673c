import type { Page } from 'playwright-core';

/** What staff type into the options page. Without `staff` their messages show as "CRM". */
export type Connecting = {
  firm: string;
  token: string;
  staff?: { id: string; name: string };
  /** How long Send can be undone. */
  undoSeconds?: number;
};

/** Connects as a user does; returns when the page says that it worked, throws with what it says instead. */
export async function connect(options: Page, { firm, token, staff, undoSeconds }: Connecting): Promise<void> {
  await options.getByRole('textbox', { name: 'MyCase firm' }).fill(firm);
  await options.getByRole('textbox', { name: 'Hona API token' }).fill(token);
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  await expectStatus(options, /^Connected/);
  if (staff) {
    await options.getByRole('textbox', { name: 'Your MyCase staff ID' }).fill(staff.id);
    await options.getByRole('textbox', { name: /^Your name/ }).fill(staff.name);
  }
  if (undoSeconds !== undefined) await options.getByLabel('Seconds to undo').fill(String(undoSeconds));
  if (!staff && undoSeconds === undefined) return;
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await expectStatus(options, /^Saved/);
}

/** Sets how long Send can be undone. */
export async function setUndoSeconds(options: Page, seconds: number): Promise<void> {
  await options.getByLabel('Seconds to undo').fill(String(seconds));
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await expectStatus(options, /^Saved/);
}

async function expectStatus(options: Page, wanted: RegExp): Promise<void> {
  const status = options.getByRole('status');
  try {
    await status.filter({ hasText: wanted }).waitFor();
  } catch {
    throw new Error(`The options page does not say ${wanted} but: ${await status.allInnerTexts()}`);
  }
}
