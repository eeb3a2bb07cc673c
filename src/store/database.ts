import { type DBSchema, deleteDB, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import { AppError } from '../domain/errors';
import type { OutboxState } from '../domain/outbox';
import { MIGRATIONS, type Migration, migrate } from './migrations';
import type { Sealed } from './seal';

/**
 * Every stored thing, declared once. Keys that end in "Mac" are HMACs of what they stand for; only sequence,
 * state and times stand in clear. Everything else is sealed (seal.ts). The background is the only writer.
 */
export interface PanelSchema extends DBSchema {
  /** The two non-extractable keys. Cleared by nothing but "Delete everything". */
  keys: { key: 'seal' | 'mac'; value: CryptoKey };
  /** Facts of one page's entity. */
  facts: { key: string; value: { entityMac: string; at: number; sealed: Sealed } };
  /** Message threads: which cases they belong to (at most one, D1), and their head. */
  threads: {
    key: string;
    value: { threadMac: string; cases: string[]; at: number; sealed: Sealed };
    indexes: { cases: string };
  };
  /** Lines of message threads in blocks, block 0 the oldest. */
  lines: { key: [string, number]; value: { threadMac: string; block: number; sealed: Sealed } };
  outbox: {
    key: string;
    value: OutboxRow;
    indexes: { caseMac: string; open: number; draftMac: string; seq: number };
  };
  /** A draft's row stays when its text is gone: its revision must never start again. */
  drafts: { key: string; value: DraftRow };
  /** One small thing per case: chosen client, last update, what staff have seen. */
  records: { key: [string, string]; value: { caseMac: string; kind: string; at: number; sealed: Sealed } };
  activity: {
    key: number;
    value: { seq?: number; caseMac: string; at: number; sealed: Sealed };
    indexes: { caseMac: string };
  };
  /** The connection, and apart from it its token. Cleared by Disconnect. */
  secrets: { key: 'connection' | 'token'; value: { name: 'connection' | 'token'; sealed: Sealed } };
  recent: { key: string; value: { caseMac: string; at: number; sealed: Sealed }; indexes: { at: number } };
  /** Short lists that belong to no one case (lists.ts). */
  lists: { key: string; value: { name: string; rev: number; sealed: Sealed } };
  /** Rows that could not be opened any more, as they were: kept until "Delete everything". */
  aside: { key: number; value: AsideRow };
}

/** The stores whose rows are sealed, but for the secrets: what cannot be opened there is asked for again. */
export type SealedStore = Exclude<StoreName, 'keys' | 'secrets' | 'aside'>;
export type StoreName =
  | 'keys'
  | 'facts'
  | 'threads'
  | 'lines'
  | 'outbox'
  | 'drafts'
  | 'records'
  | 'activity'
  | 'secrets'
  | 'recent'
  | 'lists'
  | 'aside';

export type AsideRow = { seq?: number; from: SealedStore; at: number; row: unknown };

export type DraftRow = { caseMac: string; rev: number; sealed: Sealed };

export type OutboxRow = {
  id: string;
  caseMac: string;
  /** Case and draft revision together: one draft makes one entry, whatever presses Send. */
  draftMac: string;
  seq: number;
  state: OutboxState;
  notBefore: number;
  stopped: boolean;
  leftOpen: boolean;
  yields: boolean;
  /** When it settled, was last tried or was queued, in milliseconds; its age for retention. */
  at: number;
  /** 1 while unfinished; absent afterwards, so that the index holds only what is open. */
  open?: 1;
  /** 1: by phone number, so it ends at *accepted*. */
  byPhone?: 1;
  /** Counts writes; a change names the one it rests on. */
  rev: number;
  sealed: Sealed;
};

export type Database = IDBPDatabase<PanelSchema>;

const NAME = 'hona-panel';
/** As many as there are migrations; said here too, so that a panel need not hold them. */
const VERSION = 3;
/** How long anybody waits for the database before it is said that another page holds it, in milliseconds. */
const PATIENCE = 5000;

let opening: Promise<Database> | null = null;
let onTakenAway = () => {};

/**
 * Background only: opens the database, making or migrating it. A migration that fails leaves it as it was.
 * Throws `storage-blocked` where another page holds it for too long (the attempt goes on, see `whenOpened`),
 * `storage-broken` where it cannot be opened.
 */
export function openDatabase(
  migrations: readonly Migration[] = MIGRATIONS,
  patience = PATIENCE,
): Promise<Database> {
  opening ??= keepOpen(migrations.length, (db, from, _to, tx) => {
    tx.done.catch(() => undefined);
    migrate(db, from, tx, migrations)
      .catch(() => tx.abort())
      // The disk has ended it already.
      .catch(() => undefined);
  });
  return within(opening, patience);
}

/**
 * Panel and options page: opens the database as the background made it. Where it is not there yet (or of another
 * version), nothing is made here: the attempt is aborted, `wake` is called, and the next attempt finds it.
 * @param wake starts the background and resolves when it has answered
 * Throws `storage-blocked`, `storage-broken` as `openDatabase` does.
 */
export function openForReading(wake: () => Promise<unknown>, patience = PATIENCE): Promise<Database> {
  return within(openExisting(wake), patience);
}

async function openExisting(wake: () => Promise<unknown>): Promise<Database> {
  for (let attempt = 1; ; attempt++) {
    try {
      opening ??= keepOpen(VERSION, (_db, _from, _to, tx) => {
        tx.done.catch(() => undefined);
        tx.abort();
      });
      return await opening;
    } catch (error) {
      if (attempt === 3) throw error;
      await wake();
    }
  }
}

/** Resolves when the attempt that somebody waits for has ended, however long that takes. */
export async function whenOpened(): Promise<void> {
  await opening?.catch(() => undefined);
}

/** Calls back where another context took the database away: it was deleted or migrated, or the disk failed. */
export function watchTakenAway(onTaken: () => void): void {
  onTakenAway = onTaken;
}

/** Background only: the database and all that is in it. Throws `storage-blocked` where a page does not let go. */
export async function deleteDatabase(patience = PATIENCE): Promise<void> {
  (await opening?.catch(() => null))?.close();
  opening = null;
  await within(deleteDB(NAME), patience);
}

/**
 * One connection, shared by all; it lets go when another context migrates or deletes the database.
 * @param upgrade takes care of its transaction's `done`: the opening rejects too, and one error is enough
 */
function keepOpen(version: number, upgrade: OpenDBCallbacks<PanelSchema>['upgrade']): Promise<Database> {
  function letGo(): void {
    if (opening === attempt) opening = null;
    onTakenAway();
  }
  const open = async () =>
    openDB<PanelSchema>(NAME, version, {
      upgrade,
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase | null)?.close();
        letGo();
      },
      terminated: letGo,
    });
  const attempt = open().catch((cause: unknown) => {
    if (opening === attempt) opening = null;
    throw new AppError('storage-broken', undefined, cause);
  });
  return attempt;
}

/** The promise, or `storage-blocked` when it takes longer than this. */
async function within<T>(promise: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError('storage-blocked')), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
