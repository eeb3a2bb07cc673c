import { guardInput } from './composer/guard-input';
import { readPolicy } from './phone/use-policy';
import { watchSlash } from './templates/watch-slash';
import { keepFocus } from './ui/keep-focus';

/** What listens in the whole panel, and need not be there before the first paint. */
export function afterPaint(root: HTMLElement): void {
  keepFocus(root);
  guardInput(root);
  watchSlash(document);
  void readPolicy();
}
