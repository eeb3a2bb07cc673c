import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertAtCursor, insertWord, replaceText } from '../../../src/panel/composer/insert';

let field: HTMLTextAreaElement;
const typed = vi.fn();

function put(value: string, start: number, end = start): void {
  field.value = value;
  field.setSelectionRange(start, end);
}

beforeEach(() => {
  const form = document.createElement('form');
  form.className = 'composer';
  field = document.createElement('textarea');
  form.append(field);
  document.body.append(form);
  field.addEventListener('input', typed);
  typed.mockClear();
});
afterEach(() => document.body.replaceChildren());

describe('insertAtCursor', () => {
  it('puts the text in place of the selection, tells the composer', () => {
    put('Dear Jane, bye', 5, 9);
    expect(insertAtCursor('John')).toBe(true);
    expect(field.value).toBe('Dear John, bye');
    expect(typed).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(field);
  });

  it('closes an open dialog first: nothing behind it can be written in', () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    insertAtCursor('Hello');
    expect(dialog.open).toBe(false);
    expect(field.value).toBe('Hello');
  });

  it('does nothing while a message is leaving, or without a field', () => {
    field.readOnly = true;
    expect(insertAtCursor('Hello')).toBe(false);
    expect(field.value).toBe('');
    document.body.replaceChildren();
    expect(insertAtCursor('Hello')).toBe(false);
  });
});

describe('insertWord', () => {
  it.each([
    ['', 0, 'W'],
    ['See ', 4, 'See W'],
    ['See', 3, 'See W'],
    ['See now', 4, 'See W now'],
  ])('%j at %d gives %j', (value, at, result) => {
    put(value, at);
    insertWord('W');
    expect(field.value).toBe(result);
  });
});

it('replaceText takes the place of all', () => {
  put('“Hello”', 2);
  replaceText('"Hello"');
  expect(field.value).toBe('"Hello"');
});
