/** What the composer says beyond the first sight: its menu, its dialogs, its limits; loaded later. */
export const enComposer = {
  changedElsewhere: 'Changed in another window: keep this or take that?',
  draftNotSaved: 'This text could not be saved on this computer. Copy it before you close the panel.',

  // Length
  emptyMessage: 'Write a message first.',
  tooLong: (over: number) =>
    `Too long by ${over === 1 ? '1 character' : `${over} characters`}. Nothing is cut: shorten it or send two messages.`,
  withSignature: 'Your signature line counts too.',
  brokenCharacter: (at: number) =>
    `Character ${at} is broken (�: half of an emoji, or a sign that was lost), so nothing was sent. It is marked in the text: delete it or type it anew.`,
  counter: (n: number, max: number, texts: number) =>
    `${n} of ${max} characters${texts === 0 ? '' : texts === 1 ? ', 1 text' : `, ${texts} texts`}`,
  left: (n: number) => (n === 1 ? '1 left' : `${n} left`),
  forcedBy: (signs: string) => `Unicode because of ${signs}`,
  space: 'an unusual space',
  unseenSign: 'a sign that is not seen',
  signature: 'Below it:',

  // Punctuation made plain
  makePlain: (was: number, is: number) =>
    `Make punctuation plain (${was} → ${is} ${is === 1 ? 'text' : 'texts'})`,
  plainTitle: 'Make punctuation plain',
  plainHow: (was: number, is: number) =>
    `Some quotes, dashes, dots or spaces have a form that makes carriers cut a message into more texts: ${was} instead of ${is === 1 ? 'one' : is}. Words and emoji stay as they are.`,
  plainChange: (was: string, is: string) => `${was} becomes ${is}`,
  plainChanges: (changes: string[]) => `${changes.join('; ')}.`,
  plainSpace: 'a space',
  plainNone: 'nothing',
  plainDo: 'Use the plain ones',
  plainDone: 'The punctuation is plain now. Undo takes it back.',
  plainNothing: 'There is nothing to make plain any more.',
  cancel: 'Cancel',
  close: 'Close',

  // Paste and files
  pasteTooLong: (n: string, most: string) =>
    `That text has ${n} characters; the text field takes ${most} in all. Nothing was pasted, and what stood there stays.`,
  fileTitle: {
    upload: 'Send a file',
    attach: 'Attach from MyCase',
    dropped: 'Files cannot be sent from here',
  },
  fileWhy: {
    upload: 'Hona takes no file from outside: from this panel only text can be sent. Three ways lead there:',
    attach:
      'Hona takes no file from outside, so this panel cannot attach a document of the case. Three ways lead there:',
    dropped:
      'Nothing was sent or kept of it. Hona takes no file from outside: from this panel only text can be sent. Three ways lead there:',
  },
  fileWays: [
    'In Hona: open the client’s conversation and press + beside its message box. “Upload file” takes one from your computer, “Attach file from integration” one from this case in MyCase. By text at most 5 MB get through; pictures do best.',
    'From the client: ask them to open their portal link, and to press + there. It then comes into the case’s documents by itself. In the menu here, “Link to conversation” says how they get that link.',
    'In MyCase: put the file into the case’s Documents, and share it with the client there.',
  ],
  openHona: 'Open Hona',

  // Link to conversation
  linkTitle: 'Link to conversation',
  linkWhy:
    'A link to the conversation is personal: whoever has it is in the client’s portal without a password. Only Hona can make it.',
  linkHow:
    'In Hona, open the client’s conversation, press + beside its message box, and “Insert link to conversation”. Send it from there, so that it cannot reach another client.',
  linkFirm:
    'If your firm has one address that is the same for every client, and asks them to sign in, it can be set under Settings, Your firm in Hona. “Link to conversation” then inserts it.',
  openSettings: 'Open settings',

  // Menu
  template: 'Template',
  link: 'Link to conversation',
  field: 'Field',
  upload: 'Upload file',
  attach: 'Attach from MyCase',

  // Author
  authorTitle: 'As whom do messages go?',
  authorHow:
    'Colleagues see this name beside the message in Hona. The client sees the firm’s name only. It holds for every case on this computer.',
  authorCondition:
    'Hona must have this person as a team member with a user account; else the message shows as “CRM”.',
  authorCase: 'From this case’s staff',
  authorNotRead: 'The case’s staff was not read yet. Open Contacts & staff in MyCase once.',
  authorOther: 'Somebody else',
  authorId: 'MyCase staff ID',
  authorIdHow: 'The number at the end of the address of one’s own staff page in MyCase.',
  authorIdOdd: 'A staff ID is a number.',
  authorName: 'Name',
  authorCrm: 'Nobody: show it as “CRM”',
  authorSave: 'Save',
  authorSaved: (name: string) => `Messages from this computer now go as ${name}.`,
  crm: 'CRM',

  caseNameCopied: 'Case name copied.',
};
