import type { Page } from 'playwright-core';
import type { RecordedRequest } from '../sandbox/server/exchange';
import type { Violation } from './judge';
import type { World } from './world';

export const OPENED_ANEW =
  'a page of MyCase that never came, and of which its server answered no request: opened once more';

/** So often in one world that may be the browser's doing: it was seen once, and not again in four runs of that world. */
export const MOST_ANEW = 2;
/** And in all worlds of a run together: ten of them, each just good enough, would be no chance any more. */
export const MOST_ANEW_IN_ALL = 3;

type Asked = Pick<RecordedRequest, 'method' | 'host' | 'path' | 'status'>;
type Tab = Pick<Page, 'goto'>;
type Where = Pick<World, 'log' | 'anew'> & { stage: { sandbox: { requests: readonly Asked[] } } };

/**
 * Opens a page of MyCase in a tab. It is bounded by the browser's own patience; one that does not come is opened once
 * more, counted and printed (see `judgeAnew`), but only where its server answered no request for it: so none of our scripts is in it. One
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
  world.anew += 1;
  const said = `${OPENED_ANEW}: ${url}`;
  world.log.push(said);
  console.log(said);
  await tab.goto(url, { waitUntil });
}

function isOf(url: string, { method, host, path }: Asked): boolean {
  const { hostname, pathname } = new URL(url);
  return method === 'GET' && host === hostname && path === pathname;
}

/** @param anew how often a page was opened once more in one world */
export function judgeAnew(anew: number): Violation[] {
  if (anew <= MOST_ANEW) return [];
  const line = `${anew} times ${NEVER_CAME}; ${MOST_ANEW} times in a world ${WHOSE}`;
  return [{ kind: 'pages', line: `pages: ${line}` }];
}

/**
 * What fails a run of which each world may hold by itself, in a line; none: nothing.
 * @param worlds of one run: on the same sources
 */
export function findTooManyAnew(worlds: readonly { anew: number }[]): string[] {
  const times = countAnew(worlds);
  if (times <= MOST_ANEW_IN_ALL) return [];
  return [
    `${times} times in ${worlds.length} worlds ${NEVER_CAME}; ${MOST_ANEW_IN_ALL} times in all worlds of a run ${WHOSE}`,
  ];
}

/** A sentence for the section: no press of staff's was it. */
export function describeAnew(worlds: readonly { anew: number }[]): string {
  const times = countAnew(worlds);
  const most = times > 0 ? `, at most ${Math.max(...worlds.map(({ anew }) => anew))} times in one world` : '';
  return `${times} times ${NEVER_CAME}, so that none of the extension's scripts was in it: the suite opened it once more${most}. A world in which that is needed more than ${MOST_ANEW} times fails, and so does a run in which it is needed more than ${MOST_ANEW_IN_ALL} times in all.`;
}

const NEVER_CAME = 'a page of MyCase never came, and its server had answered no request for it';
const WHOSE = "that may be the browser's doing, so here the extension or the suite keeps it from asking";

const countAnew = (worlds: readonly { anew: number }[]) => worlds.reduce((sum, { anew }) => sum + anew, 0);
