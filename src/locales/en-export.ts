import type { CsvWords } from '../domain/export/to-csv';
import type { OutboxState } from '../domain/outbox';

/** Export and print; loaded when one of them is opened. */
export const enExport = {
  title: 'Export',
  intro: (caseName: string) =>
    `The messages of ${caseName} as this computer knows them: what it read in MyCase, and what was sent from here.`,
  careful: 'The file holds the client’s messages. Keep it where the firm keeps such things.',
  print: 'Print or PDF',
  csv: 'CSV (Excel)',
  json: 'JSON',
  close: 'Close',
  saved: (name: string) => `Saved as ${name}.`,
  failed: 'The messages could not be read. Nothing was saved.',
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
  by: (name: string) => `by ${name}`,
  found: { match: 'By its words', hand: 'By a person' },
  foundAt: (how: string, time: string) => `${how}, ${time}`,
  // The page for printing
  pageTitle: (caseName: string) => `Messages: ${caseName}`,
  heading: 'Messages',
  printNow: 'Print or save as PDF',
  firm: 'Firm',
  caseId: 'MyCase case ID',
  client: 'Client',
  count: 'Messages',
  zone: 'Local times are of',
  unknownAuthor: 'Unknown author',
  unknownTime: 'Time not known',
  nothing: 'This computer has nothing of this case, or the address is not one of a case.',
  broken:
    'What is stored on this computer could not be read. Close this page and open it again from the panel.',
  loading: 'Reading the messages',
};
