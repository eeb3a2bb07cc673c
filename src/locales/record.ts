import type { CheckId } from '../domain/checks/check';
import type { CsvWords } from '../domain/export/to-csv';
import type { OutboxState } from '../domain/outbox';
import { enCheckNames } from './en-check-names';

/**
 * What an exported record says, as a file and as a printed page. English in every language: a record reads alike, and has
 * the same checksum, whoever of the firm makes it.
 */
export const recordWords = {
  /** The record says this of itself. */
  describe: (time: string | null) =>
    `What this computer read of the MyCase log, ${
      time === null ? 'which it has not read yet' : `last at ${time}`
    }; not a complete record of Hona. Hona’s thread alone: MyCase’s own text messages and notes are not in it.`,
  checksum: 'SHA-256 of the content',
  columns: {
    number: 'No.',
    source: 'Source',
    state: 'State',
    direction: 'Direction',
    author: 'Author',
    timeUtc: 'Time (UTC)',
    timeLocal: 'Time (local)',
    zone: 'Time zone',
    timeShown: 'Time as MyCase shows it',
    text: 'Message',
    caseId: 'MyCase case ID',
    caseName: 'Case',
    threadId: 'MyCase thread',
    lineId: 'MyCase post',
    sentTo: 'Sent to',
    outcomes: 'Hona’s answers',
    found: 'Found in the log',
    checks: 'Checks shown, and answers',
  } satisfies CsvWords['columns'],
  sources: { log: 'MyCase log', ledger: 'This computer', both: 'MyCase log and this computer' },
  directions: { in: 'From the client', out: 'To the client', notice: 'Notice by Hona', unknown: 'Not known' },
  states: {
    queued: 'Waiting',
    sending: 'Sending',
    accepted: 'Handed to Hona',
    logged: 'Logged in MyCase',
    failed: 'Not sent',
    unknown: 'May have been sent',
    arrived: 'Marked as arrived',
    discarded: 'Not sent',
  } satisfies Record<OutboxState, string>,
  discardedInDoubt: 'Not sent again; an earlier try may have arrived',
  /** What became of each attempt to hand a message to Hona. */
  answers: {
    accepted: 'Taken',
    refused: 'Refused',
    token: 'Token refused',
    later: 'Asked to wait',
    none: 'Not known',
    unknown: {
      timeout: 'No answer in time',
      connection: 'The connection broke',
      redirect: 'Not answered by Hona itself',
      status: 'An error that does not say whether it went',
      incomplete: 'The answer broke off',
      implausible: 'An answer that is not understood',
      'too-large': 'An answer that is too large',
      'worker-ended': 'The browser ended before the answer',
    },
  },
  by: (name: string) => `by ${name}`,
  found: { match: 'By its words', hand: 'By a person' },
  foundAt: (how: string, time: string) => `${how}, ${time}`,
  pageTitle: (caseName: string) => `Messages: ${caseName}`,
  heading: 'Messages',
  firm: 'Firm',
  caseId: 'MyCase case ID',
  client: 'Client',
  count: 'Messages',
  zone: 'Local times are of',
  unknownAuthor: 'Unknown author',
  unknownTime: 'Time not known',
  caseUnnamed: (caseId: string) => `Case ${caseId}`,
  checkNames: enCheckNames as Readonly<Record<CheckId, string>>,
  check: (name: string, answer: string | null) => (answer === null ? name : `${name}. Reason: “${answer}”`),
};
