import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getCaseView } from '../../src/background/case-view';
import { findFindings } from '../../src/background/check-input';
import { panelHandlers } from '../../src/background/handlers';
import { runner } from '../../src/background/outbox-port';
import { runRetention } from '../../src/background/retention';
import { readActivity } from '../../src/store/activity';
import { openStore } from '../../src/store/context';
import { getLocal } from '../../src/store/items';
import { getList } from '../../src/store/lists';
import { writeThread } from '../../src/store/log';
import { findNumber } from '../../src/store/read/number';
import { loadKeptStops } from '../../src/store/read/stops';
import { writeRecentCase } from '../../src/store/recent';
import { CELL, HOUR, makePost, NOW, REF } from '../builders';
import { dumpStore } from '../store/fresh-store';
import { openStage, type Stage, setClock, writeCase } from './stage';

vi.mock('../../src/hona/hona');

const DAY = 24 * HOUR;
const STOP = 'Please stop texting me';
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
const said = (text: string, threadId = '7', readAt = NOW) =>
  writeThread(stage.store, {
    firm: REF.firm,
    threadId,
    subject: 'Hona Messages',
    ownCaseId: REF.caseId,
    posts: [makePost({ text, author: 'Jane Doe', authorTitle: 'Client', at: readAt - HOUR })],
    complete: true,
    readAt,
  });
/** Days go by in which the browser is on now and then. */
const liveFor = async (days: number) => {
  for (let day = 0; day < days; day += 0.5) {
    setClock(NOW + day * DAY);
    await runner.wake();
  }
  await runRetention();
};
const stopsOf = async () => (await getList(stage.store, 'stops')).items;
const findingsNow = async () => {
  const found = await findFindings(await getCaseView(REF), { text: 'Hello there', authorId: null });
  return found.filter(({ id }) => id === 'asked-to-stop' || id === 'wrong-number');
};

describe('an opt-out that nobody recorded outlives its conversation (product §8, retention)', () => {
  it('blocks as before when the thread is gone: who and when are kept, the words are not', async () => {
    await said(STOP);
    await writeRecentCase(stage.store, { ref: REF, name: 'Doe', openedAt: NOW });
    const [before] = await findingsNow();
    expect(before).toMatchObject({ id: 'asked-to-stop', level: 'block', detail: { words: STOP } });
    await liveFor(92);
    expect([await stage.store.db.count('threads'), await stage.store.db.count('lines')]).toEqual([0, 0]);
    const [kept] = await stopsOf();
    expect(kept).toMatchObject({
      says: 'asked-to-stop',
      ref: REF,
      clientName: 'Jane Doe',
      numbers: [CELL],
      at: NOW - HOUR,
    });
    expect(JSON.stringify(kept)).not.toMatch(/stop texting/i);
    expect(await dumpStore(stage.store)).not.toContain('Jane Doe');
    expect((await loadKeptStops()).map(({ caseName }) => caseName)).toEqual([null]);
    // The case is opened again: its page is read anew, its conversation is not.
    await writeCase(stage, REF);
    expect((await loadKeptStops()).map(({ caseName }) => caseName)).toEqual(['Doe v. Harbor']);
    const [after] = await findingsNow();
    expect(after).toMatchObject({
      id: 'asked-to-stop',
      level: 'block',
      detail: { words: null, at: NOW - HOUR, caseId: REF.caseId, lines: before?.detail.lines },
    });
  });

  it('also before a text by number alone, when nothing else of the client is kept', async () => {
    await said('You have the wrong number');
    await liveFor(92);
    expect(await stopsOf()).toMatchObject([{ says: 'wrong-number' }]);
    const mapping = await getLocal('mapping');
    const { rest } = await findNumber(stage.store, { firm: REF.firm, caseId: `tel:${CELL}` }, mapping, {
      links: false,
      names: false,
    });
    expect(rest.stops.kept).toMatchObject([{ says: 'wrong-number' }]);
  });

  it('ends when staff record what they did, and does not come back when the page is read again', async () => {
    await said(STOP);
    await liveFor(92);
    const [kept] = await stopsOf();
    await panelHandlers.recordStops({
      ref: REF,
      contactId: kept?.contactId ?? null,
      lines: [kept?.line ?? ''],
      note: 'Called her: e-mail only.',
    });
    expect(await stopsOf()).toEqual([]);
    // It can be found again.
    expect((await readActivity(await openStore(), REF, 1))[0]?.what).toMatchObject({
      kind: 'stop-recorded',
      note: 'Called her: e-mail only.',
    });
    await writeCase(stage, REF);
    expect(await findingsNow()).toEqual([]);
    await said(STOP);
    expect(await findingsNow()).toEqual([]);
    // Nor when that grows old in its turn.
    await liveFor(200);
    expect(await stopsOf()).toEqual([]);
  });

  it('is kept once, and counts once beside its line when the page is read again', async () => {
    await said(STOP);
    await liveFor(92);
    await said(STOP, '7', NOW + 92 * DAY);
    await writeCase(stage, REF);
    const [found] = await findingsNow();
    expect(found?.detail).toMatchObject({ words: STOP });
    expect(found?.detail.lines).toHaveLength(1);
    await liveFor(190);
    const lines = (await stopsOf()).map(({ line }) => line);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('what was recorded, or taken back by the client, is not kept', async () => {
    await said(STOP);
    const [found] = await findingsNow();
    await panelHandlers.recordStops({
      ref: REF,
      contactId: '9001001',
      lines: found?.detail.lines as string[],
      note: 'done',
    });
    await liveFor(92);
    expect(await stopsOf()).toEqual([]);
  });

  it('of a client who is not known any more it holds for the case', async () => {
    await said(STOP);
    await stage.store.db.clear('facts');
    await liveFor(92);
    expect(await stopsOf()).toMatchObject([{ contactId: null, ref: REF }]);
    await writeCase(stage, REF);
    expect(await findingsNow()).toHaveLength(1);
    const [kept] = await stopsOf();
    await panelHandlers.recordStops({ ref: REF, contactId: null, lines: [kept?.line ?? ''], note: 'done' });
    expect(await stopsOf()).toEqual([]);
  });

  it('a conversation that was read meanwhile is left for the next day', async () => {
    const { sweep } = await import('../../src/store/retention');
    await said(STOP);
    await sweep(stage.store, NOW + 100 * DAY, 90, new Map());
    expect(await stage.store.db.count('threads')).toBe(1);
  });
});
