import { useEffect } from 'preact/hooks';

/**
 * Hands over what was read, unless the component went or what it hangs on changed meanwhile.
 * @param load null: there is nothing to read now
 * @param on what it hangs on, as of `useEffect`
 * @param onFailed where it cannot be read; nothing happens then where the panel says so elsewhere
 */
export function useLoaded<T>(
  load: () => Promise<T> | null | undefined,
  on: readonly unknown[],
  onLoaded: (loaded: T) => void,
  onFailed: () => void = () => undefined,
): void {
  useEffect(() => {
    let wanted = true;
    load()?.then(
      (loaded) => wanted && onLoaded(loaded),
      () => wanted && onFailed(),
    );
    return () => {
      wanted = false;
    };
  }, on);
}
