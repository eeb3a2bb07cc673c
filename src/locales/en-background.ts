/** English: what the icon and the computer's own notifications say. No name, no text of a message. */
export const enBackground = {
  product: 'Hona Panel',
  undecided: (n: number) => (n === 1 ? '1 message needs a decision' : `${n} messages need a decision`),
  due: (n: number) => (n === 1 ? '1 reminder is due' : `${n} reminders are due`),
  asks: 'Open the panel: it asks you something',
  unread: (n: number) => (n === 1 ? '1 new message from a client' : `${n} new messages from clients`),
  answer: [
    'New message from a client',
    'Open the case to read it. Keep Hona’s own notifications on as well.',
  ],
  reminder: ['You asked to be reminded of a draft', 'Nothing was sent. Open the case to go on.'],
} as const;
