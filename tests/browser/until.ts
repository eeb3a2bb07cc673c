/** How long a test waits for something that should come at once, on a slow machine. */
export const PATIENCE_MS = 75_000;

/** A question that hangs is as good as none. */
async function inTime<T>(answer: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer came.')), timeoutMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Each question costs both sides time, which on a busy computer is what the answer waits for: what was not there at
 * once comes with a deadline, and is asked for less and less often.
 */
const pauseAfter = (waitedMs: number): number => Math.min(25 + waitedMs / 20, 500);

/**
 * Asks again until the answer is neither null nor false, for things in another process that give no event.
 * Throws with `what` after `timeoutMs`; an error of `ask` counts as "not yet" and is named then.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | false>,
  timeoutMs = PATIENCE_MS,
): Promise<T> {
  const begun = Date.now();
  const end = begun + timeoutMs;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await inTime(ask(), timeoutMs);
      if (answer !== null && answer !== false) return answer;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`Not seen within ${timeoutMs / 1000} s: ${what}`, { cause });
    await new Promise((resolve) => setTimeout(resolve, pauseAfter(Date.now() - begun)));
  }
}
