import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { panelHandlers } from '../../src/background/handlers';
import { recordPage } from '../../src/background/record-page';
import { defaultRules } from '../../src/domain/firm-rules';
import { type Marks, noMarks } from '../../src/domain/marks';
import type { PageRead } from '../../src/messaging/protocol';
import { panelSchemas } from '../../src/messaging/schemas';
import { clientEntity, findRecord } from '../../src/store/records';
import { makePost, NOW, REF } from '../builders';
import { found, openStage, type Stage, send } from './stage';

vi.mock('../../src/hona/hona');

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
const marks = async () => (await findRecord(stage.store, REF, 'marks')) ?? noMarks;
const mark = (name: keyof Marks, on = true) => panelHandlers.setMark({ ref: REF, mark: name, on });

/** The case's log as a page of it shows it now. */
const readLog = (texts: string[]) =>
  recordPage(
    {
      before: '/messages/8',
      after: '/messages/8',
      entity: { kind: 'thread', firm: REF.firm, id: '8' },
      page: 'thread',
      readings: {
        subject: found('Hona Messages'),
        caseId: found(REF.caseId),
        posts: found(texts.map((text, i) => makePost({ postId: `${i}`, text, at: NOW + i }))),
        complete: found(true),
      },
    } as PageRead,
    { kind: 'thread', firm: REF.firm, threadId: '8' },
  );

describe('marks (product §6: kept on this computer)', () => {
  it('are set and taken away one by one', async () => {
    await mark('flagged');
    await mark('spam');
    await mark('flagged', false);
    expect(await marks()).toEqual({ ...noMarks, spam: true });
  });

  it('an archived case comes back with a new message in the log, and not with an old one read again', async () => {
    await readLog(['Hello']);
    await mark('archived');
    await mark('flagged');
    await readLog(['Hello']);
    expect(await marks()).toMatchObject({ archived: true });
    await readLog(['Hello', 'Are you there?']);
    expect(await marks()).toMatchObject({ archived: false, flagged: true });
  });

  it('an archived case comes back when a message is sent', async () => {
    await mark('archived');
    await send(stage, 'Hi Jane');
    expect(await marks()).toMatchObject({ archived: false });
  });

  it('spam stays hidden, whatever comes', async () => {
    await mark('spam');
    await readLog(['Buy now']);
    await send(stage, 'Who are you?');
    expect(await marks()).toMatchObject({ spam: true });
  });

  it('a case that staff look at is not unread any more', async () => {
    await mark('unread');
    await panelHandlers.markSeen({ ref: REF, clientLines: 3 });
    expect(await marks()).toMatchObject({ unread: false });
  });
});

describe('what staff did about "stop" (product §6)', () => {
  const record = (note: string) => ({ ref: REF, contactId: '9001001', lines: ['8/post:1'], note });

  it.each(['', ' ', '\n\t', '\u200b'])('is taken with words alone (%j)', (note) => {
    expect(panelSchemas.recordStops.safeParse(record(note)).success).toBe(false);
    expect(panelSchemas.recordStops.safeParse(record(`${note}Called her`)).success).toBe(true);
  });
});

describe('the firm’s rules', () => {
  it('a part that is missing, or there without a value, stays; two windows save beside each other', async () => {
    await Promise.all([
      panelHandlers.saveRules({ rules: { zone: 'America/Denver', quiet: undefined } }),
      panelHandlers.saveRules({ rules: { shorteners: ['sho.rt'] } }),
    ]);
    const rules = { ...defaultRules, zone: 'America/Denver', shorteners: ['sho.rt'] };
    expect((await fakeBrowser.storage.local.get('rules')).rules).toEqual(rules);
  });
});

it('§6 a note of "Record what we did" is kept sealed while it is typed, and goes when it is recorded or emptied', async () => {
  const client = clientEntity(REF.firm, '9001001');
  const note = () => findRecord(stage.store, client, 'stopNote');
  const keep = (text: string, by = 'one', over = '') =>
    panelHandlers.keepStopNote({ ref: REF, contactId: '9001001', note: text, by, over });
  await keep('Called');
  expect(await note()).toEqual([{ note: 'Called', by: 'one' }]);
  await keep('');
  expect(await note()).toEqual([]);
  await keep('Called her');
  // Another window did not know of it: both stay.
  await keep('Wrote to him', 'two');
  expect(await note()).toEqual([
    { note: 'Called her', by: 'one' },
    { note: 'Wrote to him', by: 'two' },
  ]);
  await panelHandlers.recordStops({
    ref: REF,
    contactId: '9001001',
    lines: ['7/post:1'],
    note: 'Called her',
  });
  expect(await note()).toBeNull();
});
