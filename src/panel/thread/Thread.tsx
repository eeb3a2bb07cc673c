import { useMemo, useRef, useState } from 'preact/hooks';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import { usePanel } from '../store';
import { lazy } from '../ui/lazy';
import { Chunk } from './Chunk';
import { ReadLine } from './ReadLine';
import { findFirstSpan, type Span, type ThreadExtras } from './span';
import { deriveThread, findReadAt } from './thread-view';
import type { ThreadToolsProps } from './tools/ThreadTools';
import { useNewest } from './use-newest';

const EmptyThread = lazy<{ record: CaseRecord }>(() => import('./ThreadMore').then((m) => m.EmptyThread));
const ThreadTools = lazy<ThreadToolsProps>(() => import('./tools/ThreadTools').then((m) => m.ThreadTools));

/** The conversation of a case: oldest above, newest below, opened at the newest. */
export function Thread({ record }: { record: CaseRecord }) {
  const explained = usePanel((s) => s.ambient?.settings.handedOverExplained ?? true);
  const now = usePanel((s) => s.now);
  const thread = useMemo(() => deriveThread(record, explained), [record, explained]);
  const [extras, setExtras] = useState<ThreadExtras>({});
  const [span, setSpan] = useState<Span | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { arrange } = extras;
  const messages = useMemo(() => arrange?.(thread.messages) ?? thread.messages, [thread, arrange]);
  const [end, onScroll] = useNewest(list, messages.length === 0);
  const { from, to, above, below } = span ?? findFirstSpan(messages.length);
  const chunks = Array.from({ length: to - from }, (_, i) => from + i);

  return (
    <div class="thread">
      <ThreadTools
        list={list}
        record={record}
        all={thread.messages}
        messages={messages}
        span={span}
        setSpan={setSpan}
        end={end}
        setExtras={setExtras}
      />
      <div
        ref={list}
        class="list"
        role="log"
        aria-label={words.conversation}
        aria-live="off"
        tabIndex={messages.length > 0 ? 0 : -1}
        onScroll={onScroll}
      >
        <div>
          {messages.length === 0 && <EmptyThread record={record} />}
          <div style={{ height: `${above}px` }} />
          {chunks.map((n) => (
            <Chunk
              key={n}
              n={n}
              messages={messages}
              thread={thread}
              record={record}
              extras={extras}
              now={now}
            />
          ))}
          <div style={{ height: `${below}px` }} />
          {(messages.length > 0 || findReadAt(record.log) !== null) && <ReadLine record={record} />}
        </div>
      </div>
    </div>
  );
}
