/** What the icon tells of: counts only. */
export type IconCounts = {
  /** Messages that wait for a person. */
  undecided: number;
  /** Events of the calendar that wait for a person. */
  events: number;
  /** Reminders whose time has come. */
  due: number;
  /** Something else is asked: messages were lost, or the clock was moved. */
  asks: boolean;
  /** The client's messages that were not seen, of all cases. */
  unread: number;
};

/** More than that takes more room than the icon has. */
const MOST = 99;

/** What stands on the icon: "!" where a person is needed, else the number of new messages (product §6). */
export function deriveBadge({ undecided, events, due, asks, unread }: IconCounts): string {
  if (undecided + events + due > 0 || asks) return '!';
  if (unread > MOST) return `${MOST}+`;
  return unread > 0 ? String(unread) : '';
}
