// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { caseKey } from '../../src/domain/case';
import type { OutboxEntry } from '../../src/domain/outbox';
import type { Store } from '../../src/store/context';
import { changeDraft, getDraft } from '../../src/store/drafts';
import {
  addFromDraft,
  changeEntry,
  claimEntry,
  findEntry,
  listEntries,
  listPositions,
  listUnfinished,
} from '../../src/store/outbox';
import { macOf } from '../../src/store/seal';
import { makeEntry, makeShown, NOW, REF, SEEN } from '../builders';
import { dumpStore, freshStore } from './fresh-store';

const OTHER = { ...REF, caseId: '2' };
const CLAIM = { type: 'claim', at: NOW, logSeen: SEEN } as const;
const DISCARD = { type: 'discard', at: NOW } as const;

let store: Store;
beforeEach(async () => {
  store = await freshStore();
});

async function writeDraft(text: string, ref = REF): Promise<number> {
  const { revision } = await getDraft(store, ref);
  return (await changeDraft(store, ref, revision, (old) => ({ ...old, text }))).revision;
}

/** Writes a text and sends it. */
async function send(id: string, changes: Partial<OutboxEntry> = {}): Promise<OutboxEntry> {
  const draftRevision = await writeDraft(changes.text ?? 'Please call us.', changes.ref);
  return addFromDraft(store, makeEntry({ id, draftRevision, ...changes }));
}

/** What came of several attempts at once, in their order: `ok` or the error's code. */
async function race(...work: Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(work);
  return results.map((r) => (r.status === 'fulfilled' ? (r.value === null ? 'null' : 'ok') : r.reason.code));
}

describe('addFromDraft: one draft makes one entry (outbox §3)', () => {
  it('writes the entry and consumes the draft’s revision in one step', async () => {
    const draftRevision = await writeDraft('Please call us.');
    const entry = await addFromDraft(store, makeEntry({ draftRevision }));
    expect(await findEntry(store, 'e1')).toEqual(entry);
    expect(await getDraft(store, REF)).toMatchObject({ text: '', revision: draftRevision + 1 });
  });

  it('sends the very first text of a case, which was never saved', async () => {
    expect((await addFromDraft(store, makeEntry({ draftRevision: 0 }))).seq).toBe(1);
    expect((await getDraft(store, REF)).revision).toBe(1);
  });

  it('keeps the second drafts', async () => {
    await changeDraft(store, REF, 0, (old) => ({ ...old, text: 'a', second: ['b'] }));
    await addFromDraft(store, makeEntry({ draftRevision: 1 }));
    expect((await getDraft(store, REF)).second).toEqual(['b']);
  });

  it('refuses a second Send of the same draft, one after the other', async () => {
    const draftRevision = await writeDraft('a');
    await addFromDraft(store, makeEntry({ draftRevision }));
    expect(await race(addFromDraft(store, makeEntry({ id: 'e2', draftRevision })))).toEqual([
      'draft-changed',
    ]);
  });

  it('refuses a Send that rests on an older revision, and keeps the newer text', async () => {
    const old = await writeDraft('a');
    await writeDraft('b, written in another window');
    expect(await race(addFromDraft(store, makeEntry({ draftRevision: old })))).toEqual(['draft-changed']);
    expect((await getDraft(store, REF)).text).toBe('b, written in another window');
    expect(await listEntries(store, REF)).toEqual([]);
  });

  it('makes one entry of twenty presses at once', async () => {
    const draftRevision = await writeDraft('a');
    const presses = Array.from({ length: 20 }, (_, i) =>
      addFromDraft(store, makeEntry({ id: `e${i}`, draftRevision })),
    );
    const results = await race(...presses);
    expect(results.filter((r) => r === 'ok')).toHaveLength(1);
    expect(results.filter((r) => r === 'draft-changed')).toHaveLength(19);
    expect(await listEntries(store, REF)).toHaveLength(1);
  });

  it('loses neither text where Send and a save of another window meet', async () => {
    for (let i = 0; i < 10; i++) {
      store = await freshStore();
      const draftRevision = await writeDraft('a');
      const [sent, saved] = await race(
        addFromDraft(store, makeEntry({ draftRevision })),
        changeDraft(store, REF, draftRevision, (old) => ({ ...old, text: 'b' })),
      );
      expect([sent, saved].sort()).toEqual(['draft-changed', 'ok']);
      expect((await getDraft(store, REF)).text).toBe(sent === 'ok' ? '' : 'b');
      expect(await listEntries(store, REF)).toHaveLength(sent === 'ok' ? 1 : 0);
    }
  });

  it('numbers entries of all cases in one order, also of several sent at once', async () => {
    const refs = Array.from({ length: 12 }, (_, i) => ({ ...REF, caseId: `${i + 1}` }));
    const sent = await Promise.all(refs.map((ref) => send(`e${ref.caseId}`, { ref })));
    expect(sent.map((e) => e.seq).sort((a, b) => a - b)).toEqual(refs.map((_, i) => i + 1));
    for (const e of sent) expect((await findEntry(store, e.id))?.seq).toBe(e.seq);
    expect((await listUnfinished(store)).map((e) => e.seq)).toEqual(refs.map((_, i) => i + 1));
  });

  it('keeps the same case number of two firms apart', async () => {
    const elsewhere = { ...REF, firm: 'otherfirm' };
    await send('e1');
    await send('e2', { ref: elsewhere });
    expect((await listEntries(store, REF)).map((e) => e.id)).toEqual(['e1']);
    expect((await listEntries(store, elsewhere)).map((e) => e.id)).toEqual(['e2']);
  });

  it('leaves no words, names, numbers or cases in clear on the disk', async () => {
    await send('e1', { text: 'Please call us.', shown: makeShown() });
    await writeDraft('Half a sentence');
    const dump = await dumpStore(store);
    expect(dump).toContain('e1');
    for (const secret of [
      'Please call',
      'Half a',
      'Jane',
      '2133734253',
      'Harbor',
      'smithlaw',
      '12042366',
      '9001001',
    ])
      expect(dump).not.toContain(secret);
    expect(dump).toContain(await macOf(store.keys, `case ${caseKey(REF)}`));
  });
});

