import { useMemo } from 'preact/hooks';
import { usePolicy } from '../panel/ui/use-policy';
import type { PolicyKey } from './layout/Locked';

/** What the firm's policy sets; what was refused of it is not there. Of the checks it may set some, and leave others. */
export function useLockedKeys(): ReadonlySet<string> {
  const policy = usePolicy();
  return useMemo(() => {
    const { checks = {} } = (policy?.policy ?? {}) as { checks?: object };
    const named = Object.keys(checks).map((id) => `check-${id}` as PolicyKey);
    return new Set<string>([...(policy?.keys ?? []), ...named]);
  }, [policy]);
}
