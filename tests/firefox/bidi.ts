/** A session of WebDriver BiDi: commands by name, as the browser takes them. */
export type Bidi = {
  send<T = Record<string, unknown>>(method: string, params?: object): Promise<T>;
  /** Calls back for every event of the browser that was subscribed to. */
  onEvent(listener: (method: string, params: Record<string, unknown>) => void): void;
  close(): void;
};

type Waiting = { resolve(result: never): void; reject(error: Error): void };
type Message =
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number | null; error: string; message: string }
  | { type: 'event'; method: string; params: Record<string, unknown> };

/** Speaks BiDi with Firefox itself, over its own WebSocket: no driver program in between. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`Firefox does not answer at ${address}`));
  });
  const waiting = new Map<number, Waiting>();
  const listeners: Parameters<Bidi['onEvent']>[0][] = [];
  let last = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.type === 'event') {
      for (const listener of listeners) listener(message.method, message.params);
      return;
    }
    const one = message.id === null ? undefined : waiting.get(message.id);
    if (message.id !== null) waiting.delete(message.id);
    if (message.type === 'error') one?.reject(new Error(`${message.error}: ${message.message}`));
    else one?.resolve(message.result as never);
  };
  socket.onclose = () => {
    for (const one of waiting.values()) one.reject(new Error('Firefox has ended.'));
    waiting.clear();
  };

  const send: Bidi['send'] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return { send, onEvent: (listener) => listeners.push(listener), close: () => socket.close() };
}
