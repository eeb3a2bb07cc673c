import { useEffect, useRef, useState } from 'preact/hooks';
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
  /** One look at a time: the next one sees what came meanwhile. */
  const look = useRef<'none' | 'runs' | 'again'>('none');
  const load = async () => {
    if (document.hidden) return;
    if (look.current !== 'none') {
      look.current = 'again';
      return;
    }
    look.current = 'runs';
    // Without them everything can be typed.
    const loaded = await loadSeenValues().catch(() => null);
    if (loaded) setSeen(loaded);
    const isOld = (look.current as string) === 'again';
    look.current = 'none';
    if (isOld) void load();
  };
  useEffect(() => void load(), [version]);
  useEffect(() => {
    document.addEventListener('visibilitychange', load);
    return () => document.removeEventListener('visibilitychange', load);
  }, []);
  return seen;
}
