import type { ProjectEvent } from '../domain/calendar';
import type { CaseRef } from '../domain/case';
import type { OutboxEntry } from '../domain/outbox';
import { findPhone } from '../domain/phone-ref';
import { eventEndsWords as event } from '../locales/event-ends-words';
import { optionsWords as say } from '../locales/options-words';
import { describeRef } from '../panel/ui/describe-ref';
import { formatReach, formatWhen } from '../panel/ui/format';
import type { OpenDraft } from '../store/read/open-ends';

/** What stands in a list of unfinished things: of which case, what, how far it came. */
export function describeEntry({ ref, shown, text, state }: OutboxEntry): string {
  return say.endOf(describeCase(ref, shown.caseName), say.ends[state], shorten(text));
}

export function describeDraft(draft: Pick<OpenDraft, 'ref' | 'caseName' | 'text' | 'eventDraft'>): string {
  const what = draft.eventDraft === undefined ? say.ends.draft : event.begun;
  return say.endOf(describeCase(draft.ref, draft.caseName), what, shorten(draft.text));
}

export function describeEvent({ ref, attempt, wanted }: ProjectEvent): string {
  return say.endOf(describeCase(ref, null), sayState(attempt.state), shorten(wanted.title));
}

/** The event as a note for the case in MyCase. */
export function describeEventNote({ attempt, wanted }: ProjectEvent): string {
  const { title, start, zone, location, description } = wanted;
  return event.note(title, start.replace('T', ' '), zone, location, sayState(attempt.state), description);
}

/** Of one that did not go through. */
const sayState = (state: ProjectEvent['attempt']['state']) => {
  switch (state) {
    case 'sending':
      return event.sending;
    case 'failed':
      return event.failed;
    default:
      return event.unknown;
  }
};

function describeCase(ref: CaseRef | null, name: string | null): string {
  if (ref && findPhone(ref)) return describeRef(ref);
  return ref ? say.caseOf(name ?? '', ref.caseId, ref.firm) : say.unknownCase;
}

/** The message as a note for the case in MyCase: what is known of it, and its text, whole. */
export function describeNote({ ref, shown, text, state, attempts, queuedAt }: OutboxEntry): string {
  const { clientName, number, email, authorName } = shown;
  const at = attempts.at(-1)?.startedAt ?? queuedAt;
  // A number is its own name.
  const reach = findPhone(ref) ? '' : formatReach(number ?? email ?? '');
  return say.note(clientName, reach, authorName ?? say.noAuthor, formatWhen(at, 0), say.ends[state], text);
}

const MOST = 120;
const shorten = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
};
