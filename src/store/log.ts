import type { CaseRef } from '../domain/case';
import type { Fact, ThreadRow } from '../domain/facts';
import { lineIds } from '../domain/line-ids';
import { type CaseLog, isLogSubject, type LogLine, type LogThread } from '../domain/log';
import type { LogFormat, Mapping } from '../domain/mapping';
import type { OutboxEntry } from '../domain/outbox';
import { entityKey } from '../domain/place';
import { commit } from './commit';
import { caseMacOf, type Store } from './context';
import { openRow, openRows } from './open-row';
import { isSameSealing, macOf, type Sealed, seal } from './seal';

/** Lines are sealed in blocks, so that a long thread is few decipherings and a new line rewrites one block. */
const BLOCK = 200;

/**
 * The head of a thread: what is read of it, and which cases claim it (D1). `doubtful`: its page's links name several
 * cases.
 */
type Head = LogThread & { ownCaseId: string | null; listedBy: string[]; doubtful?: boolean };

/** What one reading of a thread's page held. `posts` null: not there yet, or not understood. */
export type ThreadReading = {
  firm: string;
  threadId: string;
  subject: string | null;
  /** The case of the thread's own link; undefined where it was not read. */
  ownCaseId: string | null | undefined;
  /** Its page names several cases: it shows nowhere until a reading knows better. */
  doubtful?: boolean;
  posts: Omit<LogLine, 'lineId' | 'threadId' | 'firstReading'>[] | null;
  complete: boolean;
  readAt: number;
};

/**
 * Background only: merges one reading. Lines once read stay, and keep the number of their first reading.
 * @returns how many lines are new, and the number of this reading
 */
export async function writeThread(store: Store, reading: ThreadReading): Promise<Written> {
  for (;;) {
    const result = await tryWriteThread(store, reading);
    if (result) return result;
  }
}

type Written = { newLines: number; reading: number };

/** Null where another reading of the thread was written meanwhile: then this one rests on that one. */
async function tryWriteThread(store: Store, reading: ThreadReading): Promise<Written | null> {
  const threadMac = await threadMacOf(store, reading.firm, reading.threadId);
  const { head, sealed } = await getHead(store, threadMac, reading, reading.readAt);
  const known = await readLines(store, threadMac, head.lineCount);
  const number = head.reading + (reading.posts ? 1 : 0);
  // Not above: the panel has this file at once, and writes nothing.
  const { readSaid } = await import('../domain/log-format');
  const merged = reading.posts ? mergeLines(known, reading.posts, reading.threadId, number, readSaid) : known;
  const next: Head = {
    ...head,
    subject: reading.subject ?? head.subject,
    ownCaseId: reading.ownCaseId === undefined ? head.ownCaseId : reading.ownCaseId,
    doubtful: reading.doubtful || (head.doubtful && reading.ownCaseId === undefined),
    readAt: reading.posts ? reading.readAt : head.readAt,
    reading: number,
    lastComplete: reading.posts && reading.complete ? number : head.lastComplete,
    lineCount: merged.length,
  };
  const blocks = await sealBlocks(store, threadMac, known, merged);
  const row = await sealHead(store, threadMac, next, reading.readAt);
  const tx = store.db.transaction(['threads', 'lines'], 'readwrite');
  const isSame = isSameSealing((await tx.objectStore('threads').get(threadMac))?.sealed, sealed);
  const writes = () => [
    tx.objectStore('threads').put(row),
    ...blocks.map((block) => tx.objectStore('lines').put(block)),
  ];
  await commit(tx, ...(isSame ? writes() : []));
  if (!isSame) return null;
  return { newLines: merged.length - known.length, reading: number };
}

/**
 * Background only: a case page listed these threads, which makes them candidates for its log. What it listed before
 * and lists no longer, it claims no longer: the newest reading of its list is the only one that counts.
 */
export async function writeThreadList(
  store: Store,
  ref: CaseRef,
  rows: readonly ThreadRow[],
  before: readonly ThreadRow[] = [],
  at = Date.now(),
): Promise<void> {
  const gone = before.filter((old) => !rows.some((row) => row.threadId === old.threadId));
  for (const { threadId } of gone) while (!(await tryListThread(store, ref, threadId, null, at)));
  for (const { threadId, subject } of rows) while (!(await tryListThread(store, ref, threadId, subject, at)));
}

