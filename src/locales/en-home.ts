/** English: Home's list of cases, and what staff keep about a conversation. */
export const enHome = {
  search: 'Search cases and messages',
  searchHint: 'Name, client, case number, or words of a message',
  filtersLabel: 'Show',
  filters: {
    all: 'All',
    unread: 'Unread',
    needs: 'Needs you',
    flagged: 'Flagged',
    drafts: 'Drafts',
    reminders: 'Reminders',
    archived: 'Archived',
    spam: 'Spam',
  },
  found: (cases: number) => (cases === 1 ? '1 case found' : `${cases} cases found`),
  searching: 'Searching messages…',
  nothingFound: 'Nothing found on this computer. Hona and MyCase may hold more.',
  nothingUnder: {
    all: 'No case to show.',
    unread: 'No unread messages in what was read from MyCase.',
    needs: 'Nothing needs a decision.',
    flagged: 'No case is flagged on this computer.',
    drafts: 'No draft on this computer.',
    reminders: 'No reminder on this computer.',
    archived: 'No case is archived on this computer.',
    spam: 'Nothing is marked as spam on this computer.',
  },
  putAway: (archived: number, spam: number) =>
    `No case to show: ${[
      archived > 0 && `${archived} ${archived === 1 ? 'is' : 'are'} archived`,
      spam > 0 && `${spam} ${spam === 1 ? 'is' : 'are'} marked as spam`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  show: { archived: 'Show what is archived', spam: 'Show the spam' },
  showMore: (n: number) => (n === 1 ? 'Show 1 more case' : `Show ${n} more cases`),
  onlyHere:
    'Flags, archive, spam and unread marks are kept on this computer. Hona and your colleagues do not see them.',
  marks: { flagged: 'Flagged', archived: 'Archived', spam: 'Spam', unread: 'Marked unread' },
  asking: (n: number) => (n === 1 ? '1 asks you' : `${n} ask you`),
  events: (n: number) => (n === 1 ? '1 event needs you' : `${n} events need you`),
  remindDue: 'Reminder is due',
  remindAt: (when: string) => `Reminder ${when}`,
  actions: {
    flagged: ['Flag for me', 'Remove flag'],
    archived: ['Archive', 'Take out of the archive'],
    spam: ['Mark as spam', 'Not spam'],
    unread: ['Mark as unread', 'Mark as read'],
  },
  done: {
    flagged: [
      'Flagged on this computer. Colleagues see flags that are set in Hona only.',
      'The flag is gone.',
    ],
    archived: [
      'Archived on this computer. It comes back with the next message; nothing is deleted.',
      'Taken out of the archive.',
    ],
    spam: [
      'Hidden on this computer as spam. Nothing is deleted, and Hona keeps it.',
      'No longer marked as spam.',
    ],
    unread: [
      'Marked as unread until you open this case again. Only on this computer.',
      'Marked as read on this computer.',
    ],
  },
};
