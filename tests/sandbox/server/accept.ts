import { createServer as createHttp1Server, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  createServer as createHttp2Server,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2';
import { createServer, type Server, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from './certificate';

export type Protocol = 'h2' | 'http/1.1';
export type Request = IncomingMessage | Http2ServerRequest;
export type Response = ServerResponse | Http2ServerResponse;

/** One connection, so that a test can break it at any height: what HTTP writes into, and the TCP socket below. */
export type Connection = { id: number; tcp: Socket; tls: TLSSocket; turns: number };

/**
 * A TLS server that speaks these protocols. Node's own HTTPS servers tie TCP, TLS and HTTP/2 together inside, where
 * nothing else can write or reset; here each sits on a stream of the one below, which a fault may use as well.
 */
export function createTlsServer(
  { cert, key }: Certificate,
  protocols: readonly Protocol[],
  onRequest: (request: Request, response: Response, connection: Connection) => void,
): Server {
  const connections = new WeakMap<object, Connection>();
  const handle = (request: Request, response: Response) => {
    const connection = connections.get('stream' in request ? (request.stream.session ?? {}) : request.socket);
    if (connection) onRequest(request, response, connection);
  };
  // Else Node refuses, uncounted, what comes on a connection of which the client had said that it closes it.
  const http1 = createHttp1Server({ insecureHTTPParser: true }, handle);
  const http2 = createHttp2Server(handle);
  // A client may leave in the middle of anything.
  http2.on('sessionError', () => {});
  http1.on('clientError', (_error, socket) => socket.destroy());

  const secureContext = createSecureContext({ cert, key });
  let opened = 0;
  return createServer({ noDelay: true }, (tcp) => {
    const tls = new TLSSocket(above(tcp), { isServer: true, secureContext, ALPNProtocols: [...protocols] });
    opened += 1;
    const connection = { id: opened, tcp, tls, turns: 0 };
    // A browser that does not trust the certificate, or probes without TLS, must not end the process.
    tcp.on('error', () => {});
    tls.on('error', () => tcp.destroy());
    tls.once('secure', () => {
      if (tls.alpnProtocol === 'h2') {
        http2.once('session', (session) => connections.set(session, connection));
        http2.emit('connection', above(tls));
      } else {
        connections.set(tls, connection);
        http1.emit('connection', tls);
      }
    });
  });
}

/** What comes and goes through a socket, as a stream of its own. */
function above(socket: Socket): Duplex {
  const stream = new Duplex({
    read: () => void socket.resume(),
    write: (chunk, _encoding, done) => void socket.write(chunk, () => done()),
    final: (done) => void socket.end(() => done()),
    destroy: (_error, done) => {
      socket.destroy();
      done(null);
    },
  });
  stream.on('error', () => {});
  socket.on('data', (chunk) => {
    if (!stream.push(chunk)) socket.pause();
  });
  socket.on('end', () => stream.push(null));
  socket.on('close', () => stream.destroy());
  return stream;
}