/** False where the thread was written meanwhile. Subject null: the case lists the thread no longer. */
async function tryListThread(
  store: Store,
  ref: CaseRef,
  threadId: string,
  subject: string | null,
  at: number,
): Promise<boolean> {
  const threadMac = await threadMacOf(store, ref.firm, threadId);
  const { head, sealed } = await getHead(store, threadMac, { firm: ref.firm, threadId }, at);
  const isListed = head.listedBy.includes(ref.caseId);
  if (subject === null ? !isListed : isListed && head.subject === subject) return true;
  const others = head.listedBy.filter((caseId) => caseId !== ref.caseId);
  const listing = subject === null ? { listedBy: others } : { listedBy: [...others, ref.caseId], subject };
  const next = await sealHead(store, threadMac, { ...head, ...listing }, at);
  const tx = store.db.transaction('threads', 'readwrite');
  const isSame = isSameSealing((await tx.store.get(threadMac))?.sealed, sealed);
  await commit(tx, isSame && tx.store.put(next));
  return isSame;
}

/** The case that a thread certainly belongs to, or null: none claims it, or two do (D1). */
export async function findThreadCase(store: Store, firm: string, threadId: string): Promise<CaseRef | null> {
  const threadMac = await threadMacOf(store, firm, threadId);
  const caseId = ownerOf((await getHead(store, threadMac, { firm, threadId })).head);
  return caseId ? { firm, caseId } : null;
}

/** Background only: threads last read before `isOld` says, with their age and the case that certainly owns them. */
export async function listOldThreads(
  store: Store,
  isOld: (row: { at: number; cases: readonly string[] }) => boolean,
): Promise<{ threadMac: string; at: number; threadId: string | null; ref: CaseRef | null }[]> {
  const rows = (await store.db.getAll('threads')).filter(isOld);
  return Promise.all(
    rows.map(async ({ threadMac, at, sealed }) => {
      const head = await openRow<Head>(store, 'threads', threadMac, sealed);
      const caseId = head && ownerOf(head);
      return {
        threadMac,
        at,
        threadId: head?.threadId ?? null,
        ref: head && caseId ? { firm: head.firm, caseId } : null,
      };
    }),
  );
}

/** A thread as it is kept. `isNamed`: by the firm's words in its subject. */
export type Log = { head: Head; lines: LogLine[]; isNamed: boolean };
/** What the firm's formats and the ledger tell of threads (store/read/own-logs.ts). */
export type OwnLogs = (
  logs: readonly Log[],
  by: { formats: readonly LogFormat[]; entries: readonly OutboxEntry[] },
) => Log[];
/** The ledger of a case, and how to get at that: rarely needed, and the panel loads it then. */
export type Own = { entries: readonly OutboxEntry[]; load: () => OwnLogs | Promise<OwnLogs> };

/** The blocks that the first paint waits for; it must not wait for years of messages. */
const NEWEST = 2;

/** The thread read last: a case is read again at every pause in typing, and its lines change with their page alone. */
let kept = { of: '', lines: [] as LogLine[] };

/**
 * Hona's log of a case as last read: the threads that belong to it and have the firm's words in their subject; where
 * none has, those that hold what was sent from here. The firm's formats are applied at each reading, never stored: one
 * that was wrong spoils nothing.
 * @param from `newest`: of a long thread its newest lines alone, `partial` says that there are more; `memory`: what was
 * opened before may serve again, which is for pages that read at every pause in typing; the background looks at the disk
 */
export async function getCaseLog(
  store: Store,
  ref: CaseRef,
  mapping: Pick<Mapping, 'logSubjectWords'> & Partial<Pick<Mapping, 'logFormats'>>,
  list: Fact<ThreadRow[]> | undefined,
  own?: Own,
  from: 'disk' | 'memory' | 'newest' = 'disk',
): Promise<CaseLog> {
  const rows = await store.db.getAllFromIndex('threads', 'cases', await caseMacOf(store, ref));
  const heads = await openRows(rows.map((r) => openRow<Head>(store, 'threads', r.threadMac, r.sealed)));
  const named = heads.filter((h) => isLogSubject(h.subject, mapping));
  const isSent = own?.entries.some((e) => e.attempts.length > 0);
  const known = await Promise.all(
    (named.length > 0 ? named : isSent ? heads : []).map(async (head) => ({
      head,
      lines: await readKept(store, head, from),
      isNamed: named.length > 0,
    })),
  );
  const formats = mapping.logFormats ?? [];
  const isPlain = !own || known.length === 0 || (named.length > 0 && formats.length === 0);
  const logs = isPlain ? known : (await own.load())(known, { formats, entries: own.entries });
  const threads = logs.map(({ head }) => head);
  const lines = logs.map((log) => log.lines);
  return {
    ref,
    threads: threads.map(({ ownCaseId: _own, listedBy: _listed, doubtful: _doubtful, ...thread }) => thread),
    // The same lines as at the last reading are the same list: what was derived from it still holds.
    lines: lines.length === 1 && lines[0] ? lines[0] : lines.flat(),
    listed: list ? (list.value ?? []).map((t) => t.threadId) : null,
    ...(from === 'newest' &&
      threads.some(({ lineCount }) => lineCount > NEWEST * BLOCK) && { partial: true }),
  };
}

