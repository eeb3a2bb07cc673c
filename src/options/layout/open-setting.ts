const USABLE = 'input, select, textarea, button, a[href]';

/**
 * Leads to a group or setting of this page: on screen, and with the focus in it, so that it can be changed at once.
 * @returns false where it is not there (yet)
 */
export function openSetting(id: string): boolean {
  const place = document.getElementById(id);
  if (!place) return false;
  for (let up: Element | null = place; up; up = up.parentElement)
    if (up instanceof HTMLDetailsElement) up.open = true;
  place.scrollIntoView({ block: 'start' });
  const first = place.matches('[data-group]')
    ? place.querySelector<HTMLElement>('h2')
    : [...place.querySelectorAll<HTMLElement>(USABLE)].find((one) => !one.matches(':disabled'));
  const target = first ?? place;
  if (!target.matches(USABLE)) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  return true;
}