describe('undo', () => {
  const undo = (id: string) => changeEntry(store, id, DISCARD, { at: NOW });

  it('puts the text back into the empty composer in the same step', async () => {
    await send('e1');
    const { entry, restored } = await undo('e1');
    expect([entry.state, restored]).toEqual(['discarded', 'draft']);
    expect(await getDraft(store, REF)).toMatchObject({ text: 'Please call us.', savedAt: NOW });
  });

  it('puts it beside a text that was begun meanwhile, as a second draft', async () => {
    await send('e1');
    await writeDraft('The next one');
    expect((await undo('e1')).restored).toBe('second-draft');
    expect(await getDraft(store, REF)).toMatchObject({ text: 'The next one', second: ['Please call us.'] });
  });

  it('keeps every text of several undone at once', async () => {
    await send('e1', { text: 'one' });
    await send('e2', { text: 'two' });
    await send('e3', { text: 'three' });
    await Promise.all(['e1', 'e2', 'e3'].map(undo));
    const { text, second } = await getDraft(store, REF);
    expect([text, ...second].sort()).toEqual(['one', 'three', 'two']);
  });

  it('loses no text to a save of another window at the same time', async () => {
    for (let i = 0; i < 10; i++) {
      store = await freshStore();
      await send('e1', { text: 'undone' });
      const { revision } = await getDraft(store, REF);
      const [, saved] = await race(
        undo('e1'),
        changeDraft(store, REF, revision, (old) => ({ ...old, text: 'typed' })),
      );
      const { text, second } = await getDraft(store, REF);
      expect([text, ...second]).toContain('undone');
      if (saved === 'ok') expect([text, ...second]).toContain('typed');
    }
  });

  it('happens once', async () => {
    await send('e1');
    const results = await race(undo('e1'), undo('e1'), undo('e1'));
    expect(results.filter((r) => r === 'ok')).toHaveLength(1);
    expect(results.filter((r) => r === 'not-allowed')).toHaveLength(2);
    expect(await getDraft(store, REF)).toMatchObject({ text: 'Please call us.', second: [] });
  });

  it('says "Already sending" where the claim was faster, and restores nothing', async () => {
    await send('e1');
    await claimEntry(store, 'e1', CLAIM);
    expect(await race(undo('e1'))).toEqual(['already-sending']);
    expect((await getDraft(store, REF)).text).toBe('');
  });

  it('and the claim: exactly one wins, every time', async () => {
    const winners = new Set<string>();
    for (let i = 0; i < 30; i++) {
      store = await freshStore();
      await send('e1');
      const work = [() => undo('e1'), () => claimEntry(store, 'e1', CLAIM)];
      if (i % 2) work.reverse();
      const results = await race(...work.map((start) => start()));
      const [undone, claimed] = i % 2 ? results.reverse() : results;
      const state = (await findEntry(store, 'e1'))?.state;
      expect([undone, claimed, state]).toEqual(
        undone === 'ok' ? ['ok', 'null', 'discarded'] : ['already-sending', 'ok', 'sending'],
      );
      winners.add(undone === 'ok' ? 'undo' : 'claim');
    }
    expect(winners.size).toBeGreaterThan(0);
  });
});

