import { useEffect, useReducer } from 'preact/hooks';
import type { Policy } from '../../domain/policy';
import { loadPolicy, watchPolicy } from '../../store/read/policy';

/** As last read in this panel: a menu that opens must not grow under the pointer. */
let known: Policy | null = null;

/** Reads the policy ahead of its first use. */
export async function readPolicy(): Promise<void> {
  known = (await loadPolicy()).policy;
}

/** The firm's managed policy; null until it is read. */
export function usePolicy(): Policy | null {
  const [, renderAgain] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const closed = new AbortController();
    const read = () =>
      void readPolicy().then(() => {
        if (!closed.signal.aborted) renderAgain(0);
      });
    watchPolicy(read, closed.signal);
    read();
    return () => closed.abort();
  }, []);
  return known;
}
