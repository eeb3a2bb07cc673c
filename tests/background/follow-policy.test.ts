import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPolicy, POLICY_ALARM } from '../../src/background/follow-policy';
import { createGate } from '../../src/background/gate';
import { contentHandlers, panelHandlers } from '../../src/background/handlers';
import { applyPolicy } from '../../src/background/policy';
import { AppError } from '../../src/domain/errors';
import { changeCalendar } from '../../src/store/calendar';
import { openStore } from '../../src/store/context';
import { changeDraft, getDraft } from '../../src/store/drafts';
import { getLocal, setLocal, writeApart } from '../../src/store/items';
import { loadPolicy } from '../../src/store/read/policy';
import { findRecord } from '../../src/store/records';
import { findAuth } from '../../src/store/secrets';
import { makeProjectEvent, NOW, REF } from '../builders';
import { dumpStore } from '../store/fresh-store';
import { codeOf, getEntryOf, hona, letTimePass, openStage, type Stage, send, TOKEN, urlOf } from './stage';

vi.mock('../../src/hona/hona');

const POLICY_TOKEN = 'token-of-the-policy-wxyz';
let stage: Stage;
let policy: object = {};
/** As the worker has it: everything that enters finds the policy applied. */
const gate = createGate(async () => void (await applyPolicy()));

beforeEach(async () => {
  stage = await openStage();
  gate.reset();
  vi.stubGlobal('caches', { keys: async () => [] });
  Object.assign(fakeBrowser.action, { setBadgeText: async () => undefined, setTitle: async () => undefined });
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation((async () => policy) as never);
});

async function setPolicy(next: object): Promise<void> {
  policy = next;
  await followPolicy(gate);
}
const auth = async () => findAuth(await openStore());

describe('the connection of a policy (product §8)', () => {
  const set = { firm: REF.firm, token: POLICY_TOKEN };

  it('is made by itself, sealed like a typed one, and stands in no storage area', async () => {
    await setPolicy(set);
    expect(await auth()).toMatchObject({
      token: POLICY_TOKEN,
      connection: { firm: REF.firm, byPolicy: true },
    });
    expect(await dumpStore(stage.store)).not.toContain(POLICY_TOKEN);
    expect(
      JSON.stringify([await fakeBrowser.storage.local.get(), await fakeBrowser.storage.session.get()]),
    ).not.toContain(POLICY_TOKEN);
    expect((await loadPolicy()).keys).toEqual(['firm', 'token']);
  });

  it('a changed token of the same firm lets what waited for it go on', async () => {
    await setPolicy(set);
    const { connection } = (await auth()) ?? {};
    hona.send.mockResolvedValueOnce({ kind: 'token', status: 401, isHtml: false } as never);
    const id = await send(stage);
    await letTimePass();
    expect((await getEntryOf(stage, id)).paused).toBe('token');
    await setPolicy({ ...set, token: `${POLICY_TOKEN}2` });
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
    expect((await auth())?.connection.id).toBe(connection?.id);
  });

  it('to another firm: what waits for the one before asks', async () => {
    const id = await send(stage);
    await setPolicy({ ...set, firm: 'otherfirm' });
    await letTimePass();
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'queued',
      asks: { reason: 'other-connection' },
    });
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('ends with the policy, and what waits is paused; a typed one is not touched', async () => {
    await setPolicy({});
    expect((await auth())?.token).toBe(TOKEN);
    await setPolicy(set);
    const id = await send(stage);
    await setPolicy({});
    expect(await auth()).toBeNull();
    expect((await getEntryOf(stage, id)).paused).toBe('disconnected');
  });

  it('a policy that names another firm ends the typed one', async () => {
    await setPolicy({ firm: 'otherfirm' });
    expect(await auth()).toBeNull();
  });

  it('by Disconnect it ends until the browser starts anew or the policy changes', async () => {
    await setPolicy(set);
    await panelHandlers.disconnect({});
    await followPolicy(gate);
    expect(await auth()).toBeNull();
    await writeApart(false);
    await followPolicy(gate);
    expect((await auth())?.token).toBe(POLICY_TOKEN);
  });

  it('where Hona cannot be reached it is tried again', async () => {
    hona.reach.mockRejectedValueOnce(new AppError('hona-unreachable'));
    await setPolicy(set);
    expect((await auth())?.token).toBe(TOKEN);
    expect(await fakeBrowser.alarms.get(POLICY_ALARM)).toBeTruthy();
  });

  it('is refused where the managed storage cannot be locked', async () => {
    Object.assign(fakeBrowser.storage.managed, { setAccessLevel: undefined });
    await setPolicy(set);
    expect((await auth())?.token).toBe(TOKEN);
    expect((await loadPolicy()).refused).toEqual([{ key: 'token', at: '', why: 'token-readable' }]);
  });
});

