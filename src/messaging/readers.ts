import browser from 'webextension-polyfill';
import type { PageCheck, ReaderCalls } from './protocol';
import { fetchedPagesSchema, pageCheckSchema } from './schemas';

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
  const parsed = fetchedPagesSchema.safeParse(valueIn(await tell(tabId, 'fetchPages', { paths })));
  return parsed.success ? (parsed.data as ReaderCalls['fetchPages']['value']) : null;
}

/** What the readers find on the page now. Null where there are no readers in the tab. */
export async function askToCheck(tabId: number): Promise<PageCheck | null> {
  const parsed = pageCheckSchema.safeParse(valueIn(await tell(tabId, 'checkPage', {})));
  return parsed.success ? (parsed.data as PageCheck) : null;
}

function valueIn(reply: unknown): unknown {
  return typeof reply === 'object' && reply !== null && 'value' in reply ? reply.value : null;
}

async function tell(tabId: number, type: string, args: unknown): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const reply = browser.tabs.sendMessage(tabId, { type, args }, { frameId: 0 });
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), DEADLINE);
    });
    return await Promise.race([reply.then((value) => value ?? null), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
