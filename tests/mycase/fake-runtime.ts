import { vi } from 'vitest';
import type { Runtime } from '../../src/mycase/background-link';

type Listener = Parameters<Runtime['onMessage']['addListener']>[0];
type Sent = { type: string; args: Record<string, unknown> };

/** A browser's runtime as a content script sees it; `orphan` is what an update of the extension leaves behind. */
export function fakeRuntime() {
  const listeners = new Set<Listener>();
  const sent: Sent[] = [];
  let reply: (message: Sent) => unknown = ({ type }) => ({
    ok: true,
    value: type === 'pageSeen' ? { launcher: true, name: 'Open Hona panel', language: 'en' } : null,
  });
  const runtime: Runtime = {
    id: 'extension',
    sendMessage: vi.fn(async (message: unknown) => {
      if (runtime.id === undefined) throw new Error('Extension context invalidated.');
      sent.push(message as Sent);
      return reply(message as Sent);
    }),
    onMessage: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
  return {
    runtime,
    sent,
    listeners,
    /** Reports as "state path", in order. */
    reports: () => sent.filter((m) => m.type === 'pageSeen').map((m) => `${m.args.state} ${m.args.path}`),
    reads: () => sent.filter((m) => m.type === 'pageRead').map((m) => m.args),
    onSend(answer: (message: Sent) => unknown) {
      reply = answer;
    },
    /** Asks the content script as the background does; undefined where nobody answers. */
    ask(type: string, args: object = {}): Promise<unknown> {
      return new Promise((resolve) => {
        const waits = [...listeners].map((listener) => listener({ type, args }, {}, resolve));
        if (!waits.includes(true)) resolve(undefined);
      });
    },
    orphan() {
      runtime.id = undefined;
    },
  };
}
