import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxState } from '../domain/outbox';
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
    value: { threadMac: string; cases: string[]; sealed: Sealed };
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
  records: { key: [string, string]; value: { caseMac: string; kind: string; sealed: Sealed } };
  activity: {
    key: number;
    value: { seq?: number; caseMac: string; at: number; sealed: Sealed };
    indexes: { caseMac: string };
  };
  /** The connection, and apart from it its token. Cleared by Disconnect. */
  secrets: { key: 'connection' | 'token'; value: { name: 'connection' | 'token'; sealed: Sealed } };
  recent: { key: string; value: { caseMac: string; at: number; sealed: Sealed }; indexes: { at: number } };
}

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
  /** 1 while unfinished; absent afterwards, so that the index holds only what is open. */
  open?: 1;
  /** Counts writes; a change names the one it rests on. */
  rev: number;
  sealed: Sealed;
};

export type Database = IDBPDatabase<PanelSchema>;

const NAME = 'hona-panel';
const VERSION = 1;

let opening: Promise<Database> | null = null;

/** Background only: opens the database, making or migrating it. */
export function openDatabase(): Promise<Database> {
  opening ??= openDB<PanelSchema>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('keys');
      db.createObjectStore('facts', { keyPath: 'entityMac' });
      db.createObjectStore('threads', { keyPath: 'threadMac' }).createIndex('cases', 'cases', {
        multiEntry: true,
      });
      db.createObjectStore('lines', { keyPath: ['threadMac', 'block'] });
      const outbox = db.createObjectStore('outbox', { keyPath: 'id' });
      outbox.createIndex('caseMac', 'caseMac');
      outbox.createIndex('open', 'open');
      outbox.createIndex('draftMac', 'draftMac', { unique: true });
      outbox.createIndex('seq', 'seq', { unique: true });
      db.createObjectStore('drafts', { keyPath: 'caseMac' });
      db.createObjectStore('records', { keyPath: ['caseMac', 'kind'] });
      const activity = db.createObjectStore('activity', { keyPath: 'seq', autoIncrement: true });
      activity.createIndex('caseMac', 'caseMac');
      db.createObjectStore('secrets', { keyPath: 'name' });
      db.createObjectStore('recent', { keyPath: 'caseMac' }).createIndex('at', 'at');
    },
    blocking: (_current, _next, event) => closeFor(event),
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opening;
}

/**
 * Panel and options page: opens the database as the background made it. Where it is not there yet (or older),
 * nothing is made here: the attempt is aborted, `wake` is called, and the next attempt finds it.
 * @param wake starts the background and resolves when it has answered
 */
export async function openForReading(wake: () => Promise<unknown>): Promise<Database> {
  for (let attempt = 1; ; attempt++) {
    try {
      opening ??= openExisting();
      return await opening;
    } catch (error) {
      forget();
      if (attempt === 3) throw error;
      await wake();
    }
  }
}

function openExisting(): Promise<Database> {
  return openDB<PanelSchema>(NAME, VERSION, {
    upgrade: (_db, _old, _next, tx) => {
      // The opening itself rejects too; that the upgrade did not end is no second error.
      tx.done.catch(() => undefined);
      tx.abort();
    },
    blocking: (_current, _next, event) => closeFor(event),
    terminated: forget,
  });
}

/** Another context migrates or deletes the database: let go, so that it is not blocked. */
function closeFor(event: IDBVersionChangeEvent): void {
  (event.target as IDBDatabase | null)?.close();
  forget();
}

function forget(): void {
  opening = null;
}
