/** English: the one place for everything that is unfinished, and reminders. */
export const enUnfinished = {
  title: 'Unfinished messages',
  intro: 'Of all cases on this computer. Each message is answered by itself.',
  nothing: 'Nothing is unfinished',
  nothingHow:
    'Every message and event from this computer is settled or on its normal way, and no reminder is set.',
  notRead:
    'What is kept on this computer cannot be read now. Nothing is lost; this list comes back by itself.',
  need: (n: number) => (n === 1 ? '1 message needs you' : `${n} messages need you`),
  needElsewhere: (n: number) =>
    n === 1 ? '1 message in another case needs you' : `${n} messages in other cases need you`,
  eventsNeed: (n: number) => (n === 1 ? '1 event needs you' : `${n} events need you`),
  eventsHere: (n: number) =>
    n === 1 ? '1 event of this case needs you' : `${n} events of this case need you`,
  eventsElsewhere: (n: number) =>
    n === 1 ? '1 event in another case needs you' : `${n} events in other cases need you`,
  due: (n: number) => (n === 1 ? '1 reminder is due' : `${n} reminders are due`),
  openCase: 'Open case',
  openCaseNamed: (name: string) => `Open case ${name}`,
  to: (client: string, reach: string) => (reach ? `To ${client} at ${reach}` : `To ${client}`),
  entryName: (client: string, when: string, text: string, state: string) =>
    `To ${client}, ${when}: ${text}. ${state}`,
  undoMeans: 'Undo puts the text back into the draft of its case.',
  editMeans: 'Edit opens its case and puts the text into the message box there.',
  checkThere: 'The log of this case is read through its own page: open the case, then check there.',
  stopped: 'What waits does not go now',
  waitedLong: (n: number) =>
    n === 1
      ? '1 message waited for more than ten minutes, for example while this computer slept or was offline. It asks before it goes: its words may be out of date.'
      : `${n} messages waited for more than ten minutes, for example while this computer slept or was offline. Each asks before it goes: its words may be out of date.`,
  sendNone: 'Don’t send any of these',
  sendNoneSure: (n: number) =>
    `${n} messages will not be sent. Their texts stay in their conversations as not sent.`,
  sendNoneYes: (n: number) => `Don’t send these ${n}`,
  sentNone: (n: number) => (n === 1 ? '1 message will not be sent.' : `${n} messages will not be sent.`),
  cancel: 'Cancel',
  showMore: (n: number) => `Show ${n} more`,
  unseen: (n: number) =>
    n === 1
      ? '1 message handed to Hona, not seen in the log'
      : `${n} messages handed to Hona, not seen in the log`,
  unseenWhy:
    'Hona took them more than a day ago, and no reading of MyCase has shown them since. They may have arrived all the same. Open the case and refresh; if they still are not there, look in Hona.',
  eventsTitle: 'Events in the calendar',
  eventsHow: 'Each is decided in the Calendar tab of its case.',
  openCalendar: 'Open its calendar',
  openCalendarNamed: (title: string, name: string) => `Open the calendar of ${name} for “${title}”`,
  remindersTitle: 'Reminders',
  remindersWhy: 'Nothing is sent by itself. The text waits as the draft of its case.',
  dueSince: (when: string) => `Due since ${when}`,
  dueAt: (when: string) => `Due ${when}`,
  forget: 'Forget',
  forgetNamed: (name: string) => `Forget the reminder for ${name}`,
  change: 'Change',
  reminderDue: (when: string) => `You asked to be reminded of this case (${when}). Nothing was sent.`,
  reminderAt: (when: string) => `Reminder: ${when}. Nothing is sent by itself.`,
  remindTitle: 'Keep as draft, remind me',
  remindHow:
    'The text stays here as the draft of this case. Nothing is sent by itself: at that time the icon and the panel say that it waits.',
  remindWhen: 'When',
  inAnHour: (when: string) => `In 1 hour, ${when}`,
  tomorrow: (when: string) => `Tomorrow, ${when}`,
  atTime: 'At a date and time',
  dateAndTime: 'Date and time',
  timePast: 'Choose a time that is still to come.',
  remind: 'Remind me',
  reminded: (when: string) => `Kept as draft. You will be reminded: ${when}.`,
  forgotten: 'The reminder is gone. The draft stays.',
};
