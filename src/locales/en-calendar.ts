import type { EventReminder } from '../domain/calendar';
import type { EventFault } from '../domain/event-rules';

const UNITS = { day: ['day', 'days'], hour: ['hour', 'hours'], minute: ['minute', 'minutes'] };

/** What the Calendar tab says, and the dialogs "Event" and "Delete event"; loaded with them. */
export const enCalendar = {
  // The tab
  newEvent: 'New event',
  events: 'Events',
  pastEvents: (n: number) => `Past events (${n})`,
  past: 'Past events',
  empty: 'No event from here yet',
  emptyHow:
    'Make an event of this case’s Hona project here: with its time, people and reminders, and you choose whether the client is told.',
  cannotRead:
    'Hona does not let this panel read its calendar. This list holds what was saved from this computer; events made elsewhere are not here.',
  notConfirmed:
    'Not yet confirmed on a live account: Hona’s description of events is incomplete. Look at your first event in Hona.',
  loadFailed: 'The events kept on this computer cannot be read now. Nothing is lost.',
  forYou: (time: string) => `For you: ${time}`,
  people: 'Invited',
  nobody: 'Nobody is invited.',
  reminder: ({ unit, amount }: EventReminder) =>
    `${amount} ${UNITS[unit][amount === 1 ? 0 : 1] ?? unit} before`,
  reminders: (list: string) =>
    `Reminders requested: ${list}. Hona sends them by text or e-mail as the client prefers; not confirmed.`,
  personOfId: (id: string) => `MyCase ID ${id}`,
  honaHas: (what: string) => `Hona has, as last saved: ${what}`,
  mayHave: (what: string) => `What may have arrived: ${what}`,
  honaHasNone: 'Hona has not confirmed this event yet.',
  edit: 'Edit',
  delete: 'Delete',
  retry: 'Retry',
  cancel: 'Cancel',
  close: 'Close',

  // States
  sending: { save: 'Sending to Hona…', delete: 'Deleting in Hona…' },
  saved: (when: string) => `Saved by Hona, ${when}`,
  marked: (when: string) => `Marked as arrived, not confirmed by Hona; sent ${when}`,
  told: 'Hona was asked to tell the client',
  toldNot: 'nobody was told',
  failed: { save: 'Not saved.', delete: 'Not deleted.' },
  unknown: {
    save: 'May have been saved: the client may have been told.',
    delete: 'May have been deleted: the client may have been told.',
  },
  unknownQuiet: { save: 'May have been saved.', delete: 'May have been deleted.' },
  unknownHow: 'Look in Hona’s calendar, or ask the client, before you decide.',
  refused: (status: string, reason: string) =>
    `Hona refused it${status && ` (${status})`}${reason && `: “${reason}”`}.`,
  notThere:
    'Hona answered that it has no such event; nobody was told. Press Delete, and delete it without telling anyone.',
  perhapsTwice: 'In this browser a connection that breaks may also have sent it twice.',
  needYou: (n: number) => (n === 1 ? '1 event needs you' : `${n} events need you`),
  answered: (status: string) => `Hona answered with an error (${status}).`,
  why: {
    'not-sent': 'It was stopped before anything left.',
    unreachable: 'Hona could not be reached.',
    token: 'Hona refused the token: ask your administrator.',
    later: 'Hona is too busy and asks to wait. Try again in a minute.',
    unclear: 'The connection broke, or Hona’s answer cannot be understood.',
    ended: 'The extension was stopped before Hona answered.',
    'not-arrived': 'You said that it did not arrive.',
    checks:
      'Before it left, something came up against telling the client. Press Edit again (Delete, where it was to be deleted) and choose under “Notify”: there it says what.',
  },
  arrived: 'I know it arrived',
  notArrived: 'It did not arrive',
  again: { save: 'Save again', delete: 'Delete again' },
  againWarning: {
    save: 'If it did arrive, the client is told a second time. Save it again all the same?',
    delete: 'If it did arrive, the client is told a second time. Delete it again all the same?',
  },
  againYes: { save: 'Yes, save again', delete: 'Yes, delete again' },
  retryTells: 'Retry tells the client, as was chosen before.',
  retryTellsNot: 'Retry tells nobody, as was chosen before.',
  announceSaved: (title: string) => `Hona saved “${title}”.`,
  announceDeleted: 'Hona deleted the event.',
  announceForgotten: 'The event is off the list. Hona never had it.',

  // From MyCase
  myCaseEvents: 'Events read in MyCase',
  myCaseHow: 'To fill in a Hona event from one of MyCase, open that event’s own page in MyCase once.',
  useForHona: 'Use for a Hona event',
  unnamed: 'Event without a name',
  noTime: 'time not read',
  alreadyEvent: 'is a Hona event already',
  differs: 'MyCase now says something else:',
  differences: {
    title: (is: string) => `title “${is}”`,
    start: (is: string) => `start ${is}`,
    end: (is: string) => `end ${is}`,
    location: (is: string) => `location “${is}”`,
  },
  takeOver: 'Update from MyCase',
  eventPage: 'This is an event in MyCase',
  eventPageHow: 'Make it an event of the case’s Hona project too. You choose whether the client is told.',
  eventPageUnread: 'The panel has not read yet which case it belongs to.',

  // The dialog
  dialog: 'Event',
  deleteDialog: 'Delete event',
  forCase: (name: string) => `For case ${name}`,
  colleague:
    'If a colleague has made a Hona event of it already, saving changes theirs: times, text and people become these.',
  title: 'Title',
  titleHint: 'The client sees this: no internal wording.',
  titleFromMyCase: 'Taken from MyCase: it may be internal wording, and the client sees it.',
  start: 'Start',
  end: 'End',
  endHint: '30 minutes after the start, until you change it.',
  zone: 'Time zone',
  zoneHint: 'Type a city or a zone, such as Denver or Eastern.',
  zoneNone: 'No zone by this name.',
  zones: 'Zones',
  twice: (which: string) =>
    `The clocks go back then: ${which} comes twice. Hona is not told which one you mean.`,
  fixed: (abbreviation: string, time: string) =>
    `Your firm sends zones as letters. “${abbreviation}” may be understood without summer time: as ${time}.`,
  startUnread: (text: string) => `MyCase shows “${text}”, which could not be read as a time. Fill it in.`,
  myCaseZone: 'Times are taken as MyCase shows them to you. Check the time zone.',
  location: 'Location',
  description: 'Description',
  descriptionHint: 'Treat it as something that the client sees.',
  remindersTitle: 'Reminders',
  remindersHint:
    'Requested: Hona sends them by text or e-mail as the client prefers. No answer confirms them.',
  addReminder: 'Add reminder',
  reminderAmount: (n: number) => `Reminder ${n}: how long before`,
  reminderUnit: (n: number) => `Reminder ${n}: unit`,
  removeReminder: (n: number) => `Remove reminder ${n}`,
  unit: (unit: EventReminder['unit'], amount: number) =>
    `${UNITS[unit][amount === 1 ? 0 : 1] ?? unit} before`,
  peopleTitle: 'People',
  clientMark: 'client',
  contactsTitle: 'Client and contacts',
  staffTitle: 'Team on the case',
  otherStaffTitle: 'Other staff',
  otherStaffHint: 'Not on the case. Their ID stands in the address of their staff page in MyCase.',
  otherStaffId: 'MyCase staff ID',
  addOther: 'Add',
  otherOdd: 'A staff ID is a number.',
  noContacts: 'The contacts were not read yet. Open Contacts & staff in MyCase once.',
  noStaff: 'The staff were not read yet. Open Contacts & staff in MyCase once.',
  cannotInvite: (name: string) =>
    `${name}: MyCase shows this name without a link, so Hona cannot be told who it is.`,
  courtDate: (label: string, value: string) =>
    `${label} is filled in MyCase (${value}). Hona may already remind the client of it.`,
  notify: 'Notify',
  notifyYes: 'Tell the client now',
  notifyNo: 'Do not tell anyone now',
  checks: {
    title: 'Before the client is told',
    levels: { warn: 'Warning', confirm: 'Needs a reason', block: 'The client cannot be told' },
    todo: {
      stop: 'First record in Messages what was done about it; or tell nobody now, and ask for no reminders.',
      block:
        'Your firm’s rules do not let the client be told. Tell nobody now and ask for no reminders, or settle it first.',
      warn: 'Look again before you tell them.',
      'consent-no': 'Hona’s notice of an event is such a text.',
      'quiet-hours': 'Hona may send its notice at once.',
      /** Of somebody who is invited beside the client. */
      stopOf: (name: string) =>
        `Take ${name} out under People, or first record in their own case what was done about it.`,
      blockOf: (name: string) =>
        `Your firm’s rules do not let ${name} be told. Take them out under People, or settle it first.`,
      takenOut: (name: string) =>
        `Whether Hona tells ${name} of being taken out is not known. To be sure, take them out first and tell nobody.`,
    },
    namesOf: {
      'asked-to-stop': (who: string) => `${who} asked to stop`,
      'wrong-number': (who: string) => `Somebody wrote that this is not the number of ${who}`,
      deceased: (who: string) => `MyCase says that ${who} is deceased`,
      minor: (who: string) => `MyCase says that ${who} is a minor`,
      'consent-no': (who: string) => `MyCase says No to automatic texts for ${who}`,
      'quiet-hours': (who: string) => `It is late or early for ${who}`,
    },
    notThem: 'This person cannot be told',
    reason: 'Reason (kept with the event)',
    giveReason: (what: string) =>
      `${what} Give the reason first; or tell nobody now, and ask for no reminders.`,
  },
  inDoubt:
    'Its last change may have reached the client already. If you tell them now, they may be told a second time.',
  notifyHint: 'Reminders, where you ask for any, come later all the same.',
  save: 'Save event',
  saving: 'Saving…',
  deleteNow: 'Delete event',
  deleting: 'Deleting…',
  deleteHow: 'Hona takes it out of the project’s calendar.',
  deleteHere: 'Hona never had this event: it only goes from this list, and nobody is told.',

  // Why Save is off
  fault: ({ on, why }: EventFault): string => {
    const field = {
      title: 'the title',
      start: 'the start',
      end: 'the end',
      zone: 'the time zone',
      location: 'the location',
      description: 'the description',
      reminders: 'the reminders',
      contacts: 'the contacts',
      staff: 'the team',
      otherStaff: 'the other staff',
    }[on];
    switch (why) {
      case 'blank':
        return `Fill in ${field}.`;
      case 'long':
        return `Shorten ${field}: Hona may not take so much.`;
      case 'many':
        return `There are too many under ${field}.`;
      case 'no-time':
        return `Fill in ${field}: a day and a time.`;
      case 'gap':
        return `Change ${field}: the clocks go forward then, and this time does not come.`;
      case 'not-after-start':
        return 'The end must be later than the start.';
      case 'no-zone':
        return 'Choose a time zone.';
      case 'no-abbreviation':
        return 'Choose another time zone: your firm sends zones as letters, and this one has none.';
      case 'amount':
        return 'How long before must be a whole number from 1 to 1000.';
      case 'twice':
        return on === 'reminders'
          ? 'The same reminder stands there twice.'
          : `Somebody stands twice in ${field}.`;
      default:
        return why satisfies never;
    }
  },
  chooseNotify: 'Choose under Notify whether the client is told.',
  nobodyToTell: 'To tell the client, choose a contact under People.',
  readOnly: 'Your firm’s policy allows reading only. No event is sent to Hona from here.',
  offline: 'No internet connection. What you typed stays here.',
  unsaved: 'What you typed is not saved.',
  goOn: 'Go on editing',
  discard: 'Discard',
  keepDraft: 'Keep as draft',
  draftKept: 'Kept as a draft of this case, on this computer alone. New event or Edit brings it back.',
  apart:
    'This event was changed in another window meanwhile. What you type here is kept beside it: both stand above the list.',
  unkept: 'What you typed stands on this screen alone: it cannot be written to this computer now.',
  before: 'You began this before, and it was never saved.',
  beginAnew: 'Begin anew',
  begunAnew: 'The form is empty of what you had typed.',
  begun: (title: string) =>
    title ? `You began “${title}”, and it is not saved.` : 'You began an event, and it is not saved.',
  begunGoOn: 'Go on',

  // How it went
  changed:
    'This event was changed meanwhile, perhaps in another window. Look at it in the list, and press again.',
  changedElsewhere: (what: string) =>
    `This event was changed meanwhile, perhaps in another window. What you typed stays here; Save event writes it over that. It now says: ${what}.`,
  savedElsewhere: (what: string) => `This was saved in another window: ${what}.`,
  pressedElsewhere: (what: string) => `Save was pressed for this in another window: ${what}.`,
  lookAt: 'Look at it',
  goApart: 'Keep mine as another event',
  alreadySending:
    'An event of this case is just on its way to Hona. Wait until it is settled, and press again.',
  noEmail: (names: string) =>
    `Your firm invites by e-mail address, and none was read for ${names}. Read their pages in MyCase, or leave them out.`,
  notOnCase:
    'Somebody who is invited is no longer on the case. Take the tick away under People, or read Contacts & staff in MyCase again.',
  onCase:
    'Somebody under Other staff is on the case by now. Take that tick away, and invite them under Team on the case.',
  checksRefused: (names: string) =>
    `This stands against telling the client: ${names}. Nothing was sent. Press Edit again (Delete, where it was to be deleted): under “Notify” it says what to do.`,
  notPossible: 'Something in it cannot be sent as it stands. Open it with Edit, and look at each field.',
  stopped: 'The extension was stopped before Hona answered. Look at the list before you press again.',
};
