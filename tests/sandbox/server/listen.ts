import type { AddressInfo, Socket } from 'node:net';
import { type Connection, createTlsServer, type Protocol, type Request, type Response } from './accept';
import { breakOverHttp1, breakOverHttp2 } from './break-answer';
import type { Certificate } from './certificate';
import type { Answer, RecordedRequest } from './exchange';
import type { Faults } from './faults';

export type { Protocol };

export type Listening = {
  port: number;
  spkiHash: string;
  requests: RecordedRequest[];
  close(): Promise<void>;
};

/** Starts the loopback TLS server. `process` is called once per request that was received whole. */
export async function listen(
  certificate: Certificate,
  protocols: readonly Protocol[],
  port: number,
  faults: Faults,
  process: (request: RecordedRequest) => Promise<Answer>,
  now: () => Date,
): Promise<Listening> {
  const requests: RecordedRequest[] = [];
  const onRequest = async (request: Request, response: Response, connection: Connection): Promise<void> => {
    connection.turns += 1;
    const record = recordOf(request, now(), connection);
    requests.push(record);
    // A client may go away at any time; that is no error of the server.
    request.on('error', () => {});
    response.on('error', () => {});
    response.on('close', () => {
      if (record.status === null) record.left = true;
    });
    if (faults.cutsEarly(record)) return cutConnection(connection);
    if (!(await readBody(request, record))) return;
    const result = await faults.run(record, () => process(record));
    if (result === 'cut') cutConnection(connection);
    else if (!('wire' in result)) send(request, response, result, record);
    else if (result.wire === 'whole-kept-open' && 'shouldKeepAlive' in response) {
      response.shouldKeepAlive = true;
      send(request, response, result.answer, record);
    } else if ('stream' in response)
      await breakOverHttp2(result.wire, result.answer, response.stream, connection);
    else await breakOverHttp1(result.wire, result.answer, connection);
  };

  const server = createTlsServer(certificate, protocols, onRequest);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

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

function recordOf(request: Request, at: Date, connection: Connection): RecordedRequest {
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
    connection: connection.id,
    turn: connection.turns,
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

/** At the lowest height, so that nothing above it can keep the connection up for a moment longer. */
function cutConnection({ tcp }: Connection): void {
  tcp.destroy();
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
