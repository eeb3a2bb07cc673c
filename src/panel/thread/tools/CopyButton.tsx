import { useState } from 'preact/hooks';
import type { ThreadMessage } from '../../../domain/thread';
import { threadWords as words } from '../../../locales/thread-words';
import { words as panelWords } from '../../../locales/words';
import { announce } from '../../store';
import { formatWhen } from '../../ui/format';

/** So long the sign says that it was copied, in milliseconds. */
const SHOWN = 2_000;

/** A message as text: who, when (with the year), what. */
export function describeCopy({ author, entry, at, timeText, text }: ThreadMessage): string {
  const who = author ?? (entry ? panelWords.crm : panelWords.unknownAuthor);
  const when = at === null ? (timeText ?? panelWords.unknownTime) : formatWhen(at, 0);
  return words.copyText(who, when, text);
}

/** Copies one message. No stop of the Tab key but on the message that has the focus. */
export function CopyButton({ message }: { message: ThreadMessage }) {
  /** Presses whose sign still stands. */
  const [done, setDone] = useState(0);
  const copy = () =>
    navigator.clipboard.writeText(describeCopy(message)).then(
      () => {
        setDone((n) => n + 1);
        setTimeout(() => setDone((n) => n - 1), SHOWN);
        announce(words.copied);
      },
      () => announce(words.copyFailed),
    );
  return (
    <button
      type="button"
      class={done ? 'copy done' : 'copy on-hover'}
      tabIndex={-1}
      aria-label={words.copy}
      title={words.copy}
      onClick={() => void copy()}
    />
  );
}
