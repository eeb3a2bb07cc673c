import { connect } from 'node:http2';
import { request as httpsRequest } from 'node:https';
import type { Sandbox } from './sandbox';
import type { Protocol } from './server/listen';

export type Reply = { status: number; headers: Record<string, unknown>; text: string };

export type Send = {
  protocol?: Protocol;
  method?: string;
  host: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

/** No answer of a test is that long; it is given up then. */
const TOO_LONG = 4 * 1024 * 1024;

/** Sends one request to the sandbox on a connection of its own; rejects where no answer comes. */
export function send(sandbox: Sandbox, { protocol = 'h2', ...request }: Send): Promise<Reply> {
  return protocol === 'h2' ? overHttp2(sandbox, request) : overHttp1(sandbox, request);
}

/** Reads a page of a MyCase host. */
export function get(sandbox: Sandbox, path: string, host = 'smithlaw.mycase.com'): Promise<Reply> {
  return send(sandbox, { host, path });
}

/** Calls Hona's API with the right token, unless the headers say otherwise. */
export function callApi(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  more: Partial<Send> = {},
): Promise<Reply> {
  return send(sandbox, {
    host: 'api.hona.com',
    path: `/partner/v2${path}`,
    method,
    headers: { authorization: `Bearer ${sandbox.token}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
    ...more,
  });
}

/** Sends a call without the end of its body; what it returns gives the call up. */
export function beginCall(
  sandbox: Sandbox,
  protocol: Protocol,
  path: string,
  body: string,
): () => Promise<void> {
  const host = 'api.hona.com';
  const own = { host: '127.0.0.1', port: sandbox.port, servername: host, rejectUnauthorized: false };
  const headers = { authorization: `Bearer ${sandbox.token}`, 'content-type': 'application/json' };
  if (protocol === 'h2') {
    const session = connect(`https://127.0.0.1:${sandbox.port}`, own);
    const stream = session.request({ ...headers, ':method': 'POST', ':path': path, ':authority': host });
    stream.on('error', () => {});
    stream.write(body);
    return () =>
      new Promise((resolve) => {
        session.once('close', resolve);
        // Not close(): that would end the body before it resets the stream.
        stream.destroy();
        session.close();
      });
  }
  const request = httpsRequest({ ...own, agent: false, method: 'POST', path, headers: { ...headers, host } });
  request.on('error', () => {});
  request.write(body);
  return () =>
    new Promise((resolve) => {
      request.once('close', () => resolve());
      request.destroy();
    });
}

function overHttp2(sandbox: Sandbox, { method = 'GET', host, path, headers, body }: Send): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const session = connect(`https://127.0.0.1:${sandbox.port}`, {
      rejectUnauthorized: false,
      servername: host,
    });
    session.on('error', reject);
    session.on('close', () => reject(new Error('The session was closed')));
    const stream = session.request({ ...headers, ':method': method, ':path': path, ':authority': host });
    let reply: Reply = { status: 0, headers: {}, text: '' };
    stream.setEncoding('utf8');
    stream.on('response', (answered) => {
      reply = { status: Number(answered[':status']), headers: { ...answered }, text: '' };
    });
    stream.on('data', (chunk: string) => {
      reply.text += chunk;
      if (reply.text.length > TOO_LONG) session.destroy();
    });
    stream.on('error', reject);
    stream.on('end', () => {
      if (reply.status) resolve(reply);
      session.close();
    });
    stream.end(body);
  });
}

function overHttp1(sandbox: Sandbox, { method = 'GET', host, path, headers, body }: Send): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = httpsRequest({
      host: '127.0.0.1',
      port: sandbox.port,
      servername: host,
      rejectUnauthorized: false,
      agent: false,
      method,
      path,
      headers: { ...headers, host },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const reply: Reply = { status: response.statusCode ?? 0, headers: response.headers, text: '' };
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        reply.text += chunk;
        if (reply.text.length > TOO_LONG) request.destroy(new Error('The answer is too long'));
      });
      response.on('error', reject);
      response.on('end', () => resolve(reply));
    });
    request.end(body);
  });
}
