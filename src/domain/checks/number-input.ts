import type { CaseRef } from '../case';
import { formatNumber } from '../contact';
import type { FirmRules } from '../firm-rules';
import type { CaseLog } from '../log';
import type { Mapping } from '../mapping';
import { findPhone } from '../phone-ref';
import { deriveProject } from '../project';
import type { Recipient } from '../recipient';
import type { CheckInput } from './check';
import { type CheckedMessage, type CheckRest, makeCheckInput } from './make-input';

/** Read, and there is none: nothing to read again, and nothing that may be missing. */
export const logOfNumber = (ref: CaseRef): CaseLog => ({ ref, threads: [], lines: [], listed: [] });

/**
 * What the checks look at for a message by phone number: its words, the hour, and what a client who has this number
 * said in the logs of their cases (`rest`). Nothing is known of a case, and what is not known never brakes.
 */
export function makeNumberInput(
  { ref, rest, mapping, rules }: { ref: CaseRef; rest: CheckRest; mapping: Mapping; rules: FirmRules },
  message: Omit<CheckedMessage, 'authorId' | 'linesAtStart'>,
): CheckInput {
  const number = findPhone(ref) ?? '';
  const recipient: Recipient = {
    clientId: '',
    clientName: formatNumber(number),
    way: 'text',
    number,
    numberSource: null,
    answeredAt: null,
    mycaseNumber: null,
    email: null,
    honaEmail: null,
    cell: false,
  };
  return makeCheckInput(
    {
      knowledge: { ref, contacts: {} },
      project: deriveProject({ ref, facts: {}, contacts: {}, chosenClientId: null }, mapping),
      answer: { ok: true, recipient },
      log: logOfNumber(ref),
      entries: [],
      rest,
      mapping,
      rules,
      settings: { meId: null },
    },
    // A17: an author goes with a project alone.
    { ...message, authorId: null, linesAtStart: null },
  );
}
