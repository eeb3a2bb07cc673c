import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PopupProps } from './MenuButton';

/** @param begins a line above it parts it from the ones before */
export type MenuEntry = { label: string; off?: boolean; begins?: boolean; run: () => void };

/** @param button the id of the button that opens it */
type Props = PopupProps & { button: string; entries: readonly MenuEntry[] };

/** An open menu: arrow keys, Home, End, Escape; it closes when staff turn elsewhere. */
export function Menu({ button, entries, startAt, close }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const items = () => Array.from(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []);

  // At once: a key that follows the press is meant for the menu.
  useLayoutEffect(() => {
    items()
      .at(startAt === 'first' ? 0 : -1)
      ?.focus();
    const leave = (event: PointerEvent) => {
      if (!menu.current?.parentElement?.contains(event.target as Node)) close(false);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all.at(next % all.length)?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close(true);
    } else if (event.key === 'Tab') close(false);
  };

  return (
    <div ref={menu} role="menu" aria-labelledby={button} class="menu" onKeyDown={onKeyDown} tabIndex={-1}>
      {entries.map(({ label, off = false, begins, run }, i) => [
        begins && i > 0 && <hr key={`before ${label}`} />,
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={off}
          onClick={() => {
            if (off) return;
            close(true);
            run();
          }}
        >
          {label}
        </button>,
      ])}
    </div>
  );
}
