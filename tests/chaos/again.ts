/** What became of "Send again" beside a message in doubt where it did not come to its warning's own press. */
export const NOT_THERE = '"Send again" was not there to press';
export const NOT_CONFIRMED = '"Send again" was pressed, its warning not confirmed';

/** The presses that "Send again" takes; each says whether it was done. */
type Presses = {
  /** Whether the warning stands there already. */
  isOpen(): Promise<boolean>;
  ask(): Promise<boolean>;
  confirm(): Promise<boolean>;
};

/**
 * Presses "Send again", then its warning's own button, which has the same name: where an earlier turn left the warning
 * open, the first press would already be the word that counts.
 */
export async function pressAgain({
  isOpen,
  ask,
  confirm,
}: Presses): Promise<'confirmed' | typeof NOT_THERE | typeof NOT_CONFIRMED> {
  if (!(await isOpen()) && !(await ask())) return NOT_THERE;
  return (await confirm()) ? 'confirmed' : NOT_CONFIRMED;
}

const AGAIN = /^of a message that is (\w+): again$/;

/**
 * Why staff meant "again" more often than a warning was confirmed.
 * @param acts how often each thing was done, of all worlds
 * @param confirmed presses on the warning
 */
export function describeAgain(acts: Readonly<Record<string, number>>, confirmed: number): string {
  const meant = Object.entries(acts).flatMap(([act, times]) => {
    const state = AGAIN.exec(act)?.[1];
    return state ? [{ isInDoubt: state === 'unknown', times }] : [];
  });
  const count = (isInDoubt: boolean) =>
    meant.filter((one) => one.isInDoubt === isInDoubt).reduce((sum, { times }) => sum + times, 0);
  const [inDoubt, others] = [count(true), count(false)];
  return `Staff meant "again" ${inDoubt + others} times. ${others} times the message had failed or waited: there it is a press without this warning ("Retry", "Send it now", "No, send it") or, where none of these stands there, what else can be pressed (Undo, "Don't send", "Yes, it arrived"), or none. ${inDoubt} times it was in doubt: ${confirmed} times the warning was confirmed, ${acts[NOT_CONFIRMED] ?? 0} times "Send again" was pressed and its warning could not be, and ${acts[NOT_THERE] ?? 0} times "Send again" was not there, or could not be pressed.`;
}
