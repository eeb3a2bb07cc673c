import type { CaseRef } from '../../domain/case';
import { logOfNumber } from '../../domain/checks/number-input';
import { type Draft, emptyDraft } from '../../domain/draft';
import { noMarks } from '../../domain/marks';
import type { OutboxEntry } from '../../domain/outbox';
import type { CaseRecord } from '../../store/read';

/** What the thread and the draft of a number need. It is no case: all that a case has more is empty. */
export function makeNumberRecord(
  ref: CaseRef,
  entries: readonly OutboxEntry[],
  draft: Draft = emptyDraft,
): CaseRecord {
  return {
    ref,
    facts: {},
    contacts: {},
    companies: {},
    staff: {},
    events: {},
    chosenClientId: null,
    log: logOfNumber(ref),
    entries: [...entries].sort((a, b) => a.seq - b.seq),
    draft,
    lastSent: null,
    clientLinesSeen: 0,
    marks: noMarks,
  };
}
