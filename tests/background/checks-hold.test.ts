import { beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../src/background/connection';
import { panelHandlers } from '../../src/background/handlers';
import { runner } from '../../src/background/outbox-port';
import { goOn, queueMessage, sendAgain, undo } from '../../src/background/queue';
import type { CheckLevel } from '../../src/domain/checks/check';
import { defaultMapping } from '../../src/domain/mapping';
import type { Outcome } from '../../src/domain/outbox';
import { testToken } from '../../src/hona/hona';
import { getDraft } from '../../src/store/drafts';
import { writeFacts } from '../../src/store/facts';
import { getLocal, setLocal } from '../../src/store/items';
import { listEntries } from '../../src/store/outbox';
import { makeContact, makeLastSent, makeShown, NOW, REF } from '../builders';
import {
  codeOf,
  found,
  getEntryOf,
  hona,
  letTimePass,
  openStage,
  type Stage,
  send,
  TAB,
  writeCase,
  writeClient,
} from './stage';

vi.mock('../../src/hona/hona');

/**
 * Product §6, outbox §2: blocked means blocked on every path, and what must be confirmed goes with a reason alone.
 * The check is `deceased`, set to what each test needs: its ground is one field of one page.
 */
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  vi.mocked(testToken).mockReset().mockResolvedValue({ status: 400 });
  await setLocal('mapping', { ...defaultMapping, deceasedField: { on: 'client', label: 'Deceased' } });
});

const setLevel = async (level: CheckLevel) =>
  setLocal('rules', { ...(await getLocal('rules')), checks: { deceased: level } });
const say = (value: 'Yes' | 'No') =>
  writeClient(stage, { customFields: found([{ label: 'Deceased', value }]) });
const error = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    ({ code, detail }) => ({ code, detail }),
  );
const BLOCKS = { code: 'check-blocks', detail: { ids: 'deceased' } };
const ASKS = { code: 'check-asks', detail: { ids: 'deceased' } };
const UNKNOWN: Outcome = { kind: 'unknown', code: 'connection', status: null };
const REFUSED: Outcome = { kind: 'refused', status: 413, reason: null };
const draftText = async () => (await getDraft(stage.store, REF)).text;

describe('Send', () => {
  it('queues nothing that a check blocks, names it, and keeps the text', async () => {
    await setLevel('block');
    await say('Yes');
    expect(await error(send(stage, 'Hello'))).toEqual(BLOCKS);
    expect(await listEntries(stage.store, REF)).toEqual([]);
    expect(await draftText()).toBe('Hello');
  });

  it.each([null, '', '   '])('queues nothing to confirm without a reason (%j)', async (answer) => {
    await say('Yes');
    const shown = { checks: [{ id: 'deceased', answer }] };
    expect(await error(send(stage, 'Hello', { shown }))).toEqual(ASKS);
    expect(await draftText()).toBe('Hello');
  });

  it('keeps every check that was shown with the entry, and the reasons given', async () => {
    await say('Yes');
    const checks = [
      { id: 'deceased', answer: 'The estate’s administrator reads this phone' },
      { id: 'quiet-hours', answer: null },
    ];
    const id = await send(stage, 'Hello', { shown: { checks } });
    await letTimePass();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'accepted', shown: { checks } });
  });

  it('product §4: asks where MyCase’s e-mail is another than Hona’s last answer', async () => {
    const lastSent = makeLastSent();
    const { writeRecord } = await import('../../src/store/records');
    await writeRecord(stage.store, REF, 'lastSent', {
      ...lastSent,
      contact: { ...lastSent.contact, email: 'old@example.com' },
    });
    const shown = { numberSource: 'hona' } as const;
    expect(await error(send(stage, 'Hello', { shown }))).toEqual({
      code: 'check-asks',
      detail: { ids: 'number-differs' },
    });
  });

  it('goes where the firm turned the check off, or MyCase no longer says so', async () => {
    await say('Yes');
    await setLevel('off');
    await send(stage, 'One');
    await setLevel('block');
    await say('No');
    await send(stage, 'Two');
  });
});

/** Each path on which a message could leave: what is done to it before MyCase says so, and the press after. */
type Path = {
  path: string;
  before?: () => Promise<unknown>;
  press: (id: string) => Promise<unknown>;
  /** The press itself is refused, and `press` answers with the error. */
  refused?: true;
};

/** What MyCase says by the time of the press. */
let ground: 'Yes' | 'No' = 'Yes';

