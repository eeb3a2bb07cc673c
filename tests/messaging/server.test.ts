// @vitest-environment node
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors';
import { contentSchemas, panelSchemas } from '../../src/messaging/schemas';
import { REF } from '../builders';
import { content, OWN, openDoor, PAGE, panel } from './door';

const WAKE = { type: 'wake', args: {} };
const SEEN = { type: 'pageSeen', args: { path: '/court_cases/12042366/info', state: 'open' } };
const BAD = { ok: false, error: { code: 'bad-message', message: 'bad-message', detail: undefined } };

let door: ReturnType<typeof openDoor>;
beforeEach(() => {
  door = openDoor();
});

describe('the door', () => {
  it('tells a handler which tab speaks, by the browser’s word', async () => {
    expect(await door.tell(SEEN, content)).toMatchObject({ ok: true });
    expect(door.called).toHaveBeenCalledWith('pageSeen', SEEN.args, { tabId: 5, windowId: 1, url: PAGE });
  });

  it('takes the address of the tab, not that of the document’s load, which stays after pushState', async () => {
    const url = 'https://smithlaw.mycase.com/court_cases/2/info';
    await door.tell(SEEN, { ...content, tab: { ...content.tab, url } });
    expect(door.called.mock.calls[0]?.[2]).toMatchObject({ url });
  });

  it.each(['another-extension', undefined, ''])('does not answer extension %j at all', (id) => {
    expect(door.tell(WAKE, { ...panel, id })).toBeUndefined();
    expect(door.tell(SEEN, { ...content, id })).toBeUndefined();
    expect(door.called).not.toHaveBeenCalled();
  });

  it.each([null, undefined, 'wake', 5, [], {}, { type: 5 }, { args: {} }])(
    'does not take %j for a call',
    (message) => {
      expect(door.tell(message, panel)).toBeUndefined();
    },
  );
});

describe('verbs', () => {
  const panelVerbs = Object.keys(panelSchemas);
  const contentVerbs = Object.keys(contentSchemas);

  it.each(['nothing', 'toString', 'constructor', '__proto__', 'hasOwnProperty', ''])(
    '%j is none',
    async (type) => {
      for (const sender of [panel, content]) expect(await door.tell({ type, args: {} }, sender)).toEqual(BAD);
      expect(door.called).not.toHaveBeenCalled();
    },
  );

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
  const bad = async (type: string, args: object) => {
    for (const url of [`${OWN}/sidepanel.html`, `${OWN}/options.html`])
      expect(await door.tell({ type, args }, { ...panel, url }), JSON.stringify(args)).toEqual(BAD);
  };

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
