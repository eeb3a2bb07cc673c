import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { note } from '../../src/background/entries';
import { panelHandlers } from '../../src/background/handlers';
import { runner } from '../../src/background/outbox-port';
import { planRetention, RETENTION_ALARM, runRetention } from '../../src/background/retention';
import { ageRuleOf, LISTS, RECORDS } from '../../src/store/age-rules';
import type { StoreName } from '../../src/store/database';
import { STORES } from '../../src/store/declarations';
import { changeDraft, getDraft } from '../../src/store/drafts';
import { getLocal, setLocal } from '../../src/store/items';
import { changeList, getList, type ListKinds } from '../../src/store/lists';
import { writeThread } from '../../src/store/log';
import { listOpenEnds } from '../../src/store/open-ends';
import { changeEntry, findEntry } from '../../src/store/outbox';
import { writeRecentCase } from '../../src/store/recent';
import { findRecord, type RecordKinds, writeRecord } from '../../src/store/records';
import { HOUR, makeEventForm, makeLastSent, makePost, makeProjectEvent, NOW, REF } from '../builders';
import { codeOf, letTimePass, openCase, openStage, type Stage, send, setClock, writeCase } from './stage';

vi.mock('../../src/hona/hona');

const DAY = 24 * HOUR;
const OTHER = { ...REF, caseId: '2' };
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
/** Days go by in which the browser is on now and then. */
const liveFor = async (days: number) => {
  for (let day = 0; day < days; day += 0.5) {
    setClock(NOW + day * DAY);
    await runner.wake();
  }
  await runRetention();
};
const count = (name: StoreName) => stage.store.db.count(name);
/** What stands in every store that a case fills. */
const fill = async () => {
  await writeThread(stage.store, {
    firm: REF.firm,
    threadId: '7',
    subject: 'Hona Messages',
    ownCaseId: REF.caseId,
    posts: [makePost()],
    complete: true,
    readAt: NOW,
  });
  await writeRecentCase(stage.store, { ref: REF, name: 'Doe v. Harbor', openedAt: NOW });
  await writeRecord(stage.store, REF, 'lastSent', makeLastSent(), NOW);
  await writeRecord(stage.store, REF, 'trialSpoiled', { at: NOW }, NOW);
  await note(REF, { kind: 'client-chosen', name: 'Jane Doe' });
};

describe('retention (product §8)', () => {
  it('deletes what is older than the setting says, of every store that is declared to go by age', async () => {
    await fill();
    const id = await send(stage);
    await letTimePass();
    await changeEntry(stage.store, id, {
      type: 'line',
      claim: { threadId: '7', lineId: 'x', at: NOW, by: 'hand' },
    });
    const byAge = Object.entries(STORES).filter(([, d]) => d.cleared.startsWith('by age'));
    for (const [name] of byAge) expect(await count(name as StoreName), name).toBeGreaterThan(0);
    await liveFor(89);
    for (const [name] of byAge) expect(await count(name as StoreName), name).toBeGreaterThan(0);
    await liveFor(92);
    for (const [name, { cleared }] of byAge)
      if (cleared === 'by age') expect(await count(name as StoreName), name).toBe(0);
    expect(await findEntry(stage.store, id)).toBeNull();
    expect(await findRecord(stage.store, REF, 'lastSent')).toBeNull();
    // Without it a later update could pass the firm's trial on a record that was made from here.
    expect(await findRecord(stage.store, REF, 'trialSpoiled')).not.toBeNull();
    expect([await count('keys'), await count('secrets')]).toEqual([2, 2]);
    expect(await getLocal('kept')).toBe(0);
  });

  it('keeps and lists what is not settled, never seen in the log, or a draft; and what its case needs', async () => {
    await fill();
    const accepted = await send(stage);
    await letTimePass();
    const { revision } = await getDraft(stage.store, REF);
    await changeDraft(stage.store, REF, revision, (d) => ({ ...d, text: 'Half a sentence', savedAt: NOW }));
    await liveFor(92);
    expect((await findEntry(stage.store, accepted))?.state).toBe('accepted');
    const { entries, drafts } = await listOpenEnds(stage.store);
    expect(entries.map((e) => e.id)).toEqual([accepted]);
    expect(drafts).toMatchObject([{ ref: REF, caseName: 'Doe v. Harbor', text: 'Half a sentence' }]);
    expect(await getLocal('kept')).toBe(2);
    // The thread may still prove the message; the case still has its name.
    expect([await count('threads'), await count('lines'), await count('recent')]).toEqual([1, 1, 1]);
  });

  it('every kind of record goes or stays by the rule that it is declared with', async () => {
    // Events go each by their own end.
    const toCome = makeProjectEvent({ wanted: makeEventForm({ end: '2028-01-01T10:00' }) });
    for (const kind of Object.keys(RECORDS) as (keyof RecordKinds)[])
      await writeRecord(
        stage.store,
        REF,
        kind,
        (kind === 'calendar' ? [toCome] : kind === 'eventDrafts' ? [] : {}) as never,
        NOW,
      );
    await stage.store.db.put('records', { ...(await stage.store.db.getAll('records'))[0]!, kind: 'unknown' });
    await liveFor(92);
    const left = (await stage.store.db.getAll('records')).map(({ kind }) => kind).sort();
    const kinds = Object.keys(RECORDS).filter((kind) => ageRuleOf(kind) !== 'with its case');
    expect(left).toEqual(kinds.sort());
  });

  it('no list goes by itself: each of its kinds is declared with who ends it', async () => {
    for (const name of Object.keys(LISTS) as (keyof ListKinds)[])
      await changeList(stage.store, name, () => [{ ref: REF, numbers: [], at: NOW + 900 * DAY }] as never);
    await liveFor(92);
    for (const name of Object.keys(LISTS) as (keyof ListKinds)[])
      expect((await getList(stage.store, name)).items, name).toHaveLength(1);
  });

  it('what staff chose for a case lives as long as the case is opened now and then', async () => {
    await writeRecord(stage.store, REF, 'chosenClient', { contactId: '5' }, NOW);
    await writeRecentCase(stage.store, { ref: REF, name: 'Doe', openedAt: NOW + 60 * DAY });
    await liveFor(100);
    expect(await findRecord(stage.store, REF, 'chosenClient')).toEqual({ contactId: '5' });
  });

  it('runs once a day, by an alarm that a new start does not put off', async () => {
    await planRetention();
    const alarm = await fakeBrowser.alarms.get(RETENTION_ALARM);
    expect(alarm?.periodInMinutes).toBe(720);
    await planRetention();
    expect(await fakeBrowser.alarms.get(RETENTION_ALARM)).toEqual(alarm);
    await runRetention();
    expect(await getLocal('sweptAt')).toBe(NOW);
    setClock(NOW + 2 * HOUR);
    await runRetention();
    expect(await getLocal('sweptAt')).toBe(NOW);
    setClock(NOW + 21 * HOUR);
    await runRetention();
    expect(await getLocal('sweptAt')).toBe(NOW + 21 * HOUR);
  });

  it('another number of days lists at once what is old by it', async () => {
    await send(stage);
    await letTimePass();
    setClock(NOW + 10 * DAY);
    await panelHandlers.setKeepDays({ days: 7 });
    expect(await getLocal('kept')).toBe(1);
    await panelHandlers.setKeepDays({ days: 90 });
    expect(await getLocal('kept')).toBe(0);
  });

  it('follows the setting', async () => {
    await fill();
    await panelHandlers.setKeepDays({ days: 7 });
    await liveFor(9);
    expect(await count('facts')).toBe(0);
  });
});

