import { useEffect, useRef, useState } from 'preact/hooks';
import { findFirstSince, prepareSearch } from '../../../domain/search';
import type { ThreadMessage } from '../../../domain/thread';
import { threadWords as words } from '../../../locales/thread-words';
import { announce, usePanel } from '../../store';
import { formatDay } from '../../ui/format';
import { Icon } from './Icon';
import type { ThreadSearch } from './use-search';

export type SearchBarProps = {
  messages: readonly ThreadMessage[];
  search: ThreadSearch;
  jumpTo: (index: number) => void;
  /** Notices in the thread; null for `hidden`: there are none. */
  hidden: boolean | null;
  setHidden: (hidden: boolean) => void;
  close: () => void;
};

/** So many messages are made ready to be searched at a time: a letter in between waits for no more. */
const SLICE = 250;

/** Search, go to a date, hide notices: open while staff want it. Escape closes it. */
export function SearchBar({ messages, search, jumpTo, hidden, setHidden, close }: SearchBarProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const go = () => {
      if (prepareSearch(messages, SLICE)) timer = setTimeout(go);
    };
    let timer = setTimeout(go);
    return () => clearTimeout(timer);
  }, [messages]);
  const { query, wanted, count, current, step } = search;

  return (
    <search
      class="thread-bar"
      aria-label={words.searchBar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div class="row">
        <input
          ref={field}
          type="search"
          autoComplete="off"
          value={query}
          aria-label={words.searchFor}
          placeholder={words.searchFor}
          aria-describedby="hits"
          translate={false}
          onInput={(event) => search.setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
          }}
        />
        <span id="hits" class="hits">
          {wanted.trim() !== '' && (count > 0 ? words.hits(current, count) : words.noHits)}
        </span>
        <BarButton name={words.older} icon="up" off={count === 0} press={() => step(1)} />
        <BarButton name={words.newer} icon="down" off={count === 0} press={() => step(-1)} />
        <BarButton name={words.closeSearch} icon="close" press={close} />
      </div>
      <div class="row">
        <DateField messages={messages} jumpTo={jumpTo} />
        {hidden !== null && (
          <label>
            <input
              type="checkbox"
              checked={hidden}
              onChange={(event) => setHidden(event.currentTarget.checked)}
            />{' '}
            {words.hideNotices}
          </label>
        )}
      </div>
    </search>
  );
}

type BarButtonProps = { name: string; icon: 'up' | 'down' | 'close'; off?: boolean; press: () => void };

function BarButton({ name, icon, off = false, press }: BarButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      aria-label={name}
      title={name}
      aria-disabled={off}
      onClick={() => !off && press()}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Leads to the first message of that day or later, by this computer's days; says so where there is none. */
function DateField({ messages, jumpTo }: Pick<SearchBarProps, 'messages' | 'jumpTo'>) {
  const now = usePanel((s) => s.now);
  const [none, setNone] = useState<string | null>(null);
  const go = (value: string) => {
    // Midnight here; NaN while the date is not whole, and of a long gone year while 2026 is typed.
    const from = new Date(`${value}T00:00`).getTime();
    if (!(from > 0)) return setNone(null);
    const day = formatDay(from, now);
    const index = findFirstSince(messages, from);
    setNone(index === null ? words.noneSince(day) : null);
    announce(index === null ? words.noneSince(day) : words.wentTo(day));
    if (index !== null) jumpTo(index);
  };
  return (
    <>
      <label>
        {words.goToDate}{' '}
        <input type="date" max="9999-12-31" onChange={(event) => go(event.currentTarget.value)} />
      </label>
      {none && <span class="none">{none}</span>}
    </>
  );
}
