import { STATUSES } from '../faults/statuses';
import type { Protocol } from '../sandbox/server/listen';
import type { WireFault } from '../sandbox/server/wire';
import type { Chance } from './random';

/** Answers that break within a moment; the ones that never end are "no answer". */
const BROKEN: Record<Protocol, readonly WireFault[]> = {
  h2: ['fin', 'rst', 'session-destroyed', 'goaway', 'head-reset', 'head-goaway', 'reset-internal-error'],
  'http/1.1': ['fin', 'rst', 'no-http', 'status-part', 'header-part', 'body-part', 'chunk-part', 'head-rst'],
};
const NUMBERS = [...new Set(STATUSES.map(({ status }) => status))].sort((a, b) => a - b);

/** How often each answer met a message, by its name. */
export type MetCounts = Record<string, number>;

/** A world's way through the answers, each in its turn: at random some would be met by none of a thousand messages. */
export type Turns = {
  status(chance: Chance): { name: string; status: (typeof STATUSES)[number] };
  wire(): { name: string; wire: WireFault };
};

/** Where the turns of a world begin: worlds of consecutive seeds go over all of them together, with room to spare. */
export function takeTurns(seed: number, protocol: Protocol): Turns {
  let [status, wire] = [2 * seed, seed];
  return {
    status(chance) {
      const number = NUMBERS[status++ % NUMBERS.length] as number;
      return {
        name: nameStatus(number),
        status: chance.pick(STATUSES.filter((one) => one.status === number)),
      };
    },
    wire() {
      const broken = BROKEN[protocol];
      const one = broken[wire++ % broken.length] as WireFault;
      return { name: nameWire(protocol, one), wire: one };
    },
  };
}

const nameStatus = (status: number) => `answered with ${status}`;
const nameWire = (protocol: Protocol, wire: WireFault) => `broken over ${protocol}: ${wire}`;

/** All that a whole run must have met at least once. */
export const ANSWERS: readonly string[] = [
  ...NUMBERS.map(nameStatus),
  ...(['h2', 'http/1.1'] as const).flatMap((protocol) =>
    BROKEN[protocol].map((one) => nameWire(protocol, one)),
  ),
];

/** Those that no message met. */
export const findUnmet = (met: Readonly<MetCounts>): string[] => ANSWERS.filter((name) => !met[name]);
