import type { OutboxEntry } from '../../domain/outbox';
import { moreWords as more } from '../../locales/more-words';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import { usePanel } from '../store';
import { canUndo } from '../thread/describe';
import { EntryState } from '../thread/EntryState';
import { deriveThread, type ThreadView } from '../thread/thread-view';
import { formatReach, formatWhen } from '../ui/format';
import { Name } from '../ui/Name';

type Props = {
  entry: OutboxEntry;
  /** Of its case; undefined while it is read. */
  record: CaseRecord | undefined;
  /** The case is the one on screen. */
  isShown: boolean;
};

/** The same for all entries of a record; a long thread is joined once. */
const views = new WeakMap<CaseRecord, ThreadView>();

function viewOf(record: CaseRecord): ThreadView {
  const view = views.get(record) ?? deriveThread(record, true);
  views.set(record, view);
  return view;
}

/** One unfinished message: to whom, when, its words, its state, and the buttons that the thread has for it. */
export function UnfinishedEntry({ entry: listed, record, isShown }: Props) {
  const now = usePanel((s) => s.now);
  const entry = record?.entries.find((e) => e.id === listed.id) ?? listed;
  const { shown, text, state } = entry;
  const client = shown.clientName || more.theClient;
  const when = formatWhen(entry.attempts.at(-1)?.startedAt ?? entry.queuedAt, now);
  const view = record && viewOf(record);
  return (
    <article class="message of-out" aria-label={say.entryName(client, when, text, words.states[state])}>
      <p class="who">
        <Name>{say.to(client, formatReach(shown.number ?? shown.email ?? ''))}</Name> · {when}
      </p>
      <p class="text">
        <Name>{text}</Name>
      </p>
      {record && view ? (
        <EntryState
          entry={entry}
          record={record}
          heldBack={view.heldBack.has(entry.id)}
          holdsBack={view.holdsBack.has(entry.id)}
          explain={false}
          now={now}
        />
      ) : (
        <p class="state">{words.states[state]}</p>
      )}
      {!isShown && canUndo(entry) && <p class="small">{say.undoMeans}</p>}
      {!isShown && state === 'failed' && <p class="small">{say.editMeans}</p>}
    </article>
  );
}
