import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type CaseRef, caseKey, sameCase } from '../../domain/case';
import { formatNumber } from '../../domain/contact';
import type { OutboxEntry } from '../../domain/outbox';
import { findPhone } from '../../domain/phone-ref';
import type { ThreadMessage } from '../../domain/thread';
import { phoneWords as say } from '../../locales/phone-words';
import { announce, usePanel } from '../store';
import { findAnnouncement } from '../thread/announcement';
import { Message } from '../thread/Message';
import { deriveThread } from '../thread/thread-view';
import { useWake } from '../thread/use-wake';
import { Name } from '../ui/Name';
import { makeNumberRecord } from './number-record';
import { useNumbersWritten } from './use-number';

type Props = {
  /** Of this number alone. */
  only: CaseRef | null;
  /** Null: nothing can be written now. */
  onWrite: ((ref: CaseRef) => void) | null;
};

/** What was sent to numbers from this computer, with the states and buttons of a thread; the newest number first. */
export function NumbersWritten({ only, onWrite }: Props) {
  const { value, failed } = useNumbersWritten();
  const groups = useMemo(() => groupByNumber(value?.entries ?? [], value?.drafts ?? []), [value]);
  useWake(value?.entries ?? []);
  useAnnounced(groups, value !== null);
  // Above, the number on screen has its draft in the field already.
  const isShown = (one: NumberGroup) => sameCase(one.ref, only) && one.thread.messages.length > 0;
  const shown = only ? groups.filter(isShown) : groups;
  if (!value) return failed ? <p class="problem">{say.notRead}</p> : null;
  return (
    <>
      {!only && <h2>{say.written}</h2>}
      {!only && shown.length === 0 && <p class="small">{say.nothingWritten}</p>}
      {shown.map((group) => (
        <Group key={caseKey(group.ref)} group={group} onWrite={only ? null : onWrite} />
      ))}
    </>
  );
}

type NumberGroup = ReturnType<typeof makeGroup>;

function makeGroup(ref: CaseRef, entries: readonly OutboxEntry[], draft: string) {
  const record = makeNumberRecord(ref, entries);
  // What "Handed to Hona" means was explained in a thread, or is there: by number it means less.
  return { ref, record, thread: deriveThread(record, true), draft };
}

function groupByNumber(
  entries: readonly OutboxEntry[],
  drafts: readonly { ref: CaseRef; text: string }[],
): NumberGroup[] {
  const refs = new Map([...entries, ...drafts].map(({ ref }) => [caseKey(ref), ref]));
  return [...refs.values()].map((ref) =>
    makeGroup(
      ref,
      entries.filter((entry) => sameCase(entry.ref, ref)),
      drafts.find((draft) => sameCase(draft.ref, ref))?.text ?? '',
    ),
  );
}

function Group({ group, onWrite }: { group: NumberGroup; onWrite: Props['onWrite'] }) {
  const now = usePanel((s) => s.now);
  const { ref, record, thread, draft } = group;
  const number = formatNumber(findPhone(ref) ?? '');
  return (
    // What is settled may leave the list: the focus then goes to the number's part of it.
    <section class="to-number" aria-label={number} tabIndex={-1}>
      {onWrite && (
        <>
          <h3>
            <Name>{number}</Name>
          </h3>
          {draft && (
            <p class="small">
              <Name>{say.draft(draft)}</Name>
            </p>
          )}
          <button type="button" class="link" onClick={() => onWrite(ref)}>
            {say.writeTo(number)}
          </button>
        </>
      )}
      {thread.messages.map((message) => (
        <Message
          key={message.key}
          message={message}
          record={record}
          heldBack={message.entry !== null && thread.heldBack.has(message.entry.id)}
          holdsBack={message.entry !== null && thread.holdsBack.has(message.entry.id)}
          explain={false}
          extras={NOTHING}
          now={now}
        />
      ))}
    </section>
  );
}

const NOTHING = {};

/** New states are read out once, as in a thread. */
function useAnnounced(groups: readonly NumberGroup[], isRead: boolean): void {
  const before = useRef<ThreadMessage[] | null>(null);
  useEffect(() => {
    if (!isRead) return;
    const messages = groups.flatMap((one) => one.thread.messages);
    const text = before.current && findAnnouncement(before.current, messages);
    before.current = messages;
    if (text) announce(text);
  }, [groups, isRead]);
}
