import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardInput } from '../../../src/panel/composer/guard-input';
import { panelStore } from '../../../src/panel/store';
import { showState } from '../samples';

vi.mock('../../../src/store/read', () => ({}));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));

let field: HTMLTextAreaElement;
beforeAll(() => guardInput(document.body));
beforeEach(() => {
  showState();
  const form = document.createElement('form');
  form.className = 'composer';
  field = document.createElement('textarea');
  form.append(field);
  document.body.replaceChildren(form, document.createElement('main'));
});
afterEach(() => document.body.replaceChildren());

/** An event that carries something; answers whether the browser still does what it would. */
function fire(target: Element, type: string, carried: object): boolean {
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), carried);
  return target.dispatchEvent(event);
}
const carry = (...types: string[]) => ({ types, dropEffect: 'move' });
const main = () => document.querySelector('main') as Element;

describe('what is dropped', () => {
  it.each([
    ['a file beside the field', () => main(), ['Files'], 'dropped'],
    ['a file on the field', () => field, ['Files'], 'dropped'],
    ['a picture of a page', () => field, ['text/html', 'text/uri-list', 'Files'], 'dropped'],
    ['a link beside the field', () => main(), ['text/uri-list', 'text/plain'], null],
    ['a text beside the field', () => main(), ['text/plain'], null],
  ])('%s never takes the panel’s place', (_, target, types, dialog) => {
    const dataTransfer = carry(...types);
    expect(fire(target(), 'dragover', { dataTransfer })).toBe(false);
    expect(dataTransfer.dropEffect).toBe(dialog ? 'copy' : 'none');
    expect(fire(target(), 'drop', { dataTransfer })).toBe(false);
    expect(panelStore.getState().dialog).toBe(dialog);
  });

  it('a text on the field is left to the browser', () => {
    expect(fire(field, 'dragover', { dataTransfer: carry('text/plain') })).toBe(true);
    expect(fire(field, 'drop', { dataTransfer: carry('text/plain') })).toBe(true);
  });

  it('a dialog that is open stays', () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    expect(fire(main(), 'drop', { dataTransfer: carry('Files') })).toBe(false);
    expect(panelStore.getState().dialog).toBeNull();
  });
});

describe('what is pasted', () => {
  it('a picture says what to do; a text with its picture is a text', () => {
    expect(fire(field, 'paste', { clipboardData: carry('text/plain', 'text/html', 'Files') })).toBe(true);
    expect(panelStore.getState().dialog).toBeNull();
    expect(fire(field, 'paste', { clipboardData: carry('Files') })).toBe(false);
    expect(panelStore.getState().dialog).toBe('dropped');
  });

  it('a text over a million characters in all is refused whole, in words', () => {
    field.value = 'x'.repeat(10);
    field.setSelectionRange(10, 10);
    const paste = (n: number) => fire(field, 'beforeinput', { data: 'y'.repeat(n) });
    expect(paste(999_990)).toBe(true);
    expect(panelStore.getState().flash).toBeNull();
    expect(paste(999_991)).toBe(false);
    expect(panelStore.getState().flash).toMatch(/^That text has 999,991 characters; .* 1,000,000 in all/);
    // In place of what is selected it fits.
    field.setSelectionRange(0, 10);
    expect(paste(999_999)).toBe(true);
  });

  it('U+0000 is left out', () => {
    expect(fire(field, 'beforeinput', { data: 'a\0b' })).toBe(false);
    expect(field.value).toBe('ab');
  });
});