describe('wipe: everything is deleted once (product §8)', () => {
  it('at once where nothing is unfinished, and never again for the same word', async () => {
    await panelHandlers.saveSettings({ staffName: 'Dana Ortiz' });
    await setPolicy({ wipe: '2026-11' });
    expect(await auth()).toBeNull();
    expect((await getLocal('settings')).staffName).toBeNull();
    expect(await (await openStore()).db.count('facts')).toBe(0);
    expect([await getLocal('wiped'), await getLocal('wiping')]).toEqual(['2026-11', false]);
    await panelHandlers.saveSettings({ staffName: 'Sam Lee' });
    await followPolicy(gate);
    expect((await getLocal('settings')).staffName).toBe('Sam Lee');
    await setPolicy({ wipe: '2026-12' });
    expect((await getLocal('settings')).staffName).toBeNull();
  });

  it('a computer with nothing on it remembers the word, and deletes nothing', async () => {
    await setPolicy({ wipe: '1' });
    const { db } = await openStore();
    policy = { wipe: '2' };
    await applyPolicy();
    expect(await getLocal('wiped')).toBe('2');
    await followPolicy(gate);
    expect((await openStore()).db).toBe(db);
  });

  it('connection and facts go at once; what is unfinished waits for a person, then the rest goes too', async () => {
    const id = await send(stage);
    const { revision } = await getDraft(stage.store, REF);
    await changeDraft(stage.store, REF, revision, (old) => ({ ...old, text: 'Half a sentence' }));
    await setPolicy({ wipe: '1', firm: REF.firm, token: POLICY_TOKEN });
    expect(await auth()).toBeNull();
    expect(await stage.store.db.count('facts')).toBe(0);
    expect(await loadPolicy()).toMatchObject({ wiping: true });
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'queued', paused: 'disconnected' });
    expect((await getDraft(stage.store, REF)).text).toBe('Half a sentence');
    expect(await getLocal('kept')).toBe(2);

    // Nobody connects meanwhile, and no page is read into the store again.
    expect(await codeOf(panelHandlers.connect({ firm: REF.firm, token: TOKEN }))).toBe('policy-off');
    const path = new URL(urlOf(REF)).pathname;
    const read = { before: path, after: path, entity: { kind: 'case', firm: REF.firm, id: REF.caseId } };
    await contentHandlers.pageRead({ ...read, page: 'case', readings: {} } as never, {
      tabId: 99,
      windowId: 1,
      url: urlOf(REF),
    });
    expect(await stage.store.db.count('facts')).toBe(0);

    await panelHandlers.discard({ entryId: id });
    await followPolicy(gate);
    expect(await getLocal('wiping')).toBe(true);
    const draft = await getDraft(stage.store, REF);
    await panelHandlers.saveDraft({ ref: REF, text: '', baseRevision: draft.revision });
    await followPolicy(gate);
    expect([await getLocal('wiped'), await getLocal('wiping')]).toEqual(['1', false]);
    // Everything is gone; the policy's own connection is made anew.
    expect((await auth())?.connection).toMatchObject({ firm: REF.firm, byPolicy: true });
    expect(await (await openStore()).db.count('outbox')).toBe(0);
  });

  it('of the events only those in doubt wait: without a connection nobody could delete the others', async () => {
    const tried = (id: string, state: 'saved' | 'failed' | 'unknown') => {
      const event = makeProjectEvent({ id });
      const doubt = { what: 'save' as const, notify: true, form: event.wanted };
      return { ...event, doubt: state === 'unknown' ? doubt : null, attempt: { ...event.attempt, state } };
    };
    const events = [tried('m-1', 'saved'), tried('m-2', 'failed'), tried('m-3', 'unknown')];
    await changeCalendar(stage.store, REF, () => events, NOW);
    await setPolicy({ wipe: '1' });
    expect((await findRecord(stage.store, REF, 'calendar'))?.map(({ id }) => id)).toEqual(['m-3']);
    expect([await getLocal('wiping'), await getLocal('kept')]).toEqual([true, 1]);
    const { attempt } = tried('m-3', 'unknown');
    await panelHandlers.settleEvent({
      ref: REF,
      eventId: 'm-3',
      seenAt: attempt.at,
      answer: 'not-arrived',
    });
    await followPolicy(gate);
    expect([await getLocal('wiped'), await getLocal('wiping')]).toEqual(['1', false]);
  });

  it('a policy that takes the word back before that lets staff go on', async () => {
    await send(stage);
    await setPolicy({ wipe: '1' });
    await setPolicy({});
    expect(await getLocal('wiping')).toBe(false);
    await setLocal('lost', 0);
    await panelHandlers.connect({ firm: REF.firm, token: TOKEN });
    expect((await auth())?.token).toBe(TOKEN);
  });
});
