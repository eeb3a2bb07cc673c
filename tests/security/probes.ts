import type { Page } from 'playwright-core';
import type { ContentWorld } from './content-world';

/**
 * What an attacker could try, each with what it got. The same probes run on the extension as built, where they must
 * get nothing, and on one with seeded defects, where they must get something: else they prove nothing.
 */
type Area = { get(keys: null): Promise<unknown>; set(items: object): Promise<void> };
type Heard = { addListener(listener: () => void): void };
type Port = { onMessage: Heard; onDisconnect: Heard; postMessage(message: unknown): void };
type Api = {
  chrome: {
    storage: Record<string, Area>;
    runtime: { sendMessage(...args: unknown[]): Promise<unknown>; connect(id?: string): Port };
  };
};

/** The storage areas that the content scripts' world can read or write. */
export function probeStorage(world: ContentWorld): Promise<string[]> {
  return world.run(async () => {
    const { storage } = (globalThis as unknown as Api).chrome;
    const got: string[] = [];
    for (const area of ['local', 'session', 'sync', 'managed']) {
      await storage[area]?.get(null).then(
        () => got.push(`${area} read`),
        () => {},
      );
      if (area !== 'managed')
        await storage[area]?.set({ forged: 1 }).then(
          () => got.push(`${area} written`),
          () => {},
        );
    }
    return got;
  }, null);
}

/** Says these messages (as JSON) in the content scripts' world; answers with the replies, as JSON. */
export async function say(world: ContentWorld, messages: readonly string[]): Promise<string[]> {
  const replies: string[] = [];
  // A renderer could send them all at once; in hundreds, so that no call of DevTools runs for minutes.
  for (let i = 0; i < messages.length; i += 100)
    replies.push(
      ...(await world.run(
        async (texts: string[]) => {
          const { runtime } = (globalThis as unknown as Api).chrome;
          const send = async (text: string) => {
            try {
              return JSON.stringify((await runtime.sendMessage(JSON.parse(text))) ?? null);
            } catch (error) {
              return JSON.stringify(String(error));
            }
          };
          return Promise.all(texts.map(send));
        },
        messages.slice(i, i + 100) as string[],
      )),
    );
  return replies;
}

export const REFUSED = '{"ok":false,"error":{"code":"bad-message","message":"bad-message"}}';

/** Of these messages the ones that got another answer than the refusal, or none. */
export async function probeCalls(world: ContentWorld, messages: readonly string[]): Promise<string[]> {
  const replies = await say(world, messages);
  return replies.flatMap((reply, i) =>
    reply === REFUSED || reply === 'null' ? [] : [`${messages[i]?.slice(0, 300)} -> ${reply.slice(0, 300)}`],
  );
}

/** What a web page gets of the extension's files (T7): by frame, fetch, script, picture, style, worker, new tab. */
export async function probeFiles(
  page: Page,
  extensionId: string,
  files: readonly string[],
): Promise<string[]> {
  const got = await page.evaluate(
    async ({ base, files }) => {
      const got: string[] = [];
      const loads = (tag: 'script' | 'img' | 'link', url: string) =>
        new Promise<boolean>((resolve) => {
          const element = document.createElement(tag);
          element.addEventListener('load', () => resolve(true));
          element.addEventListener('error', () => resolve(false));
          if (element instanceof HTMLLinkElement) {
            element.rel = 'stylesheet';
            element.href = url;
          } else element.src = url;
          document.head.append(element);
        });
      const tryFile = async (file: string) => {
        const url = base + file;
        if (
          await fetch(url).then(
            () => true,
            () => false,
          )
        )
          got.push(`${file} by fetch`);
        for (const tag of ['script', 'img', 'link'] as const)
          if (await loads(tag, url)) got.push(`${file} by ${tag}`);
      };
      await Promise.all(files.map(tryFile));
      return got;
    },
    { base: `chrome-extension://${extensionId}/`, files },
  );
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const url = `chrome-extension://${extensionId}/${file}`;
    const loaded = page.waitForEvent('framenavigated', (frame) => frame.parentFrame() !== null);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, url);
    if ((await loaded).url().startsWith(`chrome-extension://${extensionId}/`)) got.push(`${file} by frame`);
  }
  return got;
}