describe('retention and a moved clock', () => {
  it('waits for a person where it would delete something', async () => {
    await fill();
    await runRetention();
    setClock(NOW + 200 * DAY);
    await runRetention();
    expect(await getLocal('clockMoved')).toBe(true);
    expect(await count('facts')).toBeGreaterThan(0);
    await panelHandlers.trustClock({});
    expect(await count('facts')).toBe(0);
  });

  it('asks nothing where there is nothing old', async () => {
    await fill();
    await runRetention();
    setClock(NOW + 3 * DAY);
    await runRetention();
    expect(await getLocal('clockMoved')).toBe(false);
  });
});

describe('what is listed goes by a person’s word alone', () => {
  it('an accepted message, and one that was never sent', async () => {
    await openCase(stage, OTHER, 6);
    await writeCase(stage, OTHER);
    const accepted = await send(stage);
    await letTimePass();
    const waiting = await send(stage, 'waits', { ref: OTHER, tabId: 6 });
    await setLocal('kept', 2);
    await panelHandlers.forgetEntry({ entryId: accepted });
    await panelHandlers.forgetEntry({ entryId: waiting });
    expect([await findEntry(stage.store, accepted), await findEntry(stage.store, waiting)]).toEqual([
      null,
      null,
    ]);
    expect([await getLocal('kept'), await getLocal('unfinished'), await getLocal('lost')]).toEqual([0, 0, 0]);
  });

  it('a half-typed event: as old as it is listed, it goes by a person’s word alone', async () => {
    const form = makeEventForm({ start: '' });
    const draft = { eventId: null, seenAt: null, first: form, form, endFollows: false };
    await panelHandlers.keepEventDraft({ ref: REF, id: 'b1', draft, by: 'panel', base: null });
    await liveFor(92);
    expect(await getLocal('kept')).toBe(1);
    const [listed] = (await listOpenEnds(stage.store)).drafts;
    expect(listed).toMatchObject({ ref: REF, eventDraft: 'b1', text: 'Deposition\n12 Main Street' });
    const { key, revision } = listed!;
    expect(await codeOf(panelHandlers.forgetDraft({ key, revision: 1, eventDraft: 'b1' }))).toBe(
      'draft-changed',
    );
    await panelHandlers.forgetDraft({ key, revision, eventDraft: 'b1' });
    expect([(await listOpenEnds(stage.store)).drafts, await getLocal('kept')]).toEqual([[], 0]);
  });

  it('a draft, whose revision goes on', async () => {
    await changeDraft(stage.store, REF, 0, (d) => ({ ...d, text: 'old', second: ['older'] }));
    const [draft] = (await listOpenEnds(stage.store)).drafts;
    await panelHandlers.forgetDraft({ key: draft!.key, revision: 1 });
    expect(await getDraft(stage.store, REF)).toMatchObject({ revision: 2, text: '', second: [] });
    expect(await codeOf(panelHandlers.forgetDraft({ key: draft!.key, revision: 1 }))).toBe('draft-changed');
  });
});
