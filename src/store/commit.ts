/**
 * Waits until a transaction is on disk, and takes every rejection of it. Where the disk was full, that is what is
 * thrown: a request may fail of the abort that the lack of space led to, or the transaction of the failed request.
 */
export async function commit(tx: { done: Promise<unknown> }, ...writes: unknown[]): Promise<void> {
  const ended = await Promise.allSettled([...writes, tx.done]);
  const errors = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  const isFull = (error: unknown) => error instanceof Error && error.name === 'QuotaExceededError';
  if (errors.length > 0) throw errors.find(isFull) ?? errors[0];
}