/** Sent while nothing stood against it; then MyCase says that the client is deceased. */
const paths: Path[] = [
  { path: 'the seconds of Undo are over', press: () => letTimePass() },
  {
    path: 'the worker wakes again and again',
    press: async () => {
      await letTimePass();
      await panelHandlers.wake({});
      await letTimePass(60_000);
    },
  },
  {
    path: 'the connection is back',
    press: async () => {
      hona.reach.mockRejectedValueOnce(new Error('offline'));
      await letTimePass();
      await letTimePass(30_000);
    },
  },
  {
    path: 'it has waited long, and staff say that it still holds',
    press: async (id) => {
      hona.reach.mockRejectedValueOnce(new Error('offline'));
      await letTimePass();
      await say('No');
      await letTimePass(11 * 60_000);
      await say(ground);
      await goOn({ entryId: id });
    },
  },
  {
    path: 'the token is mended',
    before: async () => hona.send.mockResolvedValueOnce({ kind: 'token', status: 401 }),
    press: async () => {
      await connect({ firm: REF.firm, token: 'mended-token' });
      await letTimePass(0);
    },
  },
  {
    path: 'Hona asked to wait, and the time is over',
    before: async () => hona.send.mockResolvedValueOnce({ kind: 'later', status: 429, retryAfterMs: 1000 }),
    press: () => letTimePass(1000),
  },
  {
    path: 'Retry',
    before: async () => hona.send.mockResolvedValueOnce(REFUSED),
    refused: true,
    press: (entryId) => error(panelHandlers.retry({ entryId })),
  },
  {
    path: 'Send again',
    before: async () => hona.send.mockResolvedValueOnce(UNKNOWN),
    refused: true,
    press: (entryId) => error(sendAgain({ entryId })),
  },
  {
    path: 'Undo, and Send once more',
    refused: true,
    press: async (entryId) => {
      await undo({ entryId });
      expect(await draftText()).toBe('Hello');
      const { revision: draftRevision } = await getDraft(stage.store, REF);
      return error(queueMessage({ ref: REF, tabId: TAB, draftRevision, text: 'Hello', shown: makeShown() }));
    },
  },
  {
    path: 'a second window, in which the reading of before still stands',
    refused: true,
    press: async () => {
      await letTimePass();
      return error(send(stage, 'Hello again'));
    },
  },
];

describe('blocked means blocked on every path', () => {
  const walk = async ({ before, press }: Path, value: 'Yes' | 'No') => {
    await setLevel('block');
    await before?.();
    const id = await send(stage, 'Hello');
    if (before) await letTimePass();
    const posts = hona.send.mock.calls.length;
    ground = value;
    await say(value);
    const answer = await press(id);
    await letTimePass();
    return { id, answer, posts: hona.send.mock.calls.length - posts };
  };

  it.each(paths)('$path', async (path) => {
    const { id, answer, posts } = await walk(path, 'Yes');
    expect(posts).toBe(0);
    expect((await getEntryOf(stage, id)).state).not.toBe('accepted');
    if (path.refused) expect(answer).toEqual(BLOCKS);
    else expect((await getEntryOf(stage, id)).asks).toMatchObject({ reason: 'check', blocks: true });
  });

  it.each(paths)('and where nothing blocks it leaves: $path', async (path) => {
    const { answer, posts } = await walk(path, 'No');
    expect(posts).toBeGreaterThan(0);
    if (path.refused) expect(answer).toBeNull();
  });

  it('leaving the one above open: the next is held by its own check', async () => {
    await setLevel('block');
    hona.send.mockResolvedValueOnce(UNKNOWN);
    const first = await send(stage, 'One');
    const second = await send(stage, 'Two');
    await letTimePass();
    await say('Yes');
    await panelHandlers.leaveOpen({ entryId: first });
    await runner.wake();
    expect(hona.send).toHaveBeenCalledTimes(1);
    expect((await getEntryOf(stage, second)).asks).toEqual({
      reason: 'check',
      blocks: true,
      ids: ['deceased'],
    });
  });
});

