/**
 * One piece of work after the other, in the order in which they were asked for: what two events read and write
 * between them must not mix. A piece that fails does not stop the next.
 */
export function createTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
