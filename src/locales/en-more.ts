import type { ErrorCode } from '../domain/errors';

/** What the panel says when something is not as usual: other screens, decisions, cautions, errors. */
export const enMore = {
  noCase: 'Open a case in MyCase',
  noCaseHow:
    'The panel follows the tab. It shows the project and the messages of the case that is open there.',
  noAccess: 'The browser keeps the panel from MyCase or Hona',
  noAccessHow:
    'This extension may not use mycase.com or api.hona.com in this browser. Until you allow both, nothing is read or sent. Drafts are kept.',
  allowAccess: 'Allow access',
  accessRefused:
    'It was not allowed. You can also allow it in the browser’s list of extensions: Hona Panel for MyCase, Permissions.',
  recentCases: 'Opened on this computer',
  readingThread: 'Reading its messages',
  readingThreadHow: 'This page shows one conversation of the case. Open the case itself to send.',
  threadOfNoCase: 'This conversation belongs to no case that is known here',
  threadOfNoCaseHow: 'Open its case once in MyCase, with Communications, and it will be recognised.',
  contactPage: 'This is a contact',
  contactCases: 'Cases of this contact',
  contactNoCases: 'MyCase shows no case for this contact.',
  contactNotRead: 'MyCase has not shown the cases of this contact yet. Open its Cases tab, or open a case.',
  closedCase: 'closed',
  leadPage: 'This is a lead',
  leadHow:
    'Leads have no project here. Open a case in MyCase. Conversations without a project are in Hona under Conversations only.',
  unreadable: 'The panel cannot read this page',
  unreadableHow:
    'MyCase may have changed, or the page did not load whole. Nothing is sent from it. Reload the page; if that does not help, tell your administrator.',
  translated: 'The browser has translated this page',
  translatedHow:
    'Names and numbers may be wrong in a translation, so nothing is read or sent. Show the original page.',
  gone: 'MyCase does not find this page',
  goneHow: 'The case may have been deleted, or you may not have access to it. Open another case.',
  login: 'Sign in to MyCase',
  loginHow: 'The panel shows a case as soon as you are signed in and have one open. Drafts are kept.',
  reload: 'Reload this page so that the panel can read it',
  reloadHow: 'The tab was open before the extension was installed or updated.',
  offline: 'No internet connection. What you send waits here.',
  recordFailed:
    'What is kept of this case could not be read. Nothing was deleted. Close the panel and open it again.',
  notConnected: 'Not connected to Hona. Ask your administrator.',
  notConnectedFor: (firm: string) => `Not connected for ${firm}. Ask your administrator.`,
  connectedTo: (firm: string) => `This computer is connected for ${firm}.`,
  tokenRefused: 'Hona refused the token. Ask your administrator to connect again; what waits is kept.',
  readingWorks: 'Reading and drafts work without it.',
  openSettings: 'Settings',
  lost: (n: number) =>
    `${n === 1 ? '1 message' : `${n} messages`} of unknown state ${n === 1 ? 'was' : 'were'} lost on this computer. Look in Hona whether ${n === 1 ? 'it' : 'they'} arrived before you write again.`,
  lostRead: 'I have read this',
  updateHona: 'Update Hona',
  refresh: 'Refresh from MyCase',
  openInHona: 'Open in Hona',
  caseNameCopied: 'Case name copied. Paste it into the search of Hona’s Projects page.',
  refreshing: 'Reading from MyCase…',
  refreshed: (read: number, failed: number) =>
    failed === 0
      ? `Read ${read === 1 ? '1 page' : `${read} pages`} from MyCase.`
      : `Read ${read === 1 ? '1 page' : `${read} pages`} from MyCase; ${failed} could not be read, and their older values stay.`,
  close: 'Close',
  retry: 'Retry',
  edit: 'Edit',
  checkLog: 'Check the log',
  checking: 'Reading the log…',
  iKnow: 'I know it arrived',
  sendAgain: 'Send again',
  sendAgainSure: (name: string) => `${name} may get this twice. Send it again?`,
  cancel: 'Cancel',
  leaveOpen: 'Leave it open and send the next',
  goOn: 'Send it now',
  severalTimes: (n: number) =>
    `The log has these words ${n} times, and you sent them fewer times: the client may have got them more than once.`,
  isItThis: 'The log has these words. Is it this one?',
  isItThisStopped: 'The same words came into the log meanwhile. Is it this one? Then it need not go again.',
  yes: 'Yes',
  no: 'No',
  yesArrived: 'Yes, it arrived',
  noSend: 'No, send it',
  handedOver:
    'Hona has it. If the text fails, Hona tries e-mail; if both fail, Hona notifies you in Hona. This panel does not learn of it.',
  understood: 'Understood',
  paused: {
    token: 'Hona refused the token. It waits until an administrator has connected again.',
    disconnected: 'The connection to Hona was removed. After a new connection it asks before it goes.',
  },
  asks: {
    waitedLong: 'It waited for more than ten minutes. Does it still hold?',
    clockMoved: 'This computer’s clock was set back while the message waited. Send it now?',
    noRecipient: (why: string) => `When it was to go, it was not clear to whom: ${why}`,
    recipientNow: (name: string, reach: string) => `Now it would go to ${name} ${reach}.`,
    otherConnection: 'It was written under an earlier connection to Hona. Does it still go?',
    clientChanged: (was: string, is: string) =>
      `The client was ${was} when you pressed Send, and is ${is} now.`,
    numberChanged: (was: string, is: string) =>
      `The number was ${was} when you pressed Send, and is ${is} now.`,
  },
  noNumber: 'no number',
  refused: {
    status: (status: number) => `Hona refused it (${status}).`,
    reason: (words: string) => `Hona says: “${words}”`,
    disconnected: 'The connection to Hona was removed before it could leave.',
    forbidden: 'Something between here and Hona refused it (403).',
    notFound:
      'Hona has no project for this case (404). Check that the case exists in MyCase, that its project type is mapped in Hona, and the “Hona Enabled” field, if your firm uses one. Update Hona in the Actions menu can make the project.',
    tooBusy: (status: number) =>
      `Hona was too busy for it ${status === 425 ? 'twice' : 'three times'}. It did not go.`,
  },
  lastRefused: (why: string) => `The last try was refused: ${why}; an earlier try may have arrived.`,
  lastRefusal: {
    reason: (words: string, status: number) => `Hona says “${words}” (${status})`,
    status: (status: number) => `Hona’s answer was ${status}`,
    disconnected: 'the connection to Hona had been removed',
    forbidden: 'something between here and Hona refused it (403)',
    tooBusy: (status: number) =>
      `Hona was too busy for it ${status === 425 ? 'twice' : 'three times'} (${status})`,
  },
  failedKept: 'It did not reach the client. The text is kept here.',
  unknownWhy: {
    timeout: 'Hona did not answer in time.',
    connection: 'The connection broke while the message was on its way.',
    redirect: 'The answer came from somewhere else than Hona.',
    status: 'Hona answered with an error that does not say whether it went.',
    incomplete: 'Hona’s answer was cut off.',
    implausible: 'The answer does not look like Hona’s.',
    'too-large': 'The answer does not look like Hona’s.',
    'worker-ended': 'The browser stopped while the message was on its way.',
  },
  unknownThen: (name: string) => `Sending it again could reach ${name} twice.`,
  perhapsTwice: 'On this connection a broken line may also have sent it twice.',
  checked: {
    logged: 'Found in the log.',
    offered: 'The log has a line with these words: see below.',
    'not-found': 'Not in the log yet. That proves nothing: Hona may log it later.',
    'no-log':
      'The panel does not know Hona’s thread of this case yet. Open the case’s Communications in MyCase once.',
    'not-readable': 'The log could not be read. Open the case’s Communications in MyCase and try again.',
  },
  sendAnywaySure: 'Hona may use another number or address than MyCase shows. Send it anyway?',
  sendAnyway: 'Send anyway',
  dontSendNow: 'Don’t send now',
  whoIsClient: 'Who is the client in this case?',
  whoIsClientHow:
    'MyCase does not mark the main client, and Hona’s own choice cannot be read. Your choice is kept for this case.',
  group: (group: string) => `Group ${group}`,
  noGroup: 'no Group',
  sendOff: {
    opening: 'Sending starts when MyCase has confirmed the case.',
    threadPage: 'Open the case itself to send.',
    loss: 'Read the notice about lost messages first.',
    clientNotLoaded:
      'Who the client is was not read yet. Open Contacts & staff in MyCase, or press Refresh from MyCase in the Actions menu (⋯).',
    clientNone: 'This case has no contact in MyCase. Add the client there first.',
    clientChoose: 'Choose the client first.',
    numberDoubtful: (raw: string) =>
      `${raw} is not a number that can be texted. Correct it in MyCase, then refresh.`,
    noWay:
      'MyCase shows neither a phone nor an e-mail for the client. Open the contact in MyCase, then refresh.',
  },
  draftKept: 'Your text is kept here as a draft.',
  anotherDraft: 'Another draft:',
  useIt: 'Use it',
  useItWhenEmpty: 'Send or clear the text below to use it.',
  theirs: (text: string) => (text ? `There: “${text}”` : 'There it is empty.'),
  keepThis: 'Keep this',
  takeThat: 'Take that',
  backAsSecond: 'The text came back as another draft, since you are writing already.',
  otherCase: (seen: string, open: string) =>
    `This text was written for case ${seen}; ${open ? `the tab now shows case ${open}` : 'the tab now shows no case'}. Nothing was sent; the draft is kept.`,
  otherFirmsCase: (seen: string) =>
    `This text was written for case ${seen}; the tab now shows case ${seen} of another firm. Nothing was sent; the draft is kept.`,
  otherClient: (seen: string, now: string) =>
    `On screen it was for ${seen}; now it would go to ${now}. Nothing was sent; look at the line above the text and try again.`,
  otherFirm: (connected: string, open: string) =>
    `This computer is connected for ${connected}; this case is of ${open}. Nothing was sent.`,
  problemOf: (name: string, caseId: string, why: string) => `${name} (case ${caseId}): ${why}`,
  draftKeptThere: 'The draft is kept in that case.',
  draftOnlyHere: 'Its text could not be saved: open the case again in this panel and copy it.',
  openThatCase: 'Open that case',
  undecided: (n: number) => (n === 1 ? '1 message not settled' : `${n} messages not settled`),
  undecidedElsewhere: (n: number) =>
    n === 1
      ? '1 message in another case waits for a decision'
      : `${n} messages in other cases wait for a decision`,
  undecidedCases: 'Cases with a message that waits for a decision',
  errors: {
    'already-sending': 'Already sending.',
    'not-allowed': 'That is no longer possible: the message has moved on.',
    'not-found': 'That is no longer on this computer.',
    'draft-changed': 'The text was changed or sent in another window. Nothing was sent from here.',
    'empty-message': 'Write a message first.',
    'message-too-long': 'The message is too long. Nothing was sent.',
    'other-case': 'The tab shows another case now. Nothing was sent; the text is kept.',
    'not-confirmed': 'MyCase has not confirmed this case yet. Nothing was sent; try again in a moment.',
    'other-client':
      'The client or the number has changed. Nothing was sent; look at the line above the text and try again.',
    'no-client': 'Nobody has chosen the client yet. Nothing was sent.',
    'not-connected': 'Not connected to Hona. Nothing was sent; ask your administrator.',
    'other-firm': 'This computer is connected for another firm. Nothing was sent.',
    'sending-off': 'Sending is off until the notice about lost messages was read.',
    'token-refused': 'Hona refused the token. Ask your administrator to connect again.',
    'hona-refused': 'Hona refused it.',
    'hona-unclear': 'Hona’s answer does not say whether it worked. Look in Hona before you try again.',
    'hona-unreachable': 'Hona cannot be reached. Nothing was changed; try again later.',
    'update-not-possible': 'A value that Hona needs is missing. Nothing was sent.',
    'updates-stopped': 'Updates are stopped for this firm, since Hona made a second record.',
    'facts-changed': 'MyCase no longer says what stands here. Nothing was sent; look at the values again.',
    'mycase-unreachable':
      'The tab could not read MyCase. What was known stays; reload the page and try again.',
    'mycase-logged-out': 'MyCase asks you to sign in. What was known stays.',
    'storage-full': 'The disk is full. Nothing was sent; make room on it and try again.',
    'storage-broken': 'This computer’s storage does not answer. Nothing was sent; restart the browser.',
    'storage-blocked':
      'Another page of this extension holds this computer’s storage. Nothing was sent; close that page.',
    'bad-message': 'The panel and the extension do not fit together. Close the panel and open it again.',
    unexpected:
      'That did not work, and the extension does not say why. Look at the message’s state, then try again.',
  } satisfies Record<ErrorCode, string>,
};
