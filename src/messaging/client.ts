import { browser } from 'wxt/browser';
import type { PanelCalls, Reply } from './protocol';

/**
 * Asks the background to change something. Never rejects: a worker that died before it answered gives
 * `unexpected`, and the store tells what became of it.
 */
export async function call<K extends keyof PanelCalls>(
  name: K,
  args: PanelCalls[K]['args'],
): Promise<Reply<PanelCalls[K]['value']>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ type: name, args });
    if (isReply<PanelCalls[K]['value']>(reply)) return reply;
  } catch {
    // The worker ended or the channel closed; said below.
  }
  return { ok: false, error: { code: 'unexpected', message: 'no answer from the background' } };
}

function isReply<T>(reply: unknown): reply is Reply<T> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}
