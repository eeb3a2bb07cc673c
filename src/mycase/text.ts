import { LAUNCHER_TAG } from './launcher';

/**
 * What a person does not see as part of the page: copies for print, hidden parts, forms, dialogs, our own
 * button. `aria-hidden` is not among them: an open dialog sets it on the whole page behind it.
 */
export const IGNORED = `script,style,template,noscript,select,input,textarea,[hidden],.only-print,.d-none,#hiddenLable,[style*="display:none"],[style*="display: none"],.modal,[role="dialog"],${LAUNCHER_TAG}`;

/** Words of controls that stand inside a value. */
const ACTION =
  /^\s*(add|edit|change|remove|delete|update|copy|save|cancel|close|call|show|hide|view|more)\b/i;
const INLINE = 'A ABBR B BDI BDO BUTTON EM FONT I LABEL MARK S SMALL SPAN STRONG SUB SUP TIME U';
const inline = new Set(INLINE.split(' '));

/**
 * Visible text on one line, white space collapsed. Characters that turn the direction of writing stay in it, as all
 * that a firm typed: whoever shows a value shows it in a box of its own (`bdi`), which they do not leave.
 */
export function textOf(node: Node | null | undefined): string {
  return node ? tidy(collect(node, ' ')) : '';
}

/** A text to compare with words of ours: small letters, in one form, nothing invisible between them. */
export function fold(text: string): string {
  return tidy(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).toLowerCase();
}

/** Visible text with its line breaks, for what a person wrote. */
export function linesOf(node: Node): string {
  const lines = collect(node, '\n').split('\n').map(tidy);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** One line, without white space at its ends or doubled, without zero-width characters and U+0000. */
export function tidy(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True where the element or something around it is not for a person to see. */
export function isIgnored(element: Element): boolean {
  return element.closest(IGNORED) !== null;
}

/** The elements that match and are visible, in the page's order; of those only with visible text like `words`. */
export function shown(root: ParentNode, selector: string, words?: RegExp): Element[] {
  return [...root.querySelectorAll(selector)].filter(
    (element) => (!words || words.test(textOf(element))) && !isIgnored(element),
  );
}

/** The texts of those elements in it that hold nothing but text, in the page's order. */
export function leavesOf(box: Element): string[] {
  return shown(box, '*').flatMap((e) => (e.children.length === 0 && !isAction(e) && textOf(e)) || []);
}

function collect(node: Node, lineBreak: ' ' | '\n'): string {
  // In a person's text the source's own line ends mean nothing; only <br> and blocks break the line.
  if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  let text = '';
  for (const child of node.childNodes) {
    if (!isElement(child)) {
      text += collect(child, lineBreak);
    } else if (child.tagName === 'BR') {
      text += lineBreak;
    } else if (!child.matches(IGNORED) && !isAction(child)) {
      const part = collect(child, lineBreak);
      text += inline.has(child.tagName) ? part : `${lineBreak}${part}${lineBreak}`;
    }
  }
  return text;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function isAction(element: Element): boolean {
  return element.matches('button,[role="button"]') && ACTION.test(element.textContent ?? '');
}
