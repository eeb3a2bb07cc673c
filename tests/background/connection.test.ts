import { beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, disconnect, testConnection } from '../../src/background/connection';
import { goOn } from '../../src/background/queue';
import { AppError } from '../../src/domain/errors';
import { reachHona, testToken } from '../../src/hona/hona';
import { changeConnection, findAuth, findConnection, writeConnection } from '../../src/store/secrets';
import { makeConnection, NOW, REF } from '../builders';
import {
  ACCEPTED,
  codeOf,
  getEntryOf,
  hona,
  letTimePass,
  openStage,
  type Stage,
  send,
  setClock,
  TOKEN,
  writeCase,
} from './stage';

vi.mock('../../src/hona/hona');

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  vi.mocked(testToken).mockReset();
});
const connection = () => findConnection(stage.store);
/** An entry of which Hona said that it does not take the token. */
const refuseToken = async (status: 401 | 403 = 401) => {
  hona.send.mockResolvedValueOnce({ kind: 'token', status });
  const id = await send(stage);
  await letTimePass();
  return id;
};

describe('connect', () => {
  it('belongs to one firm, keeps the end of the token, and what the host speaks', async () => {
    stage = await openStage(null);
    vi.mocked(reachHona).mockResolvedValue({ protocol: 'http/1.1', guarded: false });
    await connect({ firm: 'smithlaw', token: 'another-token-wxyz' });
    expect(await connection()).toMatchObject({
      firm: 'smithlaw',
      connectedAt: NOW,
      tokenEnd: 'wxyz',
      protocol: 'http/1.1',
      guarded: false,
      tokenRefused: false,
      trial: 'open',
    });
    expect((await findAuth(stage.store))?.token).toBe('another-token-wxyz');
  });

  it('stores nothing where Hona cannot be reached', async () => {
    vi.mocked(reachHona).mockRejectedValue(new AppError('hona-unreachable'));
    expect(await codeOf(connect({ firm: 'otherfirm', token: 'another-token' }))).toBe('hona-unreachable');
    expect(await findAuth(stage.store)).toMatchObject({ connection: { firm: REF.firm }, token: TOKEN });
  });

  it('keeps the connection’s ID and what was learned for the same firm', async () => {
    await changeConnection(stage.store, makeConnection(), {
      trial: 'passed',
      lastAcceptedAt: 5,
      tokenRefused: true,
    });
    await connect({ firm: REF.firm, token: 'another-token' });
    expect(await connection()).toMatchObject({
      id: 'connection-1',
      trial: 'passed',
      lastAcceptedAt: 5,
      tokenRefused: false,
    });
  });

  it('is a new connection for another firm', async () => {
    await changeConnection(stage.store, makeConnection(), { trial: 'passed', lastAcceptedAt: 5 });
    await connect({ firm: 'otherfirm', token: 'another-token' });
    const now = await connection();
    expect(now).toMatchObject({ firm: 'otherfirm', trial: 'open', lastAcceptedAt: null });
    expect(now?.id).not.toBe('connection-1');
  });

  it('lets what waited for the token go on by itself', async () => {
    const id = await refuseToken();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'queued', paused: 'token' });
    await connect({ firm: REF.firm, token: 'mended-token' });
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
    expect(hona.send.mock.calls[1]?.[1].token).toBe('mended-token');
  });

  it('to another firm sends nothing of the first one: each message asks', async () => {
    const id = await send(stage);
    await connect({ firm: 'otherfirm', token: 'another-token' });
    await letTimePass();
    expect((await getEntryOf(stage, id)).asks).toEqual({ reason: 'other-connection' });
    expect(await codeOf(goOn({ entryId: id }))).toBe('other-firm');
    expect(hona.send).not.toHaveBeenCalled();
  });
});

