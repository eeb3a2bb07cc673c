// @vitest-environment node
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors';
import { contentSchemas, panelSchemas } from '../../src/messaging/schemas';
import { makeShown, makeUpdate, REF } from '../builders';
import { content, OWN, openDoor, PAGE, panel } from './door';

const WAKE = { type: 'wake', args: {} };
const SEEN = { type: 'pageSeen', args: { path: '/court_cases/12042366/info', state: 'open' } };
const BAD = { ok: false, error: { code: 'bad-message', message: 'bad-message', detail: undefined } };

let door: ReturnType<typeof openDoor>;
beforeEach(() => {
  door = openDoor();
});

describe('who may say what (T3, T4)', () => {
  it('the side panel and the options page say the panel’s verbs', async () => {
    expect(await door.tell(WAKE, panel)).toEqual({ ok: true, value: null });
    expect(await door.tell(WAKE, { ...panel, url: `${OWN}/options.html?a=1#b` })).toMatchObject({ ok: true });
    expect(door.called).toHaveBeenCalledTimes(2);
  });

  it('an extension page in a tab is a panel, although it has a tab', async () => {
    const tab = { id: 9, windowId: 1, url: panel.url };
    expect(await door.tell(WAKE, { ...panel, frameId: 0, tab })).toMatchObject({ ok: true });
    expect(await door.tell(SEEN, { ...panel, frameId: 0, tab })).toEqual(BAD);
  });

  it('Firefox names no origin: the address of the page decides', async () => {
    const { origin: _none, ...noOrigin } = panel;
    expect(await door.tell(WAKE, noOrigin)).toMatchObject({ ok: true });
  });

  it('a content script says its own verbs, and is told which tab it is by the browser', async () => {
    expect(await door.tell(SEEN, content)).toMatchObject({ ok: true });
    expect(door.called).toHaveBeenCalledWith('pageSeen', SEEN.args, { tabId: 5, windowId: 1, url: PAGE });
  });

  it('takes the address of the tab, not that of the document’s load, which stays after pushState', async () => {
    const url = 'https://smithlaw.mycase.com/court_cases/2/info';
    await door.tell(SEEN, { ...content, tab: { ...content.tab, url } });
    expect(door.called.mock.calls[0]?.[2]).toMatchObject({ url });
  });

  it('needs no lifecycle where the browser has none, nor an origin', async () => {
    const { documentLifecycle: _none, origin: _no, ...plain } = content;
    expect(await door.tell(SEEN, plain)).toMatchObject({ ok: true });
  });

  it.each<[string, object]>([
    ['an iframe (T23)', { frameId: 3 }],
    ['a frame that is not named', { frameId: undefined }],
    ['a prerendered document (T24)', { documentLifecycle: 'prerender' }],
    ['a cached document', { documentLifecycle: 'cached' }],
    ['another host', { tab: { ...content.tab, url: 'https://example.com/' }, origin: 'https://example.com' }],
    ['http', { tab: { ...content.tab, url: PAGE.replace('https', 'http') }, origin: undefined }],
    [
      'a look-alike',
      { tab: { ...content.tab, url: 'https://evilmycase.com/court_cases/1' }, origin: undefined },
    ],
    ['a longer host', { tab: { ...content.tab, url: 'https://mycase.com.evil.com/' }, origin: undefined }],
    [
      'the firm as a user name',
      { tab: { ...content.tab, url: 'https://smithlaw.mycase.com@evil.com/' }, origin: undefined },
    ],
    [
      'mycase.com itself',
      { tab: { ...content.tab, url: 'https://mycase.com/court_cases/1' }, origin: undefined },
    ],
    ['a file', { tab: { ...content.tab, url: 'file:///smithlaw.mycase.com/' }, origin: undefined }],
    ['a frame of another site in a MyCase tab', { origin: 'https://evil.com' }],
    ['another firm’s frame in a MyCase tab', { origin: 'https://otherfirm.mycase.com' }],
    ['an opaque origin', { origin: 'null' }],
    ['no tab', { tab: undefined }],
    ['a tab with what is no address', { tab: { ...content.tab, url: 'court_cases/1' } }],
    ['a tab without an address', { tab: { id: 5, windowId: 1 } }],
    ['a tab without an ID', { tab: { windowId: 1, url: PAGE } }],
  ])('%s is refused', async (_who, change) => {
    expect(await door.tell(SEEN, { ...content, ...change })).toEqual(BAD);
    expect(await door.tell(WAKE, { ...content, ...change })).toEqual(BAD);
    expect(door.called).not.toHaveBeenCalled();
  });

  it.each<[string, object]>([
    ['another page of the extension', { url: `${OWN}/other.html` }],
    ['a page below it', { url: `${OWN}/a/sidepanel.html` }],
    [
      'another extension’s panel',
      { url: 'chrome-extension://another/sidepanel.html', origin: 'chrome-extension://another' },
    ],
    [
      'a web page that calls itself so',
      { url: 'https://evil.com/sidepanel.html', origin: 'https://evil.com' },
    ],
    ['a web page with our address', { origin: 'https://evil.com' }],
    ['an opaque origin', { origin: 'null' }],
    ['no address', { url: undefined }],
    ['what is no address', { url: 'sidepanel.html' }],
  ])('%s is no panel', async (_who, change) => {
    expect(await door.tell(WAKE, { ...panel, ...change })).toEqual(BAD);
    expect(door.called).not.toHaveBeenCalled();
  });

  it.each(['another-extension', undefined, ''])('a message of extension %j is not answered at all', (id) => {
    expect(door.tell(WAKE, { ...panel, id })).toBeUndefined();
    expect(door.tell(SEEN, { ...content, id })).toBeUndefined();
    expect(door.called).not.toHaveBeenCalled();
  });

  it.each([null, undefined, 'wake', 5, [], {}, { type: 5 }, { args: {} }])(
    'what is no call is not ours: %j',
    (message) => {
      expect(door.tell(message, panel)).toBeUndefined();
    },
  );
});

