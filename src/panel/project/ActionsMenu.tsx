import { useRef, useState } from 'preact/hooks';
import type { CaseRef } from '../../domain/case';
import { words } from '../../locales/words';
import type { CaseScreen } from '../screen';
import { lazy } from '../ui/lazy';

export type ActionsProps = { caseRef: CaseRef; caseName: string; mode: CaseScreen['mode'] };
export type ActionsPopupProps = ActionsProps & {
  startAt: 'first' | 'last';
  close: (toButton: boolean) => void;
};

const ActionsPopup = lazy<ActionsPopupProps>(() => import('./ActionsPopup').then((m) => m.ActionsPopup));

/** The Actions menu button, as the ARIA practices describe it; its menu loads when it is first opened. */
export function ActionsMenu(props: ActionsProps) {
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  const close = (toButton: boolean) => {
    setOpen(null);
    if (toButton) button.current?.focus();
  };

  return (
    <div class="actions">
      <button
        ref={button}
        id="actions"
        type="button"
        class="icon"
        aria-label={words.actions}
        title={words.actions}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onClick={() => setOpen(open ? null : 'first')}
        onKeyDown={onKeyDown}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open && <ActionsPopup {...props} startAt={open} close={close} />}
    </div>
  );
}
