import { AppError } from '../domain/errors';

/** Who may work on the store, and when. */
export type Gate = {
  /** Works when everything is put right, and not while somebody works alone. */
  enter<T>(work: () => T | Promise<T>): Promise<T>;
  /**
   * Takes the store away when nothing is being put right and all who entered have left, or `patience` is over. Who
   * comes meanwhile waits, and is then refused as `not-found`: what they bring belongs to the store that is gone.
   * Where `work` throws, nothing was taken away (or the error's detail says that it was), and they go on.
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** The next one puts everything right again. */
  reset(): void;
};

/**
 * The one way to the store for every call and event.
 * @param prepare puts right what an earlier worker left; where it fails, the next one who comes tries again
 * @param patience milliseconds
 */
export function createGate(prepare: () => Promise<void>, patience = 20_000): Gate {
  let ready: Promise<void> | null = null;
  /** Resolves with whether the store was taken away. */
  let shut: Promise<boolean> | null = null;
  const inside = new Set<Promise<unknown>>();

  function makeReady(): Promise<void> {
    const attempt: Promise<void> = prepare().catch((error: unknown) => {
      if (ready === attempt) ready = null;
      throw error;
    });
    return attempt;
  }

  return {
    async enter(work) {
      do {
        while (shut) if (await shut) throw new AppError('not-found');
        ready ??= makeReady();
        await ready;
        // Somebody may have gone in alone meanwhile; after that everything is put right anew.
      } while (shut);
      const running = (async () => work())();
      const left = running.then(
        () => undefined,
        () => undefined,
      );
      inside.add(left);
      void left.then(() => inside.delete(left));
      return running;
    },
    async alone(work) {
      while (shut) await shut;
      const turn = (async () => {
        await Promise.race([
          // What is being put right is written as well: after the work it would be of a store that is gone.
          Promise.all([...inside, ready?.catch(() => undefined)]),
          new Promise<void>((resolve) => {
            setTimeout(resolve, patience);
          }),
        ]);
        return work();
      })();
      shut = turn.then(
        () => true,
        (error: unknown) => error instanceof AppError && error.detail?.deleted !== undefined,
      );
      try {
        return await turn;
      } finally {
        shut = null;
        ready = null;
      }
    },
    reset() {
      ready = null;
    },
  };
}
