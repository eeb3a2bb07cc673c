import { useEffect, useState } from 'preact/hooks';
import { watchChanges } from '../../messaging/changes';
import type { ChangeNotice } from '../../messaging/protocol';

/** Counts up with each change of these kinds. */
export function useVersion(...kinds: ChangeNotice['what'][]): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const closed = new AbortController();
    watchChanges(({ what }) => kinds.includes(what) && setVersion((n) => n + 1), closed.signal);
    return () => closed.abort();
  }, []);
  return version;
}

/** What bears on the checks of a person, beside the case on screen itself: logs, facts, notes, the choice of a client. */
export const useChecksVersion = (): number => useVersion('own', 'log', 'facts', 'choice');
