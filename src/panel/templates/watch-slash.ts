import { findTextField } from '../composer/insert';
import { panelStore } from '../store';
import { findSlash } from './find-slash';

/** Where the "/" stood that staff dismissed with Escape: it stays a text, until it is no such word any more. */
let dismissedAt: number | null = null;

/** False while the list is still read, so that nobody sees yet what Enter would take. */
let isRead = false;

export function setSlashRead(read: boolean): void {
  isRead = read;
}

export function dismissSlash(start: number): void {
  dismissedAt = start;
  closeSlash();
}

export function closeSlash(): void {
  panelStore.setState((s) => (s.dialog === 'slash' ? { dialog: null } : {}));
}

/** Opens the list of templates at the text field when a "/" with a letter behind it is typed at the start of a line. */
export function watchSlash(root: Document): void {
  const look = (event: Event) => {
    const field = findTextField();
    if (!field || event.target !== field) return;
    const slash = findSlash(field.value, field.selectionStart);
    if (slash?.start !== dismissedAt) dismissedAt = null;
    const isOpen = panelStore.getState().dialog === 'slash';
    if (!slash && isOpen) closeSlash();
    const { dialog, ambient } = panelStore.getState();
    const isFree = !dialog && !ambient?.settings.off.includes('templates');
    if (slash && !isOpen && dismissedAt === null && isTyped(event) && isFree)
      panelStore.setState({ dialog: 'slash' });
  };
  root.addEventListener('input', look);
  root.addEventListener('compositionend', look);
  const hold = (event: KeyboardEvent) => {
    const isHeld = event.key === 'Enter' && !event.shiftKey && !isRead && event.target === findTextField();
    if (!isHeld || panelStore.getState().dialog !== 'slash') return;
    // The list was meant: the word that stands for it must neither be sent nor lose its line.
    event.preventDefault();
    event.stopPropagation();
  };
  root.addEventListener('keydown', hold, { capture: true });
}

/** By hand, and not while an input method is still at work: what is pasted or comes back is no question. */
function isTyped(event: Event): boolean {
  if (!(event instanceof InputEvent)) return event.type === 'compositionend';
  return !event.isComposing && ['insertText', 'deleteContentBackward'].includes(event.inputType);
}