describe('a refused token (401)', () => {
  it('pauses the message, holds the whole queue, and is asked once', async () => {
    await writeCase(stage, REF);
    const first = await refuseToken();
    const second = await send(stage, 'The next one');
    await letTimePass();
    expect(hona.send).toHaveBeenCalledTimes(1);
    expect((await connection())?.tokenRefused).toBe(true);
    expect(await getEntryOf(stage, first)).toMatchObject({ state: 'queued', paused: 'token', doubt: false });
    expect((await getEntryOf(stage, second)).state).toBe('queued');
  });

  it('holds the queue also where others passed since its first refusal: 401 is about the token alone', async () => {
    const id = await refuseToken();
    await connect({ firm: REF.firm, token: 'mended-token' });
    hona.send.mockResolvedValue({ kind: 'token', status: 401 });
    await changeConnection(stage.store, (await connection())!, { lastAcceptedAt: NOW + 6000 });
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).paused).toBe('token');
    expect((await connection())?.tokenRefused).toBe(true);
  });

  it('says nothing of a token that was mended meanwhile', async () => {
    hona.send.mockImplementationOnce(async () => {
      setClock(NOW + 6000);
      await connect({ firm: REF.firm, token: 'mended-token' });
      return { kind: 'token', status: 401 };
    });
    const id = await send(stage);
    await letTimePass();
    expect(await findAuth(stage.store)).toMatchObject({
      connection: { tokenRefused: false },
      token: 'mended-token',
    });
    expect((await getEntryOf(stage, id)).state).toBe('queued');
  });

  it('a second 403 of one message while others pass is that message’s failure, not the token’s', async () => {
    const id = await refuseToken(403);
    expect((await connection())?.tokenRefused).toBe(true);
    await changeConnection(stage.store, makeConnection(), {
      tokenRefused: false,
      lastAcceptedAt: NOW + 9_000_000,
    });
    await goOn({ entryId: id });
    hona.send.mockResolvedValueOnce({ kind: 'token', status: 403 });
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).state).toBe('failed');
    expect((await connection())?.tokenRefused).toBe(false);
  });
});

describe('disconnect', () => {
  it('erases the token at once and pauses what waits', async () => {
    const id = await send(stage);
    await disconnect();
    expect(await findAuth(stage.store)).toBeNull();
    expect(await stage.store.db.count('secrets')).toBe(0);
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'queued', paused: 'disconnected' });
    await letTimePass();
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('asks for each waiting message over a new connection, even of the same firm', async () => {
    const id = await send(stage);
    await disconnect();
    await connect({ firm: REF.firm, token: 'another-token' });
    await letTimePass();
    expect((await getEntryOf(stage, id)).paused).toBe('disconnected');
    expect(hona.send).not.toHaveBeenCalled();
    await goOn({ entryId: id });
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });

  it('leaves what may have been sent as it is', async () => {
    hona.send.mockResolvedValueOnce({ kind: 'unknown', code: 'timeout', status: null });
    const id = await send(stage);
    await letTimePass();
    await disconnect();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'unknown', paused: null });
  });

  it('is not undone by the answer of a message that was on its way', async () => {
    hona.send.mockImplementationOnce(async () => {
      await disconnect();
      return ACCEPTED;
    });
    const id = await send(stage);
    await letTimePass();
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
    expect(await connection()).toBeNull();
  });

  it('is not undone by what was learned while Hona was being reached', async () => {
    hona.reach.mockImplementationOnce(async () => {
      await disconnect();
      return { protocol: 'h3', guarded: true };
    });
    const id = await send(stage);
    await letTimePass();
    expect(await connection()).toBeNull();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'queued', paused: 'disconnected' });
  });
});

describe('testConnection (product §8)', () => {
  const test = (status: number | null) => {
    vi.mocked(testToken).mockResolvedValue({ status });
    return testConnection();
  };

  it.each([
    [401, { result: 'refused', status: 401 }, true],
    [403, { result: 'refused', status: 403 }, true],
    [400, { result: 'known' }, false],
    [422, { result: 'known' }, false],
    [200, { result: 'accepted-empty' }, false],
    [201, { result: 'accepted-empty' }, false],
  ])('%i', async (status, result, tokenRefused) => {
    expect(await test(status)).toEqual(result);
    expect((await connection())?.tokenRefused).toBe(tokenRefused);
    expect(testToken).toHaveBeenCalledWith(TOKEN);
  });

  it.each([null, 404, 429, 500])('cannot tell of %j, and changes nothing', async (status) => {
    await changeConnection(stage.store, makeConnection(), { tokenRefused: true });
    expect(await test(status)).toEqual({ result: 'cannot-tell', status });
    expect((await connection())?.tokenRefused).toBe(true);
  });

  it('lets what waited for the token go on', async () => {
    const id = await refuseToken();
    await test(422);
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });

  it('tells nothing of a connection that was ended or made anew meanwhile', async () => {
    vi.mocked(testToken).mockImplementation(async () => {
      await writeConnection(stage.store, makeConnection({ connectedAt: NOW + 1 }), 'new-token');
      return { status: 401 };
    });
    await testConnection();
    expect((await connection())?.tokenRefused).toBe(false);
    vi.mocked(testToken).mockImplementation(async () => {
      await disconnect();
      return { status: 422 };
    });
    await testConnection();
    expect(await connection()).toBeNull();
  });

  it('needs a connection', async () => {
    await disconnect();
    expect(await codeOf(testConnection())).toBe('not-connected');
  });
});
