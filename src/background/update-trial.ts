import type { Connection } from '../domain/connection';
import { AppError } from '../domain/errors';
import { announceChange } from '../messaging/changes';
import { openStore, type Store } from '../store/context';
import { findRecord, removeRecord, writeRecord } from '../store/records';
import { changeConnection } from '../store/secrets';
import { clock } from './clock';

/**
 * Runs one PUT and remembers whether Hona's record was, or may have been, made from here: a later 200 then only
 * finds our own record again and shows nothing about Hona's. Marked on disk before the request, so that a worker
 * that dies leaves the mark; taken off only where the answer says that nothing was made.
 * @param of what the record is about: the case, or its client
 */
export async function putMarked<T extends { created: boolean }>(
  store: Store,
  of: Parameters<typeof findRecord>[1],
  run: () => Promise<T>,
): Promise<T & { spoiled: boolean }> {
  const before = await findRecord(store, of, 'trialSpoiled');
  if (!before) await writeRecord(store, of, 'trialSpoiled', { at: clock.now() });
  try {
    const result = await run();
    const spoiled = before !== null || result.created;
    if (!spoiled) await removeRecord(store, of, 'trialSpoiled');
    return { ...result, spoiled };
  } catch (error) {
    if (!before && madeNothing(error)) await removeRecord(store, of, 'trialSpoiled');
    throw error;
  }
}

function madeNothing(error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  return ['hona-refused', 'token-refused'].includes(error.code) || error.detail?.status === 429;
}

/**
 * The trial (product §4): nothing documents that our externalId is the key of Hona's own MyCase integration.
 * 200 and 200 show that it is, but not for records made from here; a project created for a case that Hona already
 * serves shows that it is not, whenever that happens, and stops updates for the firm. One created for a case that
 * is new to Hona shows neither.
 * @param connection the one that the calls were made with; what they say is not told of another
 */
export async function judgeTrial(
  connection: Connection,
  { served, created, spoiled }: { served: boolean; created: boolean; spoiled: boolean },
): Promise<void> {
  if (created && served) await settle(connection, 'failed');
  else if (!created && !spoiled && connection.trial === 'open') await settle(connection, 'passed');
}

/**
 * A contact was created. In the trial, for a case that Hona already serves, that is a second record: throws
 * `updates-stopped`. Later it is a contact that is new in MyCase.
 */
export async function judgeContact(connection: Connection, served: boolean): Promise<void> {
  if (!served || connection.trial !== 'open') return;
  await settle(connection, 'failed');
  throw new AppError('updates-stopped');
}

async function settle(connection: Connection, trial: Connection['trial']): Promise<void> {
  if (trial === connection.trial) return;
  await changeConnection(await openStore(), connection, { trial });
  announceChange({ what: 'connection', ref: null });
}
