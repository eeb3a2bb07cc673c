import type { AddressProblem } from '../domain/firm-address';
/** What the settings page says. */
export const enOptions = {
  title: 'Settings',
  pageTitle: 'Hona Panel: settings',
  product: 'Hona Panel for MyCase. Unofficial: not affiliated with Hona or MyCase.',

  connection: 'Connection to Hona',
  connected: (firm: string, end: string, when: string) =>
    `Connected for ${firm} since ${when}. The token ends in “${end}”.`,
  refused: 'Hona refused this token. What waits is kept; connect again.',
  unguarded:
    'In this browser a connection that breaks while a message is on its way may send it twice. Such a message is marked “May have been sent”; where the browser’s own second try worked, “Handed to Hona”, and then the log shows it twice.',
  notConnected: 'Not connected. Reading, Details and drafts work without it; sending does not.',
  token: 'Hona API token',
  tokenWhere:
    'In Hona: Company Settings, Integrations, Hona card, View Details. Only administrators of Hona can see it.',
  tokenCan:
    'Whoever has the token can text any client of the firm in the name of any author, and it cannot be revoked for one person. It stays on this computer, and only the extension’s background uses it.',
  firm: 'MyCase firm',
  firmHow: 'The first part of your MyCase address: “smithlaw” in smithlaw.mycase.com.',
  connect: 'Connect',
  test: 'Test connection',
  testHow:
    'Sends an empty contact, which Hona can only refuse: the kind of refusal tells whether it knows the token.',
  disconnect: 'Disconnect',
  disconnectHow:
    'Erases the token from this computer at once and pauses what waits. Nothing is deleted in Hona or MyCase.',
  working: 'One moment…',
  tokenMissing: 'Paste the token first.',
  tokenOdd: 'This does not look like a token: it must be one line of at least 8 characters without spaces.',
  firmMissing: 'Fill in the MyCase firm first.',
  firmOdd: 'This does not look like a firm. It is the first part of your MyCase address.',
  connectedNow: (firm: string, tested: string) => `Connected for ${firm}. ${tested}`,
  disconnectedNow: (waiting: number, sending: number) =>
    `Disconnected. The token is erased from this computer.${
      waiting > 0
        ? ` ${waiting === 1 ? '1 message waits' : `${waiting} messages wait`}, and after a new connection each asks before it goes.`
        : ''
    }${
      sending > 0
        ? ` ${sending === 1 ? '1 message was' : `${sending} messages were`} on the way already; what became of it will stand in its case.`
        : ''
    }`,
  tests: {
    known: 'Hona knows the token.',
    refused: (status: number) =>
      `Hona refused the token (${status}). Copy it again in Hona and connect once more.`,
    'accepted-empty': 'Hona accepted an empty contact; look for it in Hona. The token works.',
    'cannot-tell': (status: number | null) =>
      status === null ? 'Cannot tell: Hona could not be reached.' : `Cannot tell: Hona answered ${status}.`,
  },

  you: 'You',
  staffId: 'Your MyCase staff ID',
  staffIdHow:
    'The number at the end of the address of your own staff page in MyCase. You must be a team member in Hona with a user account; without it a message shows as “CRM”. In a case, Details, Team, “This is me” fills it in.',
  staffIdOdd: 'A staff ID is a number.',
  staffName: 'Your name, as colleagues see it in Hona',
  clientSees: 'The client sees the firm’s name only.',

  sending: 'Sending',
  undoSeconds: 'Seconds to undo',
  undoHow: '0 to 30. A message waits this long before it leaves.',
  undoOdd: 'The seconds to undo are 0 to 30.',
  enterSends: 'Enter sends the message',
  enterSendsHow:
    'Shift+Enter then makes a new line. While this is off, Enter makes a new line, and Ctrl+Enter (⌘+Enter on a Mac) sends.',
  signature: 'Signature line',
  signatureHow:
    'Stands below every message that you send from this computer, and counts as a part of it; leave it empty for none. Without it the client sees the firm’s name only.',
  signatureLong: 'The signature line has 200 characters at most.',
  notifyTitle: 'Notifications',
  notify:
    'Tell me on this computer when a client’s new message is read from MyCase, and when a reminder is due',
  notifyHow:
    'Without names and without the words of the message; a press on it opens the case. This does not replace Hona’s own notifications; keep them on. It is your own choice on this computer: no policy can set a person’s notifications.',
  notifyOn: 'Notifications are on.',
  notifyOff: 'Notifications are off.',
  notifyRefused:
    'The browser does not allow it, so notifications stay off. You can allow them in the browser’s list of extensions: Hona Panel for MyCase, Permissions.',
  notifyTaken: 'The browser no longer allows them: turn it on again to be asked.',
  launcher: 'Show the button “Open Hona panel” beside the case’s name',
  keepTitle: 'What is kept on this computer',
  keepDays: 'Keep for how many days',
  keepHow:
    '1 to 3650. What was read from MyCase, the conversations, and messages that are settled are deleted from this computer when they are older, once a day. Nothing is deleted in Hona or MyCase. Drafts and messages that are not settled are never deleted by themselves; old ones are listed here.',
  setDays: 'Set days',
  daysOdd: 'The days are a number from 1 to 3650.',
  daysSaved: (n: number) => `From now on things are kept for ${n === 1 ? '1 day' : `${n} days`}.`,
  oldTitle: 'Old, and waiting for you',
  oldHow:
    'Whether these arrived was never seen, or they were never sent. Decide about each: keep it here, take its text along, or delete it from this computer.',
  copyNote: 'Copy for a MyCase note',
  copyText: 'Copy the text',
  copied: 'Copied. Paste it into a note of the case in MyCase.',
  notCopied: 'The browser did not let it be copied.',
  forget: 'Delete from this computer',
  forgotten: 'Deleted from this computer.',
  caseOf: (name: string, caseId: string, firm: string) =>
    name ? `${name} (case ${caseId}, ${firm})` : `Case ${caseId} (${firm})`,
  unknownCase: 'A case that is not known here any more',
  endOf: (of: string, state: string, text: string) => `${of}: ${state}: “${text}”`,
  ends: {
    queued: 'waits to be sent',
    sending: 'is on its way',
    accepted: 'handed to Hona, not seen in MyCase’s log',
    logged: 'logged in MyCase',
    failed: 'not sent',
    unknown: 'may have been sent',
    arrived: 'marked as arrived',
    discarded: 'not sent again',
    draft: 'draft, never sent',
  },
  noAuthor: 'CRM',
  note: (client: string, reach: string, author: string, when: string, state: string, text: string) =>
    `Text message to ${client}${reach ? ` at ${reach}` : ''} by ${author}, ${when}: ${state}.\n\n${text}`,

  firmRules: {
    title: 'Your firm in Hona',
    conversationLink: 'Link to conversation',
    conversationLinkHow:
      'Only an address that is the same for every client and asks them to sign in, such as your portal’s. Never a link that Hona made for one client. Empty: the composer says how to get the personal link in Hona.',
    honaAddress: 'Address of a project in Hona',
    honaAddressHow:
      'Where “Open in Hona” leads: open a project in Hona, copy the address, and put {caseId} in the place of MyCase’s number of the case. Empty: Hona’s Projects page, with the case’s name copied.',
    save: 'Save addresses',
    saved: 'The addresses are saved.',
    notSaved: (problem: string) => `Nothing was saved. ${problem}`,
    problems: {
      'no-address': 'This is no web address: copy it whole from the browser’s address bar.',
      'not-https': 'The address must begin with https://.',
      credentials: 'There is a name or password in the address: leave out what stands before the @.',
      braces: 'Only {caseId} may stand in braces, and only in the address of a project.',
      'no-case-id':
        'Put {caseId} where MyCase’s number of the case belongs; else every case leads to the same page.',
      'case-id-in-host': '{caseId} must stand behind the host’s name.',
    } satisfies Record<AddressProblem, string>,
  },

  mapping: {
    title: 'How your firm’s MyCase maps to Hona',
    about:
      'For administrators. Hona keeps its own mapping in Company Settings; write here what stands there, so that the panel shows and sends the same. Without any entry MyCase’s own names are used. Names must be exactly as MyCase shows them, with capital letters, spaces and parentheses: Hona compares exactly.',
    sections: {
      clientGroups: 'Groups that make a contact the client',
      contactRoles: 'Several contacts on a case',
      phases: 'Phases',
      notStartedStages: 'Stages before the work starts',
      projectTypes: 'Project types',
      teamRoles: 'Team roles',
      logSubjectWords: 'Hona’s messages in MyCase',
      logFormats: 'Formats of Hona’s log',
      noticesField: 'Client notices',
      phasesFollowTasks: 'Our phases follow tasks',
      caseTypeField: 'Case type',
      consentField: 'Consent to automatic texts',
      deceasedField: 'Deceased',
      minorField: 'Minor',
      lead: 'Leads',
    },
    how: {
      clientGroups:
        'The only contact of a case in one of these Groups is the client. Where there are several, or none, staff choose.',
      contactRoles:
        'Only where Hona has turned this on for your firm: contacts in these Groups are then on the project too, each with the role, and above a message stands “main client; Hona decides who else”.',
      phases:
        'Once one stage stands here, updating is off for cases in a stage that does not: Hona would keep the last mapped phase.',
      notStartedStages:
        'A case in one of these stages has the status “Not Started”, as a potential new client.',
      projectTypes:
        'Once one practice area stands here, updating is off for cases in a practice area that does not.',
      teamRoles: 'Hona gives no role by itself: it compares the staff’s Title in MyCase with these.',
      logSubjectWords: 'The thread that Hona logs into is known by one of these words in its subject.',
    },
    columns: {
      clientGroups: ['Group in MyCase', ''],
      contactRoles: ['Group in MyCase', 'Role in Hona'],
      phases: ['Stage in MyCase', 'Phase in Hona'],
      notStartedStages: ['Stage in MyCase', ''],
      projectTypes: ['Practice area in MyCase', 'Project type in Hona'],
      teamRoles: ['Title in MyCase', 'Team role in Hona'],
      logSubjectWords: ['Word in the subject', ''],
    },
    several: 'Our firm has several contacts on a case in Hona',
    severalOff: 'While this is off, no Group has a role: those below are not saved.',
    followTasks: 'Our phases follow tasks',
    followTasksHow:
      'No page of MyCase tells which tasks are done: the phase is then unknown, and updating is off.',
    fieldsTitle: 'Custom fields',
    fieldsHow: 'The field’s label exactly as MyCase shows it; leave it empty where your firm has none.',
    labels: {
      noticesField: 'Field for client notices (“Hona Enabled”)',
      caseTypeField: 'Field for the case type',
      consentField: 'Field for consent to automatic texts',
      deceasedField: 'Field for “Deceased”',
      minorField: 'Field for “Minor”',
    },
    labelsHow: {
      noticesField: 'Empty: staff choose at each update.',
      caseTypeField: 'MyCase has no case type of its own.',
    },
    on: 'Where it stands',
    ons: { case: 'on the case', client: 'on the client' },
    leadLabel: 'Field that marks a lead',
    leadValue: 'Its value for a lead',
    leadHow: 'A case with exactly this value is a lead: the panel sends no update for it.',
    cellProblem: (column: string, problem: string) => `${column}: ${problem}`,
    cell: (column: string, row: number) => `${column}, row ${row}`,
    add: 'Add a row',
    addNamed: (section: string) => `Add a row to ${section}`,
    addSeen: (value: string) => `Add “${value}”`,
    addSeenTo: (value: string, section: string) => `Add “${value}” to ${section}`,
    seen: (n: number) => `Seen in MyCase on this computer, not listed above (${n}):`,
    notMapped: (n: number) => `Not mapped yet (${n}): updating is off for cases with it`,
    remove: (name: string, row: number) => `Remove ${name ? `“${name}”` : `row ${row}`}`,
    removed: (name: string) => `Removed${name ? ` “${name}”` : ''}; not saved yet.`,
    edges: 'Begins or ends with a space, and is kept so. Hona compares exactly.',
    almost: (shown: string, how: string) => `MyCase shows “${shown}”${how}. Hona compares exactly.`,
    almostHow: {
      end: ' with a space at the end',
      noEnd: ' without a space at the end',
      start: ' with a space at the beginning',
      noStart: ' without a space at the beginning',
      letters: ' with other capital letters',
      spaces: ' with other spaces',
    },
    useShown: 'Take MyCase’s',
    save: 'Save mapping',
    saved: 'The mapping is saved.',
    unsaved: 'Changed, and not saved yet.',
    discard: 'Discard changes',
    discarded: 'What was not saved is discarded.',
    notSaved: (n: number) =>
      `Nothing was saved: ${n === 1 ? 'one entry needs' : `${n} entries need`} a correction, marked above.`,
    newer:
      'Another window saved a mapping meanwhile. What you typed here is kept, and is not saved. Saving yours changes:',
    newerSame: 'Another window saved the same mapping meanwhile.',
    takeTheirs: 'Discard mine, show the saved one',
    keepMine: 'Keep mine',
    keptMine: 'Press “Save mapping” to put yours in the other one’s place.',
    problems: {
      empty: 'Must not be empty.',
      twice: 'Stands twice.',
      long: 'Too long: 2,000 characters at most.',
      odd: 'This name cannot be kept.',
      many: 'Too many: 10,000 at most.',
      none: 'Add a Group, or turn this off.',
      pattern: 'This format cannot be used.',
    },
    patternAt: (problem: string, at: number) => `${problem} (at character ${at}).`,
    patternFaults: {
      'too-long': 'A format has 300 characters at most',
      'unknown-part': 'The parts are {author}, {client}, {time} and {text}',
      twice: 'A part stands twice',
      touching: 'Between two parts there must be words or signs that always stand there',
      'no-text': 'The part {text} is missing',
      'text-not-last': 'Nothing may stand after {text}',
      'too-loose':
        'It needs {time}, or words at its beginning that always stand there; else it would fit any message',
    },

    logTitle: 'Hona’s log looks different here?',
    logHow:
      'Where the panel shows the messages of Hona’s log under a wrong name or time, make a format out of one of them: copy it from MyCase, and write below which of its words are which part. Only messages posted by a user of the firm are read so. Not yet confirmed on a live account.',
    logFormat: (row: number) => `Format, row ${row}`,
    logDirection: 'What such a message is',
    logDirectionOf: (row: number) => `What such a message is, row ${row}`,
    directions: { out: 'from the firm', in: 'from the client', notice: 'an automatic notice' },
    example: 'One message of Hona’s log, as MyCase shows it',
    marks: {
      author: 'Its author, as written in it',
      client: 'The client, as written in it',
      time: 'Its day and time, as written in it',
      text: 'How the message itself begins',
    },
    marksHow: 'Leave empty what does not stand in it.',
    makeFormat: 'Make a format of it',
    markMissing: (mark: string) =>
      `${mark}: these words do not stand in the example before the message itself.`,
    textMissing: 'How the message itself begins: these words do not stand in the example.',
    timeOdd: 'A day and time written like this are not understood.',
    madeFormat: (parts: string) => `Added, not saved yet. It reads from the example: ${parts}.`,
    partIs: (part: string, value: string) => `${part} “${value}”`,
    parts: { author: 'author', client: 'client', time: 'time', text: 'message' },

    fileTitle: 'Take the mapping to another computer',
    fileHow:
      'A file with the whole mapping as last saved. It holds names of stages, Groups and the like; nothing of a client.',
    export: 'Export to a file',
    exported: 'Exported what was last saved.',
    chooseFile: 'Mapping file to import',
    paste: 'Or paste its text',
    check: 'Check the text',
    importHow: 'An import replaces the whole mapping. First it is said what would change.',
    sure: 'Replace the mapping?',
    sureHow: (n: number) => `${n === 1 ? 'One entry changes' : `${n} entries change`}:`,
    sureUnsaved: 'What you typed above and did not save goes too.',
    same: 'The file holds the same mapping. Nothing to import.',
    replace: 'Replace the mapping',
    keep: 'Keep the present one',
    imported: 'The mapping is replaced and saved.',
    notImported: 'Nothing was changed. This is wrong:',
    notImportedShort: 'Nothing was changed: the file is wrong.',
    more: (n: number) => `and ${n} more`,
    changes: {
      added: (section: string, name: string, is: string) => `${section}: “${name}”${is} is added`,
      removed: (section: string, name: string) => `${section}: “${name}” is removed`,
      changed: (section: string, name: string, was: string, is: string) =>
        `${section}${name}: ${was} becomes ${is}`,
    },
    arrow: (to: string) => ` → “${to}”`,
    quoted: (text: string) => `“${text}”`,
    nothing: 'nothing',
    yes: 'yes',
    no: 'no',
    fieldOn: (label: string, on: string) => `“${label}” ${on}`,
    leadIs: (label: string, value: string) => `“${label}” = “${value}”`,
    entry: (n: number, name: string | null) => `entry ${n}${name ? ` (“${name}”)` : ''}`,
    at: (where: string, what: string, line: number, column: number) =>
      `${where ? `${where}: ` : ''}${what} (line ${line}, column ${column})`,
    fileProblems: {
      unexpected: (found: string) => `“${found}” is not expected here`,
      end: 'the text ends too early',
      'too-deep': 'nested too deep',
      'too-large': 'larger than 1 MB',
      'not-utf8': 'this is not a text file',
      'unknown-key': 'is not known',
      'missing-key': 'is missing',
      'not-this-file': 'this is not a mapping that was exported here',
      'not-this-version': 'is of another version of this extension',
      'not-object': 'must be pairs in { }',
      'not-list': 'must be a list in [ ]',
      'not-text': 'must be text',
      'not-text-or-null': 'must be text, or null for none',
      'not-yes-no': 'must be true or false',
      'not-on': 'must be "case" or "client"',
      'not-direction': 'must be "in", "out" or "notice"',
      empty: 'must not be empty',
      twice: 'stands twice',
      long: 'is too long',
      odd: 'cannot be kept',
      many: 'has too many entries',
      none: 'is empty',
      pattern: 'cannot be used',
    },
  },

  deleteTitle: 'Delete everything',
  deleteWhat:
    'Deletes all messages, drafts, conversations, settings and the token from this computer, for good. Nothing is deleted in Hona or MyCase.',
  deleteAll: 'Delete everything on this computer',
  deleteSure: 'Delete everything on this computer?',
  unfinished: 'These are not finished. They go too, and nobody can bring them back:',
  unfinishedLabel: 'Not finished',
  nothingUnfinished: 'No message, no draft and no event is unfinished.',
  cannotList: (n: number) =>
    `What is unfinished cannot be listed, since this computer’s storage cannot be opened.${n > 0 ? ` When it was last counted, ${n === 1 ? '1 message was' : `${n} messages were`} not settled.` : ''}`,
  keepAll: 'Keep everything',
  deleteNow: 'Delete it all',
  deleting: 'One moment: a message that is on its way is waited for…',
  deletedAll: 'Everything on this computer was deleted. It is as if newly installed.',
  deleteSending: 'A message is still on its way. Nothing was deleted; try again in a moment.',
  deleteHeld:
    'Nothing was deleted: another page of this extension holds what is kept on this computer. Close other tabs of this extension, then try again.',
  deleteBlocked:
    'Everything was deleted, but another page of this extension still holds the empty storage. Close it.',
  save: 'Save',
  saved: 'Saved.',
};