describe('verbs', () => {
  const panelVerbs = Object.keys(panelSchemas);
  const contentVerbs = Object.keys(contentSchemas);

  it.each(panelVerbs)('T4: a content script may never say %s', async (type) => {
    expect(await door.tell({ type, args: validArgs[type] }, content)).toEqual(BAD);
    expect(door.called).not.toHaveBeenCalled();
  });

  it.each(contentVerbs)('the panel may never say %s', async (type) => {
    expect(await door.tell({ type, args: SEEN.args }, panel)).toEqual(BAD);
    expect(door.called).not.toHaveBeenCalled();
  });

  it.each(['nothing', 'toString', 'constructor', '__proto__', 'hasOwnProperty', ''])(
    '%j is none',
    async (type) => {
      for (const sender of [panel, content]) expect(await door.tell({ type, args: {} }, sender)).toEqual(BAD);
      expect(door.called).not.toHaveBeenCalled();
    },
  );

  it.each(panelVerbs)('%s is heard with what it needs, and with nothing beside it', async (type) => {
    const args = validArgs[type];
    expect(await door.tell({ type, args }, panel)).toMatchObject({ ok: true });
    expect(door.called).toHaveBeenCalledWith(type, args);
    door.called.mockClear();
    expect(await door.tell({ type, args: { ...args, extra: 1 } }, panel)).toEqual(BAD);
    for (const key of Object.keys(args ?? {})) {
      const { [key]: _left, ...rest } = args as Record<string, unknown>;
      expect(await door.tell({ type, args: rest }, panel), `without ${key}`).toEqual(BAD);
      expect(await door.tell({ type, args: { ...args, [key]: { hostile: true } } }, panel), key).toEqual(BAD);
      const mayBeNull = key === 'staffId' || key === 'staffName';
      const reply = await door.tell({ type, args: { ...args, [key]: null } }, panel);
      expect(reply, `${key} null`).toMatchObject({ ok: mayBeNull });
    }
  });

  it('whatever else is said does nothing (5,000 forged calls)', async () => {
    const verb = fc.oneof(fc.constantFrom(...panelVerbs, ...contentVerbs), fc.string());
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({ entryId: fc.anything(), ref: fc.anything(), text: fc.anything(), firm: fc.anything() }),
    );
    await fc.assert(
      fc.asyncProperty(verb, hostile, fc.boolean(), async (type, args, asPanel) => {
        // Some verbs need nothing.
        fc.pre(typeof args !== 'object' || args === null || Object.keys(args).length > 0);
        door.called.mockClear();
        const reply = await door.tell({ type, args }, asPanel ? panel : content);
        expect(reply).toEqual(BAD);
        expect(door.called).not.toHaveBeenCalled();
      }),
      { numRuns: 5000 },
    );
  });
});

