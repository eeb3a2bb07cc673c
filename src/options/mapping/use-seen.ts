import { useEffect, useState } from 'preact/hooks';
import { loadSeenValues, type SeenValues } from '../../store/read/seen-values';

const NONE: SeenValues = {
  practiceAreas: [],
  stages: [],
  titles: [],
  groups: [],
  caseFields: [],
  clientFields: [],
};

/**
 * What MyCase has shown so far; looked at again while staff look at this page, and when they come back to it.
 * @param version changes with every reading
 */
export function useSeen(version: unknown): SeenValues {
  const [seen, setSeen] = useState(NONE);
  useEffect(() => {
    const closed = new AbortController();
    const load = () => {
      if (document.hidden) return;
      loadSeenValues().then(
        (loaded) => !closed.signal.aborted && setSeen(loaded),
        // Without them everything can be typed.
        () => undefined,
      );
    };
    document.addEventListener('visibilitychange', load, { signal: closed.signal });
    load();
    return () => closed.abort();
  }, [version]);
  return seen;
}
