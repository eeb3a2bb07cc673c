import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ThreadMessage } from '../../domain/thread';
import { words } from '../../locales/words';
import { call } from '../../messaging/client';
import type { CaseRecord } from '../../store/read';
import { announce, usePanel } from '../store';
import { dayOf, formatDay } from '../ui/format';
import { lazy } from '../ui/lazy';
import { Message } from './Message';
import { ReadLine } from './ReadLine';
import { countClientLines, deriveThread, findReadAt } from './thread-view';
import { useNewest } from './use-newest';

const EmptyThread = lazy<{ record: CaseRecord }>(() => import('./ThreadMore').then((m) => m.EmptyThread));

/** How long staff look at a case that they have opened before they count as having seen it. */
const GLANCE = 3_000;
/** Up to this many messages render plainly; more wait for a press. */
const PAGE = 200;

async function announceNews(old: readonly ThreadMessage[], now: readonly ThreadMessage[]): Promise<void> {
  const text = (await import('./announcement')).findAnnouncement(old, now);
  if (text) announce(text);
}

/** The conversation of a case: oldest above, newest below, opened at the newest. */
export function Thread({ record }: { record: CaseRecord }) {
  const explained = usePanel((s) => s.ambient?.settings.handedOverExplained ?? true);
  const now = usePanel((s) => s.now);
  const thread = useMemo(() => deriveThread(record, explained), [record, explained]);
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLDivElement>(null);
  const heightBefore = useRef<number | null>(null);
  const messages = thread.messages.slice(-limit);
  const hidden = thread.messages.length - messages.length;
  const newest = messages.at(-1);
  const { unseen, toEnd, onScroll } = useNewest(list, newest?.key ?? null, newest?.entry != null);

  const before = useRef(thread.messages);
  useEffect(() => {
    const old = before.current;
    before.current = thread.messages;
    if (old !== thread.messages) void announceNews(old, thread.messages);
  }, [thread]);

  const showEarlier = () => {
    heightBefore.current = list.current?.scrollHeight ?? null;
    setLimit(limit + PAGE);
  };
  useLayoutEffect(() => {
    // What was on screen stays where it was when earlier messages come in above it.
    if (heightBefore.current !== null && list.current)
      list.current.scrollTop += list.current.scrollHeight - heightBefore.current;
    heightBefore.current = null;
  }, [limit]);

  let day: string | null = null;
  const clientLines = countClientLines(record.log);
  const path = usePanel((s) => s.page?.path);
  const keptUnread = usePanel((s) => s.keptUnread);
  const atOpening = useRef({ path, clientLines });
  if (atOpening.current.path !== path) atOpening.current = { path, clientLines };
  useEffect(() => {
    if (clientLines <= record.clientLinesSeen && (keptUnread || !record.marks.unread)) return;
    // A panel that merely stands open is not looked at: what comes in later waits for a sign of staff in it.
    const looked = new AbortController();
    const markSeen = () => {
      looked.abort();
      void call('markSeen', { ref: record.ref, clientLines });
    };
    for (const sign of ['pointermove', 'keydown', 'focusin', 'wheel'])
      document.addEventListener(sign, markSeen, { signal: looked.signal, passive: true });
    // Opening a page of the case, or this tab of it, is looking at it.
    const glance = setTimeout(
      () => clientLines === atOpening.current.clientLines && !document.hidden && markSeen(),
      GLANCE,
    );
    return () => {
      looked.abort();
      clearTimeout(glance);
    };
  }, [clientLines, record.clientLinesSeen, path, keptUnread, record.marks.unread]);

  return (
    <div class="thread">
      <div
        ref={list}
        class="list"
        role="log"
        aria-label={words.conversation}
        aria-live="off"
        tabIndex={-1}
        onScroll={onScroll}
      >
        <div>
          {hidden > 0 && (
            <p class="earlier">
              <button type="button" class="btn" onClick={showEarlier}>
                {words.showEarlier(Math.min(hidden, PAGE))}
              </button>
            </p>
          )}
          {messages.length === 0 && <EmptyThread record={record} />}
          {messages.map((message) => {
            const { at, entry } = message;
            const isNewDay = at !== null && dayOf(at) !== day;
            if (at !== null) day = dayOf(at);
            return (
              <Fragment key={message.key}>
                {isNewDay && <p class="day">{formatDay(at, now)}</p>}
                <Message
                  message={message}
                  record={record}
                  heldBack={entry !== null && thread.heldBack.has(entry.id)}
                  holdsBack={entry !== null && thread.holdsBack.has(entry.id)}
                  explain={entry !== null && entry.id === thread.explainAt}
                  now={now}
                />
              </Fragment>
            );
          })}
          {(messages.length > 0 || findReadAt(record.log) !== null) && (
            <ReadLine record={record} notLogging={thread.notLogging} />
          )}
        </div>
      </div>
      {unseen && (
        <button type="button" class="btn to-newest" onClick={toEnd}>
          {words.newMessages} <span aria-hidden="true">↓</span>
        </button>
      )}
    </div>
  );
}
