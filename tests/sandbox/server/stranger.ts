import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { makeCertificate } from './certificate';

/** Who answers in Hona's place. */
export const STRANGERS = [
  'a certificate of nobody',
  'an expired certificate',
  'a certificate of another host',
  'an old protocol',
  'noise',
  'HTTP in clear',
] as const;
export type StrangerKind = (typeof STRANGERS)[number];

export type Stranger = {
  port: number;
  play(kind: StrangerKind): void;
  /** Connections since the last play(). */
  readonly asked: number;
  /** Bytes of HTTP that it was told since, over TLS or in clear. */
  readonly told: number;
  close(): Promise<void>;
};

/** A server on the way, which no browser should take for Hona. */
export async function openStranger(): Promise<Stranger> {
  const HONA = ['api.hona.com'];
  const certificates = {
    own: makeCertificate(HONA),
    expired: makeCertificate(HONA, { expired: true }),
    other: makeCertificate(['stranger.test']),
  };
  let kind: StrangerKind = 'noise';
  let asked = 0;
  let told = 0;
  const sockets = new Set<Socket>();

  function answer(socket: Socket): void {
    if (kind === 'noise') return void socket.end(Buffer.from('0123456789'.repeat(20)));
    if (kind === 'HTTP in clear') {
      // Only a client that speaks in clear as well would tell it anything.
      socket.on('data', (data) => {
        if (/^[A-Z]+ /.test(data.toString('latin1'))) told += data.length;
      });
      return void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
    }
    const { own, expired, other } = certificates;
    const shown =
      kind === 'an expired certificate' ? expired : kind === 'a certificate of another host' ? other : own;
    const secureContext = createSecureContext({
      ...shown,
      ...(kind === 'an old protocol' && {
        minVersion: 'TLSv1' as const,
        maxVersion: 'TLSv1.1' as const,
        ciphers: 'ALL:@SECLEVEL=0',
      }),
    });
    const tls = new TLSSocket(socket, { isServer: true, secureContext });
    tls.on('error', () => socket.destroy());
    tls.on('data', (data) => {
      told += data.length;
    });
  }

  const server = createServer((socket) => {
    asked += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    answer(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    play(next) {
      kind = next;
      asked = 0;
      told = 0;
    },
    get asked() {
      return asked;
    },
    get told() {
      return told;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
