/** What the settings page says. */
export const enOptions = {
  title: 'Settings',
  product: 'Hona Panel for MyCase. Unofficial: not affiliated with Hona or MyCase.',

  connection: 'Connection to Hona',
  connected: (firm: string, end: string, when: string) =>
    `Connected for ${firm} since ${when}. The token ends in ${end}.`,
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
  inMyCase: 'In MyCase',
  launcher: 'Show the button “Open Hona panel” beside the case’s name',
  keepTitle: 'What is kept on this computer',
  keepDays: 'Keep for how many days',
  keepHow:
    '1 to 3650. What was read from MyCase, the conversations, and messages that are settled are deleted from this computer when they are older, once a day. Nothing is deleted in Hona or MyCase. Drafts and messages that are not settled are never deleted by themselves; old ones are listed here.',
  setDays: 'Set days',
  daysOdd: 'The days are a number from 1 to 3650.',
  daysSaved: (n: number) => `From now on things are kept for ${n === 1 ? '1 day' : `${n} days`}.`,
  oldTitle: (n: number) => `Older than ${n === 1 ? '1 day' : `${n} days`}, and waiting for you`,
  oldHow:
    'Whether these arrived was never seen, or they were never sent. Decide about each: keep it here, take its text along, or delete it from this computer.',
  copyNote: 'Copy for a MyCase note',
  copyText: 'Copy the text',
  copied: 'Copied. Paste it into a note of the case in MyCase.',
  notCopied: 'The browser did not let it be copied.',
  forget: 'Delete from this computer',
  forgotten: 'Deleted from this computer.',
  caseOf: (name: string, caseId: string, firm: string) => `${name || 'Case'} (case ${caseId}, ${firm})`,
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

  deleteTitle: 'Delete everything',
  deleteWhat:
    'Deletes all messages, drafts, conversations, settings and the token from this computer, for good. Nothing is deleted in Hona or MyCase.',
  deleteAll: 'Delete everything on this computer',
  deleteSure: 'Delete everything on this computer?',
  unfinished: 'These are not finished. They go too, and nobody can bring them back:',
  unfinishedLabel: 'Not finished',
  nothingUnfinished: 'No message and no draft is unfinished.',
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
