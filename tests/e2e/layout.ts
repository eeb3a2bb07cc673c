import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const EXTRA = 0.4;
/** Chosen by the page's language, not read by anybody. */
const KEPT = ['locale', 'sendKeys', 'sendKeysMac', 'searchKeys', 'searchKeysMac'];

/** Each word 40 % longer, by letters of its own: "Enviar" becomes "EnviarEnv". Runs in the page too. */
export function longer<T>(words: T, extra: number = EXTRA, kept: readonly string[] = KEPT): T {
  const stretch = (text: string) =>
    text.replace(/\p{L}{2,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * extra)));
  const change = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return kept.includes(key) ? value : stretch(value);
    if (typeof value === 'function')
      return (...args: unknown[]) => {
        const text: unknown = value(...args);
        return typeof text === 'string' ? stretch(text) : text;
      };
    if (Array.isArray(value)) return value.map((one) => change(one, ''));
    return Object.fromEntries(
      Object.entries(value as object).map(([name, one]) => [name, change(one, name)] as const),
    );
  };
  return change(words, '') as T;
}

/**
 * A copy of the built extension in which Spanish has longer words; nothing else of it is touched. Of its code only that is
 * relied on: the chunk hands its words to one function, and then those of the first look to another.
 */
export function copyWithLongerWords(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hona-panel-longer-'));
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'es.js');
  const handsOver = /(\w+)\((\w+)\)(?=[;,]\w+\(["`]words["`],)/;
  const code = readFileSync(file, 'utf8');
  if (!handsOver.test(code)) throw new Error('es.js does not hand over its words as it did');
  writeFileSync(
    file,
    `${code.replace(handsOver, `$1(longer($2,${EXTRA},${JSON.stringify(KEPT)}))`)}\n${longer.toString()}`,
  );
  return folder;
}

/** Runs in a page: what sticks out sideways, what is cut, and texts that lie over each other. The list names what to mend. */
export function findBroken(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, clientHeight, scrollWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? ['the page scrolls sideways'] : [];
    // A dialog, or a menu, lies over the rest on purpose.
    const top = [...document.querySelectorAll('dialog[open], [role=menu]')].at(-1) ?? document.body;
    const name = (e: Element) =>
      `${e.tagName.toLowerCase()}.${e.className}: ${(e.textContent ?? '').slice(0, 60)}`;
    /** Not scrolled out of sight, and not what lies over the rest on purpose. */
    const isShown = (element: Element, box: DOMRect) => {
      const y = box.top + box.height / 2;
      for (let one: Element | null = element; one && one !== top; one = one.parentElement) {
        const { overflowY, position } = getComputedStyle(one);
        const { top: from, bottom } = one.getBoundingClientRect();
        if (position !== 'static' && position !== 'relative') return false;
        if (overflowY !== 'visible' && (y < from || y > bottom)) return false;
      }
      return y > 0 && y < clientHeight;
    };
    const seen: { element: Element; box: DOMRect }[] = [];
    for (const element of top.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('.unseen') || !element.checkVisibility()) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > clientWidth + 1)) found.push(`sticks out: ${name(element)}`);
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
      const isCut =
        (overflowX !== 'visible' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 3);
      // A name or a message may end in dots; a word of ours may not.
      if (
        isCut &&
        textOverflow !== 'ellipsis' &&
        webkitLineClamp === 'none' &&
        !element.matches('[translate=no], [translate=no] *, textarea')
      )
        found.push(`cut: ${name(element)}`);
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width >= 2 && isShown(element, box)) seen.push({ element, box });
        }
      }
    }
    for (const [at, a] of seen.entries())
      for (const b of seen.slice(at + 1)) {
        if (a.element === b.element) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 3 && high > 6) found.push(`overlap: ${name(a.element)} / ${name(b.element)}`);
      }
    return [...new Set(found)];
  });
}
