import { useEffect, useState } from 'preact/hooks';
import { watchChanges } from '../../messaging/changes';
import { loadPolicy } from '../../store/read/policy';

type Read = Awaited<ReturnType<typeof loadPolicy>>;

/** The firm's managed policy as it holds here; null until it is read. */
export function usePolicy(): Read | null {
  const [policy, setPolicy] = useState<Read | null>(null);
  useEffect(() => {
    const closed = new AbortController();
    const load = () => void loadPolicy().then((read) => !closed.signal.aborted && setPolicy(read));
    watchChanges(({ what }) => (what === 'settings' || what === 'deleted') && load(), closed.signal);
    load();
    return () => closed.abort();
  }, []);
  return policy;
}
