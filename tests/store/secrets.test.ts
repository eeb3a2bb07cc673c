// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/context';
import {
  changeConnection,
  eraseConnection,
  findAuth,
  findConnection,
  writeConnection,
} from '../../src/store/secrets';
import { makeConnection } from '../builders';
import { dumpStore, freshStore } from './fresh-store';

let store: Store;
beforeEach(async () => {
  store = await freshStore();
});
const connection = makeConnection();

describe('the connection and its token', () => {
  it('are sealed apart; neither stands in clear', async () => {
    await writeConnection(store, connection, 'secret-token-abcd');
    expect([await findConnection(store), (await findAuth(store))?.token ?? null]).toEqual([
      connection,
      'secret-token-abcd',
    ]);
    expect(await findAuth(store)).toEqual({ connection, token: 'secret-token-abcd' });
    const dump = await dumpStore(store);
    for (const secret of ['secret-token', 'abcd', connection.firm]) expect(dump).not.toContain(secret);
  });

  it('are gone at once by Disconnect', async () => {
    await writeConnection(store, connection, 'secret-token');
    await eraseConnection(store);
    expect([
      await findConnection(store),
      (await findAuth(store))?.token ?? null,
      await findAuth(store),
    ]).toEqual([null, null, null]);
    expect(await store.db.count('secrets')).toBe(0);
  });
});

describe('changeConnection', () => {
  beforeEach(() => writeConnection(store, connection, 'secret-token'));

  it('changes what it names, over whatever was written since', async () => {
    await changeConnection(store, connection, { trial: 'passed' });
    await changeConnection(store, connection, { lastAcceptedAt: 5 });
    expect(await findAuth(store)).toEqual({
      connection: { ...connection, trial: 'passed', lastAcceptedAt: 5 },
      token: 'secret-token',
    });
  });

  it('loses none of several changes at once', async () => {
    await Promise.all([
      changeConnection(store, connection, { trial: 'passed' }),
      changeConnection(store, connection, { lastAcceptedAt: 5 }),
      changeConnection(store, connection, { tokenRefused: true }),
    ]);
    expect(await findConnection(store)).toMatchObject({
      trial: 'passed',
      lastAcceptedAt: 5,
      tokenRefused: true,
    });
  });

  it('never brings back a connection that was ended', async () => {
    await eraseConnection(store);
    expect(await changeConnection(store, connection, { tokenRefused: true })).toBe(false);
    expect(await findConnection(store)).toBeNull();
  });

  it('never says of a new token what was learned of the old one', async () => {
    await writeConnection(store, { ...connection, connectedAt: connection.connectedAt + 1 }, 'new-token');
    expect(await changeConnection(store, connection, { tokenRefused: true })).toBe(false);
    expect((await findConnection(store))?.tokenRefused).toBe(false);
  });

  it('meets Disconnect at the same time: nothing is left', async () => {
    for (let i = 0; i < 10; i++) {
      await writeConnection(store, connection, 'secret-token');
      await Promise.all([changeConnection(store, connection, { lastAcceptedAt: i }), eraseConnection(store)]);
      expect(await findConnection(store)).toBeNull();
    }
  });
});
