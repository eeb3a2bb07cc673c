/** Runs in the panel: scrolls there, and marks it, so that a picture at another width begins with it too. */
export function scrollToTop(element: Element): void {
  for (const former of document.querySelectorAll('[data-at-top]')) former.removeAttribute('data-at-top');
  element.setAttribute('data-at-top', '');
  element.scrollIntoView({ block: 'start' });
}

/** Runs in the panel, where its width has changed. */
export function scrollBack(): void {
  document.querySelector('[data-at-top]')?.scrollIntoView({ block: 'start' });
}
