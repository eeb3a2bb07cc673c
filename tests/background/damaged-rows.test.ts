import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noticeLoss, setAside } from '../../src/background/entries';
import { panelHandlers } from '../../src/background/handlers';
import { recoverSending, runner } from '../../src/background/outbox-port';
import { defaultMapping } from '../../src/domain/mapping';
import { readActivity } from '../../src/store/activity';
import { handleUnreadable } from '../../src/store/context';
import { changeDraft, getDraft } from '../../src/store/drafts';
import { caseEntity, getFacts } from '../../src/store/facts';
import { getLocal } from '../../src/store/items';
import { getCaseLog, writeThread } from '../../src/store/log';
import { claimEntry, listPositions } from '../../src/store/outbox';
import { macOf } from '../../src/store/seal';
import { findAuth, findConnection } from '../../src/store/secrets';
import { makePost, NOW, REF, SEEN } from '../builders';
import { damage } from '../store/damage';
import { getEntryOf, hona, letTimePass, openCase, openStage, type Stage, send, writeCase } from './stage';

vi.mock('../../src/hona/hona');

const OTHER = { ...REF, caseId: '2' };
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  handleUnreadable(setAside);
  await openCase(stage, OTHER, 6);
  await writeCase(stage, OTHER);
});
const counts = async () => [await getLocal('lost'), await getLocal('aside')];
const aside = () => stage.store.db.getAll('aside');
const isEntry = (id: string) => (row: object) => 'id' in row && row.id === id;
const damageFacts = async () => {
  const mac = await macOf(stage.store.keys, `case:${REF.firm}/${REF.caseId}`);
  await damage(stage.store, 'facts', (row) => 'entityMac' in row && row.entityMac === mac);
};

describe('a damaged row (F43)', () => {
  it('of one case’s facts makes its message ask; every other case’s message goes', async () => {
    const stuck = await send(stage, 'of the damaged case');
    const free = await send(stage, 'of the other case', { ref: OTHER, tabId: 6 });
    await damageFacts();
    await letTimePass();
    expect((await getEntryOf(stage, free)).state).toBe('accepted');
    expect(await getEntryOf(stage, stuck)).toMatchObject({
      state: 'queued',
      asks: { reason: 'no-recipient' },
    });
    expect(await counts()).toEqual([0, 1]);
    expect(await aside()).toMatchObject([{ from: 'facts' }]);
  });

  it('is written anew by the next reading, and what was set aside stays', async () => {
    await damageFacts();
    await writeCase(stage, REF);
    expect((await getFacts(stage.store, caseEntity(REF))).name?.value).toBe('Doe v. Harbor');
    expect(await aside()).toHaveLength(1);
  });

  it('of the outbox is a message of unknown state: kept, counted, and Send is off until it was read', async () => {
    const bad = await send(stage, 'unreadable');
    const good = await send(stage, 'readable', { ref: OTHER, tabId: 6 });
    await damage(stage.store, 'outbox', isEntry(bad));
    await letTimePass();
    expect(await counts()).toEqual([1, 0]);
    expect(await getLocal('unfinished')).toBe(1);
    expect((await listPositions(stage.store)).map((p) => p.id)).toEqual([good]);
    expect(await aside()).toMatchObject([{ from: 'outbox', row: { id: bad } }]);
    expect(hona.send).not.toHaveBeenCalled();
    await expect(send(stage, 'one more')).rejects.toMatchObject({ code: 'sending-off' });

    await panelHandlers.acknowledgeLoss({ lost: await getLocal('lost'), aside: 0 });
    await runner.wake();
    expect((await getEntryOf(stage, good)).state).toBe('accepted');
    // Counted once: the next start finds nothing that is missing.
    await noticeLoss();
    expect(await counts()).toEqual([0, 0]);
  });

  it('that says sending keeps no other from being recovered', async () => {
    const bad = await send(stage, 'unreadable');
    await letTimePass(0);
    const good = await send(stage, 'readable', { ref: OTHER, tabId: 6 });
    const event = { type: 'claim', at: NOW + 5000, logSeen: SEEN } as const;
    await claimEntry(stage.store, bad, event);
    const tx = stage.store.db.transaction('outbox', 'readwrite');
    const row = await tx.store.get(bad);
    await tx.store.put({ ...row!, state: 'queued', stopped: true });
    await tx.done;
    await claimEntry(stage.store, good, event);
    await stage.store.db.put('outbox', { ...row!, state: 'sending' });
    await damage(stage.store, 'outbox', isEntry(bad));
    await recoverSending();
    expect((await getEntryOf(stage, good)).state).toBe('unknown');
    expect(await counts()).toEqual([1, 0]);
  });

  it('of a thread takes the whole thread aside; it is read anew, and proves nothing of what was sent before', async () => {
    const readThread = (texts: string[], readAt = NOW) =>
      writeThread(stage.store, {
        firm: REF.firm,
        threadId: '7',
        subject: 'Hona Messages',
        ownCaseId: REF.caseId,
        posts: texts.map((text) => makePost({ postId: text, author: 'CRM', text, at: null })),
        complete: true,
        readAt,
      });
    await readThread(['before']);
    hona.send.mockResolvedValue({ kind: 'unknown', code: 'timeout', status: null });
    const id = await send(stage, 'before');
    await letTimePass();
    await damage(stage.store, 'lines');
    const log = () => getCaseLog(stage.store, REF, defaultMapping, undefined);
    expect((await log()).lines).toEqual([]);
    expect((await aside()).map((a) => a.from)).toEqual(['threads', 'lines']);

    await readThread(['before'], NOW + 60_000);
    expect((await log()).lines.map((l) => l.text)).toEqual(['before']);
    // The same words stood there before it was sent; nobody knows that any more, so a person decides.
    expect(await panelHandlers.checkLog({ entryId: id, tabId: 99 })).toMatchObject({ result: 'offered' });
    expect((await getEntryOf(stage, id)).state).toBe('unknown');
  });

  it('of a draft leaves an empty draft of its revision, which never starts again', async () => {
    await changeDraft(stage.store, REF, 0, (d) => ({ ...d, text: 'half a sentence' }));
    await damage(stage.store, 'drafts');
    expect(await getDraft(stage.store, REF)).toMatchObject({ revision: 1, text: '' });
    expect(await counts()).toEqual([0, 1]);
    const next = await changeDraft(stage.store, REF, 1, (d) => ({ ...d, text: 'anew' }));
    expect(next.revision).toBe(2);
    expect(await aside()).toMatchObject([{ from: 'drafts' }]);
  });

  it('of the activity is left out', async () => {
    await send(stage);
    await letTimePass();
    await damage(stage.store, 'activity');
    expect(await readActivity(stage.store, REF, 9)).toEqual([]);
    expect(await counts()).toEqual([0, 1]);
  });

  it('of the connection means not connected, and connecting again mends it', async () => {
    const tx = stage.store.db.transaction('secrets', 'readwrite');
    const row = await tx.store.get('connection');
    await tx.store.put({ ...row!, sealed: { iv: new Uint8Array(12), data: new ArrayBuffer(20) } });
    await tx.done;
    expect([await findConnection(stage.store), await findAuth(stage.store)]).toEqual([null, null]);
    await panelHandlers.connect({ firm: REF.firm, token: 'another-token' });
    expect((await findAuth(stage.store))?.token).toBe('another-token');
  });

  it('is found and said by a look through the store, whatever it is', async () => {
    await send(stage);
    await letTimePass();
    for (const from of ['facts', 'drafts', 'activity'] as const) await damage(stage.store, from);
    await panelHandlers.mend({});
    expect((await aside()).map((a) => a.from).sort()).toEqual(['activity', 'drafts', 'facts', 'facts']);
    expect(await counts()).toEqual([0, 4]);
    await panelHandlers.mend({});
    expect(await counts()).toEqual([0, 4]);
  });

  it('that is no sealing at all is set aside too', async () => {
    await stage.store.db.put('facts', { entityMac: 'x', at: NOW, sealed: undefined as never });
    await panelHandlers.mend({});
    expect(await aside()).toMatchObject([{ from: 'facts', row: { entityMac: 'x' } }]);
  });
});

