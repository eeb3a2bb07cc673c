import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { makeCertificate } from './certificate';

/** What stands between the browser and the sandbox. */
export type WayMode = 'open' | 'refuse' | 'hang' | 'noise' | 'wrong-certificate';

export type Way = {
  port: number;
  /** Ends what is open, and treats every new connection so. */
  set(mode: WayMode): Promise<void>;
  /** Connections that came since the last set(). */
  readonly tried: number;
  /** Bytes of HTTP that the host with the wrong certificate was told. */
  readonly told: number;
  close(): Promise<void>;
};

/**
 * A way to this port that can be closed, blocked, or lead to a stranger.
 * @param other where a stranger of one's own listens, in place of the way's
 */
export async function openWay(target: number, other?: number): Promise<Way> {
  let mode: WayMode = 'open';
  let tried = 0;
  let told = 0;
  const sockets = new Set<Socket>();
  const stranger = createTlsServer(makeCertificate(['stranger.test']), (tls) => {
    tls.on('error', () => {});
    tls.on('data', (data) => {
      told += data.length;
    });
  });
  stranger.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const strangerPort = other ?? (stranger.address() as AddressInfo).port;

  const server = createServer({ noDelay: true }, (socket) => {
    tried += 1;
    keep(socket);
    if (mode === 'noise') socket.end('This is no TLS.\r\n');
    if (mode === 'hang' || mode === 'noise') return;
    const beyond = connect(mode === 'open' ? target : strangerPort, '127.0.0.1');
    keep(beyond);
    socket.pipe(beyond).pipe(socket);
    socket.on('close', () => beyond.destroy());
    beyond.on('close', () => socket.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  }

  function cutAll(): void {
    for (const socket of sockets) socket.destroy();
  }

  return {
    port,
    get tried() {
      return tried;
    },
    get told() {
      return told;
    },
    async set(next) {
      const stopped = next === 'refuse' ? stop() : undefined;
      mode = next;
      tried = 0;
      cutAll();
      await stopped;
      if (next !== 'refuse' && !server.listening) await listen(port);
    },
    async close() {
      const closed = [stop(), new Promise<void>((resolve) => stranger.close(() => resolve()))];
      cutAll();
      await Promise.all(closed);
    },
  };
}
