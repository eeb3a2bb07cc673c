import { composerWords as say } from '../../locales/composer-words';
import { words } from '../../locales/words';
import { flash } from '../more-actions';
import { panelStore } from '../store';
import { insertAtCursor } from './insert';

/** What the background's door takes for a draft, in UTF-16 units. */
const MOST = 1_000_000;

/**
 * What comes into the panel by paste or drop (product §6, Composer): files cannot be sent, and say what to do; the
 * browser must not leave the panel for one that was dropped anywhere; a text that could not be kept is refused whole.
 */
export function guardInput(root: HTMLElement): void {
  root.addEventListener('dragover', (event) => {
    const kind = findKind(event);
    if (kind === 'text') return;
    event.preventDefault();
    // Only what may be dropped makes a drop event, and only then it can be said what to do instead.
    if (event.dataTransfer) event.dataTransfer.dropEffect = kind === 'files' ? 'copy' : 'none';
  });
  root.addEventListener('drop', (event) => {
    const kind = findKind(event);
    if (kind === 'text') return;
    event.preventDefault();
    if (kind === 'files') explain();
  });
  root.addEventListener('paste', (event) => {
    const { types = [] } = event.clipboardData ?? {};
    // What was copied in an office program is a text and its picture: then the text is meant.
    if (!types.includes('Files') || types.includes('text/plain')) return;
    event.preventDefault();
    explain();
  });
  root.addEventListener('beforeinput', (event) => {
    const field = event.target;
    const { data } = event;
    if (!data || !(field instanceof HTMLTextAreaElement) || !field.closest('.composer')) return;
    const selected = field.selectionEnd - field.selectionStart;
    if (data.length > 1 && field.value.length - selected + data.length > MOST) {
      event.preventDefault();
      const format = new Intl.NumberFormat(words.locale);
      flash(say.pasteTooLong(format.format(data.length), format.format(MOST)));
    } else if (data.includes('\0')) {
      event.preventDefault();
      insertAtCursor(data.replaceAll('\0', ''));
    }
  });
}

/** A link or a picture of a page that is dropped beside a text field would take the panel's place. */
function findKind({ dataTransfer, target }: DragEvent): 'files' | 'text' | 'elsewhere' {
  if (dataTransfer?.types.includes('Files')) return 'files';
  const isField = target instanceof Element && target.closest('textarea, input') !== null;
  return isField ? 'text' : 'elsewhere';
}

function explain(): void {
  // What is open stays open: somebody is deciding there.
  if (document.querySelector('dialog[open]')) return;
  panelStore.setState({ dialog: 'dropped' });
}
