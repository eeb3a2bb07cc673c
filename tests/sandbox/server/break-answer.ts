import type { ServerHttp2Stream } from 'node:http2';
import type { Writable } from 'node:stream';
import type { Connection } from './accept';
import type { Answer } from './exchange';
import { bytesFor, framesFor, type WireFault } from './wire';

/** What was written before the end has left by then, in milliseconds. */
const LEAVING = 20;
const GIBIBYTE = 1024 ** 3;

/** Writes a broken answer over HTTP/1.1. */
export async function breakOverHttp1(name: WireFault, answer: Answer, { tls, tcp }: Connection) {
  const { parts, everyMs, endless, end } = bytesFor(name, answer);
  if (name === 'tls-noise') tcp.write(parts[0] ?? '');
  else await writeAll(tls, parts, everyMs, endless);
  if (end === 'fin') tls.end();
  if (end === 'rst') {
    await pause(LEAVING);
    tcp.resetAndDestroy();
  }
}

/** Writes a broken answer over HTTP/2. */
export async function breakOverHttp2(
  name: WireFault,
  answer: Answer,
  stream: ServerHttp2Stream,
  { tls, tcp }: Connection,
): Promise<void> {
  const { before = [], headers, parts = [], everyMs, endless, raw, end } = framesFor(name, answer);
  const { session } = stream;
  for (const status of before) stream.additionalHeaders({ ':status': status });
  if (headers) stream.respond(headers);
  if (raw) (name === 'tls-noise' ? tcp : tls).write(raw);
  if (headers) await writeAll(stream, parts, everyMs, endless);
  else for (const _ of parts) await pause(everyMs ?? 0);
  if (parts.length > 0) await pause(LEAVING);
  if (end === 'end') stream.end();
  else if (end === 'close') {
    // Before the answer ends, so that its client makes a new connection for what comes next.
    session?.goaway(0, stream.id);
    stream.end();
    session?.close();
  } else if (end === 'destroy') session?.destroy();
  else if (end === 'fin') tls.end();
  else if (end === 'rst') tcp.resetAndDestroy();
  else if (typeof end === 'object' && 'reset' in end) stream.close(end.reset);
  else if (typeof end === 'object') {
    session?.goaway(end.goaway, end.last ?? stream.id);
    session?.destroy();
  }
}

async function writeAll(
  to: Writable,
  parts: readonly (string | Buffer)[],
  everyMs = 0,
  endless = false,
): Promise<void> {
  for (const [i, part] of parts.entries()) {
    if (i > 0 && everyMs) await pause(everyMs);
    if (!(await write(to, part))) return;
  }
  const last = parts.at(-1) ?? '';
  for (let sent = 0; endless && sent < GIBIBYTE; sent += last.length) if (!(await write(to, last))) return;
}

/** False where the client is gone. */
function write(to: Writable, part: string | Buffer): Promise<boolean> {
  if (to.destroyed || to.writableEnded) return Promise.resolve(false);
  if (to.write(part)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = (alive: boolean) => () => {
      to.off('drain', goOn);
      to.off('close', leave);
      resolve(alive);
    };
    const goOn = settle(true);
    const leave = settle(false);
    to.once('drain', goOn);
    to.once('close', leave);
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
