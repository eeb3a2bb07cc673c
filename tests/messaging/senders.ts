import { content, OWN, PAGE, panel } from './door';

/** Which verbs a sender may say. */
export type Channel = 'panel' | 'options' | 'print' | 'content' | 'nobody';
export type SenderRow = [who: string, sender: object, may: Channel];

const options = { ...panel, url: `${OWN}/options.html` };
const print = { ...panel, url: `${OWN}/print.html#smithlaw/12042366` };
const inTab = (sender: { url: string }) => ({
  ...sender,
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 9, windowId: 1, url: sender.url },
});
const atUrl = (url: string, origin?: string) => ({ ...content, url, origin, tab: { ...content.tab, url } });
const OTHER = 'chrome-extension://another-extension';

/** Who could ever speak to the background, as the browser describes them, and what each may say (T3, T4, T23, T24). */
export const SENDERS: SenderRow[] = [
  ['the side panel', panel, 'panel'],
  ['the side panel in Firefox, which names no origin', { ...panel, origin: undefined }, 'panel'],
  ['the panel’s page in a tab', inTab(panel), 'panel'],
  ['the options page in a tab', inTab(options), 'options'],
  ['the options page with a query and a hash', { ...options, url: `${OWN}/options.html?a=1#b` }, 'options'],
  ['the page for printing in a tab', inTab(print), 'print'],
  ['the content script of the open tab', content, 'content'],
  [
    'the same where the browser has no lifecycle and no origin',
    { ...content, origin: undefined, documentLifecycle: undefined },
    'content',
  ],

  ['a frame in the page for printing', { ...inTab(print), frameId: 3 }, 'nobody'],
  ['a frame in the options page', { ...inTab(options), frameId: 3 }, 'nobody'],
  [
    'the panel’s page in a frame of MyCase',
    { ...content, origin: OWN, url: panel.url, frameId: 3 },
    'nobody',
  ],
  ['another page of the extension', { ...panel, url: `${OWN}/other.html` }, 'nobody'],
  ['a page below the panel’s', { ...panel, url: `${OWN}/a/sidepanel.html` }, 'nobody'],
  ['a page whose query names the panel', { ...panel, url: `${OWN}/x.html?/sidepanel.html` }, 'nobody'],
  ['the background page', { ...panel, url: `${OWN}/_generated_background_page.html` }, 'nobody'],
  ['no page at all', { ...panel, url: undefined }, 'nobody'],
  ['what is no address', { ...panel, url: 'sidepanel.html' }, 'nobody'],
  [
    'DevTools',
    { ...panel, origin: 'devtools://devtools', url: 'devtools://devtools/bundled/sidepanel.html' },
    'nobody',
  ],
  [
    'a web page that calls itself the panel',
    { ...panel, origin: 'https://evil.com', url: 'https://evil.com/sidepanel.html' },
    'nobody',
  ],
  ['a web page with our address', { ...panel, origin: 'https://evil.com' }, 'nobody'],
  ['an opaque origin with our address', { ...panel, origin: 'null' }, 'nobody'],
  [
    'another extension’s panel with our ID',
    { ...panel, origin: OTHER, url: `${OTHER}/sidepanel.html` },
    'nobody',
  ],
  ['another extension', { ...panel, id: 'another-extension' }, 'nobody'],
  ['another extension’s content script', { ...content, id: 'another-extension' }, 'nobody'],
  ['nobody in particular', {}, 'nobody'],

  ['a frame of MyCase in MyCase (T23)', { ...content, frameId: 1 }, 'nobody'],
  ['a frame that is not named', { ...content, frameId: undefined }, 'nobody'],
  ['a prerendered document (T24)', { ...content, documentLifecycle: 'prerender' }, 'nobody'],
  ['a document in the back-forward cache', { ...content, documentLifecycle: 'cached' }, 'nobody'],
  ['a document that is being left', { ...content, documentLifecycle: 'pending_deletion' }, 'nobody'],
  ['a content script without a tab', { ...content, tab: undefined }, 'nobody'],
  ['a tab without an address', { ...content, tab: { id: 5, windowId: 1 } }, 'nobody'],
  ['a tab without an ID', { ...content, tab: { windowId: 1, url: PAGE } }, 'nobody'],
  ['a tab without a window', { ...content, tab: { id: 5, url: PAGE } }, 'nobody'],
  ['a tab with what is no address', atUrl('court_cases/1'), 'nobody'],
  ['another site', atUrl('https://example.com/court_cases/1', 'https://example.com'), 'nobody'],
  ['MyCase without TLS', atUrl(PAGE.replace('https', 'http')), 'nobody'],
  [
    'another port of MyCase’s host',
    atUrl(PAGE.replace('.com', '.com:8443'), 'https://smithlaw.mycase.com:8443'),
    'nobody',
  ],
  ['a host that ends alike', atUrl('https://evilmycase.com/court_cases/1'), 'nobody'],
  ['a host that begins alike', atUrl('https://smithlaw.mycase.com.evil.com/court_cases/1'), 'nobody'],
  ['a host with a dot at its end', atUrl(PAGE.replace('.com', '.com.')), 'nobody'],
  ['the firm as a user name', atUrl('https://smithlaw.mycase.com@evil.com/court_cases/1'), 'nobody'],
  ['mycase.com itself', atUrl('https://mycase.com/court_cases/1'), 'nobody'],
  ['a file', atUrl('file:///smithlaw.mycase.com/court_cases/1'), 'nobody'],
  ['a frame of another site in a MyCase tab', { ...content, origin: 'https://evil.com' }, 'nobody'],
  [
    'another firm’s document in a MyCase tab',
    { ...content, origin: 'https://otherfirm.mycase.com' },
    'nobody',
  ],
  ['an opaque origin in a MyCase tab', { ...content, origin: 'null' }, 'nobody'],
];
