import { constants } from 'node:http2';
import type { Http1Fault, Http2Fault } from './wire-server';

/**
 * How a connection breaks once Hona has the whole POST. `every`: not the first time alone, but each time.
 * `repeats`: Firefox was seen to repeat the POST by itself.
 */
export type WireFault<F> = { name: string; fault: F; every?: boolean; repeats?: true };

const say =
  (text: string): Http1Fault =>
  (socket) =>
    socket.end(text);
const answer = (head: string) => `HTTP/1.1 ${head}\r\ncontent-length: 2\r\n\r\n{}`;

export const HTTP1_FAULTS: readonly WireFault<Http1Fault>[] = [
  { name: 'closed', fault: (socket) => socket.end(), repeats: true },
  { name: 'closed, each time', fault: (socket) => socket.end(), every: true, repeats: true },
  { name: 'reset', fault: (_socket, tcp) => tcp?.resetAndDestroy(), repeats: true },
  { name: 'reset, each time', fault: (_socket, tcp) => tcp?.resetAndDestroy(), every: true, repeats: true },
  { name: 'cut without TLS’s goodbye', fault: (_socket, tcp) => tcp?.destroy(), repeats: true },
  { name: 'closed in the status line', fault: say('HTTP/1.1 2') },
  { name: 'closed in the headers', fault: say('HTTP/1.1 200 OK\r\nContent-Le') },
  { name: 'closed after 100 Continue', fault: say('HTTP/1.1 100 Continue\r\n\r\n') },
  { name: 'closed in the body', fault: say('HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{"id":') },
  { name: 'not HTTP', fault: say('220 mail.example ESMTP\r\n') },
  { name: '408, connection closed', fault: say(answer('408 Request Timeout\r\nconnection: close')) },
  { name: '421', fault: say(answer('421 Misdirected Request')), repeats: true },
  { name: '425', fault: say(answer('425 Too Early')), repeats: true },
  { name: '503, Retry-After: 0', fault: say(answer('503 Service Unavailable\r\nretry-after: 0')) },
  {
    name: '307 to the same host',
    fault: say(answer('307 Temporary Redirect\r\nlocation: /partner/v2/other')),
  },
];

const reset =
  (code: number): Http2Fault =>
  (stream) =>
    stream.close(code);
const status =
  (code: number): Http2Fault =>
  (stream) => {
    stream.respond({ ':status': code, 'content-type': 'application/json', location: '/partner/v2/other' });
    stream.end('{}');
  };
const goAway =
  (last: (id: number) => number): Http2Fault =>
  (stream, session, tcp) => {
    session.goaway(constants.NGHTTP2_NO_ERROR, last(stream.id ?? 0));
    setImmediate(() => tcp?.destroy());
  };

export const HTTP2_FAULTS: readonly WireFault<Http2Fault>[] = [
  { name: 'session destroyed', fault: (_stream, session) => session.destroy() },
  { name: 'session destroyed, each time', fault: (_stream, session) => session.destroy(), every: true },
  { name: 'reset', fault: (_stream, _session, tcp) => tcp?.resetAndDestroy() },
  { name: 'reset, each time', fault: (_stream, _session, tcp) => tcp?.resetAndDestroy(), every: true },
  { name: 'GOAWAY that counts it in', fault: goAway((id) => id) },
  { name: 'GOAWAY that leaves it out', fault: goAway(() => 0) },
  { name: 'stream reset: INTERNAL_ERROR', fault: reset(constants.NGHTTP2_INTERNAL_ERROR), repeats: true },
  { name: 'stream reset: CANCEL', fault: reset(constants.NGHTTP2_CANCEL) },
  {
    name: 'stream reset: ENHANCE_YOUR_CALM',
    fault: reset(constants.NGHTTP2_ENHANCE_YOUR_CALM),
    repeats: true,
  },
  { name: 'stream reset: HTTP_1_1_REQUIRED', fault: reset(constants.NGHTTP2_HTTP_1_1_REQUIRED) },
  { name: 'stream reset: REFUSED_STREAM', fault: reset(constants.NGHTTP2_REFUSED_STREAM), repeats: true },
  {
    name: 'cut in the body',
    fault: (stream, session) => {
      stream.respond({ ':status': 200, 'content-type': 'application/json' });
      stream.write('{"id":', () => session.destroy());
    },
  },
  { name: '408', fault: status(408), repeats: true },
  { name: '421', fault: status(421), repeats: true },
  { name: '425', fault: status(425), repeats: true },
  { name: '503', fault: status(503) },
  { name: '307 to the same host', fault: status(307) },
];
