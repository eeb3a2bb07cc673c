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

/** What MyCase has shown so far; looked at again when staff come back to this page. */
export function useSeen(): SeenValues {
  const [seen, setSeen] = useState(NONE);
  useEffect(() => {
    const closed = new AbortController();
    const load = () =>
      loadSeenValues().then(
        (loaded) => !closed.signal.aborted && setSeen(loaded),
        // Without them everything can be typed.
        () => undefined,
      );
    addEventListener('focus', load, { signal: closed.signal });
    void load();
    return () => closed.abort();
  }, []);
  return seen;
}
