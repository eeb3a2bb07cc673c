import { gzipSync } from 'node:zlib';
import type { Answer } from './exchange';

/** What goes over an HTTP/1.1 connection instead of an answer, byte for byte. */
export type Bytes = {
  parts: readonly (string | Buffer)[];
  /** Pause between the parts. */
  everyMs?: number;
  /** Sends the last part again and again, until the client leaves or 1 GiB went out. */
  endless?: boolean;
  /** How it ends; 'stay': not at all. */
  end: 'fin' | 'rst' | 'stay';
};

/** The same over HTTP/2, in its terms. */
export type Frames = {
  /** Informational statuses before the headers. */
  before?: readonly number[];
  headers?: Readonly<Record<string, string | number>>;
  parts?: readonly (string | Buffer)[];
  everyMs?: number;
  endless?: boolean;
  /** Bytes between the frames, as no server writes them. */
  raw?: Buffer;
  /** `reset`, `goaway`: the error code; a GOAWAY that names stream 0 says that nothing was processed. */
  end:
    | 'end'
    | 'fin'
    | 'rst'
    | 'destroy'
    | 'close'
    | 'stay'
    | { reset: number }
    | { goaway: number; last?: 0 };
};

type Shape = { h1?: (answer: Answer) => Bytes; h2?: (answer: Answer) => Frames };

const MEBIBYTE = 1024 * 1024;
const NOISE = Buffer.from('00ff17a3f4015b5b5b', 'hex');
/** 64 MiB of JSON white space in 64 kB. */
const bomb = () => gzipSync(Buffer.alloc(64 * MEBIBYTE, ' '), { level: 9 });

const bodyOf = (answer: Answer) => answer.body ?? '';
const half = (text: string) => text.slice(0, Math.ceil(text.length / 2));
const length = (text: string | Buffer) => ({ 'content-length': String(Buffer.byteLength(text)) });