/**
 * The one case that the thread certainly belongs to (D1): the case of its own link, unless only other cases list it;
 * without a link, the only case that lists it.
 */
function ownerOf({ ownCaseId, listedBy, doubtful }: Head): string | null {
  if (doubtful) return null;
  if (ownCaseId !== null) return listedBy.length === 0 || listedBy.includes(ownCaseId) ? ownCaseId : null;
  return listedBy.length === 1 ? (listedBy[0] ?? null) : null;
}

/**
 * Older lines stay; what their text says is read anew where it was not understood before. A page's posts come in order
 * of time where the page shows its newest first.
 */
function mergeLines(
  known: LogLine[],
  posts: NonNullable<ThreadReading['posts']>,
  threadId: string,
  reading: number,
  readSaid: (line: LogLine) => LogLine,
): LogLine[] {
  const first = posts[0]?.at ?? null;
  const last = posts.at(-1)?.at ?? null;
  const ordered = first !== null && last !== null && first > last ? [...posts].reverse() : posts;
  const ids = lineIds(ordered);
  const have = new Set(known.map((l) => l.lineId));
  const fresh = ordered.flatMap((post, i): LogLine[] => {
    const lineId = ids[i] as string;
    return have.has(lineId) ? [] : [readSaid({ ...post, lineId, threadId, firstReading: reading })];
  });
  return [...known.map((line) => (line.direction ? line : readSaid(line))), ...fresh];
}

async function sealBlocks(store: Store, threadMac: string, known: LogLine[], merged: LogLine[]) {
  const changed = merged.findIndex((line, i) => line !== known[i]);
  if (changed < 0) return [];
  const firstChanged = Math.floor(changed / BLOCK);
  const count = Math.ceil(merged.length / BLOCK);
  return Promise.all(
    Array.from({ length: count - firstChanged }, async (_, i) => {
      const block = firstChanged + i;
      const lines = merged.slice(block * BLOCK, (block + 1) * BLOCK);
      return { threadMac, block, sealed: await seal(store.keys, blockName(threadMac, block), lines) };
    }),
  );
}

async function readKept(store: Store, head: Head, from: 'disk' | 'memory' | 'newest'): Promise<LogLine[]> {
  const { firm, threadId, lineCount, reading, since } = head;
  const threadMac = await threadMacOf(store, firm, threadId);
  const of = [threadMac, lineCount, reading, since].join();
  if (from !== 'disk' && kept.of === of) return kept.lines;
  if (from === 'newest')
    return readLines(store, threadMac, lineCount, Math.max(0, Math.ceil(lineCount / BLOCK) - NEWEST));
  const lines = await readLines(store, threadMac, lineCount);
  // What could not be opened may be the next time.
  if (from === 'memory' && lines.length === lineCount) kept = { of, lines };
  return lines;
}

async function readLines(store: Store, threadMac: string, lineCount: number, from = 0): Promise<LogLine[]> {
  if (lineCount === 0) return [];
  const range = IDBKeyRange.bound([threadMac, from], [threadMac, Math.ceil(lineCount / BLOCK)]);
  const rows = await store.db.getAll('lines', range);
  const blocks = await openRows(
    rows.map((r) => openRow<LogLine[]>(store, 'lines', [threadMac, r.block], r.sealed)),
  );
  return blocks.flat();
}

async function getHead(
  store: Store,
  threadMac: string,
  of: { firm: string; threadId: string },
  since?: number,
): Promise<{ head: Head; sealed: Sealed | undefined }> {
  const row = await store.db.get('threads', threadMac);
  const known = row && (await openRow<Head>(store, 'threads', threadMac, row.sealed));
  if (known) return { head: known, sealed: row.sealed };
  const head: Head = {
    firm: of.firm,
    threadId: of.threadId,
    subject: null,
    readAt: 0,
    since,
    reading: 0,
    lastComplete: null,
    lineCount: 0,
    ownCaseId: null,
    listedBy: [],
  };
  return { head, sealed: undefined };
}

async function sealHead(store: Store, threadMac: string, head: Head, at: number) {
  const owner = ownerOf(head);
  const cases = owner ? [await caseMacOf(store, { firm: head.firm, caseId: owner })] : [];
  return { threadMac, cases, at, sealed: await seal(store.keys, headName(threadMac), head) };
}

const threadMacOf = (store: Store, firm: string, threadId: string) =>
  macOf(store.keys, entityKey({ kind: 'thread', firm, id: threadId }));
const headName = (threadMac: string) => `threads ${threadMac}`;
const blockName = (threadMac: string, block: number) => `lines ${threadMac} ${block}`;
