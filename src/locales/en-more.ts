import type { ErrorCode } from '../domain/errors';
import type { PhoneProblem } from '../domain/facts';
import type { FactName, PanelFunction } from '../domain/health';

/** What the panel says when something is not as usual: other screens, decisions, cautions, errors. */
export const enMore = {
  launchFailed: 'The panel could not start',
  launchKept:
    'Nothing was sent, and nothing was deleted. Drafts and messages that wait stay on this computer.',
  launchWhy: {
    blocked:
      'Another page of this extension holds what is kept on this computer. The panel goes on by itself when that one lets go.',
    broken: 'What is kept on this computer cannot be opened.',
    silent: 'The extension’s background does not say which page is open.',
    unexpected: 'Something went wrong in the panel itself.',
  },
  launchHow: {
    blocked: 'Close other tabs of this extension, such as its settings. If this stays, restart the browser.',
    broken:
      'Restart the browser, and check that the disk is not full. If this stays, ask your administrator.',
    silent: 'Try again. If this stays, restart the browser.',
    unexpected: 'Try again. If this stays, restart the browser.',
  },
  tryAgain: 'Try again',
  launchCode: (code: string) => `For your administrator: ${code}`,
  noBackground:
    'The extension’s background does not answer. What stands here may be old, and nothing is sent from here. Drafts and messages that wait are kept.',
  noCase: 'Open a case in MyCase',
  noCaseHow:
    'The panel follows the tab: it shows the project and the messages of the case that is open there.',
  noAccess: 'The browser keeps the panel from MyCase or Hona',
  noAccessHow:
    'This extension may not use mycase.com or api.hona.com in this browser. Until you allow both, nothing is read or sent. Drafts are kept.',
  allowAccess: 'Allow access',
  accessRefused:
    'It was not allowed. You can also allow it in the browser’s list of extensions: Hona Panel for MyCase, Permissions.',
  recentCases: 'Opened on this computer',
  readingThread: 'Reading its messages',
  readingThreadHow: 'This page shows one conversation of the case. To send, open the case itself.',
  openTheCase: 'Open the case',
  threadOfNoCase: 'This conversation belongs to no case that is known here',
  threadOfNoCaseHow: 'Open its case once in MyCase, with Communications, and it will be recognised.',
  contactPage: 'This is a contact',
  contactHow: 'Messages belong to a case. Open the one that you want to see.',
  contactCases: 'Cases of this contact',
  contactNoCases: 'MyCase shows no case for this contact.',
  contactNotRead: 'MyCase has not shown the cases of this contact yet. Open its Cases tab, or open a case.',
  closedCases: 'Closed cases',
  companyPage: 'This is a company',
  companyCases: 'Cases of this company',
  companyNoCases: 'MyCase shows no case for this company.',
  companyNotRead: 'MyCase has not shown the cases of this company yet. Open its Cases tab, or open a case.',
  staffPage: 'This is a page of the firm’s staff',
  staffIsMe: (name: string) => `Messages from this computer go as ${name}.`,
  staffHow:
    'If it is your own page, one press makes it the author of what you send from this computer. Hona must have you as a team member with a user account; else the message shows as “CRM”.',
  staffThisIsMe: 'This is me',
  staffNow: (name: string) => `At present, messages from here go as ${name}.`,
  staffOtherFirm: (firm: string) =>
    `This computer is connected for ${firm}: its author is one of that firm’s staff.`,
  staffNotRead: 'Its name was not read yet. Reload the page.',
  noProjectThreads:
    'Conversations that belong to no project, such as with leads, are in Hona only, under Conversations.',
  lastFrom: (text: string) => `Client: ${text}`,
  noMessageYet: 'no message read yet',
  openedAt: (when: string) => `opened ${when}`,
  marks: {
    mayHaveBeenSent: (n: number) => (n === 1 ? 'May have been sent' : `${n} may have been sent`),
    notSent: (n: number) => (n === 1 ? 'Not sent' : `${n} not sent`),
    unread: (n: number) => `${n} unread`,
    waiting: (n: number) => (n === 1 ? '1 waiting' : `${n} waiting`),
    draft: 'Draft',
  },
  closedCase: 'closed',
  leadPage: 'This is a lead',
  leadHow: [
    'A lead has no case yet, so there is no project to show, and nothing to send from here.',
    'Conversations with leads are in Hona only, under Conversations. To go on here, open a case.',
  ],
  unreadable: 'The panel cannot read this page',
  unreadableHow: [
    'The page did not load whole, or MyCase has changed. Nothing is read or sent from it. Your drafts are kept.',
    'Reload the page. If that does not help, tell your administrator.',
  ],
  reloadNow: 'Reload this page',
  translated: 'The browser has translated this page',
  translatedHow: [
    'Names and numbers can be wrong in a translation, so nothing is read or sent from it. Your drafts are kept.',
    'Show the original page: press the translate icon in the address bar, and choose English or “Show original”.',
  ],
  gone: 'MyCase does not find this page',
  goneHow: [
    'It was deleted, its address is wrong, or you may not see it. What is kept of it on this computer stays.',
    'Check the address, or open another case.',
  ],
  login: 'Sign in to MyCase',
  loginHow: [
    'MyCase has signed you out. Your drafts are kept, and messages that wait still go.',
    'Sign in on the page beside this panel, and open the case again.',
  ],
  portal: 'This is MyCase’s client portal',
  portalHow: [
    'Clients see their own cases here. The panel is for the firm’s staff: it reads nothing on this page, and sends nothing.',
    'To see a case here, sign in to MyCase as staff.',
  ],
  reload: 'Reload this page so that the panel can read it',
  reloadHow: [
    'The page did not load, or it was open before the extension was installed or updated. Nothing is lost.',
  ],
  offline:
    'No internet connection. Reading and writing go on. What you send waits here and goes when the connection is back; after more than ten minutes it asks you first.',
  storeBroken: (n: number) =>
    `What is kept on this computer cannot be opened. Nothing was deleted${n > 0 ? `; ${n === 1 ? '1 message that is not settled is' : `${n} messages that are not settled are`} in it` : ''}. Send is off. Restart the browser; if this stays, tell your administrator.`,
  storeBlocked:
    'Another page of this extension holds what is kept on this computer. Send is off, and nothing is lost. Close other tabs of this extension, such as its settings; it goes on by itself.',
  aside: (n: number) =>
    `${n === 1 ? '1 thing' : `${n} things`} kept on this computer could not be read any more and ${n === 1 ? 'was' : 'were'} set aside. Everything else works. Look through your drafts.`,
  clockMovedTitle: 'The clock of this computer was moved. Is it right now?',
  clockMovedHow: (now: string) =>
    `It says ${now}. Until you answer, nothing that waits is sent, and nothing old is deleted.`,
  clockRight: 'Yes, it is right',
  keptOld: (n: number) =>
    `${n === 1 ? '1 old message or draft is' : `${n} old messages and drafts are`} still kept here and wait${n === 1 ? 's' : ''} for your decision.`,
  notConnected: 'Not connected to Hona. Ask your administrator.',
  notConnectedFor: (firm: string) => `Not connected for ${firm}. Ask your administrator.`,
  connectedTo: (firm: string) => `This computer is connected for ${firm}.`,
  tokenRefused: 'Hona refused the token. Ask your administrator to connect again; what waits is kept.',
  readingWorks: 'Until then you can read and keep drafts; nothing is sent.',
  openSettings: 'Open settings',
  firstSteps: 'First steps',
  settings: 'Settings',
  lost: (n: number) =>
    `${n === 1 ? '1 message' : `${n} messages`} of unknown state ${n === 1 ? 'was' : 'were'} lost on this computer. Look in Hona whether ${n === 1 ? 'it' : 'they'} arrived before you write again.`,
  lostRead: 'I have read this',
  lostSendOff: 'Sending is off until you have read this.',
  emptyThread: {
    opening: [
      'MyCase is still loading this case',
      'What was said in it shows as soon as MyCase has confirmed it.',
    ],
    neverRead: [
      'The conversation is not read yet',
      'Open Communications in MyCase once, and the conversation with Hona in it. From then on Refresh reads it too.',
    ],
    noLog: [
      'No conversation yet',
      'MyCase lists none with Hona for this case. Hona starts one when it logs the first message.',
    ],
    read: [
      'No messages yet',
      'The conversation in MyCase is empty. What you send from here shows in it once Hona has logged it.',
    ],
  },
  notLogging: 'Hona may not be logging to MyCase.',
  notLoggingWhy: 'Nothing that was sent in the last day has shown up there.',
  notLoggingHow: [
    'Is the MyCase integration Active in Hona? Inactive ones log nothing.',
    'Is the project in Hona linked to this case? Hona logs into the case that is chosen there.',
    'If both are right, contact Hona’s support.',
  ],
  loggedSeen: (logged: string, when: string) => `${logged}, seen ${when}`,
  discarded: 'Not sent: discarded here.',
  discardedInDoubt: 'Not sent again; an earlier try may have arrived.',
  sameWords: 'The same words stand in the log.',
  arrivedBy: (name: string, when: string) => `Marked as arrived${name ? ` by ${name}` : ''}, ${when}`,
  wrongMatch: 'Wrong match?',
  wrongMatchAsk: (author: string, when: string) =>
    `The panel took this line of the log for this message: ${author}, ${when}. Is it the same message?`,
  wrongMatchThen: 'If not, it goes back to the state it had without that line. Nothing is sent.',
  sameMessage: 'Yes, the same',
  otherMessage: 'No, another one',
  updateHona: 'Update Hona',
  refresh: 'Refresh from MyCase',
  openInHona: 'Open in Hona',
  exportMessages: 'Export',
  whatCanBeRead: 'What the panel can read',
  lostSays: (facts: string) =>
    `The panel can no longer read in MyCase: ${facts}. What was read before stays, with its age.`,
  lostFact: (fact: string, last: string) => `${fact} (last read ${last})`,
  lostFacts: {
    'case.name': 'the case’s name',
    'case.closed': 'whether the case is open',
    'case.practiceArea': 'the practice area',
    'case.stage': 'the stage',
    'case.contacts': 'the case’s contacts',
    'contact.phones': 'a contact’s phones',
    'case.threads': 'the list of messages',
    'thread.posts': 'the posts of a message thread',
    'case.staff': 'the case’s staff',
  } as Partial<Record<FactName, string>>,
  lostThen: {
    update: 'Update Hona is off.',
    client: 'Compare the client and the number with MyCase before you send.',
    log: 'New messages may not show here: look in MyCase.',
    team: 'The team in Details may be out of date.',
  } satisfies Record<PanelFunction, string>,
  caseNameCopied: 'Case name copied. Paste it into the search of Hona’s Projects page.',
  refreshing: 'Reading from MyCase…',
  refreshed: (read: number, failed: number) =>
    failed === 0
      ? `Read ${read === 1 ? '1 page' : `${read} pages`} from MyCase.`
      : `Read ${read === 1 ? '1 page' : `${read} pages`} from MyCase; ${failed} could not be read, and their older values stay.`,
  close: 'Close',
  undo: 'Undo',
  dontSend: "Don't send",
  nextTry: (when: string) => `Hona asks to wait. Next try at ${when}.`,
  heldBack: 'It goes after the message above is decided.',
  waitsForNet: 'It goes when the connection is back.',
  theClient: 'the client',
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
  isItThisElsewhere: (caseName: string) =>
    `Is it this one? It stands in ${caseName}. Hona logs to the case that is chosen in Hona.`,
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
    namesake: (name: string, was: string, is: string | null) =>
      `The client was the ${name} who is contact ${was} in MyCase when you pressed Send. Now it is another contact of that name${is ? `: ${is}` : ''}.`,
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
  dontSendMeans: '“Don’t send” only ends further tries: it cannot call back what may have arrived.',
  perhapsTwice: 'On this connection a broken line may also have sent it twice.',
  checked: {
    logged: 'Found in the log.',
    offered: 'The log has a line with these words: see below.',
    'not-found': 'Not in the log yet. That proves nothing: Hona may log it later.',
    'no-log':
      'The panel does not know Hona’s thread of this case yet. Open the case’s Communications in MyCase once.',
    'not-readable': 'The log could not be read. Open the case’s Communications in MyCase and try again.',
  },
  usually: (minutes: number) =>
    `Here it has usually taken ${minutes === 1 ? 'a minute' : minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`}.`,
  whoIsClient: 'Who is the client in this case?',
  whoIsClientHow:
    'MyCase does not mark the main client, and Hona’s own choice cannot be read. Your choice is kept for this case.',
  group: (group: string) => `Group ${group}`,
  noGroup: 'no Group',
  almostGroup: (name: string) => `not exactly “${name}”, and Hona compares exactly`,
  contactNumber: (id: string) => `number ${id} in MyCase`,
  sendOff: {
    opening: 'Sending starts when MyCase has confirmed the case.',
    threadPage: 'Open the case itself to send.',
    loss: 'Read the notice about lost messages first.',
    storage: 'Read the notice about this computer’s storage first. Your text stays here.',
    clientNotLoaded: 'Who the client is was not read yet. Open Contacts & staff in MyCase once.',
    clientNone: 'This case has no contact in MyCase. Add the client there first.',
    clientNoId:
      'MyCase shows the client without a link, so Hona cannot be told who it is. Open Contacts & staff in MyCase, then refresh.',
    clientChoose: 'Choose the client first.',
    numberDoubtful: (raw: string, why: string) =>
      `${raw} is not a number that can be texted. ${why} Correct it in MyCase, then refresh.`,
    noWay:
      'MyCase shows neither a phone nor an e-mail for the client. Open the contact in MyCase, then refresh.',
  },
  numberProblems: {
    foreign: 'This looks like a number outside the US and Canada.',
    service: 'This is a service’s number, such as a toll-free one.',
    letters: 'There are letters or words in it.',
    length: 'It has too few or too many digits.',
    odd: 'No US or Canadian number looks like this.',
  } satisfies Record<PhoneProblem, string>,
  announceNew: (author: string, text: string) => `New message from ${author}: ${text}`,
  announceState: (state: string, text: string) => `${state}: ${text}`,
  announceMany: (n: number) => `${n} new messages`,
  draftKept: 'Your text is kept here as a draft.',
  anotherDraft: 'Another draft:',
  useIt: 'Use it',
  useItWhenEmpty: 'Send or clear the text below to use it.',
  theirs: (text: string) => (text ? `There: “${text}”` : 'There it is empty.'),
  keepThis: 'Keep this',
  takeThat: 'Take that',
  backInField: 'Taken back, and not sent. The text is in the message field again.',
  backInCase:
    'Taken back, and not sent. The text is with the drafts of its own case, not of the one shown here.',
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
  errors: {
    'policy-off': 'Your firm’s policy has set this, or does not allow it. Ask your administrator.',
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
    'check-blocks': 'Something stands against sending this. Nothing was sent; read the note at the text.',
    'check-asks': 'Something must be answered before this goes. Nothing was sent; read the note at the text.',
    'sending-off': 'Sending is off until the notice about lost messages was read.',
    'token-refused': 'Hona refused the token. Ask your administrator to connect again.',
    'hona-refused': 'Hona refused it.',
    'hona-unclear': 'Hona’s answer does not say whether it worked. Look in Hona before you try again.',
    'hona-unreachable': 'Hona cannot be reached. Nothing was changed; try again later.',
    'update-not-possible': 'A value that Hona needs is missing. Nothing was sent.',
    'updates-stopped': 'Updates are stopped for this firm, since Hona made a second record.',
    'facts-changed': 'MyCase no longer says what stands here. Nothing was sent; look at the values again.',
    'event-changed': 'The event was changed in another window. Nothing was sent; look at it again.',
    'event-not-possible': 'The event cannot be sent as it stands. Nothing was sent.',
    'mycase-asked-often':
      'This case was refreshed several times in the last minute. What was read stands; try again in a minute.',
    'mycase-unreachable':
      'The tab could not read MyCase. What was known stays; reload the page and try again.',
    'mycase-logged-out': 'MyCase asks you to sign in. What was known stays.',
    'storage-full':
      'The disk is full. Nothing was sent, and your text stays here. Make room on the disk, then try again.',
    'list-changed': 'Something changed meanwhile, so nothing was deleted. Read the list again.',
    'mapping-changed': 'Another window saved a mapping meanwhile. Nothing was saved here.',
    'storage-broken':
      'What is kept on this computer cannot be opened. Nothing was sent; restart the browser.',
    'storage-blocked':
      'Another page of this extension holds what is kept on this computer. Nothing was sent; close that page.',
    'bad-message': 'The panel and the extension do not fit together. Close the panel and open it again.',
    unexpected:
      'That did not work, and the extension does not say why. Look at the message’s state, then try again.',
  } satisfies Record<ErrorCode, string>,
};
