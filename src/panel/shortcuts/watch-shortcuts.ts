import { findTextField } from '../composer/insert';
import { type PanelDialog, panelStore } from '../store';

/**
 * The keys that stand alone (the sheet lists them): outside text fields, menus and dialogs only, never with another key,
 * and not where staff have turned them off (WCAG 2.1.4).
 */
export function watchShortcuts(root: Document): void {
  root.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (panelStore.getState().ambient?.settings.singleKeys === false) return;
    const { target } = event;
    const isElsewhere =
      target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=menu]');
    // Whatever is open has its own keys.
    if (isElsewhere || root.querySelector('dialog[open]')) return;
    if (!press(root, event.key)) return;
    event.preventDefault();
  });
}

/** @returns false where the key means nothing on this screen */
function press(root: Document, key: string): boolean {
  if (key === '?') return open('shortcuts');
  if (key === 'u') return open('unfinished');
  if (key === '/') return search(root);
  const tabs = root.querySelectorAll<HTMLElement>('[role=tab]');
  const tab = /^[1-9]$/.test(key) ? tabs[Number(key) - 1] : undefined;
  if (tab) {
    tab.click();
    tab.focus();
    return true;
  }
  const field = key === 'm' || key === 't' ? findTextField() : null;
  if (!field) return false;
  // At once: the next letters come before the next paint, and belong to the text. Behind another tab the field is hidden.
  const part = field.closest<HTMLElement>('[hidden]');
  if (part) part.hidden = false;
  field.focus();
  panelStore.setState({ tab: 'messages' });
  if (key === 't') open('templates');
  return true;
}

function open(dialog: PanelDialog): boolean {
  panelStore.setState({ dialog });
  return true;
}

/** Of the conversation where a case is on screen; Home's own field hears its key itself. */
function search(root: Document): boolean {
  const button = root.querySelector<HTMLElement>('.open-search');
  button?.click();
  return button !== null;
}
