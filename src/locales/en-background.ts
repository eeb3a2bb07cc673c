/** English: what the icon, the computer's own notifications and the ways to open the panel say. No name, no text of a message. */
export const enBackground = {
  product: 'Hona Panel',
  openPanel: 'Open Hona panel',
  undecided: (n: number) => (n === 1 ? '1 message needs a decision' : `${n} messages need a decision`),
  events: (n: number) => (n === 1 ? '1 event needs a decision' : `${n} events need a decision`),
  due: (n: number) => (n === 1 ? '1 reminder is due' : `${n} reminders are due`),
  asks: 'Open the panel: it asks you something',
  unread: (n: number) => (n === 1 ? '1 new message from a client' : `${n} new messages from clients`),
  answer: {
    title: 'New message from a client',
    message: 'Open the case to read it. Keep Hona’s own notifications on as well.',
  },
  reminder: {
    title: 'You asked to be reminded of a draft',
    message: 'Nothing was sent. Open the case to go on.',
  },
};
