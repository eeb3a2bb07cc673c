import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ThreadMessage } from '../../../domain/thread';
import { threadWords as words } from '../../../locales/thread-words';
import type { CaseRecord } from '../../../store/read';
import type { Span, ThreadExtras } from '../span';
import { getCaseMemory } from './case-memory';
import { findNewSince } from './find-new';
import { Icon } from './Icon';
import { makeExtras } from './make-extras';
import { OtherCases } from './OtherCases';
import { OwnTexts } from './OwnTexts';
import { SearchBar } from './SearchBar';
import { ToNewest } from './ToNewest';
import { useClientCases } from './use-client-cases';
import { useKeys } from './use-keys';
import { useNews } from './use-news';
import { useSearch } from './use-search';
import { useSeen } from './use-seen';
import { useWindow } from './use-window';

export type ThreadToolsProps = {
  list: RefObject<HTMLDivElement | null>;
  record: CaseRecord;
  /** All of the thread, and what is shown of it. */
  all: ThreadMessage[];
  messages: ThreadMessage[];
  span: Span | null;
  setSpan: (span: Span | null) => void;
  end: RefObject<number | null>;
  setExtras: (extras: ThreadExtras) => void;
};

const isMac = /mac/i.test(navigator.platform);

/** What a thread has beside its messages: search, dates, copies, filters; and it renders only what is near the view. */
export function ThreadTools({ list, record, all, messages, setExtras, ...rest }: ThreadToolsProps) {
  useSeen(record);
  const partial = record.log.partial === true;
  useNews(all, partial);
  const memory = getCaseMemory(record.ref, record.log.threads.length > 0 ? record.clientLinesSeen : null);
  const [open, setOpen] = useState(false);
  const [hideNotices, setHideNotices] = useState(memory.hideNotices);
  const button = useRef<HTMLButtonElement>(null);
  const back = useRef<Element | null>(null);
  const window = useWindow({ list, messages, ...rest });
  const search = useSearch(list, messages, window);
  useKeys(list, messages.length, window);

  const [allCases, setAllCases] = useState(memory.allCases);
  const { joined, ...others } = useClientCases(record, all, allCases);
  const notices = useMemo(
    () => (joined ?? all).filter((m) => m.direction === 'notice').length,
    [all, joined],
  );
  const newSince = useMemo(
    () => (partial || memory.seen === null ? null : findNewSince(all, memory.seen)),
    [all, memory.seen],
  );
  const extras = useMemo(
    () => makeExtras({ joined, hideNotices, searching: open, newSince }),
    [joined, hideNotices, open, newSince],
  );
  useLayoutEffect(() => setExtras(extras), [extras]);

  const filter = (hide: boolean) => {
    window.keepPlace();
    memory.hideNotices = hide;
    setHideNotices(hide);
  };
  const join = (allOfThem: boolean) => {
    window.keepPlace();
    memory.allCases = allOfThem;
    setAllCases(allOfThem);
  };
  const show = () => {
    if (open) list.current?.parentElement?.querySelector<HTMLInputElement>('input[type=search]')?.select();
    else back.current = document.activeElement;
    setOpen(true);
  };
  const close = () => {
    search.setQuery('');
    setOpen(false);
  };

  useLayoutEffect(() => {
    if (open || !back.current) return;
    const target = back.current.isConnected ? back.current : list.current;
    back.current = null;
    (target as HTMLElement | null)?.focus({ preventScroll: true });
  }, [open]);

  const showNow = useRef(show);
  showNow.current = show;
  useEffect(() => {
    // In the conversation only: elsewhere the browser's own search is what staff expect.
    const thread = list.current?.parentElement;
    const onKeyDown = (event: KeyboardEvent) => {
      const isSearch = (isMac ? event.metaKey : event.ctrlKey) && event.key.toLowerCase() === 'f';
      if (!isSearch || event.shiftKey || event.altKey) return;
      event.preventDefault();
      showNow.current();
    };
    thread?.addEventListener('keydown', onKeyDown);
    return () => thread?.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      {open && (
        <SearchBar
          messages={messages}
          search={search}
          jumpTo={(index) => window.jumpTo(index, 'top')}
          hidden={notices > 0 ? hideNotices : null}
          setHidden={filter}
          close={close}
        />
      )}
      {hideNotices && notices > 0 && (
        <p class="thread-line">
          {words.noticesHidden(notices)}{' '}
          <button type="button" class="link" onClick={() => filter(false)}>
            {words.showNotices}
          </button>
        </p>
      )}
      {joined && (
        <p class="thread-line">
          {words.allCasesShown}{' '}
          <button type="button" class="link" onClick={() => join(false)}>
            {words.showThisCase}
          </button>
        </p>
      )}
      <OtherCases {...others} shown={allCases} setShown={join} />
      <OwnTexts texts={record.facts.texts} />
      <ToNewest
        list={list}
        end={rest.end}
        messages={messages}
        filter={`${hideNotices} ${joined !== null}`}
        onEnd={window.note}
      />
      {all.length > 0 && (
        <button
          ref={button}
          type="button"
          class="icon open-search"
          hidden={open}
          aria-label={words.search}
          aria-keyshortcuts={isMac ? 'Meta+F' : 'Control+F'}
          title={`${words.search} (${isMac ? words.searchKeysMac : words.searchKeys})`}
          onClick={show}
        >
          <Icon name="search" />
        </button>
      )}
    </>
  );
}
