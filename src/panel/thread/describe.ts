import type { Attempt, OutboxEntry } from '../../domain/outbox';
import type { ThreadMessage } from '../../domain/thread';
import { words } from '../../locales/words';

/** The state word under a message (product §9), or '' for what the client or Hona wrote. */
export function describeState(message: ThreadMessage): string {
  const { entry } = message;
  if (entry) {
    if (entry.state === 'discarded') return entry.doubt ? words.states.discarded : words.states.failed;
    return words.states[entry.state];
  }
  return message.direction === 'out' ? words.states.logged : '';
}

/** Who speaks, with the direction in words, since a screen reader sees no side. */
export function describeWho(message: ThreadMessage): string {
  const name = message.author ?? (message.entry ? words.crm : words.unknownAuthor);
  const author = message.caseName ? `${name}, ${message.caseName}` : name;
  if (message.direction === 'in') return words.from(author);
  if (message.direction === 'notice') return words.notice(author);
  if (message.direction === null) return `${author} (${words.unknownDirection})`;
  return author;
}

/** What Hona's last answer to the entry was. */
export function lastOutcome(entry: OutboxEntry): Attempt['outcome'] {
  return entry.attempts.findLast((a) => a.outcome)?.outcome ?? null;
}

/** True where Undo is the word: nothing has left yet. */
export function canUndo(entry: OutboxEntry): boolean {
  return entry.state === 'queued' && entry.attempts.length === 0;
}
