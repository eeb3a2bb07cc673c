import type { PanelRecord } from './watch-panel';

/** From when on the old case must be gone, in milliseconds after the move (product §3, D3). */
export const ALLOWED = 150;
/**
 * How often by then the panel's event loop must have come round, and the browser must have answered the panel. A
 * panel learns of a move only from the browser: on a starved machine 150 ms may pass in which one of the two did not
 * run, and the old case on screen then says nothing about the panel. Both go on where the panel itself, the worker
 * or another page is slow, so that is still a fault.
 */
const ROUNDS = 10;

export type Move = {
  /** When the browser committed it, by the page's own word. */
  at: number;
  /** The cases before and after it; null where there is none, or none that is known. */
  from: string | null;
  to: string | null;
  /** When the page first showed the new case's own header under its own address; undefined: never. */
  confirmedAt: number | undefined;
  /** False where nothing may be sent after the move even from a confirmed page. */
  sends: boolean;
};

/** D2, D3: everything that is wrong with what the panel showed during a move; empty where nothing is. */
export function findFaults(
  { samples, beats, trips }: PanelRecord,
  { at, from, to, confirmedAt, sends }: Move,
): string[] {
  const faults: string[] = [];
  const count = (times: number[], until: number) => times.filter((time) => time > at && time <= until).length;
  const isLate = (until: number) =>
    until > at + ALLOWED && Math.min(count(beats, until), count(trips, until)) >= ROUNDS;
  let left = false;
  for (const sample of samples) {
    const say = (what: string) =>
      faults.push(
        `${what} ${sample.to - at} ms after the move (${count(beats, sample.to)} beats, ${count(trips, sample.to)} trips)`,
      );
    if (/could not start/.test(sample.heading)) say(sample.heading);
    const others = sample.traces.filter((key) => key !== sample.case);
    if (others.length > 0) say(`${others} on the screen of ${sample.case}`);
    const isOld = from !== to && from !== null && sample.case === from;
    const isNew = sample.case === to;
    if (!isOld && !isNew && isKnown(sample.case, samples)) say(`a third case, ${sample.case},`);
    if (isOld && isLate(sample.to)) say(`still ${from}`);
    if (isOld && left) say(`${from} again`);
    if (!isOld && sample.from >= at) left = true;
    if (!sample.sendOn) continue;
    if (sample.opening) say('Send on while opening');
    const isOfNew = from !== to ? isNew : isLate(sample.to);
    if (isOfNew && !sends) say('Send on where nothing may be sent');
    if (isOfNew && (confirmedAt === undefined || confirmedAt > sample.to))
      say('Send on before the page confirmed it');
  }
  return faults;
}

/** A case without a name of the test's own is one that MyCase does not have: the 404 of a wrong number. */
function isKnown(key: string | null, samples: PanelRecord['samples']): boolean {
  return key !== null && samples.some((sample) => sample.traces.includes(key));
}
