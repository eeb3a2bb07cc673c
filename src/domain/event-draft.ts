import type { EventForm } from './calendar';
import type { CaseRef } from './case';
import { digest } from './digest';
import { idOfDraft } from './event-id';

/** An event that somebody began to fill in and has not saved: kept as the drafts of messages are (product §6, §7). */
export type EventDraft = {
  /** No two have the same. */
  id: string;
  ref: CaseRef;
  /** The event that it changes, and the time of its attempt as it was seen; null: a new one. */
  eventId: string | null;
  seenAt: number | null;
  /** As the form opened: what differs from it was typed. */
  first: EventForm;
  form: EventForm;
  /** The end moves with the start until somebody touches it. */
  endFollows: boolean;
  /** Milliseconds; grows with every write. */
  savedAt: number;
  /** The panel that wrote it last. */
  by?: string;
};

/** Which panel writes a half-typed event, and the `savedAt` of the one that it went on with; null: it began it. */
export type DraftGround = { by: string; base: number | null };

/** What the IDs of a half-typed event and of those that parted from it have in common. */
const rootOf = (id: string) => id.slice(0, 18);

/** True for an event that was made of this draft, or of one that parted from it in another window. */
export const isMadeOf = (event: { id: string }, draftId: string): boolean =>
  event.id.startsWith(idOfDraft(rootOf(draftId)));

/**
 * Under which ID such a write is kept: its own, unless another window wrote there meanwhile. What both typed is kept
 * then, the later one under an ID of its own, which is the same for each of its writes, and never the one that it
 * could not write to.
 */
export function findDraftId(stored: EventDraft | undefined, id: string, { by, base }: DraftGround): string {
  if (!stored || stored.by === by || stored.savedAt === base) return id;
  return `${rootOf(id)}-${by.slice(0, 18)}-${digest(id)}`;
}

/** What was typed, as a text to take along: title, times and zone, place, description. */
export const textOfEventDraft = ({ title, start, end, zone, location, description }: EventForm): string =>
  [title, start && `${start.replace('T', ' ')} – ${end.replace('T', ' ')} (${zone})`, location, description]
    .filter(Boolean)
    .join('\n');
