import { useEffect, useRef, useState } from 'preact/hooks';
import { watchChanges } from '../../messaging/changes';
import type { ChangeNotice } from '../../messaging/protocol';

/** Counts up with each change of these kinds. */
export const useVersion = (...kinds: ChangeNotice['what'][]): number =>
  useVersionOf(({ what }) => kinds.includes(what));

/** Counts up with each change that is meant; as the latest render means it. */
export function useVersionOf(isMeant: (notice: ChangeNotice) => boolean): number {
  const [version, setVersion] = useState(0);
  const latest = useRef(isMeant);
  latest.current = isMeant;
  useEffect(() => {
    const closed = new AbortController();
    watchChanges((notice) => latest.current(notice) && setVersion((n) => n + 1), closed.signal);
    return () => closed.abort();
  }, []);
  return version;
}

/** What bears on the checks of a person, beside the case on screen itself: logs, facts, notes, the choice of a client. */
export const useChecksVersion = (): number => useVersion('own', 'log', 'facts', 'choice');
