import { readFileSync } from 'node:fs';
import { rest } from './panel-tab';

/** Hundredths of a second since the computer started, over all cores. */
export type CpuTime = {
  /** In which something ran. */
  ran: number;
  /** In which something wanted to run, and the host let another computer have the core. */
  stolen: number;
};

/** Of what wanted to run: above this, a figure says more of the neighbours than of what was measured. */
export const MOST_STOLEN = 0.03;
/** So often a run waits for a calm moment; after that each measurement counts as it comes, and the section says so. */
export const PATIENCE = 20;
/** Milliseconds after a try in which the computer was busy: what keeps it so is seldom over at once. */
const PAUSE = 15_000;

/**
 * Of a run: how often `quietly` measured, how often it threw that away, how often it kept what was not calm, and what was
 * stolen of what counts.
 */
export type Quiet = { measured: number; thrownAway: number; noisy: number; ran: number; stolen: number };

/** A run's record, empty. */
export const noQuiet = (): Quiet => ({ measured: 0, thrownAway: 0, noisy: 0, ran: 0, stolen: 0 });

/** Reads Linux' own count (`/proc/stat`, man 5 proc_stat); null where there is none. */
export function parseCpuTime(text: string): CpuTime | null {
  const [user, nice, system, , , irq, softIrq, stolen] =
    /^cpu +(.*)/m.exec(text)?.[1]?.split(' ').map(Number) ?? [];
  if (stolen === undefined) return null;
  return { ran: sum([user, nice, system, irq, softIrq]), stolen };
}

const sum = (all: readonly (number | undefined)[]) =>
  all.reduce<number>((total, one) => total + (one ?? 0), 0);

/** What was stolen between two readings, of what wanted to run: 0 to 1; 0 where nobody counts. */
export function shareOf(before: CpuTime | null, after: CpuTime | null): number {
  if (!before || !after) return 0;
  const stolen = after.stolen - before.stolen;
  const wanted = stolen + after.ran - before.ran;
  return wanted > 0 ? stolen / wanted : 0;
}

/**
 * Measures once more what the host of a virtual computer kept from running; what is measured is not looked at, so that
 * nothing is chosen by its result. Not for ever: see `PATIENCE`.
 */
export async function quietly<T>(
  quiet: Quiet,
  run: () => Promise<T>,
  read: () => CpuTime | null = readCpuTime,
  pause: () => Promise<void> = () => rest(PAUSE),
): Promise<T> {
  for (;;) {
    const before = read();
    const found = await run();
    quiet.measured++;
    const after = read();
    const isCalm = shareOf(before, after) <= MOST_STOLEN;
    if (isCalm || quiet.thrownAway >= PATIENCE) {
      if (!isCalm) quiet.noisy++;
      quiet.ran += (after?.ran ?? 0) - (before?.ran ?? 0);
      quiet.stolen += (after?.stolen ?? 0) - (before?.stolen ?? 0);
      return found;
    }
    quiet.thrownAway++;
    await pause();
  }
}

function readCpuTime(): CpuTime | null {
  try {
    return parseCpuTime(readFileSync('/proc/stat', 'utf8'));
  } catch {
    return null;
  }
}