describe('bounds', () => {
  const bad = async (type: string, args: object) =>
    expect(await door.tell({ type, args }, panel), JSON.stringify(args).slice(0, 80)).toEqual(BAD);

  it('IDs are digits, firms are host labels', async () => {
    for (const caseId of ['', '1a', '1/2', '-1', '１', '1'.repeat(21), ' 1'])
      await bad('openCase', { ref: { ...REF, caseId }, tabId: 5 });
    for (const firm of ['', 'Smith', 'a.b', '-a', 'a b', 'evil.com/', 'a'.repeat(64)])
      await bad('openCase', { ref: { ...REF, firm }, tabId: 5 });
  });

  it('a token is printable ASCII, which a header can carry', async () => {
    for (const token of ['', 'short', 'with space', 'with\nline', 'ümlaut-token', 'x'.repeat(4001)])
      await bad('connect', { firm: 'smithlaw', token });
  });

  it('Undo has 0 to 30 seconds', async () => {
    for (const undoSeconds of [-1, 31, Number.NaN, Number.POSITIVE_INFINITY])
      await bad('saveSettings', { staffId: null, staffName: null, launcher: true, undoSeconds });
  });
});

describe('replies', () => {
  it('carry a handler’s code, and never another error’s text', async () => {
    door.called.mockImplementationOnce(() => {
      throw new AppError('other-case', { open: '2' });
    });
    expect(await door.tell(WAKE, panel)).toEqual({
      ok: false,
      error: { code: 'other-case', message: 'other-case', detail: { open: '2' } },
    });
    door.called.mockImplementationOnce(() => {
      throw new Error('Jane Doe');
    });
    expect(JSON.stringify(await door.tell(WAKE, panel))).not.toContain('Jane');
  });
});

/** One call of every verb of the panel that the door takes. */
const entryId = 'e1';
const validArgs: Record<string, Record<string, unknown>> = {
  queueMessage: { ref: REF, tabId: 5, draftRevision: 1, text: 'Hi', shown: makeShown() },
  undo: { entryId },
  discard: { entryId },
  retry: { entryId },
  sendAgain: { entryId },
  markArrived: { entryId },
  goOn: { entryId },
  leaveOpen: { entryId },
  editFailed: { entryId },
  checkLog: { entryId, tabId: 5 },
  confirmLine: { entryId, threadId: '7', lineId: 'post:1', isIt: true },
  unclaim: { entryId, lineId: 'post:1' },
  saveDraft: { ref: REF, text: 'Hi', baseRevision: 0 },
  keepSecondDraft: { ref: REF, text: 'Hello' },
  useSecondDraft: { ref: REF, index: 0 },
  chooseClient: { ref: REF, contactId: '9001001' },
  updateHona: { update: makeUpdate(), tabId: 5, trial: true },
  refresh: { ref: REF, tabId: 5 },
  markSeen: { ref: REF, clientLines: 3 },
  openCase: { ref: REF, tabId: 5 },
  wake: {},
  acknowledgeLoss: {},
  handedOverExplained: {},
  connect: { firm: 'smithlaw', token: 'secret-token' },
  testConnection: {},
  disconnect: {},
  saveSettings: { staffId: '7001', staffName: 'Dana Ortiz', undoSeconds: 5, launcher: true },
};