describe('between Send and the claim something changed (outbox §2)', () => {
  const stop = async (level: CheckLevel) => {
    await setLevel(level);
    const id = await send(stage, 'Hello');
    await say('Yes');
    await letTimePass();
    return id;
  };

  it('a blocking check leaves it queued, and Send it now is refused until its ground is gone', async () => {
    const id = await stop('block');
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'queued',
      attempts: [],
      asks: { reason: 'check', blocks: true, ids: ['deceased'] },
    });
    const answers = [{ id: 'deceased', answer: 'All the same' }];
    expect(await error(goOn({ entryId: id, answers }))).toEqual(BLOCKS);
    await say('No');
    await goOn({ entryId: id });
    await letTimePass(0);
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'accepted', shown: { checks: [] } });
  });

  it('one to confirm asks for its reason, which is kept with the entry', async () => {
    const id = await stop('confirm');
    expect((await getEntryOf(stage, id)).asks).toEqual({ reason: 'check', blocks: false, ids: ['deceased'] });
    expect(await error(goOn({ entryId: id }))).toEqual(ASKS);
    expect(await error(goOn({ entryId: id, answers: [{ id: 'deceased', answer: ' ' }] }))).toEqual(ASKS);
    const answers = [
      { id: 'deceased', answer: 'The widow reads it' },
      { id: 'lead', answer: 'nobody asked' },
    ];
    await goOn({ entryId: id, answers });
    await letTimePass(0);
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'accepted',
      shown: { checks: [{ id: 'deceased', answer: 'The widow reads it' }] },
    });
  });

  it('where another check has come beside it, it asks for both reasons, and then goes', async () => {
    const id = await stop('confirm');
    await setLocal('rules', {
      ...(await getLocal('rules')),
      checks: { deceased: 'confirm', 'case-closed': 'confirm' },
    });
    await writeCase(stage, REF, { closed: found(true) });
    const deceased = { id: 'deceased', answer: 'The widow reads it' };
    expect(await error(goOn({ entryId: id, answers: [deceased] }))).toEqual({
      code: 'check-asks',
      detail: { ids: 'case-closed' },
    });
    const { asks, shown } = await getEntryOf(stage, id);
    expect(asks).toEqual({ reason: 'check', blocks: false, ids: ['deceased', 'case-closed'] });
    expect(shown.checks).toEqual([]);
    const answers = [deceased, { id: 'case-closed', answer: 'The refund' }];
    await goOn({ entryId: id, answers });
    await letTimePass(0);
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'accepted', shown: { checks: answers } });
  });

  it('where what blocked is gone and another must be confirmed, it asks for that reason', async () => {
    const id = await stop('block');
    await setLevel('confirm');
    expect(await error(goOn({ entryId: id }))).toEqual(ASKS);
    expect((await getEntryOf(stage, id)).asks).toEqual({ reason: 'check', blocks: false, ids: ['deceased'] });
    await goOn({ entryId: id, answers: [{ id: 'deceased', answer: 'The widow reads it' }] });
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });

  it('a warning lets it go', async () => {
    expect((await getEntryOf(stage, await stop('warn'))).state).toBe('accepted');
  });

  it('what was answered at Send is not asked again', async () => {
    await say('Yes');
    const shown = { checks: [{ id: 'deceased', answer: 'The widow reads it' }] };
    const id = await send(stage, 'Hello', { shown });
    await letTimePass();
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });

  it('an answer about one client is none about another, whom staff let it go to', async () => {
    await say('Yes');
    const shown = { checks: [{ id: 'deceased', answer: 'The widow reads it' }] };
    const id = await send(stage, 'Hello', { shown });
    const anna = { kind: 'contact', firm: REF.firm, id: '42' } as const;
    const readings = { customFields: found([{ label: 'Deceased', value: 'Yes' }]) };
    await writeFacts(stage.store, anna, readings, 'contact', NOW);
    await writeCase(stage, REF, { contacts: found([makeContact({ contactId: '42', name: 'Anna Roe' })]) });
    await letTimePass();
    expect((await getEntryOf(stage, id)).asks).toMatchObject({ reason: 'client-changed', is: 'Anna Roe' });
    await goOn({ entryId: id });
    await letTimePass(0);
    expect(hona.send).not.toHaveBeenCalled();
    expect(await getEntryOf(stage, id)).toMatchObject({
      asks: { reason: 'check', blocks: false, ids: ['deceased'] },
      shown: { clientName: 'Anna Roe', checks: [{ id: 'deceased', answer: null }] },
    });
  });

  it('an answer is no word about a check that the firm has made to block since', async () => {
    await say('Yes');
    const shown = { checks: [{ id: 'deceased', answer: 'The widow reads it' }] };
    const id = await send(stage, 'Hello', { shown });
    await setLevel('block');
    await letTimePass();
    expect((await getEntryOf(stage, id)).asks).toMatchObject({ reason: 'check', blocks: true });
  });

  it('Send again asks at the claim for the reason of what is to confirm', async () => {
    await setLevel('confirm');
    hona.send.mockResolvedValueOnce(UNKNOWN);
    const id = await send(stage, 'Hello');
    await letTimePass();
    await say('Yes');
    await sendAgain({ entryId: id });
    await letTimePass(0);
    expect(hona.send).toHaveBeenCalledTimes(1);
    expect((await getEntryOf(stage, id)).asks).toMatchObject({ reason: 'check', blocks: false });
  });

  it('one case waits for its answer, another does not', async () => {
    const other = { ...REF, caseId: '2' };
    const { openCase } = await import('./stage');
    await stop('block');
    await say('No');
    await openCase(stage, other, 6);
    await writeCase(stage, other);
    const id = await send(stage, 'For the other case', { ref: other, tabId: 6 });
    await letTimePass();
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
    expect(await codeOf(goOn({ entryId: id }))).toBe('not-allowed');
  });
});
