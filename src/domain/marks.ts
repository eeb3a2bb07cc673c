/** What staff keep about a case's conversation on this computer (product §6); nothing of it is told to Hona. */
export type Marks = {
  flagged: boolean;
  /** Archived when the case had so many messages: any new one brings it back. Null: not archived. */
  archivedAt: number | null;
  spam: boolean;
  /** Marked as unread by hand. */
  unread: boolean;
};

export type MarkName = 'flagged' | 'archived' | 'spam' | 'unread';

export const noMarks: Marks = { flagged: false, archivedAt: null, spam: false, unread: false };

/** True while nothing was written in the case since it was archived. @param messages how many the case has now */
export function isArchived(marks: Marks, messages: number): boolean {
  return marks.archivedAt !== null && messages <= marks.archivedAt;
}
