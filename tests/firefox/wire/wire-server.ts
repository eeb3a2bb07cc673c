import { once } from 'node:events';
import { type Http2Session, performServerHandshake, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer, type TLSSocket } from 'node:tls';
import { makeCertificate } from '../../sandbox/server/certificate';

export type Protocol = 'http/1.1' | 'h2';

/** What to do with the connection once a POST was received whole. */
export type Http1Fault = (socket: TLSSocket, tcp: Socket | null) => void;
export type Http2Fault = (stream: ServerHttp2Stream, session: Http2Session, tcp: Socket | null) => void;

/** `every`: each time that these words come, not the first time alone. */
export type Plan = { h1?: Http1Fault; h2?: Http2Fault; every?: boolean };

export type WireServer = {
  readonly port: number;
  /** Complete POSTs that hold these words. */
  count(words: string): number;
  /** What becomes of POSTs that hold these words. */
  plan(words: string, plan: Plan): void;
  close(): Promise<void>;
};

export type WireOptions = {
  protocol: Protocol;
  /** Whether the host ends a connection after its answer, as the closing rule asks for (HTTP/1.1), or at any rate. */
  closes: boolean;
  /** Where everything that is not Hona's goes. */
  elsewhere: number;
};

const API = 'api.hona.com';
const OK = JSON.stringify({ ok: true });

/**
 * Hona's host on bare sockets: it reads requests, counts the POSTs that arrived whole, and breaks the connection in
 * ways that no HTTP library would. Other hosts are passed on to the sandbox.
 */
export async function startWireServer({ protocol, closes, elsewhere }: WireOptions): Promise<WireServer> {
  const { cert, key } = makeCertificate([API, '*.mycase.com']);
  const posts: string[] = [];
  const plans = new Map<string, Plan>();
  const sockets = new Set<Socket>();

  /** Notes a POST, and finds what is planned for it. */
  function note(text: string): Plan | undefined {
    posts.push(text);
    const words = [...plans.keys()].find((one) => text.includes(one));
    const plan = words === undefined ? undefined : plans.get(words);
    if (words !== undefined && !plan?.every) plans.delete(words);
    return plan;
  }

  function speakHttp1(socket: TLSSocket, tcp: Socket | null): void {
    let received = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      received = Buffer.concat([received, data]);
      for (;;) {
        const end = received.indexOf('\r\n\r\n');
        if (end < 0) return;
        const head = received.subarray(0, end).toString('latin1');
        const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
        if (received.length < end + 4 + length) return;
        const body = received.subarray(end + 4, end + 4 + length).toString('utf8');
        received = received.subarray(end + 4 + length);
        const plan = head.startsWith('POST ') ? note(body) : undefined;
        if (plan?.h1) return plan.h1(socket, tcp);
        const connection = closes ? 'close' : 'keep-alive';
        socket.write(
          `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${OK.length}\r\n` +
            `connection: ${connection}\r\n\r\n${OK}`,
        );
        if (closes) socket.end();
      }
    });
  }

  function speakHttp2(socket: TLSSocket, tcp: Socket | null): void {
    const session = performServerHandshake(socket);
    session.on('error', () => {});
    session.on('stream', (stream, headers) => {
      stream.on('error', () => {});
      let body = '';
      stream.setEncoding('utf8');
      stream.on('data', (data: string) => {
        body += data;
      });
      stream.on('end', () => {
        const plan = headers[':method'] === 'POST' ? note(body) : undefined;
        if (plan?.h2) return plan.h2(stream, session, tcp);
        stream.respond({ ':status': 200, 'content-type': 'application/json' });
        stream.end(OK);
        if (closes) stream.once('close', () => session.close());
      });
    });
  }

  const server = createServer(
    { cert, key, ALPNCallback: ({ servername }) => (servername === API ? protocol : 'http/1.1') },
    (socket) => {
      socket.on('error', () => socket.destroy());
      const name = (socket as TLSSocket & { servername?: string }).servername;
      if (name !== API) {
        const other = connect({ port: elsewhere, servername: String(name), rejectUnauthorized: false });
        other.on('error', () => socket.destroy());
        socket.on('close', () => other.destroy());
        socket.pipe(other).pipe(socket);
        return;
      }
      const tcp = newest;
      if (protocol === 'h2') speakHttp2(socket, tcp);
      else speakHttp1(socket, tcp);
    },
  );
  let newest: Socket | null = null;
  server.on('connection', (socket: Socket) => {
    newest = socket;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    count: (words) => posts.filter((text) => text.includes(words)).length,
    plan: (words, plan) => void plans.set(words, plan),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
