import browser, { type Runtime } from 'webextension-polyfill';
import { AppError, toErrorReply } from '../domain/errors';
import type { ContentCalls, PanelCalls, Reply } from './protocol';
import { contentSchemas, panelSchemas } from './schemas';

/** The tab that a content script's message really came from, as the browser says. */
export type ContentSender = { tabId: number; windowId: number; url: string };

type Handlers<Calls extends Record<string, { args: unknown; value: unknown }>, Context extends unknown[]> = {
  [K in keyof Calls]: (args: Calls[K]['args'], ...context: Context) => Promise<Calls[K]['value']>;
};
export type ContentHandlers = Handlers<ContentCalls, [ContentSender]>;
export type PanelHandlers = Handlers<PanelCalls, []>;

/** Fields that Chrome adds and the polyfill's types do not know. */
type Sender = Runtime.MessageSender & { origin?: string; documentLifecycle?: string };

/**
 * The one door of the background. Which channel a message is on is told by the browser's own sender, never by
 * the message: sender proof, then schema, then handler. What fails gets `bad-message` and does nothing.
 * Handlers start in the same task as the message arrives, so that `openPanel` keeps the user's gesture.
 */
export function serve(content: ContentHandlers, panel: PanelHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const from = sender as Sender;
    if (from.id !== browser.runtime.id || !isCall(message)) return undefined;
    const calls = findOwnCalls(from);
    return answer(() => {
      if (calls?.test(message.type)) return dispatch(panelSchemas, panel, message);
      const tab = calls ? null : findContentSender(from);
      if (!tab) throw new AppError('bad-message');
      return dispatch(contentSchemas, content, message, tab);
    });
  });
}

type Call = { type: string; args: unknown };

/** What each of our pages may ask for: what goes wrong in one does not reach what only the other needs. */
const CALLS_OF: Record<string, RegExp> = {
  '/sidepanel.html':
    /^(?!(connect|testConnection|disconnect|setKeepDays|forget(Entry|Draft)|deleteEverything|saveMapping|saveRules)$)/,
  '/options.html':
    /^(connect|testConnection|disconnect|saveSettings|setKeepDays|forget(Entry|Draft)|deleteEverything|saveMapping|saveRules|saveTemplates|recordStops|settleEvent|wake|mend)$/,
  '/print.html': /^(wake|mend)$/,
};

function isCall(message: unknown): message is Call {
  return (
    typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string'
  );
}

function dispatch<Context extends unknown[]>(
  schemas: Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }>,
  handlers: Record<string, (args: never, ...context: Context) => Promise<unknown>>,
  call: Call,
  ...context: Context
): Promise<unknown> {
  const schema = Object.hasOwn(schemas, call.type) ? schemas[call.type] : undefined;
  const handler = handlers[call.type];
  const parsed = schema?.safeParse(call.args);
  if (!handler || !parsed?.success) throw new AppError('bad-message');
  return handler(parsed.data as never, ...context);
}

async function answer(run: () => Promise<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await run() };
  } catch (thrown) {
    return { ok: false, error: toErrorReply(thrown) };
  }
}

/**
 * What one of our own pages may ask for; undefined for anyone else. Proven by their origin and one of the two paths,
 * in no frame. An extension page in a tab has `sender.tab` too, and a frame ID with it.
 */
function findOwnCalls(sender: Sender): RegExp | undefined {
  // By scheme and host: by the standard every address of an extension has the same origin, "null".
  const own = new URL(browser.runtime.getURL(''));
  const isOwn = (address: string) => {
    const { protocol, host } = new URL(URL.canParse(address) ? address : 'about:blank');
    return protocol === own.protocol && host === own.host;
  };
  const { url, origin = url, frameId } = sender;
  return url && isOwn(url) && origin && isOwn(origin) && !frameId
    ? CALLS_OF[new URL(url).pathname]
    : undefined;
}

/** A content script of the top frame of an active document on a firm's MyCase host. */
function findContentSender(sender: Sender): ContentSender | null {
  const { tab, frameId, documentLifecycle } = sender;
  if (tab?.id === undefined || tab.windowId === undefined || frameId !== 0) return null;
  if (!tab.url || !URL.canParse(tab.url)) return null;
  if (documentLifecycle !== undefined && documentLifecycle !== 'active') return null;
  const url = new URL(tab.url);
  // With its port: another port of the host is another origin, and not MyCase.
  if (url.protocol !== 'https:' || !url.host.endsWith('.mycase.com')) return null;
  if (sender.origin !== undefined && sender.origin !== url.origin) return null;
  return { tabId: tab.id, windowId: tab.windowId, url: tab.url };
}
