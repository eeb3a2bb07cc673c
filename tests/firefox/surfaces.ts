import { until } from '../browser/until';
import type { Bidi } from './bidi';
import type { Surface } from './screen';
import { EXTENSION } from './start-firefox';

type Evaluated =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** The value of an expression in a document or in the browser's own window; it must be one that JSON carries. */
export async function evaluate<T>(bidi: Bidi, context: string, expression: string): Promise<T> {
  const answer = await bidi.send<Evaluated>('script.evaluate', {
    expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value) ?? 'null')`,
    target: { context },
    awaitPromise: true,
    userActivation: false,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return JSON.parse(String(answer.result.value)) as T;
}

/** The document of a tab. */
export function tabSurface(bidi: Bidi, context: string): Surface {
  const perform = (source: object) => bidi.send('input.performActions', { context, actions: [source] });
  return {
    read: (expression) => evaluate(bidi, context, expression),
    async pressAt(x, y) {
      const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
      const press = [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await perform({ type: 'pointer', id: 'mouse', actions: [move, ...press] });
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await perform({ type: 'key', id: 'keyboard', actions });
    },
  };
}

/** The extension, as the browser's own window knows it. */
export const POLICY = `WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION)})`;
const PARENT = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent`;
/** What a press on the toolbar's icon does. */
const PRESS_ICON = `${PARENT}.apiManager.global.browserActionFor(${POLICY}.extension).triggerAction(window)`;
const BROWSER = `SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser')`;
const EVENTS = `ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs').event`;

/** Runs in the sidebar's own process, beside its document. */
const BESIDE = `addMessageListener('test:read', ({ data: { id, code } }) => {
  const answer = (result) => sendAsyncMessage('test:answer', { id, ...result });
  try {
    const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    Promise.resolve(Cu.evalInSandbox(code, box)).then(
      (value) => answer({ json: JSON.stringify(value) ?? 'null' }),
      (error) => answer({ error: String(error) }),
    );
  } catch (error) {
    answer({ error: String(error) });
  }
});`;

/** Runs in the browser's window: the questions to the sidebar, and their answers. */
const ASK = `(() => {
  const manager = ${BROWSER}.messageManager;
  const waiting = new Map();
  let last = 0;
  manager.loadFrameScript(${JSON.stringify(`data:,${encodeURIComponent(BESIDE)}`)}, true);
  manager.addMessageListener('test:answer', ({ data }) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  globalThis.readSidebar = (code) => new Promise((resolve) => {
    waiting.set(++last, resolve);
    manager.sendAsyncMessage('test:read', { id: last, code });
  });
  return true;
})()`;

/**
 * Opens the extension's real sidebar by its icon. BiDi lists no such document, so the browser's own window is asked
 * for it, and presses and keys go to that window as the mouse and the keyboard would.
 */
export async function openSidebar(bidi: Bidi, window: string): Promise<Surface> {
  const run = <T>(expression: string) => evaluate<T>(bidi, window, expression);
  if (await run<boolean>('SidebarController.isOpen')) throw new Error('A sidebar is open already.');
  await run(`(${PRESS_ICON}, true)`);
  await until('the sidebar opens', () =>
    run(`SidebarController.isOpen && ${BROWSER}?.currentURI.spec.endsWith('/sidepanel.html')`),
  );
  await run(ASK);
  return {
    async read<T>(expression: string) {
      const answer = await run<{ json?: string; error?: string }>(
        `readSidebar(${JSON.stringify(expression)})`,
      );
      if (answer.json === undefined) throw new Error(answer.error);
      return JSON.parse(answer.json) as T;
    },
    async pressAt(x, y) {
      await run(`(() => {
        const outer = SidebarController.browser.getBoundingClientRect();
        const inner = ${BROWSER}.getBoundingClientRect();
        const x = outer.x + inner.x + ${x};
        const y = outer.y + inner.y + ${y};
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          ${EVENTS}.synthesizeMouseAtPoint(x, y, { type, button: 0, clickCount: 1 }, window);
        return true;
      })()`);
    },
    async type(text) {
      await run(`(() => { ${EVENTS}.sendKeys(${JSON.stringify(text)}, window); return true; })()`);
    },
  };
}
