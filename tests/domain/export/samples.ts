import { exportThread, type ThreadExport } from '../../../src/domain/export/export-thread';
import type { CsvWords } from '../../../src/domain/export/to-csv';
import { joinThread } from '../../../src/domain/thread';
import { recordWords as words } from '../../../src/locales/record';
import { describeForCsv } from '../../../src/panel/export/describe-export';
import { MINUTE, makeAccepted, makeLine, makeLog, makeShown, makeUnknown, NOW, REF } from '../../builders';

const claim = { threadId: '7', lineId: 'post:11', at: NOW + 2 * MINUTE, by: 'hand' } as const;

/** A thread with one of each: found by hand, in doubt, the client's, a notice, one without a time. */
export const MESSAGES = joinThread(
  makeLog([
    makeLine({
      lineId: 'post:10',
      author: 'Jane Doe',
      authorTitle: 'Client',
      at: NOW - MINUTE,
      text: 'Thank you',
    }),
    makeLine({ lineId: 'post:11', author: 'CRM', authorTitle: null }),
    makeLine({ lineId: 'print:2:Hona\u001fnow\u001fStage changed', author: 'Hona', text: 'Stage changed' }),
    makeLine({ lineId: 'post:12', at: null, timeText: 'yesterday', text: '=1+1' }),
  ]),
  [
    makeAccepted({
      state: 'logged',
      claim,
      shown: makeShown({
        checks: [
          { id: 'deceased', answer: 'Spoke to the estate' },
          { id: 'minor', answer: null },
        ],
      }),
    }),
    makeUnknown({ id: 'e2', seq: 2, text: 'A “quote”, and\na line', queuedAt: NOW + 9 * MINUTE }),
  ],
);

export const makeExport = (changes: Partial<Parameters<typeof exportThread>[0]> = {}): ThreadExport =>
  exportThread({
    ref: REF,
    caseName: 'Doe v. Harbor',
    client: 'Jane Doe',
    messages: MESSAGES,
    readAt: NOW,
    zone: 'America/New_York',
    describe: words.describe,
    ...changes,
  });

export const CSV_WORDS: CsvWords = describeForCsv;
