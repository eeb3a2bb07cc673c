import { useLayoutEffect, useRef } from 'preact/hooks';

/** Whether the component still stands, asked after a wait. */
export function useIsThere(): () => boolean {
  const there = useRef(true);
  useLayoutEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  return () => there.current;
}
