import type { CDPSession, Page } from 'playwright-core';
import { until } from '../browser/until';
import type { Stage } from '../e2e/stage';

/** Where code of the extension runs: MyCase's page with the content scripts, the panel, the worker. */
export type World = 'page' | 'panel' | 'worker';
export const WORLDS: readonly World[] = ['page', 'panel', 'worker'];

/** What a world holds once its garbage is gone. A worker has no nodes, and DevTools does not count its listeners. */
export type Held = {
  /** Bytes of the JavaScript heap. */
  heap: number;
  nodes: number;
  listeners: number;
  /** Living objects by their kind, of the extension's own world. */
  objects: Record<string, number>;
};
export type Measured = Record<World, Held>;

/** What is opened or watched, and must be let go: each of them keeps something outside of itself alive. */
const KINDS: Record<World, readonly string[]> = {
  page: ['MutationObserver', 'AbortController'],
  panel: [
    'IDBDatabase',
    'IDBTransaction',
    'BroadcastChannel',
    'MessagePort',
    'MutationObserver',
    'ResizeObserver',
    'IntersectionObserver',
  ],
  worker: ['IDBDatabase', 'IDBTransaction', 'BroadcastChannel', 'MessagePort', 'AbortController'],
};

type Send = (method: string, params?: object) => Promise<unknown>;
type Wired = { send: Send; contextId?: number };

export type Scales = {
  measure(): Promise<Measured>;
  /** Bytes of the heap alone: what is counted takes longer. */
  weigh(): Promise<Record<World, number>>;
};

/** Attaches to the three worlds, for as long as they live. */
export async function watchWorlds(stage: Stage, panel: Page): Promise<Scales> {
  const { tab } = stage.browser;
  const page = await wirePage(tab);
  const own = await wirePage(panel);
  return {
    async measure() {
      const contextId = await findContentWorld(tab, stage.browser.extensionId);
      return {
        page: await measure('page', { ...page, contextId }),
        panel: await measure('panel', own),
        worker: await measure('worker', await wireWorker(stage)),
      };
    },
    async weigh() {
      const least = {
        page: Number.POSITIVE_INFINITY,
        panel: Number.POSITIVE_INFINITY,
        worker: Number.POSITIVE_INFINITY,
      };
      // What is under way only ever adds.
      for (let i = 0; i < 3; i++) {
        least.page = Math.min(least.page, await weigh(page.send));
        least.panel = Math.min(least.panel, await weigh(own.send));
        least.worker = Math.min(least.worker, await weigh((await wireWorker(stage)).send));
      }
      return least;
    },
  };
}

async function wirePage(page: Page): Promise<Wired> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return { send: session.send.bind(session) as Send };
}

/** The content scripts' world in the document that the tab shows now. */
async function findContentWorld(tab: Page, extensionId: string): Promise<number> {
  const session = await tab.context().newCDPSession(tab);
  try {
    let found: number | null = null;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) found = context.id;
    });
    await session.send('Runtime.enable');
    return await until('the world of the content scripts', async () => found);
  } finally {
    await session.detach();
  }
}

let workerWire: { targetId: string; wired: Wired } | null = null;

/** The worker that runs now; DevTools speaks to it through the browser. */
async function wireWorker({ browser }: Stage): Promise<Wired> {
  const client = browser.context.browser();
  if (!client) throw new Error('The browser has ended.');
  const session = await client.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(browser.extensionId),
  );
  if (!target) throw new Error('No worker runs.');
  if (workerWire?.targetId === target.targetId) {
    await session.detach();
    return workerWire.wired;
  }
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  workerWire = { targetId: target.targetId, wired: { send: talkThrough(session, sessionId) } };
  return workerWire.wired;
}

function talkThrough(session: CDPSession, sessionId: string): Send {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', (event) => {
    const { id, result, error } = JSON.parse(event.message) as {
      id?: number;
      result?: unknown;
      error?: { message: string };
    };
    const call = event.sessionId === sessionId && id !== undefined ? waiting.get(id) : undefined;
    if (id !== undefined) waiting.delete(id);
    if (error) call?.reject(new Error(error.message));
    else call?.resolve(result);
  });
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });
}

async function measure(world: World, { send, contextId }: Wired): Promise<Held> {
  const heap = await weigh(send);
  const objects: Record<string, number> = {};
  for (const kind of KINDS[world]) objects[kind] = await countObjects(send, kind, contextId);
  if (world !== 'page') objects['performance marks'] = await countEntries(send);
  const metrics = world === 'worker' ? { metrics: [] } : await send('Performance.getMetrics');
  const read = (name: string) =>
    (metrics as { metrics: { name: string; value: number }[] }).metrics.find((one) => one.name === name)
      ?.value ?? 0;
  return { heap, nodes: read('Nodes'), listeners: read('JSEventListeners'), objects };
}

async function weigh(send: Send): Promise<number> {
  // What one collection lets go of may hold what only the next one finds.
  for (let i = 0; i < 2; i++) await send('HeapProfiler.collectGarbage');
  return ((await send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize;
}

/** Marks stay until they are cleared; what the browser itself adds has a limit of its own. */
async function countEntries(send: Send): Promise<number> {
  const expression = "['mark', 'measure'].flatMap((type) => performance.getEntriesByType(type)).length";
  const { result } = (await send('Runtime.evaluate', { expression })) as { result: { value: number } };
  return result.value;
}

async function countObjects(send: Send, kind: string, contextId?: number): Promise<number> {
  const objectGroup = 'counted';
  const { result } = (await send('Runtime.evaluate', {
    expression: `${kind}.prototype`,
    objectGroup,
    ...(contextId !== undefined && { contextId }),
  })) as { result: { objectId: string } };
  const { objects } = (await send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId,
    objectGroup,
  })) as { objects: { objectId: string } };
  const { result: length } = (await send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  })) as { result: { value: number } };
  await send('Runtime.releaseObjectGroup', { objectGroup });
  return length.value;
}
