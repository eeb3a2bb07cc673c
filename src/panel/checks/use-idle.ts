import { useEffect, useState } from 'preact/hooks';

/** No pause in typing is needed for longer than this, in milliseconds. */
const PATIENCE = 500;

/**
 * The value as it was when the browser last had nothing better to do, null before that: what rests on it must slow down
 * neither the opening of a case nor typing.
 */
export function useIdle<T>(value: T): T | null {
  const [settled, setSettled] = useState<T | null>(null);
  useEffect(() => {
    if (typeof requestIdleCallback === 'undefined') {
      setSettled(() => value);
      return;
    }
    const turn = requestIdleCallback(() => setSettled(() => value), { timeout: PATIENCE });
    return () => cancelIdleCallback(turn);
  }, [value]);
  return settled;
}