/** The head of an answer as HTTP/1.1 writes it. */
function head(answer: Answer, headers: Record<string, string> = length(bodyOf(answer))): string {
  const lines = Object.entries({ ...answer.headers, ...headers }).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${answer.status} Sandbox`, ...lines, '', ''].join('\r\n');
}

/** The headers of an answer as HTTP/2 writes them. */
function fields(answer: Answer, headers: Record<string, string> = length(bodyOf(answer))) {
  return { ':status': answer.status, ...answer.headers, ...headers };
}

/** Bytes that say nothing of the answer. */
const only =
  (end: Bytes['end'], ...parts: (string | Buffer)[]) =>
  (): Bytes => ({ parts, end });
const ending = (end: Frames['end']) => (): Frames => ({ end });
const zipped = (packed: () => Buffer): Shape => ({
  h1: (a) => ({
    parts: [head(a, { 'content-encoding': 'gzip', ...length(packed()) }), packed()],
    end: 'fin',
  }),
  h2: (a) => ({
    headers: fields(a, { 'content-encoding': 'gzip', ...length(packed()) }),
    parts: [packed()],
    end: 'end',
  }),
});
const bytesOf = (text: string) => [...text];
/** An answer for which a hundred seconds are needed at one byte a second. */
const LONG = `{}${' '.repeat(98)}`;

/** Every way in which an answer can break on the wire. The request itself was received whole and processed. */
const SHAPES = {
  // No byte of an answer.
  fin: { h1: only('fin'), h2: ending('fin') },
  rst: { h1: only('rst'), h2: ending('rst') },
  silence: { h1: only('stay'), h2: ending('stay') },
  'late-fin': {
    h1: () => ({ parts: ['', ''], everyMs: 400, end: 'fin' }),
    h2: () => ({ parts: ['', ''], everyMs: 400, end: 'fin' }),
  },
  'tls-noise': { h1: only('fin', NOISE), h2: () => ({ raw: NOISE, end: 'fin' }) },
  // Something that is no answer.
  'no-http': { h1: only('fin', NOISE, NOISE) },
  'http-0.9': { h1: only('fin', '{}\r\n') },
  'odd-status': { h1: only('fin', 'HTTP/1.1 2OO OK\r\ncontent-length: 2\r\n\r\n{}') },
  'continue-only': {
    h1: only('fin', 'HTTP/1.1 100 Continue\r\n\r\n'),
    h2: () => ({ before: [103], end: 'fin' }),
  },
  'hints-only': { h1: only('fin', 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n') },
  'hints-reset': { h1: only('rst', 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n') },
  switch: {
    h1: only('fin', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
  },
  // A head that breaks.
  'status-part': { h1: only('fin', 'HTTP/1.1 20') },
  'header-part': {
    h1: only('fin', 'HTTP/1.1 200 OK\r\nContent-Le'),
    // A frame of 80 bytes of headers for stream 1, of which six come.
    h2: () => ({ raw: Buffer.from('0000500104000000018876', 'hex'), end: 'fin' }),
  },
  'header-part-rst': { h1: only('rst', 'HTTP/1.1 200 OK\r\nContent-Le') },
  'header-nul': { h1: only('fin', 'HTTP/1.1 200 OK\r\nx: a\0b\r\ncontent-length: 2\r\n\r\n{}') },
  'header-huge': {
    h1: (a) => ({
      parts: [head(a, { x: 'x'.repeat(400_000), ...length(bodyOf(a)) }), bodyOf(a)],
      end: 'fin',
    }),
  },
  'header-drip': { h1: (a) => ({ parts: bytesOf(head(a)), everyMs: 1000, end: 'fin' }) },
  // A whole head, and a body that breaks.
  'head-only': {
    h1: (a) => ({ parts: [head(a)], end: 'fin' }),
    h2: (a) => ({ headers: fields(a), end: 'fin' }),
  },
  'head-rst': {
    h1: (a) => ({ parts: [head(a)], end: 'rst' }),
    h2: (a) => ({ headers: fields(a), end: 'rst' }),
  },
  'head-then-silence': {
    h1: (a) => ({ parts: [head(a)], end: 'stay' }),
    h2: (a) => ({ headers: fields(a), end: 'stay' }),
  },
  'body-part': {
    h1: (a) => ({ parts: [head(a), half(bodyOf(a))], end: 'fin' }),
    h2: (a) => ({ headers: fields(a), parts: [half(bodyOf(a))], end: { reset: 2 } }),
  },
  'body-rst': {
    h1: (a) => ({ parts: [head(a), half(bodyOf(a))], end: 'rst' }),
    h2: (a) => ({ headers: fields(a), parts: [half(bodyOf(a))], end: 'rst' }),
  },
  'length-long': {
    h1: (a) => ({ parts: [head(a, { 'content-length': '4000' }), bodyOf(a)], end: 'fin' }),
    h2: (a) => ({ headers: fields(a, { 'content-length': '4000' }), parts: [bodyOf(a)], end: 'end' }),
  },
  'length-short': {
    h1: (a) => ({ parts: [head(a, { 'content-length': '1' }), bodyOf(a)], end: 'fin' }),
    h2: (a) => ({ headers: fields(a, { 'content-length': '1' }), parts: [bodyOf(a)], end: 'end' }),
  },
  'length-twice': {
    h1: (a) => ({ parts: [head(a).replace('\r\n', '\r\ncontent-length: 1\r\n'), bodyOf(a)], end: 'fin' }),
  },
  'no-length': {
    h1: (a) => ({ parts: [head(a, {}), bodyOf(a)], end: 'fin' }),
    h2: (a) => ({ headers: fields(a, {}), parts: [bodyOf(a)], end: 'end' }),
  },
  'no-length-part': {
    h1: (a) => ({ parts: [head(a, {}), half(bodyOf(a))], end: 'fin' }),
    h2: (a) => ({ headers: fields(a, {}), parts: [half(bodyOf(a))], end: 'fin' }),
  },
  'no-length-empty': { h1: (a) => ({ parts: [head(a, {})], end: 'fin' }) },
  'chunk-bad': {
    h1: (a) => ({
      parts: [head(a, { 'transfer-encoding': 'chunked' }), 'ZZ\r\n{}\r\n0\r\n\r\n'],
      end: 'fin',
    }),
  },
  'chunk-part': {
    h1: (a) => ({ parts: [head(a, { 'transfer-encoding': 'chunked' }), '2\r\n{}\r\n'], end: 'fin' }),
  },
  'chunk-huge': {
    h1: (a) => ({ parts: [head(a, { 'transfer-encoding': 'chunked' }), 'FFFFFFFFFF\r\n{}'], end: 'fin' }),
  },
  'gzip-bad': zipped(() => NOISE),
  'gzip-part': zipped(() => gzipSync('{"id":1,"what":"an answer that is cut"}').subarray(0, 24)),
  'gzip-bomb': zipped(bomb),
  drip: {
    h1: (a) => ({
      parts: [head(a, length(LONG)), ...bytesOf(LONG)],
      everyMs: 1000,
      end: 'fin',
    }),
    h2: (a) => ({
      headers: fields(a, {}),
      parts: bytesOf(LONG),
      everyMs: 1000,
      end: 'end',
    }),
  },
  endless: {
    h1: (a) => ({ parts: [head(a, {}), '{', ' '.repeat(MEBIBYTE / 16)], endless: true, end: 'fin' }),
    h2: (a) => ({
      headers: fields(a, {}),
      parts: ['{', ' '.repeat(MEBIBYTE / 16)],
      endless: true,
      end: 'end',
    }),
  },
  // Unusual, but whole.
  informed: {
    h1: (a) => ({
      parts: ['HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n', head(a), bodyOf(a)],
      end: 'fin',
    }),
    h2: (a) => ({ before: [103], headers: fields(a), parts: [bodyOf(a)], end: 'end' }),
  },
  'two-answers': { h1: (a) => ({ parts: [head(a), bodyOf(a), head(a), bodyOf(a)], end: 'fin' }) },
  'whole-then-close': {
    h1: (a) => ({ parts: [head(a, { connection: 'close', ...length(bodyOf(a)) }), bodyOf(a)], end: 'fin' }),
    h2: (a) => ({ headers: fields(a), parts: [bodyOf(a)], end: 'close' }),
  },
  // The server ignores the client's "Connection: close"; see listen.ts.
  'whole-kept-open': { h1: (a) => ({ parts: [head(a), bodyOf(a)], end: 'stay' }) },
  // What only HTTP/2 has.
  'session-destroyed': { h2: ending('destroy') },
  'goaway-none-processed': { h2: ending({ goaway: 0, last: 0 }) },
  goaway: { h2: ending({ goaway: 0 }) },
  'goaway-error': { h2: ending({ goaway: 2 }) },
  'goaway-calm': { h2: ending({ goaway: 11 }) },
  'reset-no-error': { h2: ending({ reset: 0 }) },
  'reset-protocol-error': { h2: ending({ reset: 1 }) },
  'reset-internal-error': { h2: ending({ reset: 2 }) },
  'reset-flow-control': { h2: ending({ reset: 3 }) },
  'reset-stream-closed': { h2: ending({ reset: 5 }) },
  'reset-refused-stream': { h2: ending({ reset: 7 }) },
  'reset-cancel': { h2: ending({ reset: 8 }) },
  'reset-calm': { h2: ending({ reset: 11 }) },
  'reset-inadequate-security': { h2: ending({ reset: 12 }) },
  'reset-http11-required': { h2: ending({ reset: 13 }) },
  'head-reset': { h2: (a) => ({ headers: fields(a), end: { reset: 2 } }) },
  'head-goaway': { h2: (a) => ({ headers: fields(a), end: { goaway: 2, last: 0 } }) },
  'frame-noise': { h2: () => ({ raw: Buffer.from('ffffff00ff00000000', 'hex'), end: 'stay' }) },
  'frame-wrong-stream': { h2: () => ({ raw: Buffer.from('000002000100000063', 'hex'), end: 'fin' }) },
  'settings-bad': { h2: () => ({ raw: Buffer.from('000005040000000000ffffffffff', 'hex'), end: 'fin' }) },
} as const satisfies Record<string, Shape>;

/** The name of a way in which an answer can break. */
export type WireFault = keyof typeof SHAPES;

const shapes: Record<WireFault, Shape> = SHAPES;

/** All of them that this protocol can express. */
export function listWireFaults(protocol: 'h2' | 'http/1.1'): WireFault[] {
  const key = protocol === 'h2' ? 'h2' : 'h1';
  return (Object.keys(shapes) as WireFault[]).filter((name) => shapes[name][key]);
}

export function bytesFor(name: WireFault, answer: Answer): Bytes {
  const shape = shapes[name].h1;
  if (!shape) throw new Error(`HTTP/1.1 has no ${name}`);
  return shape(answer);
}

export function framesFor(name: WireFault, answer: Answer): Frames {
  const shape = shapes[name].h2;
  if (!shape) throw new Error(`HTTP/2 has no ${name}`);
  return shape(answer);
}
