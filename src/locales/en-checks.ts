import type { CheckLevel } from '../domain/checks/check';
import { enCheckNames } from './en-check-names';

/** What the checks before sending say (product §6): at the composer, at a message that was stopped, in the settings. */
export const enChecks = {
  /** A short sentence for each: for lists, for a message that was stopped, and for what is kept with it. */
  names: { ...enCheckNames },

  /** What was found, at the composer. */
  found: {
    field: (field: string) => `${field} is not filled in.`,
    /** `inCase`: name, else ID, where it was said in another case of the client. */
    askedToStop: (client: string, words: string, when: string, inCase: string | null) =>
      `${client} asked to stop: “${words}”, ${when}${inCase ? `, in case ${inCase}` : ''}.`,
    wrongNumber: (words: string, when: string, inCase: string | null) =>
      `An answer says that this is the wrong number: “${words}”, ${when}${inCase ? `, in case ${inCase}` : ''}.`,
    foreignLink: 'This Hona link was last used in another case, and would open that one.',
    deceased: (client: string) => `MyCase says that ${client} is deceased.`,
    group: (client: string, group: string) => `${client} is “${group}” in MyCase, not a client.`,
    number: (hona: string, mycase: string) => `Hona may still use ${hona}; MyCase says ${mycase}.`,
    lead: 'This case is marked as a lead.',
    otherUser: 'The message would go in the name of somebody else than you.',
    minor: (client: string) => `MyCase says that ${client} is a minor.`,
    closed: 'This case is closed in MyCase.',
    consent: (client: string) => `MyCase says No to automatic texts for ${client}.`,
    quiet: (client: string, time: string, zone: string) => `It is ${time} for ${client} (${zone}).`,
    quietPerhaps: (client: string, time: string, zone: string) =>
      `It is perhaps ${time} for ${client}, going by the area code (${zone}).`,
    shortener: (host: string) => `Phone companies often block links of ${host}.`,
    ssn: 'This looks like a Social Security number.',
    card: 'This looks like a card number.',
    account: 'This looks like an account number.',
    greeting: (name: string, client: string) => `It greets “${name}”; the client is ${client}.`,
    attached: 'It says that something is attached, and nothing can be.',
    replyKeyword: (word: string) => `It asks to reply ${word}, which stops all of the firm’s texts.`,
    neverRead: 'The conversation was never read from MyCase here.',
    readAgo: (age: string) => `The conversation was read ${age}.`,
    newer: (client: string) => `${client} wrote again since you began.`,
    newerOther: (author: string) => `The conversation has a newer message by ${author} than when you began.`,
    otherClient: (name: string) => `It names ${name}, another client.`,
  },
  /** What to do about it. */
  todo: {
    field: 'Fill it in, or take it out.',
    stop: 'Record what you did; then sending is on again.',
    foreignLink: 'Take it out, or copy this case’s own link in Hona.',
    confirm: 'Send goes with a reason.',
    blocked: 'Your firm does not let it go like this.',
    consent: 'That is about automatic texts; yours is not one.',
    shortener: 'Use the full address.',
    private: 'A text is not private: a call or the portal is safer.',
    attached: 'Send files from Hona.',
    replyKeyword: 'Ask for another word.',
    refresh: 'Refresh from MyCase before you answer.',
    newer: 'Read it first.',
    check: 'Look again before you send.',
  },

  zone: (place: string) => `${place} time`,

  levels: { warn: 'Warning', confirm: 'Needs a reason', block: 'Cannot be sent' } satisfies Record<
    Exclude<CheckLevel, 'off'>,
    string
  >,
  reason: 'Reason (kept with the message)',
  giveReason: (what: string) => `${what} Give the reason first, then press Send.`,
  more: (n: number) => `${n} more`,
  listLabel: 'Before you send',
  announce: (lines: string[]) => lines.join(' '),

  remind: (time: string) => `Keep as draft and remind me at ${time}, your time`,
  reminded: (when: string) => `Kept as a draft. You are reminded at ${when}; nothing is sent by itself.`,
  jump: 'Jump to it',

  record: 'Record what we did',
  recordNote: 'What was done (kept on this computer)',
  recordSave: 'Save',
  recordCancel: 'Cancel',
  recordKept: 'Your note is not recorded yet. “Record what we did” brings it back.',
  recordMissing: 'Write down what was done first.',
  recordOthers: 'Another window began a note too. It goes when you save: add what should stay.',
  recordAdd: 'Add it',
  recorded: 'Recorded. Sending is on again for this client.',
  stopFacts: [
    'A client may take back consent in any reasonable words. The FCC gives 10 business days to honor it; it holds in all of the client’s cases.',
    'On a toll-free number the carrier holds a STOP itself: texts arrive again only after the client has texted START.',
    'Note in MyCase how the client wants to be reached.',
  ],
  wrongNumberFacts: [
    'Put the right number into the contact’s page in MyCase, then Refresh; Hona takes it over with its next sync or with Update Hona.',
    'Do not text case details to this number in the meantime.',
  ],

  askedBadge: 'Asked to stop',
  wrongBadge: 'Wrong number',
  handled: (when: string) => `Settled ${when}:`,
  handledHow: (note: string, by: string | null) => `“${note}”${by ? `, ${by}` : ''}`,
  stopChip: (client: string) => `${client} asked to stop`,
  wrongChip: 'Wrong number reported',

  stopped: (names: string[]) => names.join('; '),
  stoppedBlocks: (names: string) =>
    `Since you pressed Send, this stands against it: ${names}. It cannot go until that is settled.`,
  stoppedAsks: (names: string) => `Since you pressed Send, this came up: ${names}. It goes with a reason.`,
  errorBlocks: (names: string) =>
    `This stands against sending: ${names}. Nothing was sent; your text stays here.`,
  errorAsks: (names: string) =>
    `This needs a reason first: ${names}. Nothing was sent; your text stays here.`,
  keptTitle: (n: number) => (n === 1 ? '1 check was shown' : `${n} checks were shown`),
  kept: (name: string, answer: string | null) => (answer === null ? name : `${name}. Reason: “${answer}”`),

  settings: {
    title: 'Checks before sending',
    how: 'What happens when one of these is found in a message. They are looked at on this computer, at Send and once more right before a message leaves. What is empty in MyCase, or was not read, never holds a message back.',
    levels: { off: 'Off', warn: 'Warn', confirm: 'Ask for a reason', block: 'Block' } satisfies Record<
      CheckLevel,
      string
    >,
    usual: (level: string) => `${level} (default)`,
    fixed: 'always',
    from: 'Messages may go from',
    to: 'until',
    quietHow: 'By the client’s clock. The same time twice turns it off.',
    clockOdd: 'Write the times as 8:00 or 9:00 PM.',
    zone: 'Your firm’s time zone',
    zoneHow: 'Used where the client’s address is not known. Empty: this computer’s.',
    zoneOdd: 'This time zone is not known. Choose one from the list, such as America/Chicago.',
    shorteners: 'Other link shorteners to warn of',
    shortenersHow:
      'Their addresses, with commas between them: short.example, l.example. The usual ones are known.',
    shortenersOdd: 'One of the shorteners is no address. Write them like bit.ly, with commas between them.',
    save: 'Save checks',
    saved: 'Saved. It holds from the next message on.',
  },
};
