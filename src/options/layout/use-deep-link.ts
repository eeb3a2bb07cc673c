import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { openSetting } from './open-setting';

/**
 * Follows the address: options.html#undo leads to the seconds to undo.
 * @param onLink called first: what is searched for must not hide it
 */
export function useDeepLink(ref: RefObject<HTMLElement | null>, onLink: () => void): void {
  useEffect(() => {
    const root = ref.current;
    if (!root) return;
    const observer = new MutationObserver(() => follow());
    const follow = () => {
      observer.disconnect();
      const id = decodeURIComponent(location.hash.slice(1));
      if (!id) return;
      // What comes from the store later is led to when it comes.
      if (!openSetting(id)) observer.observe(root, { childList: true, subtree: true });
    };
    const open = () => {
      onLink();
      requestAnimationFrame(follow);
    };
    open();
    addEventListener('hashchange', open);
    // Whoever begins with something else is not taken away from it.
    const stop = () => observer.disconnect();
    root.addEventListener('pointerdown', stop);
    root.addEventListener('keydown', stop);
    return () => {
      stop();
      removeEventListener('hashchange', open);
      root.removeEventListener('pointerdown', stop);
      root.removeEventListener('keydown', stop);
    };
  }, []);
}
