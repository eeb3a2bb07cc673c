import { useMemo } from 'preact/hooks';
import { usePolicy } from '../panel/ui/use-policy';

/** The names of what the firm's policy sets; those that were refused are not among them. */
export function useLockedKeys(): ReadonlySet<string> {
  const policy = usePolicy();
  return useMemo(() => new Set<string>(policy?.keys), [policy]);
}
