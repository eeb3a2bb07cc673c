import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';

export type PopupProps = { startAt: 'first' | 'last'; close: (toButton: boolean) => void };

type Props = { id: string; name: string; sign: string; children: (popup: PopupProps) => VNode };

/** At which end the focus begins; null: closed. */
type Opened = 'first' | 'last' | null;

const OPEN_AFTER: Record<string, Opened> = { ArrowDown: 'first', ArrowUp: 'last', Escape: null };

/** A menu button, as the ARIA practices describe it; its menu (ui/Menu.tsx) loads when it is first opened. */
export function MenuButton({ id, name, sign, children }: Props) {
  const [open, setOpen] = useState<Opened>(null);
  const button = useRef<HTMLButtonElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    // The menu, which has the same key, may still be on its way.
    const next = OPEN_AFTER[event.key];
    if (next === undefined || next === open) return;
    event.preventDefault();
    setOpen(next);
  };
  const close = (toButton: boolean) => {
    setOpen(null);
    if (toButton) button.current?.focus();
  };

  return (
    <div class="actions">
      <button
        ref={button}
        id={id}
        type="button"
        class="icon"
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onClick={() => setOpen(open ? null : 'first')}
        onKeyDown={onKeyDown}
      >
        <span aria-hidden="true">{sign}</span>
      </button>
      {open && children({ startAt: open, close })}
    </div>
  );
}
