/** The text field of the case on screen, or null where there is none. */
export function findTextField(): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>('.composer textarea');
}

/**
 * Puts a text into the composer at the cursor, in place of what is selected: as if it were typed, so that the draft is
 * saved and Ctrl+Z takes it back. An open dialog is closed first, since nothing behind it can be written in; the focus
 * ends in the text field.
 * @returns false where there is no field, or a message is just leaving it
 */
export function insertAtCursor(text: string): boolean {
  const field = findTextField();
  if (!field || field.readOnly || field.disabled) return false;
  const { selectionStart, selectionEnd } = field;
  document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
  field.focus();
  // Chrome has the cursor at the begin where the focus comes back from a modal dialog in the same task.
  field.setSelectionRange(selectionStart, selectionEnd);
  // The browser's own editing command: the only way that keeps the field's undo stack.
  if (text && isTyped(text)) return true;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
  return true;
}

/** Also where there is no such command: then it is written without one. */
const isTyped = (text: string): boolean => document.execCommand?.('insertText', false, text) ?? false;

/** Puts a word at the cursor, with a space where it would touch another. */
export function insertWord(word: string): boolean {
  const { value = '', selectionStart = 0, selectionEnd = 0 } = findTextField() ?? {};
  const before = /\S$/.test(value.slice(0, selectionStart)) ? ' ' : '';
  const after = /^\S/.test(value.slice(selectionEnd)) ? ' ' : '';
  return insertAtCursor(before + word + after);
}

/** Puts a text in place of all that stands in the composer; Ctrl+Z takes it back. */
export function replaceText(text: string): boolean {
  const field = findTextField();
  field?.setSelectionRange(0, field.value.length);
  return insertAtCursor(text);
}
