import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

export type Send = <T>(method: string, params?: object, sessionId?: string) => Promise<T>;
export type DevtoolsEvent = { method: string; params: unknown; sessionId?: string };
export type Pipe = {
  send: Send;
  /** Calls back at each event until the answer is called. */
  listen(listener: (event: DevtoolsEvent) => void): () => void;
};

type Answer = Partial<DevtoolsEvent> & { id?: number; result?: unknown; error?: { message: string } };

/**
 * DevTools' own language with a browser that was started with --remote-debugging-pipe: it reads orders from its fourth
 * file and writes answers to its fifth, as JSON, each closed by a zero byte.
 */
export function connectPipe(browser: ChildProcess): Pipe {
  const [orders, answers] = [browser.stdio[3] as Writable, browser.stdio[4] as Readable];
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners = new Set<(event: DevtoolsEvent) => void>();
  let last = 0;
  let rest = '';
  answers.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const answer: Answer = JSON.parse(part);
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
      else for (const listener of listeners) listener(answer as DevtoolsEvent);
    }
  });
  // What the browser ended on its way out is no news.
  orders.on('error', () => {});
  return {
    send: <T>(method: string, params: object = {}, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ error, result }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result as T);
        });
        orders.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
