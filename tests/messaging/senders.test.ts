// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeContentCalls, makePanelCalls, OPTIONS_CALLS, OPTIONS_ONLY, PRINT_CALLS } from './calls';
import { openDoor, PAGE } from './door';
import { type Channel, SENDERS } from './senders';

const calls: [type: string, args: object, may: Channel[]][] = [
  ...Object.entries(makePanelCalls()).map(([type, args]): [string, object, Channel[]] => [
    type,
    args,
    [
      ...(OPTIONS_ONLY.includes(type) ? [] : (['panel'] as const)),
      ...(OPTIONS_CALLS.includes(type) ? (['options'] as const) : []),
      ...(PRINT_CALLS.includes(type) ? (['print'] as const) : []),
    ],
  ]),
  ...Object.entries(makeContentCalls()).map(([type, args]): [string, object, Channel[]] => [
    type,
    args,
    ['content'],
  ]),
];

/** Every verb, well formed, from every sender: what is heard that should not be, and the other way round. */
async function listBreaches(hide?: (sender: object) => object): Promise<string[]> {
  const door = openDoor(hide);
  const breaches: string[] = [];
  for (const [who, sender, may] of SENDERS)
    for (const [type, args, speakers] of calls) {
      door.called.mockClear();
      const reply = await door.tell({ type, args }, sender);
      const isHeard = door.called.mock.calls.length > 0;
      if (isHeard !== speakers.includes(may)) breaches.push(`${who}: ${type}`);
      // Whoever is refused learns nothing but that.
      if (!isHeard && reply && JSON.stringify(reply) !== REFUSED)
        breaches.push(`${who}: ${type} was answered`);
    }
  return breaches;
}
const REFUSED = '{"ok":false,"error":{"code":"bad-message","message":"bad-message"}}';

describe('who may say what (T3, T4, T23, T24; architecture §3)', () => {
  it('holds for every verb and every sender', async () => {
    expect(calls.length * SENDERS.length).toBeGreaterThan(1_200);
    expect(await listBreaches()).toEqual([]);
  });

  type Sender = { url?: string; origin?: string; frameId?: number; tab?: { url?: string } };
  const atTab = (sender: Sender, change: (url: string) => string) =>
    sender.tab?.url
      ? { ...sender, origin: undefined, tab: { ...sender.tab, url: change(sender.tab.url) } }
      : sender;

  // A table that no door could fail would prove nothing: here are the doors that it catches.
  it.each<[string, (sender: Sender) => object, string]>([
    ['who speaks', () => SENDERS[0]![1], 'the content script of the open tab: queueMessage'],
    ['the extension’s ID', (s) => ({ ...s, id: 'test-extension-id' }), 'another extension: queueMessage'],
    ['the frame', (s) => ({ ...s, frameId: s.frameId && 0 }), 'a frame of MyCase in MyCase (T23): pageRead'],
    [
      'the frame of its own page',
      (s) => ({ ...s, frameId: s.frameId && 0 }),
      'a frame in the options page: connect',
    ],
    [
      'the lifecycle',
      (s) => ({ ...s, documentLifecycle: 'active' }),
      'a prerendered document (T24): pageSeen',
    ],
    ['the origin', (s) => ({ ...s, origin: undefined }), 'a web page with our address: queueMessage'],
    [
      'which of its pages speaks',
      (s) => ({ ...s, url: s.url?.replace('options', 'sidepanel') }),
      'the options page in a tab: queueMessage',
    ],
    [
      'what the page for printing may say',
      (s) => ({ ...s, url: s.url?.replace('print.html', 'sidepanel.html') }),
      'the page for printing in a tab: queueMessage',
    ],
    [
      'the path of its page',
      (s) => ({ ...s, url: s.url?.replace(/\/[^/]*\.html.*$/, '/sidepanel.html') }),
      'another page of the extension: updateHona',
    ],
    [
      'the whole host',
      (s) => atTab(s, (url) => (url.includes('mycase.com') ? PAGE : url)),
      'a host that ends alike: pageRead',
    ],
    [
      'the port',
      (s) => atTab(s, (url) => url.replace(':8443', '')),
      'another port of MyCase’s host: pageRead',
    ],
    ['the scheme', (s) => atTab(s, (url) => url.replace('http:', 'https:')), 'MyCase without TLS: pageRead'],
  ])('catches a door that does not look at %s', async (_what, hide, breach) => {
    expect(await listBreaches(hide)).toContain(breach);
  });
});
