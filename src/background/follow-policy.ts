import browser from 'webextension-polyfill';
import { AppError } from '../domain/errors';
import { FOREVER } from '../domain/parse-policy';
import { openStore } from '../store/context';
import { getLocal, isApart, setLocals } from '../store/items';
import { listOpenEnds, marksOf } from '../store/open-ends';
import { sweep } from '../store/retention';
import { findAuth, findConnection } from '../store/secrets';
import { clock } from './clock';
import { connect, disconnect } from './connection';
import { deleteEverything } from './delete-everything';
import type { Gate } from './gate';
import { keepOpenStops } from './keep-stops';
import { wakeRunner } from './outbox-port';
import { applyPolicy, readPolicy } from './policy';
import { createTurn } from './turn';

/** Rings where Hona could not be reached when the policy's connection was to be made. */
export const POLICY_ALARM = 'policy';
const RETRY_MINUTES = 1;

const inTurn = createTurn();

/**
 * Does what the managed policy asks for beyond its values (product §8): deletes everything once for a new `wipe`, makes
 * or ends its connection. At each start, after each change of the policy, and while a `wipe` waits for a person also
 * after each decision. Rejects where the store cannot be opened.
 */
export const followPolicy = (gate: Gate): Promise<void> =>
  inTurn(async () => {
    if (await gate.enter(applyPolicy)) wakeRunner();
    if (await gate.enter(isWiping)) await wipe(gate);
    await gate.enter(connectByPolicy);
  });

export const isWiping = async () => await getLocal('wiping');

/**
 * The connection, what was read, and events that are settled or were not saved go at once; without a connection nobody
 * could do anything about those. What else is unfinished, with events in doubt, is never deleted silently: it is listed, and when a
 * person has decided about the last of it the rest goes too, as by "Delete everything".
 */
async function wipe(gate: Gate): Promise<void> {
  const isOpen = await gate.enter(async () => {
    const store = await openStore();
    if (await findConnection(store)) await disconnect();
    const now = clock.now();
    const looked = await keepOpenStops(store, now, -FOREVER);
    const { listed } = await sweep(store, now, -FOREVER, looked);
    await setLocals({ kept: listed });
    return marksOf(await listOpenEnds(store)).length > 0;
  });
  if (isOpen) return;
  try {
    await gate.alone(() => deleteEverything({ seen: [] }));
  } catch (error) {
    // Something came in between, or is on its way: after the next change it is tried again.
    if (!(error instanceof AppError) || !['list-changed', 'already-sending'].includes(error.code))
      throw error;
  }
}

async function connectByPolicy(): Promise<void> {
  if (await isWiping()) return;
  const {
    policy: { firm, token },
  } = await readPolicy();
  const now = await findAuth(await openStore());
  const isOther = now !== null && firm !== undefined && now.connection.firm !== firm;
  if (firm === undefined || token === undefined) {
    // Its connection ends with it, and one to another firm than the policy's does too.
    if (now?.connection.byPolicy || isOther) await disconnect();
    return;
  }
  if (now && !isOther && now.token === token && now.connection.byPolicy) return;
  if (await isApart()) return;
  try {
    await connect({ firm, token }, true);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'hona-unreachable') throw error;
    await browser.alarms.create(POLICY_ALARM, { delayInMinutes: RETRY_MINUTES });
  }
}
