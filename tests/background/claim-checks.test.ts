import { beforeEach, describe, expect, it, vi } from 'vitest';
import { panelHandlers } from '../../src/background/handlers';
import { goOn } from '../../src/background/queue';
import { formatNumber } from '../../src/domain/contact';
import { setLocal } from '../../src/store/items';
import { eraseConnection } from '../../src/store/secrets';
import { CELL, makeContact, REF } from '../builders';
import {
  codeOf,
  found,
  getEntryOf,
  hona,
  letTimePass,
  openCase,
  openStage,
  type Stage,
  send,
  withNumber,
  writeCase,
  writeClient,
} from './stage';

vi.mock('../../src/hona/hona');

const OTHER = { ...REF, caseId: '2' };
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});

describe('the checks at the claim, on the newest facts (outbox §2)', () => {
  it('ask where the client changed after Send', async () => {
    const id = await send(stage);
    await writeCase(stage, REF, { contacts: found([makeContact({ contactId: '2', name: 'Ann Poe' })]) });
    await letTimePass();
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'queued',
      asks: { reason: 'client-changed', was: 'Jane Doe', is: 'Ann Poe' },
    });
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('ask where the number changed after Send, also while Hona was being reached', async () => {
    const id = await send(stage);
    hona.reach.mockImplementation(async () => {
      await writeClient(stage, withNumber('+12135550101'));
      return { protocol: 'h2', guarded: true };
    });
    await letTimePass();
    expect((await getEntryOf(stage, id)).asks).toEqual({
      reason: 'number-changed',
      was: formatNumber(CELL),
      is: '(213) 555-0101',
    });
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('ask after more than ten minutes', async () => {
    const id = await send(stage);
    await letTimePass(5000 + 10 * 60_000 + 1);
    expect((await getEntryOf(stage, id)).asks).toEqual({ reason: 'waited-long' });
  });

  it('leave it queued while Hona cannot be reached: no attempt is made', async () => {
    hona.reach.mockRejectedValue(new Error('offline'));
    const id = await send(stage);
    await letTimePass();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'queued', attempts: [], asks: null });
    hona.reach.mockResolvedValue({ protocol: 'h2', guarded: true });
    await letTimePass(30_000);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });

  it('hold everything while messages were lost and nobody has read it', async () => {
    const id = await send(stage);
    await setLocal('lost', 1);
    await letTimePass();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'queued', attempts: [] });
    await panelHandlers.acknowledgeLoss({ lost: 1, aside: 0 });
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });

  it('do not disturb another case', async () => {
    await openCase(stage, OTHER, 6);
    await writeCase(stage, OTHER);
    const first = await send(stage);
    const second = await send(stage, 'For the other case', { ref: OTHER, tabId: 6 });
    await writeCase(stage, REF, { contacts: { state: 'empty', way: 'id' } });
    await letTimePass();
    expect((await getEntryOf(stage, first)).asks).toEqual({ reason: 'no-recipient', why: 'none' });
    expect((await getEntryOf(stage, second)).state).toBe('accepted');
    expect(hona.send.mock.calls.map(([m]) => m.caseId)).toEqual([OTHER.caseId]);
  });
});

describe('Send it (the answer to a question)', () => {
  const ask = async () => {
    const id = await send(stage);
    await writeClient(stage, withNumber('+12135550101'));
    await letTimePass();
    return id;
  };

  it('sends to the number that the question named, and keeps it with the entry', async () => {
    const id = await ask();
    await goOn({ entryId: id });
    await letTimePass(0);
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'accepted',
      shown: { number: '+12135550101' },
    });
  });

  it('asks again where the number changed once more since the question', async () => {
    const id = await ask();
    await writeClient(stage, withNumber('+12135550199'));
    await goOn({ entryId: id });
    await letTimePass(0);
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'queued',
      asks: { reason: 'number-changed', was: formatNumber(CELL), is: '(213) 555-0199' },
    });
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('never goes to another client by the answer to another question', async () => {
    const id = await send(stage);
    await letTimePass(5000 + 10 * 60_000 + 1);
    expect((await getEntryOf(stage, id)).asks?.reason).toBe('waited-long');
    await writeCase(stage, REF, { contacts: found([makeContact({ contactId: '2', name: 'Ann Poe' })]) });
    await goOn({ entryId: id });
    await letTimePass(0);
    expect(await getEntryOf(stage, id)).toMatchObject({
      shown: { clientId: '9001001' },
      asks: { reason: 'client-changed', is: 'Ann Poe' },
    });
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('names a new client first, then the new client’s number', async () => {
    const id = await send(stage);
    const ann = makeContact({
      contactId: '2',
      name: 'Ann Poe',
      phone: { kind: 'unknown', raw: '', e164: '+12135550177' },
    });
    await writeCase(stage, REF, { contacts: found([ann]) });
    await letTimePass();
    await goOn({ entryId: id });
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).asks).toEqual({
      reason: 'number-changed',
      was: formatNumber(CELL),
      is: '(213) 555-0177',
    });
    await goOn({ entryId: id });
    await letTimePass(0);
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'accepted',
      shown: { clientId: '2', clientName: 'Ann Poe', number: '+12135550177' },
    });
  });

  it('is refused where there is no client, no connection, or no question', async () => {
    const id = await ask();
    await writeCase(stage, REF, { contacts: { state: 'empty', way: 'id' } });
    expect(await codeOf(goOn({ entryId: id }))).toBe('no-client');
    await eraseConnection(stage.store);
    expect(await codeOf(goOn({ entryId: id }))).toBe('not-connected');
    stage = await openStage();
    expect(await codeOf(goOn({ entryId: await send(stage) }))).toBe('not-allowed');
  });
});
