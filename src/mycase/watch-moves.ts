/** Ways to know that the address changed within one document; not in every browser's types yet. */
type Movable = { navigation?: EventTarget; prerendering?: boolean };

/**
 * Calls back whenever the tab may show another address or be shown anew (D3): pushState, replaceState, hash,
 * back and forward, a page out of the back-forward cache, a prerendered page that is activated. Without the
 * Navigation API the background, which sees every address, asks instead.
 */
export function watchMoves(onMove: () => void, signal: AbortSignal): void {
  const listen = (target: EventTarget, type: string) => target.addEventListener(type, onMove, { signal });
  const { navigation } = window as Movable;
  if (navigation) listen(navigation, 'currententrychange');
  listen(window, 'popstate');
  listen(window, 'hashchange');
  listen(document, 'prerenderingchange');
}

/** True while the browser only prepares this page: the tab still shows another one. */
export function isPrerendering(): boolean {
  return (document as Movable).prerendering === true;
}
