import type { Fault } from '../sandbox/sandbox';
import type { Protocol } from '../sandbox/server/listen';
import { listWireFaults, type WireFault } from '../sandbox/server/wire';

/** One way in which the connection or the answer breaks, and the state that the outbox document asks for. */
export type SocketFault = { name: string; fault: Fault; state: 'accepted' | 'unknown' };

/** An answer that ended without error and is plausible; each other one proves nothing. */
const WHOLE: Record<Protocol, readonly WireFault[]> = {
  'http/1.1': ['no-length', 'informed', 'two-answers', 'whole-then-close', 'whole-kept-open'],
  // Over HTTP/2 the stream says where the body ends; a length that contradicts it changes nothing for Chromium.
  h2: ['no-length', 'length-long', 'length-short', 'informed', 'whole-then-close'],
};
/**
 * The ones that are run each time: those in which browsers are known to repeat, and lies. After a refused stream
 * Chromium leaves Hona alone for half a minute, so that one is among all.
 */
const WORST: Record<Protocol, readonly string[]> = {
  h2: [
    'fin',
    'rst',
    'late-fin',
    'tls-noise',
    'session-destroyed',
    'goaway-none-processed',
    'goaway',
    'head-reset',
    'header-part',
    'status 408',
    'status 421',
  ],
  'http/1.1': [
    'fin',
    'rst',
    'late-fin',
    'tls-noise',
    'http-0.9',
    'header-part',
    'header-part-rst',
    'head-only',
    'no-length-part',
    'cut early',
    'status 408',
    'status 421',
  ],
};

/** RFC 9113 8.7 and RFC 9110 15.5.20: the server says that it did nothing with it, so a browser may ask once more. */
export const DID_NOTHING = ['status 421', 'reset-refused-stream'];

/** Those into which events of which people are told are saved and deleted too (events.test.ts). */
export const FAULTS_OF_EVENTS = ['fin', 'session-destroyed', 'goaway', 'status 408'];

/**
 * What came before the message in the two sends of each fault. Over HTTP/1.1 no connection becomes a warm one: the
 * rule has each closed after its answer.
 */
export const COLUMNS: Record<Protocol, readonly [string, string]> = {
  h2: ['warm', 'fresh'],
  'http/1.1': ['fresh, since the rule closed the one before', 'fresh, since the host closed the one before'],
};

/** All of them for this protocol, or the worst. */
export function listSocketFaults(protocol: Protocol, whole: boolean): SocketFault[] {
  const make = (name: string, fault: Fault, state: SocketFault['state'] = 'unknown') => ({
    name,
    fault,
    state,
  });
  const all = [
    ...listWireFaults(protocol)
      // It makes Chromium speak HTTP/1.1 from then on, so it has a test of its own.
      .filter((wire) => wire !== 'reset-http11-required')
      .map((wire) => make(wire, { wire }, WHOLE[protocol].includes(wire) ? 'accepted' : 'unknown')),
    make('cut early', { cut: 'early' }),
    ...[408, 500, 502, 503, 504].map((status) => make(`status ${status}`, { status })),
    // Chromium asks again by itself over HTTP/1.1, so what it hands on is the second answer.
    make('status 421', { status: 421 }, protocol === 'h2' ? 'unknown' : 'accepted'),
  ];
  return whole ? all : all.filter((one) => WORST[protocol].includes(one.name));
}
