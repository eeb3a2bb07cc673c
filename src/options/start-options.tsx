import { render } from 'preact';
import { keepFocus } from '../panel/ui/keep-focus';
import { Options } from './Options';

/** The settings page; where a press takes away what had the focus, it goes to the heading of that section. */
export function startOptions(root: HTMLElement): void {
  keepFocus(root);
  render(<Options />, root);
}
