import { useRef } from 'preact/hooks';
import { words } from '../../locales/words';
import { type PanelTab, panelStore } from '../store';

/** In their order, which is that of the keys 1, 2, … too. */
export const TABS: readonly PanelTab[] = ['messages', 'details', 'calendar', 'activity'];

/** The tabs of a case: arrow keys, Home and End move and select. */
export function Tabs({ tab, unseen }: { tab: PanelTab; unseen: number }) {
  const list = useRef<HTMLDivElement>(null);
  const select = (next: PanelTab | undefined) => {
    if (!next) return;
    panelStore.setState({ tab: next });
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = TABS.indexOf(tab);
    const moves: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    select(TABS.at(next % TABS.length));
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={words.tabsLabel} onKeyDown={onKeyDown}>
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === tab}
          aria-controls="part"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => select(name)}
        >
          {words.tabs[name]}
          {name === 'messages' && unseen > 0 && (
            <>
              {' '}
              <span class="number">
                {unseen} <span class="unseen">{words.unseenMark}</span>
              </span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
