import { type CaseRef, caseKey, sameCase } from './case';
import { findClientId, findMainClient } from './contact';
import { evenOut } from './even-out';
import type { CaseContact, CaseFacts, ListedCase } from './facts';
import { type CaseLog, deriveDirection, type LogLine } from './log';
import type { OutboxEntry } from './outbox';

/** Another case of the same firm in which this client stands (product §6, S3), as far as this computer knows it. */
export type ClientCase = {
  ref: CaseRef;
  name: string;
  closed: boolean;
  /**
   * True: they are its client. False: they are on it, and the client is somebody else, so its messages are none of
   * theirs and `log` is empty. Null: not known, since the case was not read, or nobody chose its client yet.
   */
  isClient: boolean | null;
  /** Hona's log of that case as last read. */
  log: CaseLog;
  /** What was sent in that case from this computer. */
  entries: OutboxEntry[];
  /** When all of that log was last read, in milliseconds; null: never. */
  readAt: number | null;
};

export type CaseHead = Pick<ClientCase, 'ref' | 'name' | 'closed'>;

/**
 * The other cases in which a contact stands: those that the contact's own page lists, then those opened on this
 * computer whose contacts hold it. Each once; where both know a case, its own page names it.
 * @param clientId as `findClientId` makes it
 */
export function findOtherCases(
  ref: CaseRef,
  clientId: string,
  listed: readonly ListedCase[],
  opened: readonly { ref: CaseRef; name: string; facts: Pick<CaseFacts, 'name' | 'closed' | 'contacts'> }[],
): CaseHead[] {
  const cases = new Map<string, CaseHead>();
  for (const { caseId, name, closed } of listed) {
    const other = { firm: ref.firm, caseId };
    cases.set(caseKey(other), { ref: other, name, closed });
  }
  for (const { ref: other, name, facts } of opened) {
    const key = caseKey(other);
    const holds = facts.contacts?.value?.some((c) => findClientId(c) === clientId);
    if (other.firm !== ref.firm || !(holds || cases.has(key))) continue;
    const { closed = false } = cases.get(key) ?? {};
    cases.set(key, {
      ref: other,
      name: facts.name?.value ?? name,
      closed: facts.closed?.value ?? closed,
    });
  }
  return [...cases.values()].filter((one) => !sameCase(one.ref, ref));
}

/**
 * Whether a contact is the client of a case. Null where that is not known: the case's contacts were not read, or
 * nobody chose among several of which this is one.
 */
export function isClientOf(
  clientId: string,
  contacts: CaseFacts['contacts'],
  clientGroups: readonly string[],
  chosenId: string | null,
): boolean | null {
  const client = findMainClient(contacts, clientGroups, chosenId);
  const is = (contact: CaseContact) => findClientId(contact) === clientId;
  if (client.state === 'found') return is(client.contact);
  if (client.state === 'choose') return client.candidates.some(is) ? null : false;
  return client.state === 'not-loaded' ? null : false;
}

/** A line of another case's log that may be a message of this one, for a person to say so. */
export type LineElsewhere = { line: LogLine; ref: CaseRef; caseName: string };

/** The page's times are read as local ones, and the time zones of the States lie that far apart. */
const EARLIER = 6 * 60 * 60_000;

/**
 * Lines with an entry's words in the logs of the client's other cases: Hona logs to the case that is chosen in Hona,
 * which may be another one than the message was sent for. Nothing proves them, so they are only ever offered (outbox
 * document §4). Not those that are another entry's, nor those from well before the message left, nor in a thread that
 * was not read since.
 * @param entries of every case concerned, for the lines that they claim
 */
export function findLinesElsewhere(
  entry: OutboxEntry,
  cases: readonly ClientCase[],
  entries: readonly OutboxEntry[],
): LineElsewhere[] {
  const first = entry.attempts.find(
    ({ outcome }) => !outcome || outcome.kind === 'accepted' || outcome.kind === 'unknown',
  );
  if (!first || !['queued', 'accepted', 'unknown', 'arrived'].includes(entry.state)) return [];
  const key = (l: { threadId: string; lineId: string }) => `${l.threadId}/${l.lineId}`;
  const taken = new Set(
    entries.flatMap((e) => [e.claim, e.pendingClaim].flatMap((claim) => (claim ? [key(claim)] : []))),
  );
  const words = evenOut(entry.text);
  return cases.flatMap(({ ref, name, isClient, log }) => {
    if (isClient === false) return [];
    const readSince = new Set(log.threads.filter((t) => t.readAt >= first.startedAt).map((t) => t.threadId));
    return log.lines
      .filter((line) => {
        const direction = deriveDirection(line);
        return (
          (direction === 'out' || direction === null) &&
          readSince.has(line.threadId) &&
          (line.at === null || line.at >= first.startedAt - EARLIER) &&
          !taken.has(key(line)) &&
          !entry.rejectedLines.includes(line.lineId) &&
          evenOut(line.text) === words
        );
      })
      .map((line) => ({ line, ref, caseName: name }));
  });
}
