import { beginAnew } from './begin-anew';
import { guardInput } from './composer/guard-input';
import { watchShortcuts } from './shortcuts/watch-shortcuts';
import { watchSlash } from './templates/watch-slash';
import { keepFocus } from './ui/keep-focus';
import { watchLanguage } from './ui/watch-language';

/** What listens in the whole panel, and need not be there before the first paint. */
export function afterPaint(root: HTMLElement): void {
  keepFocus(root);
  guardInput(root);
  watchSlash(document);
  watchLanguage(beginAnew, new AbortController().signal);
  watchShortcuts(document);
}
