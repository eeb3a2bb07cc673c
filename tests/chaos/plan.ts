import { createHash } from 'node:crypto';
import { createChance } from './random';

/** What happens around one press of Send, or in place of one; drawn from a seed before anything runs. */
export type Round = {
  /** Of which window. */
  window: 0 | 1;
  /** Which of the world's cases: a number that the world takes by the count of them. */
  place: number;
  /** How many messages go one behind the other. */
  sends: number;
  press: Press;
  /** What staff do before the message has left. */
  next: Next;
  fault: FaultKind;
  death: Death;
  chore: Chore;
  /** From here the round's own chance is drawn: statuses, pauses, decisions. */
  seed: number;
};

export type Press = 'click' | 'double click' | 'keys' | 'keys and click' | 'both windows';
export type Next =
  | 'wait'
  | 'undo'
  | 'late undo'
  | 'other tab'
  | 'other case'
  | 'other case first'
  | 'reload the page';
export type FaultKind =
  | 'none'
  | 'status'
  | 'processed, then 5xx'
  | 'cut before'
  | 'cut after'
  | 'cut inside'
  | 'offline'
  | 'offline after the probe'
  | 'slow'
  | 'no answer'
  | 'disk full'
  | 'disk full at the outcome'
  | 'clock moved back'
  | 'clock moved forward';
export type Death =
  | 'none'
  | 'undo window'
  | 'server has the request'
  | 'after the answer'
  | 'at random'
  | 'browser killed'
  | 'extension reloaded';
export type Chore = 'none' | 'read the log' | 'disconnect' | 'the other firm';

export type Weights = {
  press: Record<Press, number>;
  next: Record<Next, number>;
  fault: Record<FaultKind, number>;
  death: Record<Death, number>;
  chore: Record<Chore, number>;
  /** How staff decide about what may have been sent, and about what was not. */
  decide: Record<Decision, number>;
  /** The chance that the answer to what is sent again is a plain refusal. */
  refuseAgain: number;
};
export type Decision = 'again' | 'arrived' | 'discard' | 'edit' | 'leave';

export const WEIGHTS: Weights = {
  press: { click: 10, 'double click': 3, keys: 3, 'keys and click': 2, 'both windows': 2 },
  next: {
    wait: 20,
    undo: 3,
    'late undo': 2,
    'other tab': 3,
    'other case': 3,
    'other case first': 1,
    'reload the page': 1,
  },
  fault: {
    none: 32,
    status: 16,
    'processed, then 5xx': 4,
    'cut before': 4,
    'cut after': 5,
    // Each break of each protocol is to be met: over HTTP/1.1, in every third world, there are eight.
    'cut inside': 14,
    offline: 2,
    'offline after the probe': 2,
    slow: 5,
    'no answer': 1,
    'disk full': 2,
    'disk full at the outcome': 2,
    'clock moved back': 1,
    'clock moved forward': 1,
  },
  death: {
    none: 60,
    'undo window': 10,
    'server has the request': 12,
    // Of one message each, and found in two states that must both be seen.
    'after the answer': 30,
    'at random': 10,
    'browser killed': 2,
    'extension reloaded': 1.5,
  },
  chore: { none: 50, 'read the log': 2, disconnect: 1, 'the other firm': 1 },
  decide: { again: 5, arrived: 3, discard: 3, edit: 2, leave: 1 },
  refuseAgain: 0.25,
};

/** One round in so many is left alone. */
export const ALONE = 5;

/**
 * Whether nothing wakes the worker after this round but what staff have too: an open panel, and the extension's alarm.
 * Elsewhere the suite wakes it, or a run would wait for half-minutes.
 */
export const isLeftAlone = ({ seed }: Pick<Round, 'seed'>): boolean => seed % ALONE === 0;

/** One line that says what is planned for a round; what is usual goes without saying. */
export function describeRound(round: Round): string {
  const { window, place, sends, press, next, fault, death, chore } = round;
  const where = place === 0 ? 'the same case' : `case ${place}`;
  const also = [
    next !== 'wait' && `before it has left: ${next}`,
    fault !== 'none' && `fault: ${fault}`,
    death !== 'none' && `death: ${death}`,
    chore !== 'none' && `first: ${chore}`,
    isLeftAlone(round) && 'left alone',
  ].filter(Boolean);
  return [`window ${window}, ${where}, ${sends} by ${press}`, ...also].join('; ');
}

/** The same for the same plan alone: two runs of one seed show at a glance that they do the same. */
export const nameOfPlan = (rounds: readonly Round[]): string =>
  createHash('sha256').update(JSON.stringify(rounds)).digest('hex').slice(0, 8);

/** Rounds with `sends` messages altogether. */
export function plan(seed: number, sends: number, weights: Weights = WEIGHTS): Round[] {
  const chance = createChance(seed);
  const rounds: Round[] = [];
  for (let left = sends; left > 0; ) {
    const round = drawRound();
    rounds.push({ ...round, sends: Math.min(round.sends, left) });
    left -= round.sends;
  }
  return rounds;

  function drawRound(): Round {
    const death = chance.weigh(weights.death);
    const press = chance.weigh(weights.press);
    // A death needs to know where the message is: nothing else holds it up then.
    const fault = death === 'none' ? chance.weigh(weights.fault) : 'none';
    // Without a network MyCase does not move either.
    const isQuiet = !fault.startsWith('offline') && (death === 'none' || death === 'at random');
    return {
      window: chance.is(0.3) ? 1 : 0,
      // Staff mostly stay where they are.
      place: chance.is(0.6) ? 0 : chance.below(60),
      // After the answer only the one that it is of matters; others would wait behind it, as they do in other deaths.
      sends: death === 'after the answer' ? 1 : Number(chance.weigh({ 1: 5, 2: 3, 3: 2 })),
      press,
      next: isQuiet && press !== 'both windows' ? chance.weigh(weights.next) : 'wait',
      fault,
      death,
      chore: chance.weigh(weights.chore),
      seed: Math.floor(chance.next() * 2 ** 31),
    };
  }
}
