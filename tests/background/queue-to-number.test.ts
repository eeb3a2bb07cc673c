import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkLog } from '../../src/background/check-log';
import { applyEvent } from '../../src/background/entries';
import { applyPolicy } from '../../src/background/policy';
import { editFailed, goOn, sendAgain, undo } from '../../src/background/queue';
import { queueToNumber } from '../../src/background/queue-to-number';
import { reconcileCase } from '../../src/background/reconcile-case';
import { defaultMapping } from '../../src/domain/mapping';
import { phoneRef } from '../../src/domain/phone-ref';
import { readActivity } from '../../src/store/activity';
import { changeDraft, getDraft } from '../../src/store/drafts';
import { writeThread } from '../../src/store/log';
import { listOpenEnds } from '../../src/store/open-ends';
import { findNumber, listNumbersWritten } from '../../src/store/read/number';
import { writeRecentCase } from '../../src/store/recent';
import { sweep } from '../../src/store/retention';
import { CELL, makePost, NOW, REF } from '../builders';
import { codeOf, getEntryOf, hona, letTimePass, openStage, type Stage, send } from './stage';

vi.mock('../../src/hona/hona');

const NEW = '+13105550142';
const ref = phoneRef(REF.firm, NEW);
const YEAR = 365 * 24 * 60 * 60_000;
let stage: Stage;

async function setPolicy(policy: object): Promise<void> {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue(policy as never);
  await applyPolicy();
}

async function text(words: string, to = ref): Promise<string> {
  const { revision } = await getDraft(stage.store, to);
  const draft = await changeDraft(stage.store, to, revision, (old) => ({ ...old, text: words }));
  const args = { ref: to, draftRevision: draft.revision, text: words, checks: [] };
  return (await queueToNumber(args)).id;
}

beforeEach(async () => {
  stage = await openStage();
  await setPolicy({ byPhoneNumber: true });
});

describe('by phone number (product §6, outbox document §5)', () => {
  it('goes to the number alone: no project, no author (A14, A17), and ends at accepted', async () => {
    const id = await text('Your keys are here.');
    await letTimePass();
    expect(hona.send.mock.calls.map(([message]) => message)).toEqual([
      { phone: NEW, text: 'Your keys are here.' },
    ]);
    expect(await getEntryOf(stage, id)).toMatchObject({ ref, state: 'accepted', authorId: null });
    expect(await readActivity(stage.store, ref, 10)).toEqual([]);
    // Nothing waits for anybody, and its age takes it away unasked.
    expect((await listOpenEnds(stage.store)).entries).toEqual([]);
    expect(await sweep(stage.store, NOW + YEAR, 90, new Map())).toMatchObject({ listed: 0 });
    expect((await listNumbersWritten()).entries).toEqual([]);
  });

  it('no policy, no message: not by Send, not by another try, not by one that waited', async () => {
    const waiting = await text('Your keys are here.');
    await setPolicy({});
    expect(await codeOf(text('Another'))).toBe('policy-off');
    await letTimePass();
    expect((await getEntryOf(stage, waiting)).asks).toEqual({ reason: 'policy-off' });
    expect(await codeOf(goOn({ entryId: waiting }))).toBe('policy-off');
    expect(hona.send).not.toHaveBeenCalled();
    await setPolicy({ byPhoneNumber: true });
    await goOn({ entryId: waiting });
    await letTimePass(0);
    expect((await getEntryOf(stage, waiting)).state).toBe('accepted');
  });

  it('a refused one is not tried again without a policy, and comes back to its own number', async () => {
    hona.send.mockResolvedValueOnce({ kind: 'refused', status: 422, reason: 'no' });
    const id = await text('Your keys are here.');
    await letTimePass();
    await setPolicy({});
    expect(await codeOf(sendAgain({ entryId: id }))).toBe('policy-off');
    await editFailed({ entryId: id });
    expect((await getDraft(stage.store, ref)).text).toBe('Your keys are here.');
    expect((await getDraft(stage.store, REF)).text).toBe('');
  });

  it('another firm than the connected one: nothing', async () => {
    expect(await codeOf(text('Hello', phoneRef('otherfirm', NEW)))).toBe('other-firm');
  });

  it.each(['', '  ', 'x'.repeat(1601)])('%#: a text that cannot go', async (words) => {
    expect(await codeOf(text(words))).toMatch(/empty-message|message-too-long/);
  });

  it('one draft makes one message, and Undo gives it back', async () => {
    const id = await text('Your keys are here.');
    const args = { ref, draftRevision: 1, text: 'Your keys are here.', checks: [] };
    expect(await codeOf(queueToNumber(args))).toBe('draft-changed');
    expect(await undo({ entryId: id })).toEqual({ text: 'Your keys are here.', restored: 'draft' });
    await letTimePass();
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('is ordered with its number, and holds back neither a case nor another number', async () => {
    hona.send.mockResolvedValueOnce({ kind: 'refused', status: 422, reason: null });
    const first = await text('One');
    const second = await text('Two');
    const other = await text('Three', phoneRef(REF.firm, '+13105550143'));
    const ofCase = await send(stage, 'Four');
    await letTimePass();
    const states = await Promise.all([first, second, other, ofCase].map((id) => getEntryOf(stage, id)));
    expect(states.map((e) => e.state)).toEqual(['failed', 'queued', 'accepted', 'accepted']);
    expect((await listNumbersWritten()).entries.map((e) => e.text)).toEqual(['Three', 'Two', 'One']);
  });

  it('a client who asked to stop in a case asked to stop here: on the way, too', async () => {
    const toClient = phoneRef(REF.firm, CELL);
    const waiting = await text('Your keys are here.', toClient);
    await writeRecentCase(stage.store, { ref: REF, name: 'Doe v. Harbor', openedAt: NOW });
    await writeThread(stage.store, {
      firm: REF.firm,
      threadId: '7',
      subject: 'Hona Messages',
      ownCaseId: REF.caseId,
      posts: [makePost({ postId: '1', author: 'Jane Doe', authorTitle: 'Client', text: 'Stop texting me' })],
      complete: true,
      readAt: NOW,
    });
    await letTimePass();
    expect((await getEntryOf(stage, waiting)).asks).toEqual({
      reason: 'check',
      blocks: true,
      ids: ['asked-to-stop'],
    });
    expect(await codeOf(text('Another', toClient))).toBe('check-blocks');
    expect(await codeOf(text('To somebody else'))).toBeNull();
    const { cases } = await findNumber(stage.store, toClient, defaultMapping, { links: false, names: false });
    expect(cases).toEqual([{ ref: REF, caseName: 'Doe v. Harbor', clientName: 'Jane Doe' }]);
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('is looked for in no log', async () => {
    hona.send.mockResolvedValueOnce({ kind: 'unknown', code: 'timeout', status: null });
    const id = await text('Your keys are here.');
    await letTimePass();
    expect((await getEntryOf(stage, id)).state).toBe('unknown');
    expect(await reconcileCase(ref)).toEqual({ claims: [], offers: [] });
    expect(await codeOf(checkLog({ entryId: id, tabId: 5 }))).toBe('not-allowed');
    const claim = { threadId: '7', lineId: 'post:1', at: NOW, by: 'hand' } as const;
    expect(await codeOf(applyEvent(id, { type: 'line', claim }))).toBe('not-allowed');
  });
});
