import { useEffect, useRef } from 'preact/hooks';
import { homeWords as home } from '../../locales/home-words';
import { moreWords as more } from '../../locales/more-words';
import { flash, refresh } from '../more-actions';
import { panelStore, usePanel } from '../store';
import type { ActionsPopupProps } from './ActionsMenu';
import { toggleMark } from './toggle-mark';

const MARKS = ['flagged', 'archived', 'spam', 'unread'] as const;

/** Hona's own list of projects; no address of a single one is documented. */
const HONA_PROJECTS = 'https://app.hona.com/projects';

/** The open menu: arrow keys, Home, End, Escape; it closes when staff turn elsewhere. */
export function ActionsPopup({ caseRef, caseName, mode, startAt, close }: ActionsPopupProps) {
  const refreshing = usePanel((s) => s.refreshing);
  const marks = usePanel((s) => s.record?.marks);
  const menu = useRef<HTMLDivElement>(null);
  const items = () => Array.from(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []);

  useEffect(() => {
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

  const openInHona = () => {
    window.open(HONA_PROJECTS, '_blank', 'noopener');
    navigator.clipboard.writeText(caseName).then(
      () => flash(more.caseNameCopied),
      // Without the clipboard the page is open all the same.
      () => undefined,
    );
  };
  const entries: { label: string; off?: boolean; run: () => void }[] = [
    { label: more.updateHona, run: () => panelStore.setState({ dialog: 'update' }) },
    { label: more.refresh, off: mode !== 'open' || refreshing, run: () => void refresh(caseRef) },
    { label: more.openInHona, run: openInHona },
    ...MARKS.map((mark) => ({
      label: home.actions[mark][marks?.[mark] ? 1 : 0] ?? '',
      off: !marks,
      run: () => void toggleMark(caseRef, mark, !marks?.[mark]),
    })),
    { label: more.settings, run: () => window.open('/options.html', '_blank', 'noopener') },
    { label: more.whatCanBeRead, run: () => panelStore.setState({ dialog: 'health' }) },
  ];

  return (
    <div ref={menu} role="menu" aria-labelledby="actions" class="menu" onKeyDown={onKeyDown} tabIndex={-1}>
      {entries.map(({ label, off = false, run }) => (
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
        </button>
      ))}
    </div>
  );
}
