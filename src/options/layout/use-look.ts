import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Looked, lookThrough } from './look-through';

const NOTHING: Looked = { groups: [], found: null, count: 0 };

/** What fits the search, kept up to date with whatever comes onto the page later. */
export function useLook(root: RefObject<HTMLElement | null>, query: string): Looked {
  const [looked, setLooked] = useState(NOTHING);
  const look = () => {
    if (!root.current) return;
    const now = lookThrough(root.current, query);
    setLooked((old) => (JSON.stringify(old) === JSON.stringify(now) ? old : now));
  };
  // Before it is painted: the page never shows what does not fit.
  useLayoutEffect(look, [query]);
  useEffect(() => {
    const observer = new MutationObserver(look);
    if (root.current) observer.observe(root.current, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [query]);
  return looked;
}
