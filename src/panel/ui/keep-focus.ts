/**
 * Where what has the focus leaves the screen (a decided message, a closed box, another page), the focus goes to the
 * nearest part that stays, so that nobody with a keyboard has to begin at the top again.
 */
export function keepFocus(root: HTMLElement): void {
  let path: Element[] = [];
  root.addEventListener('focusin', (event) => {
    path = event.composedPath().filter((target): target is Element => target instanceof Element);
    changes.observe(root, { childList: true, subtree: true });
  });
  root.addEventListener('focusout', () => {
    const left = path;
    queueMicrotask(() => {
      // Left by the person, not taken away from them. Where a script moved the focus it is elsewhere by now.
      if (path !== left || !left[0]?.isConnected) return;
      path = [];
      // A long thread that is scrolled changes at every frame: nothing of it is noted while nothing has the focus.
      changes.disconnect();
    });
  });
  const look = () => {
    if (document.activeElement !== document.body || !path[0] || path[0].isConnected) return;
    const near = path
      .find((part) => part.isConnected)
      ?.closest<HTMLElement>('.composer, [tabindex], dialog, .options section');
    const target = near?.matches('.composer')
      ? near.querySelector('textarea')
      : near?.matches('section:not([tabindex])')
        ? near.querySelector<HTMLElement>('h2, h3')
        : (near ?? root.querySelector('h1'));
    if (target?.matches('h1, h2, h3')) target.tabIndex = -1;
    target?.focus();
  };
  const changes = new MutationObserver(look);
}
