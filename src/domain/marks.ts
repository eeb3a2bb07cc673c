/** What staff keep about a case's conversation on this computer (product §6); nothing of it is told to Hona. */
export type Marks = {
  flagged: boolean;
  /** Out of the way until the next message, in or out. */
  archived: boolean;
  /** Hidden; its new messages count nowhere. */
  spam: boolean;
  /** Marked as unread by hand. */
  unread: boolean;
};

export type MarkName = keyof Marks;

export const noMarks: Marks = { flagged: false, archived: false, spam: false, unread: false };

/**
 * How many new messages a case has for the one who works on this computer: those of the client that were not seen, or
 * one where it was marked as unread by hand.
 * @param clientLines the client's messages in the log
 * @param seen how many of them staff have seen; null: nobody has looked yet (`findSeen`), so nothing is new since then
 */
export function countUnread(clientLines: number, seen: number | null, marks: Marks): number {
  if (marks.spam) return 0;
  return Math.max(0, clientLines - (seen ?? clientLines)) || (marks.unread ? 1 : 0);
}

/**
 * How many of the client's messages staff had seen when they last looked; null where nobody ever looked here. Whoever
 * has written from here has been here.
 * @param entries how many messages were sent from here
 */
export const findSeen = (kept: { clientLines: number } | null, entries: number): number | null =>
  kept?.clientLines ?? (entries > 0 ? 0 : null);
