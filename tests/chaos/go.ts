import type { Page } from 'playwright-core';
import type { RecordedRequest } from '../sandbox/server/exchange';
import type { World } from './world';

export const OPENED_ANEW =
  'a page of MyCase that never came, and of which its server answered no request: opened once more';

type Asked = Pick<RecordedRequest, 'method' | 'host' | 'path' | 'status'>;
type Tab = Pick<Page, 'goto'>;
type Where = Pick<World, 'log' | 'acts'> & { stage: { sandbox: { requests: readonly Asked[] } } };

/**
 * Opens a page of MyCase in a tab. It is bounded by the browser's own patience; one that does not come is opened once
 * more, counted and printed, but only where its server answered no request for it: so none of our scripts is in it. One
 * of ours that keeps the tab in the page before, busy, keeps the request from nothing (that page does not ask whether it
 * may be left): it is answered then, and the tab still hangs.
 * @throws what the browser says, with what is known of it, in each other case, and the second time
 */
export async function goTo(
  world: Where,
  tab: Tab,
  url: string,
  waitUntil: 'load' | 'commit' = 'load',
): Promise<void> {
  const { requests } = world.stage.sandbox;
  const before = requests.length;
  const error = await tab.goto(url, { waitUntil }).then(
    () => null,
    (error: Error) => error,
  );
  if (!error) return;
  if (error.name !== 'TimeoutError') throw error;
  const [line] = error.message.split('\n');
  const isAnswered = requests.slice(before).some((one) => isOf(url, one) && one.status !== null);
  if (isAnswered) throw new Error(`${line} Its server has answered it.`, { cause: error });
  world.acts[OPENED_ANEW] = (world.acts[OPENED_ANEW] ?? 0) + 1;
  const said = `${OPENED_ANEW}: ${url}`;
  world.log.push(said);
  console.log(said);
  await tab.goto(url, { waitUntil });
}

function isOf(url: string, { method, host, path }: Asked): boolean {
  const { hostname, pathname } = new URL(url);
  return method === 'GET' && host === hostname && path === pathname;
}
