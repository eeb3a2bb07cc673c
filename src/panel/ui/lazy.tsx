import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../../locales/words';

/**
 * A part of the screen in a chunk of its own, loaded when it is first shown, so that the first paint does not
 * wait for it. Where the chunk is gone (after an update) it says so.
 * @param whileLoading what stands in its place for these few milliseconds
 */
export function lazy<P extends object>(
  load: () => Promise<ComponentType<P>>,
  whileLoading: (props: P) => VNode | null = () => null,
): ComponentType<P> {
  let Part: ComponentType<P> | null = null;
  return function LazyPart(props: P) {
    // Every message has some of these: what is loaded needs nothing of the rest.
    if (Part) return <Part {...props} />;
    const [failed, setFailed] = useState(false);
    const [, setLoaded] = useState(false);
    useEffect(() => {
      let wanted = true;
      // Also where it has come since: then to show it.
      load().then(
        (loaded) => {
          Part = loaded;
          if (wanted) setLoaded(true);
        },
        () => wanted && setFailed(true),
      );
      return () => {
        wanted = false;
      };
    }, []);
    return failed ? <p class="problem">{words.lazyFailed}</p> : whileLoading(props);
  };
}