describe('keys that are gone', () => {
  it.each([['seal'], ['mac']] as const)(
    'without the key %s everything is set aside, and said',
    async (key) => {
      await send(stage);
      await stage.store.db.delete('keys', key);
      // Another start of the background.
      vi.resetModules();
      const later = await import('../../src/store/context');
      const { lookThrough } = await import('../../src/store/aside');
      const entries = await import('../../src/background/entries');
      later.handleUnreadable(entries.setAside);
      const store = await later.openStore();
      expect(store.keysMade).toBe(true);
      await lookThrough(store);
      expect([await getLocal('lost'), await getLocal('unfinished')]).toEqual([1, 0]);
      expect(await getLocal('aside')).toBeGreaterThan(0);
      expect(await store.db.count('outbox')).toBe(0);
    },
  );
});

describe('what the disk refuses to give', () => {
  it('for one case holds back no other, and is tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const stuck = await send(stage, 'stuck');
    const free = await send(stage, 'free', { ref: OTHER, tabId: 6 });
    const sign = crypto.subtle.sign.bind(crypto.subtle);
    const spy = vi.spyOn(crypto.subtle, 'sign').mockImplementation(async (algorithm, key, data) => {
      const text = new TextDecoder().decode(data as Uint8Array);
      if (text === `case:${REF.firm}/${REF.caseId}`) throw new DOMException('not now', 'OperationError');
      return sign(algorithm, key, data);
    });
    await letTimePass();
    expect((await getEntryOf(stage, free)).state).toBe('accepted');
    expect(await getEntryOf(stage, stuck)).toMatchObject({ state: 'queued', attempts: [] });
    expect(await fakeBrowser.alarms.get('outbox')).toBeDefined();
    spy.mockRestore();
    await letTimePass(30_000);
    expect((await getEntryOf(stage, stuck)).state).toBe('accepted');
  });
});
