import type { NameGap, Obstacle } from '../domain/update';

const list = (fields: string[]) => fields.join(', ');

/** What the dialog "Update Hona" says; loaded with it. */
export const enUpdate = {
  update: 'Update Hona',
  updateNow: 'Update now',
  updating: 'Updating…',
  cancel: 'Cancel',
  close: 'Close',

  // The table
  value: 'Value',
  lastSent: (date: string) => `Last sent from here, ${date}`,
  mycaseSays: 'MyCase says',
  notTakenYet: 'not taken yet',
  empty: 'none',
  sentOther: (value: string) => `Hona answered this; sent was ${value}`,
  answeredOther: (value: string) => `Hona answered ${value}`,
  theSame: (fields: string[]) => `The same as last sent: ${list(fields)}.`,
  takenOver: 'Hona has probably taken this over in its nightly sync',
  readAge: (age: string) => `read from MyCase ${age}`,
  daysAgo: (n: number) => (n === 1 ? '1 day ago' : `${n} days ago`),
  honaAnswered: (contact: string, project: string, when: string) =>
    `Hona answered ${when}: contact ${contact}, project ${project}. No answer says which phase Hona has.`,
  results: { created: 'created', updated: 'updated' },
  notReached: 'not reached',
  oldest: (age: string) =>
    `Some of this was read from MyCase ${age}. Read it again before you send it to Hona.`,
  phoneOfList:
    'The phone is the one that Contacts & staff shows. Hona takes the Cell number, which only the client’s own page shows: read that before you send another one to Hona.',
  refresh: 'Refresh from MyCase',
  answeredElse:
    'Hona answered with another phone or e-mail than was sent. Correct it in MyCase if it is wrong there, and run a manual sync on this project in Hona.',
  changed: (what: string[]) => `MyCase changed while this was open. ${list(what)}.`,
  changedTo: (field: string, value: string) => `${field} is now ${value}`,
  changedTick: (what: string[]) => `I have looked at it again: ${list(what)}.`,

  // What the client will notice
  noticed: 'What the client will notice',
  consequence: {
    'new-phase': (phase: string, name: string) =>
      `Notices are on, so Hona tells ${name} about the phase ${phase} on the next business morning.`,
    'new-phase-maybe': (phase: string, name: string) =>
      `Notices are on. Hona has probably told ${name} about the phase ${phase} after its nightly sync; if not, it does so on the next business morning.`,
    'phase-if-on': (phase: string, name: string) =>
      `If you turn notices on, Hona tells ${name} about the phase ${phase} on the next business morning.`,
    'phase-unknown': (phase: string, name: string) =>
      `If Hona has the case in another phase than ${phase}, and notices are on, it tells ${name} about it on the next business morning.`,
    'notices-on': (name: string) => `${name} will get Hona’s automatic notices.`,
    'notices-off': (name: string) => `${name} will get no automatic notices any more. Messages still go.`,
    'notices-set': (on: boolean, name: string) =>
      on
        ? `Automatic notices to ${name} will be on, whatever they were in Hona before.`
        : `Automatic notices to ${name} will be off, whatever they were in Hona before. Messages still go.`,
    'portal-link': (to: string) =>
      `If ${to} is new to Hona, it sends a portal link there that needs no password.`,
    'portal-link-maybe': (to: string) =>
      `Hona has probably sent a portal link to ${to} after its nightly sync; if not, it sends one now.`,
    'left-out': {
      phone: (was: string) =>
        `MyCase shows no phone any more. Whether Hona then still texts ${was} is not known.`,
      email: (was: string) =>
        `MyCase shows no e-mail any more. Whether Hona then still writes to ${was} is not known.`,
    },
    completed: (name: string) => `The project becomes Completed. Hona may ask ${name} for a review.`,
    'may-create': (notices: boolean | null, name: string) =>
      notices === false
        ? `If Hona does not have this case yet, it makes a project. Notices are off, so ${name} gets no notice of it.`
        : `If Hona does not have this case yet, it makes a project, and ${name} may get a notice of it.`,
    'other-client': (name: string, was: string, wasId: string) =>
      `${name} takes the place of ${was} (contact ${wasId} in MyCase), who was sent as the client before.`,
    'only-this-client': (n: number, name: string) =>
      `The case has ${n} contacts. Hona may keep only ${name} on the project.`,
    'second-contact': (name: string) =>
      `Under which number Hona has the company ${name} is not known. If its own sync brought it, Hona makes a second contact, and may put it on the project in the first one’s place.`,
    nothing: 'Nothing, as far as can be told from here.',
  },
  portalTick: (to: string) => `Whoever holds ${to} can open the client’s portal. I have checked it.`,
  secondTick: 'I know that Hona may then have this company twice.',
  carriesOnly: 'Team, other contacts, custom fields and date of birth come with Hona’s own sync only.',

  // What staff are asked
  noticesAsk: 'Client notices',
  noticesWhy: {
    'no-field': 'Your firm names no field in MyCase for them.',
    'not-loaded': (field: string) =>
      `The field “${field}” was not read yet. Open Items & info in MyCase once, or press Refresh from MyCase; or choose here.`,
    empty: (field: string) => `The field “${field}” is not filled in MyCase.`,
    unmapped: (field: string) => `The field “${field}” says neither Yes nor No in MyCase.`,
  },
  noticesUnknown: 'Hona’s present setting cannot be read. Choose what it shall be.',
  noticesOn: 'On: Hona sends automatic notices',
  noticesOff: 'Off: no automatic notices',
  personAsk: 'The client’s name',
  personWhy: {
    company: (name: string) =>
      `MyCase has the company “${name}”, and Hona asks for a person. Who is to be addressed?`,
    'one-name': (name: string) => `MyCase has only “${name}”, and Hona asks for two names.`,
    'doubtful-name': (name: string) =>
      `MyCase has “${name}”. Hona keeps first and last name apart: are they right so?`,
  },
  firstName: 'First name',
  lastName: 'Last name',
  tickFirst: 'Tick the boxes first.',
  chooseFirst: 'Choose about client notices first.',
  nameFirst: 'Fill in both names first.',
  offline: 'No internet connection. Nothing is sent; try again when it is back.',

  // The trial
  trialTitle: 'First update of this firm',
  trialText:
    'Ask an administrator to do this once, on a case that Hona already has from its own sync, and that no computer has updated from this panel. It is not known yet whether Hona finds a case by MyCase’s own number. If it answers “created” instead of “updated”, it made a second record, and the panel stops further updates.',
  trialLog:
    'The panel has not read Hona’s messages of this case yet, and would not notice a second record. Open the conversation with Hona under Communications in MyCase first, or try another case.',
  trialCompany:
    'The first update of a firm needs a person as the client: for a company, “created” would not tell whether Hona knows the case. Try another case.',
  trialTick: 'I am an administrator, and Hona already has this case.',
  trialPassed: 'The trial has passed: Hona knew both.',
  stopped:
    'Updates are stopped for this firm: Hona made a new record although it knew this case. Ask Hona’s support: “Which external ID does our MyCase integration use for projects and contacts, and can the second record be removed?”',
  stoppedHow:
    'When that is settled, an administrator lifts this in the settings: Disconnect, then Connect with the token again. The next update is a trial again.',
  madeNew:
    'Hona made a new project. If Hona had this case already, ask Hona’s support before you update another one.',

  // How it went
  halfDone: (contact: string, when: string) =>
    `Half done: Hona took the contact (${contact}, ${when}); the project is not confirmed. Press Update now to go on.`,
  done: (contact: string, project: string) => `Done. Hona answered: contact ${contact}, project ${project}.`,
  parts: { contact: 'the contact', project: 'the project' },
  tookContact: 'Hona took the contact before that.',
  otherCase: (seen: string, open: string) =>
    `This was the update of case ${seen}; ${open ? `the tab now shows case ${open}` : 'the tab now shows no case'}. Nothing was sent.`,
  otherFirmsCase: (seen: string) =>
    `This was the update of case ${seen}; the tab now shows case ${seen} of another firm. Nothing was sent.`,
  alreadyUpdating:
    'This case is just being updated, perhaps from another window. Nothing was sent from here; Hona’s answer shows in the table.',
  factsChanged: (fields: string[]) =>
    `MyCase no longer says what stood here: ${list(fields)}. Nothing was sent; look at the table again.`,
  refused: (part: string, status: string, reason: string) =>
    `Hona refused ${part}${status && ` (${status})`}${reason && `: “${reason}”`}.`,
  refusedHow: {
    contact:
      'Correct the client’s name, phone or e-mail in MyCase, press Refresh from MyCase, and try again.',
    project:
      'Check that the case’s project type and phase are mapped in Hona, and the “Hona Enabled” field, if your firm uses one. Then try again.',
  },
  busy: (part: string) => `Hona is too busy (429) and did not take ${part}. Try again in a minute.`,
  unclear: {
    status: (part: string, status: string) =>
      `Hona answered with an error (${status}) that does not say whether it took ${part}.`,
    timeout: (part: string) => `Hona did not answer in time, so nobody knows whether it took ${part}.`,
    connection: (part: string) => `The connection broke, so nobody knows whether Hona took ${part}.`,
    strange: (part: string) =>
      `Hona’s answer about ${part} is not what its description says, so it cannot be told what it did.`,
    stopped: 'The extension was stopped before Hona’s answer came, so nobody knows whether it was taken.',
  },
  mayRepeat: 'You may press Update now again: it only sets the same values once more.',
  diskFull:
    'The disk of this computer is full, and what Hona has taken by now could not be kept here. Make room on the disk.',
  otherRecord: (part: string) =>
    `Hona answered with another record than the one that was sent for ${part}. Do not update again before Hona’s support has looked at it.`,

  // What stands in the way
  cannot: 'An update is not possible yet',
  obstacles: {
    lead: 'MyCase marks this case as a lead, and Hona keeps leads apart from projects. If it is a case by now, change that field in MyCase (Items & info, Custom fields), then refresh.',
    leadUnknown:
      'Whether this case is a lead was not read yet: your firm marks leads by a custom field. Open Items & info in MyCase once, or press Refresh from MyCase.',
    'follows-tasks':
      'In your firm the phase follows tasks, and no page of MyCase tells it whole: it is not known here. Hona takes it over in its own sync.',
    'not-loaded': (field: string) =>
      `${field} was not read yet. Open Items & info in MyCase once, or press Refresh from MyCase.`,
    empty: (field: string) => `${field} is not set in MyCase. Set it there (Items & info), then refresh.`,
    emptyPhase:
      'The case has no stage, so there is no phase to send. Set the stage in MyCase (Items & info), then refresh.',
    emptyType:
      'The case has no practice area, so there is no project type to send. Set it in MyCase (Items & info), then refresh.',
    'odd-value': (field: string) =>
      `${field} cannot be understood as it stands in MyCase. Correct it there (Items & info), then refresh.`,
    unmapped: (field: string, value: string) =>
      `${field}: your firm maps nothing for “${value}”, and Hona keeps the last mapped ${field.toLowerCase()}. Add it to the mapping in Hona and in the settings here, or correct it in MyCase.`,
  },
  almost: (name: string) =>
    `The mapping has “${name}”: names must be the same to the letter, with every space.`,
  clientObstacles: {
    'not-loaded':
      'Who the client is was not read yet. Open Contacts & staff in MyCase once, or press Refresh from MyCase.',
    none: 'The case has no contact in MyCase. Add the client there (Contacts & staff), then refresh.',
    'no-id':
      'MyCase shows the client without a link, so Hona cannot be told who it is. Open Contacts & staff in MyCase, then refresh.',
    choose: 'Nobody has chosen the client of this case yet. Close this, and choose in Messages or Details.',
  } satisfies Record<Exclude<(Obstacle & { field: 'client' })['why'], NameGap>, string>,
  phoneObstacles: {
    doubtful: (raw: string, why: string) =>
      `“${raw}” is not a number that can be texted. ${why} Correct it on the contact’s page in MyCase, then refresh.`,
    'no-phone-no-email':
      'MyCase shows neither a phone nor an e-mail for the client. Add one on the contact’s page in MyCase, then refresh.',
  },
};