/** Opens each page of the extension from a web page, in a new tab; answers with those that came up (T7). */
export async function probeTabs(page: Page, extensionId: string): Promise<string[]> {
  const got: string[] = [];
  for (const file of ['sidepanel.html', 'options.html']) {
    const opened = page.context().waitForEvent('page');
    await page.evaluate((url) => void open(url), `chrome-extension://${extensionId}/${file}`);
    const tab = await opened;
    await tab.waitForLoadState().catch(() => {});
    if (tab.url().startsWith(`chrome-extension://${extensionId}/`)) got.push(`${file} by tab`);
    await tab.close();
  }
  return got;
}

/** What our extension answers another extension (T3, T8), by message and by port. */
export function probeFromOutside(
  other: Page,
  extensionId: string,
  messages: readonly object[],
): Promise<string[]> {
  return other.evaluate(
    async ({ id, messages }) => {
      const { runtime } = (globalThis as unknown as Api).chrome;
      const replies = await Promise.all(
        messages.map((message) => runtime.sendMessage(id, message).catch(() => undefined)),
      );
      const got = replies.flatMap((reply, i) =>
        reply === undefined || reply === null
          ? []
          : [`${JSON.stringify(messages[i])} -> ${JSON.stringify(reply)}`],
      );
      const ended = await new Promise<string>((resolve) => {
        const port = runtime.connect(id);
        port.onMessage.addListener(() => resolve('answered'));
        port.onDisconnect.addListener(() => resolve('nobody'));
        port.postMessage(messages[0]);
      });
      return ended === 'nobody' ? got : [...got, 'a port'];
    },
    { id: extensionId, messages: [...messages] },
  );
}

type Evaluating = { evaluate<R, A>(work: (args: A) => R | Promise<R>, args: A): Promise<R> };

/** Of these addresses those that a page or the worker of the extension may fetch (T14). */
export function probeFetch(context: Evaluating, addresses: readonly string[]): Promise<string[]> {
  return context.evaluate(
    async (urls) => {
      // Without CORS, so that nothing but the extension's own policy can stop it.
      const reach = (url: string) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => [url],
          () => [],
        );
      return (await Promise.all(urls.map(reach))).flat();
    },
    [...addresses],
  );
}

/** What markup can do in a page of the extension (T1): be made of text, run scripts, load, frame. */
export function probeMarkup(ownPage: Page, foreign: string): Promise<string[]> {
  return ownPage.evaluate(async (address) => {
    const got: string[] = [];
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      got.push('markup from text');
    } catch {
      // Trusted Types: as it must be.
    }
    const comes = (element: HTMLImageElement | HTMLIFrameElement, src: string) =>
      new Promise<boolean>((resolve) => {
        document.addEventListener('securitypolicyviolation', () => resolve(false), { once: true });
        element.addEventListener('load', () => resolve(true));
        element.addEventListener('error', () => resolve(false));
        element.src = src;
        document.body.append(element);
      });
    // It is no picture; that it was asked for is seen by the sandbox.
    await comes(document.createElement('img'), `${address}/probe.png`);
    if (await comes(document.createElement('iframe'), `${address}/dashboard`)) got.push('a frame');
    return got;
  }, foreign);
}

/**
 * Code made of text, which the extension's own policy must refuse (T14): by eval, Function, a timer, or a script
 * of another address. Run by a timer, since DevTools lifts the policy for what it evaluates itself.
 */
export function probeCode(context: Evaluating): Promise<string[]> {
  return context.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const later = async () => {
          const got: string[] = [];
          const attempt = async (what: string, work: () => unknown) => {
            try {
              await work();
              got.push(what);
            } catch {
              // Refused: as it must be.
            }
          };
          // Under other names, so that no build tool looks at what they make.
          const { eval: run, Function: Make } = globalThis;
          await attempt('eval', () => run('1'));
          await attempt('Function', () => new Make('return 1')());
          if ('importScripts' in globalThis)
            await attempt('importScripts', () =>
              (globalThis as unknown as { importScripts(url: string): void }).importScripts(
                'https://smithlaw.mycase.com/probe.js',
              ),
            );
          try {
            setTimeout('globalThis.ranText = true');
          } catch {
            // Trusted Types refuses it at once.
          }
          setTimeout(() => {
            if ('ranText' in globalThis) got.push('a timer of text');
            resolve(got);
          }, 50);
        };
        setTimeout(later);
      }),
    null,
  );
}
