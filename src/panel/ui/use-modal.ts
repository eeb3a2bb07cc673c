import { useLayoutEffect, useRef } from 'preact/hooks';

/** A dialog that opens as it comes: the focus goes to its heading, stays inside, and returns when it closes. */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const back = document.activeElement;
    // Modal: the browser keeps the focus inside, and Escape closes.
    dialog.current?.showModal();
    dialog.current?.querySelector('h1')?.focus();
    return () => {
      const target = back?.isConnected && back !== document.body ? back : document.getElementById('actions');
      (target as HTMLElement | null)?.focus();
    };
  }, []);
  return dialog;
}
