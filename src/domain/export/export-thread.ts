import type { CaseRef } from '../case';
import type { OutboxEntry, OutboxState, Shown } from '../outbox';
import type { ThreadMessage } from '../thread';
import { formatLocalTime } from './local-time';

/** One message as it leaves this computer. Codes, not words: those stand in the views of it. */
export type ExportedMessage = {
  /** Its place in the thread, from 1. */
  number: number;
  /** Who vouches for it. */
  source: 'log' | 'ledger' | 'both';
  /** Null: a line of the log that is none of ours. */
  state: OutboxState | null;
  /** An attempt may have reached the client, whatever became of it later. */
  doubt: boolean;
  direction: 'in' | 'out' | 'notice' | null;
  author: string | null;
  /** ISO 8601; null where the log's time could not be understood. */
  timeUtc: string | null;
  timeLocal: string | null;
  /** As MyCase shows it. */
  timeShown: string | null;
  text: string;
  caseId: string;
  caseName: string;
  threadId: string | null;
  /** MyCase's own number of the post; "equal 2" where it shows none and this is the second of its kind. */
  lineId: string | null;
  /** What became of each attempt: what Hona answered, or why that is not known. */
  outcomes: string[];
  /** How the line was found to be this message: by the same words, or by a person. */
  found: { by: 'match' | 'hand'; timeUtc: string } | null;
  /** Who said that it arrived. */
  arrivedBy: string | null;
  /** Number or e-mail address that was shown when Send was pressed. */
  sentTo: string | null;
  /** The checks that were shown before it was sent, and how they were answered. */
  checks: Shown['checks'];
};

export type ThreadExport = {
  /** What this is, and what it is not. */
  statement: string;
  firm: string;
  caseId: string;
  caseName: string;
  client: string | null;
  /** When the log was last read; null: never. */
  readUtc: string | null;
  readLocal: string | null;
  /** IANA; of all local times. */
  zone: string;
  messages: ExportedMessage[];
};

export type ExportSource = {
  ref: CaseRef;
  caseName: string;
  client: string | null;
  messages: readonly ThreadMessage[];
  /** Milliseconds. */
  readAt: number | null;
  zone: string;
  /** @param time when the log was last read, local */
  describe: (time: string | null) => string;
};

/**
 * The thread as a record (product §6, "Export"). Pure: the same thread gives the same bytes, whenever it is exported,
 * so nothing of the present moment is in it.
 */
export function exportThread(source: ExportSource): ThreadExport {
  const { ref, caseName, client, messages, readAt, zone } = source;
  const readLocal = readAt === null ? null : formatLocalTime(readAt, zone);
  return {
    statement: source.describe(readLocal),
    firm: ref.firm,
    caseId: ref.caseId,
    caseName,
    client,
    readUtc: toUtc(readAt),
    readLocal,
    zone,
    messages: messages.map((message, i) => toExported(message, i + 1, source)),
  };
}

function toExported(message: ThreadMessage, number: number, source: ExportSource): ExportedMessage {
  const { entry, line, at } = message;
  const { zone, ref, caseName } = source;
  const claim = entry?.claim ?? null;
  return {
    number,
    source: !entry ? 'log' : line ? 'both' : 'ledger',
    state: entry?.state ?? null,
    doubt: entry?.doubt ?? false,
    direction: message.direction,
    author: message.author,
    timeUtc: toUtc(at),
    timeLocal: toUtc(at) === null ? null : formatLocalTime(at as number, zone),
    timeShown: message.timeText,
    text: message.text,
    caseId: (message.ref ?? ref).caseId,
    caseName: message.caseName ?? caseName,
    threadId: line?.threadId ?? claim?.threadId ?? null,
    lineId: describeLineId(line?.lineId ?? claim?.lineId ?? null),
    outcomes: entry ? entry.attempts.map(describeOutcome) : [],
    found: claim && { by: claim.by, timeUtc: toUtc(claim.at) ?? '' },
    arrivedBy: entry?.arrivedBy?.name ?? null,
    sentTo: entry ? (entry.shown.way === 'e-mail' ? entry.shown.email : entry.shown.number) : null,
    checks: entry?.shown.checks ?? [],
  };
}

/** Longest moment that a date can hold. */
const LATEST = 8.64e15;

function toUtc(at: number | null): string | null {
  return at !== null && Math.abs(at) <= LATEST ? new Date(at).toISOString() : null;
}

/** A fingerprint holds the whole text, which stands beside it already. */
function describeLineId(lineId: string | null): string | null {
  if (lineId === null) return null;
  const [kind, count = ''] = lineId.split(':', 2);
  return kind === 'print' ? `equal ${count}` : lineId.replace(/^post:/, '');
}

function describeOutcome({ outcome }: OutboxEntry['attempts'][number]): string {
  if (!outcome) return 'none';
  const status = 'status' in outcome && outcome.status !== null ? ` ${outcome.status}` : '';
  return outcome.kind === 'unknown' ? `unknown ${outcome.code}${status}` : `${outcome.kind}${status}`;
}
