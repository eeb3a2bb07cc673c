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
  disconnectedNow: 'Disconnected. The token is erased from this computer.',
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
  save: 'Save',
  saved: 'Saved.',
};
