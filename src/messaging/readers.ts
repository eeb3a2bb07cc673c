import browser from 'webextension-polyfill';
import type { ReaderCalls } from './protocol';
import { fetchedPagesSchema } from './schemas';

/** A page that MyCase keeps busy must not keep staff waiting, in milliseconds. */
const DEADLINE = 30_000;

/** Background to the scripts in one tab. A tab without them is not an error: it answers nothing. */

/** The watching script reports its page again. */
export async function askAgain(tabId: number): Promise<boolean> {
  return (await tell(tabId, 'sayAgain', {})) !== undefined;
}

/** The readers read the page again. */
export async function askToReadAgain(tabId: number): Promise<void> {
  await tell(tabId, 'readAgain', {});
}

/** The readers GET these pages as the signed-in user. Null where there are no readers in the tab. */
export async function askToFetch(
  tabId: number,
  paths: string[],
): Promise<ReaderCalls['fetchPages']['value'] | null> {
  const reply = await tell(tabId, 'fetchPages', { paths });
  const value = typeof reply === 'object' && reply !== null && 'value' in reply ? reply.value : null;
  const parsed = fetchedPagesSchema.safeParse(value);
  return parsed.success ? (parsed.data as ReaderCalls['fetchPages']['value']) : null;
}

async function tell(tabId: number, type: string, args: unknown): Promise<unknown> {
  try {
    const reply = browser.tabs.sendMessage(tabId, { type, args }, { frameId: 0 });
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, DEADLINE));
    return await Promise.race([reply.then((value) => value ?? null), late]);
  } catch {
    return undefined;
  }
}
