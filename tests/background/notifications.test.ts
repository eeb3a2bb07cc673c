import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { panelHandlers } from '../../src/background/handlers';
import { watchNotifications } from '../../src/background/notifications';
import { isPanelOpen } from '../../src/background/open-panel';
import { recordPage } from '../../src/background/record-page';
import { defaultSettings } from '../../src/domain/connection';
import type { PageRead } from '../../src/messaging/protocol';
import { setLocal } from '../../src/store/items';
import { makePost, NOW, REF } from '../builders';
import { found, openCase, openStage, type Stage, TAB } from './stage';

vi.mock('../../src/hona/hona');
vi.mock('../../src/background/open-panel');

let stage: Stage;
let press: (id: string) => void;
const create = vi.fn(async (_id: string, _options: object) => '');
beforeEach(async () => {
  stage = await openStage();
  create.mockClear();
  await setLocal('settings', { ...defaultSettings, notify: true });
  Object.assign(fakeBrowser.notifications, { create, clear: vi.fn(async () => true) });
  vi.spyOn(fakeBrowser.notifications.onClicked, 'addListener').mockImplementation((listener) => {
    press = listener as typeof press;
  });
  vi.spyOn(fakeBrowser.windows, 'getLastFocused').mockResolvedValue({ id: 1, focused: true } as never);
  vi.mocked(isPanelOpen).mockResolvedValue(false);
});

type Line = [text: string, author?: 'Client' | 'Attorney', at?: number];
const readThread = (...lines: Line[]) =>
  recordPage(
    {
      before: '/messages/8',
      after: '/messages/8',
      entity: { kind: 'thread', firm: REF.firm, id: '8' },
      page: 'thread',
      readings: {
        subject: found('Hona Messages'),
        caseId: found(REF.caseId),
        posts: found(
          lines.map(([text, authorTitle = 'Client', at], i) =>
            makePost({ postId: text, author: 'Jane Doe', authorTitle, text, at: at ?? NOW + i }),
          ),
        ),
        complete: found(true),
      },
    } as PageRead,
    { kind: 'thread', firm: REF.firm, threadId: '8' },
  );

describe('notifications (product §6)', () => {
  it('a new message of the client is told, without its words or a name; one per case', async () => {
    await readThread(['Hello']);
    await readThread(['Hello'], ['My knee hurts']);
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0]?.[0]).toBe(`answer ${REF.firm}/${REF.caseId}`);
    expect(JSON.stringify(create.mock.calls[0]?.[1])).not.toMatch(/knee|Jane|Doe|Harbor/);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['at the first reading of a thread', () => readThread(['Hello'], ['Hello?'])],
    ['of what was read before', () => readThread(['Hello']).then(() => readThread(['Hello']))],
    [
      'of what the firm wrote',
      () => readThread(['Hello']).then(() => readThread(['Hello'], ['We call you', 'Attorney'])),
    ],
    [
      'of old messages that only came late',
      () => readThread(['Hello']).then(() => readThread(['Long ago', 'Client', NOW - 9e9], ['Hello'])),
    ],
    [
      'where staff did not turn it on',
      async () => {
        await setLocal('settings', defaultSettings);
        await readThread(['Hello']);
        await readThread(['Hello'], ['My knee hurts']);
      },
    ],
    [
      'of spam',
      async () => {
        await readThread(['Hello']);
        await panelHandlers.setMark({ ref: REF, mark: 'spam', on: true });
        await readThread(['Hello'], ['Buy now']);
      },
    ],
    [
      'while somebody looks at that case in the panel',
      async () => {
        vi.mocked(isPanelOpen).mockResolvedValue(true);
        await readThread(['Hello']);
        await readThread(['Hello'], ['My knee hurts']);
      },
    ],
  ])('none %s', async (_when, work) => {
    await work();
    expect(create).not.toHaveBeenCalled();
  });

  it('is told where the page is read once more at the same moment', async () => {
    await readThread(['Hello']);
    const lines: Line[] = [['Hello'], ['My knee hurts']];
    await Promise.all([readThread(...lines), readThread(...lines), readThread(...lines)]);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('is told while the panel shows another case', async () => {
    vi.mocked(isPanelOpen).mockResolvedValue(true);
    await openCase(stage, { firm: REF.firm, caseId: '42' });
    await readThread(['Hello']);
    await readThread(['Hello'], ['My knee hurts']);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('a press shows the tab of the case; without one a new tab opens it', async () => {
    const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({ windowId: 1 } as never);
    const open = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({ windowId: 1 } as never);
    const focus = vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
    watchNotifications();
    press(`answer ${REF.firm}/${REF.caseId}`);
    await vi.waitFor(() => expect(focus).toHaveBeenCalledWith(1, { focused: true }));
    expect(update).toHaveBeenCalledWith(TAB, { active: true });
    press('reminder smithlaw/42');
    await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(1));
    expect(open.mock.calls[0]?.[0]).toMatchObject({
      url: expect.stringContaining('smithlaw.mycase.com/court_cases/42'),
    });
    press('nothing of ours');
  });
});
