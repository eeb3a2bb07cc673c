import type { Connection } from '../domain/connection';
import { AppError } from '../domain/errors';
import { reachHona, testToken } from '../hona/hona';
import { announceChange } from '../messaging/changes';
import type { ConnectionTest, PanelCalls } from '../messaging/protocol';
import { openStore } from '../store/context';
import { listUnfinished } from '../store/outbox';
import {
  changeConnection,
  eraseConnection,
  findAuth,
  findConnection,
  writeConnection,
} from '../store/secrets';
import { clock } from './clock';
import { tryEvent } from './entries';
import { wakeRunner } from './outbox-port';

/**
 * Connects one firm, and finds out what Hona's host speaks. Throws `hona-unreachable`; then nothing is stored.
 * @param byPolicy the firm's managed policy does it, and not a person
 */
export async function connect(
  { firm, token }: PanelCalls['connect']['args'],
  byPolicy = false,
): Promise<null> {
  const wire = await reachHona();
  const store = await openStore();
  const old = await findConnection(store);
  const connection: Connection = {
    // A mended token of the same firm keeps the connection, so that its waiting messages may go on.
    id: old?.firm === firm ? old.id : crypto.randomUUID(),
    firm,
    connectedAt: clock.now(),
    tokenEnd: token.slice(-4),
    ...wire,
    tokenRefused: false,
    lastAcceptedAt: old?.firm === firm ? old.lastAcceptedAt : null,
    trial: old?.firm === firm ? old.trial : 'open',
    ...(byPolicy ? { byPolicy } : {}),
  };
  await writeConnection(store, connection, token);
  announceChange({ what: 'connection', ref: null });
  await resumeAfterToken(connection);
  return null;
}

/** What an empty contact, which can only be refused, tells about the token (product §8). */
export async function testConnection(): Promise<ConnectionTest> {
  const store = await openStore();
  const auth = await findAuth(store);
  if (!auth) throw new AppError('not-connected');
  const { status } = await testToken(auth.token);
  const result = judge(status);
  if (result.result !== 'cannot-tell') {
    const tokenRefused = result.result === 'refused';
    const isStill = await changeConnection(store, auth.connection, { tokenRefused });
    announceChange({ what: 'connection', ref: null });
    if (isStill && !tokenRefused) await resumeAfterToken(auth.connection);
  }
  return result;
}

function judge(status: number | null): ConnectionTest {
  if (status === 401 || status === 403) return { result: 'refused', status };
  if (status === 400 || status === 422) return { result: 'known' };
  if (status !== null && status >= 200 && status < 300) return { result: 'accepted-empty' };
  return { result: 'cannot-tell', status };
}

/** The token goes at once; what waits is paused and bound to the connection that is gone. */
export async function disconnect(): Promise<PanelCalls['disconnect']['value']> {
  const store = await openStore();
  await eraseConnection(store);
  announceChange({ what: 'connection', ref: null });
  const open = await listUnfinished(store);
  const queued = open.filter((e) => e.state === 'queued');
  for (const { id } of queued) await tryEvent(id, { type: 'pause', pause: 'disconnected' });
  return { waiting: queued.length, sending: open.filter((e) => e.state === 'sending').length };
}

/**
 * "The whole queue waits until the token is mended": then it goes on by itself. Only the pause ends: what is asked
 * is still asked, and what has waited long asks first.
 */
async function resumeAfterToken(connection: Connection): Promise<void> {
  for (const entry of await listUnfinished(await openStore())) {
    if (entry.paused === 'token' && entry.connectionId === connection.id)
      await tryEvent(entry.id, { type: 'resume' });
  }
  wakeRunner();
}
