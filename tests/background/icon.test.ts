import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followChange } from '../../src/background/follow-changes';
import { panelHandlers } from '../../src/background/handlers';
import { showIcon } from '../../src/background/icon';
import { recordPage } from '../../src/background/record-page';
import { recountUnread } from '../../src/background/unread';
import type { EventState } from '../../src/domain/calendar';
import type { PageRead } from '../../src/messaging/protocol';
import { changeCalendar } from '../../src/store/calendar';
import { getLocal, setLocal } from '../../src/store/items';
import { writeRecentCase } from '../../src/store/recent';
import { makePost, makeProjectEvent, NOW, REF } from '../builders';
import { found, hona, letTimePass, openStage, type Stage, send } from './stage';

vi.mock('../../src/hona/hona');

let stage: Stage;
const action = { setBadgeText: vi.fn(), setTitle: vi.fn() };
beforeEach(async () => {
  stage = await openStage();
  const colours = { setBadgeBackgroundColor: vi.fn(), setBadgeTextColor: vi.fn() };
  Object.assign(fakeBrowser.action, { ...action, ...colours });
  await writeRecentCase(stage.store, { ref: REF, name: 'Doe v. Harbor', openedAt: NOW });
});
const inState = (state: EventState) => {
  const event = makeProjectEvent({ id: state });
  return { ...event, attempt: { ...event.attempt, state } };
};
const badge = () => action.setBadgeText.mock.lastCall?.[0].text;
const title = () => action.setTitle.mock.lastCall?.[0].title;

/** The case's log as its page shows it now, and what follows from the notice of it. */
async function clientWrote(...texts: string[]): Promise<void> {
  const read = {
    before: '/messages/8',
    after: '/messages/8',
    entity: { kind: 'thread', firm: REF.firm, id: '8' },
    page: 'thread',
    readings: {
      subject: found('Hona Messages'),
      caseId: found(REF.caseId),
      posts: found(
        texts.map((text, i) =>
          makePost({ postId: `${i}`, author: 'Jane Doe', authorTitle: 'Client', text, at: NOW + i }),
        ),
      ),
      complete: found(true),
    },
  } as PageRead;
  await recordPage(read, { kind: 'thread', firm: REF.firm, threadId: '8' });
  await followChange({ what: 'log', ref: REF });
}
/** A message of unknown state. */
async function doubt(): Promise<string> {
  hona.send.mockResolvedValue({ kind: 'unknown', code: 'timeout', status: null });
  const id = await send(stage);
  await letTimePass();
  await followChange({ what: 'outbox', ref: REF });
  return id;
}

describe('the icon (product §6)', () => {
  it('shows nothing where nothing waits', async () => {
    await showIcon();
    expect([badge(), title()]).toEqual(['', 'Hona Panel']);
  });

  it('shows the number of the client’s new messages, until staff have seen them', async () => {
    await panelHandlers.markSeen({ ref: REF, clientLines: 0 });
    await clientWrote('Hello?', 'Are you there?');
    expect([badge(), title()]).toEqual(['2', 'Hona Panel: 2 new messages from clients']);
    await panelHandlers.markSeen({ ref: REF, clientLines: 2 });
    await followChange({ what: 'choice', ref: REF });
    expect(badge()).toBe('');
  });

  it('of a conversation that nobody has looked at yet nothing is new', async () => {
    await clientWrote('Hello?', 'Are you there?');
    expect([badge(), title()]).toEqual(['', 'Hona Panel']);
  });

  it('shows "!" for a message that needs a decision, before any number; its title says both', async () => {
    await clientWrote('Hello?');
    const id = await doubt();
    expect([badge(), title()]).toEqual([
      '!',
      'Hona Panel: 1 message needs a decision, 1 new message from a client',
    ]);
    // Later ones may go first; this one still waits for a person.
    await panelHandlers.leaveOpen({ entryId: id });
    await followChange({ what: 'outbox', ref: REF });
    expect(badge()).toBe('!');
    await panelHandlers.markArrived({ entryId: id });
    await followChange({ what: 'outbox', ref: REF });
    expect(badge()).toBe('1');
  });

  it('an event that did not go through, or may have, needs a decision as a message does (product §7)', async () => {
    await changeCalendar(
      stage.store,
      { ...REF, caseId: '2' },
      () => [inState('unknown'), inState('failed'), inState('saved')],
      NOW,
    );
    await followChange({ what: 'sent', ref: REF });
    expect([badge(), title()]).toEqual(['!', 'Hona Panel: 2 events need a decision']);
  });

  it('counts as Home does: a mark by hand is one, spam and the archive are none', async () => {
    const mark = async (name: 'unread' | 'archived' | 'spam', on = true) => {
      await panelHandlers.setMark({ ref: REF, mark: name, on });
      await followChange({ what: 'own', ref: REF });
    };
    await panelHandlers.markSeen({ ref: REF, clientLines: 0 });
    await mark('unread');
    expect(badge()).toBe('1');
    await clientWrote('Hello?', 'Hello??', 'Hello???');
    expect(badge()).toBe('3');
    await mark('archived');
    expect(badge()).toBe('');
    await mark('archived', false);
    await mark('spam');
    expect(badge()).toBe('');
  });

  it('lost messages and a moved clock ask for a person too', async () => {
    await setLocal('lost', 1);
    await followChange({ what: 'loss', ref: null });
    expect([badge(), title()]).toEqual(['!', 'Hona Panel: Open the panel: it asks you something']);
  });

  it('what is kept for it is a number per case, without content; counting all again forgets cases that are gone', async () => {
    await panelHandlers.markSeen({ ref: REF, clientLines: 0 });
    await clientWrote('Hello?');
    const kept = await getLocal('unread');
    expect(Object.values(kept)).toEqual([1]);
    expect(JSON.stringify(kept)).not.toMatch(/Hello|Jane|smithlaw|31946235/);
    await stage.store.db.clear('recent');
    await recountUnread(null);
    expect(await getLocal('unread')).toEqual({});
  });

  it('speaks the language that is set, and so does the menu', async () => {
    const update = vi.fn(async () => undefined);
    Object.assign(fakeBrowser, { contextMenus: { update } });
    await doubt();
    await panelHandlers.saveSettings({ language: 'es' });
    await followChange({ what: 'settings', ref: null });
    expect(title()).toBe('Hona Panel: 1 mensaje requiere una decisión');
    expect(update).toHaveBeenCalledWith('open-panel', { title: 'Abrir el panel de Hona' });
  });
});
