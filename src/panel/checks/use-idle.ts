import { useEffect, useState } from 'preact/hooks';

/** No pause in typing is needed for longer than this, in milliseconds. */
const PATIENCE = 500;

/** The value as it was when the browser last had nothing better to do: what rests on it must not slow typing down. */
export function useIdle<T>(value: T): T {
  const [settled, setSettled] = useState(value);
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
