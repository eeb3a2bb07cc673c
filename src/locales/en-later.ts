import type { ChangedFact, EventDeed } from '../domain/activity';
import type { FactPage } from '../domain/facts';
import type { UpdateField } from '../domain/update';

/** What Details, Activity and the Update dialog say; loaded when one of them is first opened. */
export const enLater = {
  // Details
  project: 'Project',
  client: 'Client',
  team: 'Team',
  contacts: 'Other contacts',
  customFields: 'Custom fields',
  howSure: 'How sure this is',
  pages: {
    case: 'case page',
    'items-info': 'Items & info',
    'contacts-staff': 'Contacts & staff',
    communications: 'Communications',
    documents: 'Documents',
    texts: 'Text messages',
    contact: 'contact’s page',
    company: 'company’s page',
    staff: 'staff page',
    event: 'event',
    thread: 'message thread',
  } satisfies Record<FactPage, string>,
  sourced: (page: string, age: string) => `${page}, ${age}`,
  readFrom: (source: string) => `Read from ${source}.`,
  lastSentValue: (value: string, date: string) => `last sent ${value}, ${date}`,
  fields: {
    name: 'Name',
    phase: 'Phase',
    projectType: 'Project type',
    status: 'Status',
    notices: 'Client notices',
    client: 'Client’s name',
    phone: 'Client’s phone',
    email: 'Client’s e-mail',
  } satisfies Record<UpdateField, string>,
  caseTitle: 'Case in MyCase',
  caseId: 'Case ID and firm',
  caseType: 'Case type',
  caseFacts: {
    caseNumber: 'Case number',
    practiceArea: 'Practice area',
    stage: 'Case stage',
    openedOn: 'Opened',
    closedOn: 'Closed',
    limitationOn: 'Statute of limitations',
    office: 'Office',
    description: 'Description',
  },
  customField: (label: string) => `custom field “${label}”`,
  notInMyCase: 'not set in MyCase',
  notReadYet: (terms: string) =>
    `Not seen on any page yet: ${terms}. They stand on Items & info in MyCase, where your firm uses them.`,
  fieldsNotRead: 'Not read yet. Open Items & info in MyCase once, or press Refresh from MyCase.',
  leadMark: 'Your firm’s field marks this case as a lead. Hona keeps leads apart: no update is sent for it.',
  showMore: (n: number, all: number) => `Show ${n} more of ${all}`,
  almostMapped: (value: string, mapped: string) =>
    `MyCase has “${value}”, the mapping “${mapped}”: names must be the same to the letter, with every space`,
  mappedFrom: (value: string) => `from “${value}”, as your firm maps it`,
  statusFrom: { open: 'open in MyCase', closed: 'closed in MyCase' },
  noticesField: (field: string) => `custom field “${field}”`,
  noticesUnknown: 'Hona’s present setting cannot be read; you choose at each update.',
  clientName: 'Name',
  chosenHere: 'chosen on this computer',
  onlyInGroup: (group: string) => `only contact in Group ${group}`,
  honaChoice: 'Which contact Hona texts cannot be read.',
  honaTexts: 'Hona texts',
  answered: (date: string) => `Hona’s last answer, ${date}`,
  expected: 'expected from MyCase',
  mycaseNow: (value: string) => `MyCase now: ${value}`,
  kinds: { cell: 'Cell', work: 'Work', home: 'Home', fax: 'Fax', main: 'Main', unknown: 'kind not shown' },
  notCell: 'not marked as a cell number: texts may not arrive',
  extension: (ext: string) => `extension ${ext}: texts cannot be dialled through`,
  doubtful: 'not a number that can be texted',
  olderNumber: (value: string, age: string) =>
    `the client’s own page showed ${value} before (${age}); Contacts & staff was read later`,
  noNumber: 'no number',
  email: 'E-mail',
  birthday: 'Date of birth',
  company: 'company',
  companyClient: 'a company: an update asks for a person’s name',
  archived: 'marked inactive or archived in MyCase',
  flags: { consent: 'Consent to automatic texts', deceased: 'Deceased', minor: 'Minor' },
  yes: 'Yes',
  no: 'No',
  clientFields: 'Custom fields of the client',
  ownPageNotRead: (name: string) =>
    `All phones, the date of birth and the client’s custom fields stand on the page of ${name} in MyCase. Open it once, or press Refresh from MyCase.`,
  reachAdvice:
    'other than Hona’s last answer: MyCase counts, so correct it there; then Update Hona, or Sync Updates on the project in Hona',
  chooseOther: 'Choose another client',
  keepClient: 'Keep this client',
  notRead: 'Not read yet. Open Contacts & staff in MyCase once.',
  none: 'None in MyCase.',
  noTitle: 'no title',
  leadAttorney: 'lead attorney',
  roleInHona: (role: string) => `shown to the client as ${role}`,
  noRole: 'no role mapped: not shown to the client',
  groupNotRead: 'Group not read yet',
  roleInMyCase: (role: string) => `role in MyCase: ${role}`,
  almostRole: (title: string, mapped: string) =>
    `MyCase has the Title “${title}”, the mapping “${mapped}”: Hona compares exactly, with every space`,
  almostGroup: (group: string, mapped: string) =>
    `MyCase has the Group “${group}”, the mapping “${mapped}”: Hona compares exactly, with every space`,
  teamAdvice: 'Somebody missing? Hona takes over the staff of Contacts & staff in MyCase: add them there.',
  openContacts: 'Open Contacts & staff',
  documents: 'Documents in MyCase',
  documentsNotRead: 'Not read yet. Open Documents in MyCase once.',
  documentsPart: 'What the Documents page has shown on this computer, perhaps not all.',
  documentsAdvice:
    'Hona puts what clients send through it here while its integration is active. Who put a document here cannot be read.',
  events: 'Events in MyCase',
  eventUnnamed: 'Event',
  ownTexts: 'MyCase’s own text messages',
  ownTextUnnamed: 'Text conversation',
  ownTextsMore: 'There may be more: the case’s text messages page in MyCase has them all.',
  ownTextsAdvice:
    'From another number than Hona’s, and no part of the conversation in this panel. A client may take part in several cases.',
  thisIsMe: 'This is me',
  you: 'you',
  meSaved: (name: string) => `Messages from this computer now go as ${name}.`,
  fieldEmpty: 'empty',
  logTerm: 'Conversation',
  logFrom: 'the message threads in Communications whose subject names Hona',
  caseTerm: 'Same case at Hona',
  caseProven: 'proven by an update that Hona accepted for this firm',
  caseUnproven: 'no update was tried for this firm yet',
  notConfirmed: 'not yet confirmed on a live account',
  notConfirmedLong:
    'Not yet confirmed on a live account: it is read where public evidence says that MyCase shows it.',
  keptInHona:
    'Kept in Hona and not readable from here: notification preferences, forms, e-signatures, reviews, drips, lead conversion, templates, unread marks.',
  changedValues: (n: number) =>
    n === 1
      ? '1 value differs from what was last sent to Hona.'
      : `${n} values differ from what was last sent to Hona.`,
  neverSent: '“Update Hona” was not used for this case from this computer yet.',
  halfDone: 'An update is half done: Hona took the contact; the project is not confirmed.',
  updateHonaMore: 'Update Hona…',

  // Activity
  activityLabel: 'Activity',
  activityMore: (n: number) =>
    n === 1 ? 'More: 1 other change in MyCase' : `More: ${n} other changes in MyCase`,
  activityLess: 'Only what matters most',
  activityEmpty:
    'Nothing yet. What is sent from here, and what changes in MyCase between two readings, stands here.',
  activity: {
    'handed-over': 'A message was handed to Hona',
    'not-sent': 'A message was not sent',
    'may-have-been-sent': 'A message may have been sent',
    undone: 'A message was undone before it left',
    discarded: 'A message was discarded',
    'send-again': 'A message was sent again by hand',
    'marked-arrived': 'A message was marked as arrived',
    'found-in-log': 'A message was seen in the log: Logged in MyCase',
    'updated-contact': { created: 'Hona created the contact', updated: 'Hona updated the contact' },
    'updated-project': { created: 'Hona created the project', updated: 'Hona updated the project' },
    'update-failed': (code: string, part: 'contact' | 'project') => {
      if (code === 'hona-unreachable') return 'Hona could not be reached for an update';
      if (code === 'token-refused') return 'Hona refused the token at an update';
      if (code === 'updates-stopped') return 'Updates were stopped: Hona made a second record';
      return code === 'hona-refused'
        ? `Hona refused the ${part} at an update`
        : `Not known whether Hona took the ${part} at an update`;
    },
    event: (did: EventDeed, title: string, notify: boolean) => {
      const told = notify ? ', which was asked to tell those invited' : ', which was asked to tell nobody';
      switch (did) {
        case 'saved':
        case 'deleted':
          return `The event “${title}” was ${did} in Hona${told}`;
        case 'not-saved':
          return `The event “${title}” was not saved in Hona`;
        case 'not-deleted':
          return `The event “${title}” was not deleted in Hona`;
        case 'may-have-been-saved':
          return `The event “${title}” may have been saved in Hona, and those invited may have been told`;
        case 'may-have-been-deleted':
          return `The event “${title}” may have been deleted in Hona, and those invited may have been told`;
        case 'marked-arrived':
          return `The change of the event “${title}” was marked as arrived`;
        case 'forgotten':
          return `The event “${title}” was deleted from this computer. Whether its last change reached Hona is not known`;
        default:
          return `The change of the event “${title}” was marked as not arrived`;
      }
    },
    'stop-recorded': (note: string, by: string | null) =>
      `What was done about the client’s request to stop, or the wrong number${by ? `, recorded by ${by}` : ''}: “${note}”`,
    'client-chosen': (name: string) => `${name} was chosen as the client`,
    'fact-changed': (fact: string, was: string, is: string) => `${fact} changed in MyCase: ${was} → ${is}`,
    added: {
      contacts: (names: string) => `New on the case: ${names}.`,
      staff: (names: string) => `New on the case’s staff: ${names}.`,
    },
    removed: {
      contacts: (names: string) => `No longer on the case: ${names}.`,
      staff: (names: string) => `No longer on the case’s staff: ${names}.`,
    },
    documents: (names: string, more: number) =>
      `New in MyCase’s Documents, or seen here for the first time: ${names}${more > 0 ? ` and ${more} more` : ''}.`,
  },
  loggedSeen: (when: string) => `Logged in MyCase, seen ${when}`,
  notInLog: 'Not seen in the log yet',
  fieldOf: (label: string, name: string) => `${label} (${name})`,
  openCase: 'open',
  closedCase: 'closed',
  facts: {
    stage: 'Stage',
    phone: 'Phone',
    email: 'E-mail',
    client: 'Client',
    practiceArea: 'Practice area',
    closed: 'Open or closed',
    name: 'Name',
    caseNumber: 'Case number',
    openedOn: 'Opened',
    closedOn: 'Closed',
    limitationOn: 'Statute of limitations',
    office: 'Office',
    description: 'Description',
    group: 'Group',
    birthday: 'Date of birth',
    address: 'Address',
  } satisfies Record<ChangedFact, string>,
  nothingThere: 'nothing',
};
