import { useEffect, useId, useLayoutEffect, useState } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';

/** The parts of the settings page in which something was typed that is not saved. */
const parts = createStore<{ typed: ReadonlySet<string> }>(() => ({ typed: new Set() }));
let lettingGo = false;

addEventListener('beforeunload', (event) => {
  if (parts.getState().typed.size > 0 && !lettingGo) event.preventDefault();
});

/** A part says whether something stands in it that is not saved: then the browser asks before the page goes. */
export function useUnsaved(isTyped: boolean): void {
  const id = useId();
  useLayoutEffect(() => {
    const { typed } = parts.getState();
    if (typed.has(id) !== isTyped)
      parts.setState({ typed: new Set(isTyped ? [...typed, id] : [...typed].filter((one) => one !== id)) });
  }, [id, isTyped]);
  useEffect(
    () => () => parts.setState(({ typed }) => ({ typed: new Set([...typed].filter((one) => one !== id)) })),
    [id],
  );
}

/** True while anything on the page is not saved. */
export function useAnyUnsaved(): boolean {
  const [any, setAny] = useState(false);
  useLayoutEffect(() => {
    const look = () => setAny(parts.getState().typed.size > 0);
    look();
    return parts.subscribe(look);
  }, []);
  return any;
}

/** Loads the page anew although something is not saved: a person said so. */
export function letGo(): void {
  lettingGo = true;
  location.reload();
}
