import type { IncomingMessage, ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Certificate } from './certificate';
import type { Answer, RecordedRequest } from './exchange';

export type Protocol = 'h2' | 'http/1.1';
type Request = IncomingMessage | Http2ServerRequest;
type Response = ServerResponse | Http2ServerResponse;

export type Listening = {
  port: number;
  spkiHash: string;
  requests: RecordedRequest[];
  close(): Promise<void>;
};

/** Starts the loopback TLS server. `answer` is called once per request that was received whole. */
export async function listen(
  certificate: Certificate,
  protocols: readonly Protocol[],
  port: number,
  answer: (request: RecordedRequest) => Promise<Answer | 'cut'>,
  now: () => Date,
): Promise<Listening> {
  const requests: RecordedRequest[] = [];
  const onRequest = async (request: Request, response: Response): Promise<void> => {
    const record = recordOf(request, now());
    requests.push(record);
    // A client may go away at any time; that is no error of the server.
    request.on('error', () => {});
    response.on('error', () => {});
    if (!(await readBody(request, record))) return;
    const result = await answer(record);
    if (result === 'cut') cutConnection(request);
    else send(request, response, result, record);
  };

  const { cert, key } = certificate;
  // http2 chooses its own ALPN list, so HTTP/1.1 alone needs the https server.
  const server = protocols.includes('h2')
    ? createSecureServer({ cert, key, allowHTTP1: protocols.includes('http/1.1') }, onRequest)
    : createServer({ cert, key }, onRequest);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  // A browser that does not trust the certificate, or probes without TLS, must not end the process.
  server.on('tlsClientError', () => {});
  server.on('sessionError', () => {});

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    spkiHash: certificate.spkiHash,
    requests,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function recordOf(request: Request, at: Date): RecordedRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const authority = headers[':authority'] ?? headers.host ?? '';
  return {
    at,
    host: authority.replace(/:\d+$/, '').toLowerCase(),
    method: request.method ?? 'GET',
    path,
    query,
    headers,
    body: '',
    complete: false,
    status: null,
    protocol: request.httpVersionMajor === 2 ? 'h2' : 'http/1.1',
  };
}

/** Reads the body into the record; false where the client left before its end. */
function readBody(request: Request, record: RecordedRequest): Promise<boolean> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const whole = Buffer.concat(chunks);
      record.body = whole.toString('utf8');
      record.complete = isWhole(request, record, whole.length);
      resolve(record.complete);
    });
    request.on('close', () => resolve(record.complete));
  });
}

/** HTTP/2 reports an end for a body that was given up as well, so the end alone proves nothing. */
function isWhole(request: Request, { headers }: RecordedRequest, length: number): boolean {
  const announced = headers['content-length'];
  return !request.aborted && (announced === undefined || Number(announced) === length);
}

function cutConnection(request: Request): void {
  if ('stream' in request) request.stream.session?.destroy();
  else request.socket.destroy();
}

function send(request: Request, response: Response, answer: Answer, record: RecordedRequest): void {
  const gone = 'stream' in request ? request.stream.destroyed : request.socket.destroyed;
  if (gone) return;
  const body = record.method === 'HEAD' ? '' : (answer.body ?? '');
  const headers = { ...answer.headers };
  if (answer.status !== 204) headers['content-length'] = String(Buffer.byteLength(body));
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
  record.status = answer.status;
}
