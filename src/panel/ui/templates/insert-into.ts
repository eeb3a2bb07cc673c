/** Puts a text at the cursor of a field, in place of what is selected, as if it were typed: it can be undone. */
export function insertInto(field: HTMLTextAreaElement | null, text: string): void {
  if (!field) return;
  field.focus();
  // The browser's own editing command: the only way that keeps the field's undo stack.
  if (document.execCommand?.('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