describe('changeEntry', () => {
  it('refuses what is not there', async () => {
    expect(await race(changeEntry(store, 'nobody', DISCARD))).toEqual(['not-found']);
  });

  it('applies two events at once one after the other', async () => {
    await send('e1');
    await Promise.all([
      changeEntry(store, 'e1', { type: 'reject-line', lineId: 'a' }),
      changeEntry(store, 'e1', { type: 'reject-line', lineId: 'b' }),
      changeEntry(store, 'e1', { type: 'pause', pause: 'token' }),
    ]);
    const entry = await findEntry(store, 'e1');
    expect(entry?.rejectedLines.sort()).toEqual(['a', 'b']);
    expect(entry?.paused).toBe('token');
  });

  it('keeps what the queue needs in clear beside the sealed entry', async () => {
    await send('e1', { notBefore: NOW + 5 });
    expect(await listPositions(store)).toMatchObject([
      { id: 'e1', seq: 1, state: 'queued', notBefore: NOW + 5, stopped: false, leftOpen: false },
    ]);
    await changeEntry(store, 'e1', { type: 'pause', pause: 'token' });
    expect(await listPositions(store)).toMatchObject([{ stopped: true }]);
    await changeEntry(store, 'e1', DISCARD);
    expect(await listPositions(store)).toEqual([]);
    expect(await listUnfinished(store)).toEqual([]);
    expect(await listEntries(store, REF)).toHaveLength(1);
  });
});

describe('claimEntry', () => {
  it('says sending on disk, with the attempt and what the log looked like', async () => {
    await send('e1');
    const claimed = await claimEntry(store, 'e1', CLAIM);
    expect(claimed).toMatchObject({
      state: 'sending',
      attempts: [{ number: 1, startedAt: NOW, logSeen: SEEN }],
    });
    expect(await findEntry(store, 'e1')).toEqual(claimed);
  });

  it('claims nothing before its time, nothing paused, nothing that is not there', async () => {
    await send('e1', { notBefore: NOW + 1 });
    expect(await claimEntry(store, 'e1', CLAIM)).toBeNull();
    expect(await claimEntry(store, 'nobody', CLAIM)).toBeNull();
    await changeEntry(store, 'e1', { type: 'pause', pause: 'token' });
    expect(await claimEntry(store, 'e1', { ...CLAIM, at: NOW + 9 })).toBeNull();
  });

  it('never claims a later one of a case before its head', async () => {
    await send('e1', { notBefore: NOW + 60_000 });
    await send('e2');
    expect(await claimEntry(store, 'e2', CLAIM)).toBeNull();
    await send('e3', { ref: OTHER });
    expect((await claimEntry(store, 'e3', CLAIM))?.state).toBe('sending');
  });

  it('never has two sending, whatever is claimed at once', async () => {
    await send('e1');
    await send('e2', { ref: OTHER });
    expect(await claimEntry(store, 'e2', CLAIM)).toBeNull();
    const results = await race(...['e1', 'e2', 'e1', 'e2'].map((id) => claimEntry(store, id, CLAIM)));
    expect(results.filter((r) => r === 'ok')).toHaveLength(1);
    expect((await listPositions(store)).filter((p) => p.state === 'sending')).toHaveLength(1);
    expect(await claimEntry(store, 'e2', CLAIM)).toBeNull();
  });
});
