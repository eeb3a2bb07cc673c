import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Recipient } from '../../domain/recipient';
import { words } from '../../locales/words';
import { call } from '../../messaging/client';
import type { CaseRecord } from '../../store/read';
import { announce, usePanel } from '../store';
import { dayOf, formatDay } from '../ui/format';
import { findAnnouncement } from './announcement';
import { Message } from './Message';
import { ReadLine } from './ReadLine';
import { countClientLines, deriveThread, findReadAt, isWithoutLog } from './thread-view';
import { useNewest } from './use-newest';

/** Up to this many messages render plainly; more wait for a press. */
const PAGE = 200;

/**
 * The conversation of a case: oldest above, newest below, opened at the newest.
 * @param sendsTo to whom Send would go, or null while it is off
 */
export function Thread({ record, sendsTo }: { record: CaseRecord; sendsTo: Recipient | null }) {
  const explained = usePanel((s) => s.ambient?.settings.handedOverExplained ?? true);
  const now = usePanel((s) => s.now);
  const thread = useMemo(() => deriveThread(record, explained), [record, explained]);
  const [limit, setLimit] = useState(PAGE);
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const heightBefore = useRef<number | null>(null);
  const messages = thread.messages.slice(-limit);
  const hidden = thread.messages.length - messages.length;
  const newest = messages.at(-1);
  const { unseen, toEnd, onScroll } = useNewest(list, newest?.key ?? null, newest?.entry != null);

  const before = useRef(thread.messages);
  useEffect(() => {
    const text = findAnnouncement(before.current, thread.messages);
    before.current = thread.messages;
    if (text) announce(text);
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
  useEffect(() => {
    const el = root.current;
    if (!el || clientLines <= record.clientLinesSeen) return;
    // A panel that merely stands open is not looked at: a sign of staff in it is asked for.
    const looked = new AbortController();
    const markSeen = () => {
      looked.abort();
      void call('markSeen', { ref: record.ref, clientLines });
    };
    for (const sign of ['pointermove', 'keydown', 'focusin', 'wheel'])
      el.addEventListener(sign, markSeen, { signal: looked.signal, passive: true });
    return () => looked.abort();
  }, [clientLines, record.clientLinesSeen]);

  return (
    <div ref={root} class="thread">
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
          {messages.length === 0 && (
            <p class="empty">
              {findReadAt(record.log) !== null
                ? words.emptyThread
                : !isWithoutLog(record.log) && words.notRead}{' '}
              {sendsTo &&
                words.emptyThreadHow(
                  sendsTo.clientName,
                  sendsTo.way === 'text' ? words.byText : words.byEmail,
                )}
            </p>
          )}
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
          <ReadLine record={record} notLogging={thread.notLogging} />
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
