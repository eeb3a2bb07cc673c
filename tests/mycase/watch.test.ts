import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConfirmation } from '../../src/mycase/confirmation';
import { startWatching, watchPage } from '../../src/mycase/watch';
import type { World } from '../../src/mycase/world';
import { fakeRuntime } from './fake-runtime';

const HEADER = '<div id="head"><h2 id="case-name-header">Doe</h2></div>';
const browserWindow = window as unknown as { happyDOM: { setURL(url: string): void } };

let life: AbortController;
let fake: ReturnType<typeof fakeRuntime>;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  fake = fakeRuntime();
  document.documentElement.className = '';
  document.documentElement.lang = 'en';
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
});

async function start(path: string, markup: string, launcher = true): Promise<void> {
  browserWindow.happyDOM.setURL(`https://smithlaw.mycase.com${path}`);
  show(markup);
  watchPage({
    runtime: fake.runtime,
    signal: life.signal,
    stop: () => life.abort(),
    launcher,
    confirm: createConfirmation(document),
  });
  await settle();
}
function show(markup: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
}
/** Lets observers and one throttled look pass. */
const settle = (time = 600) => vi.advanceTimersByTimeAsync(time);
const buttons = () =>
  [...document.querySelectorAll('hona-panel-launcher')].map((host) =>
    host.shadowRoot?.querySelector('button'),
  );

/** A click as the browser makes it for a person; `isTrusted` is what no script can give to an event. */
function press(button: Element | null | undefined, isTrusted = true): void {
  const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  button?.dispatchEvent(Object.defineProperty(click, 'isTrusted', { value: isTrusted }));
}
function pageShown({ isTrusted }: { isTrusted: boolean }): Event {
  return Object.defineProperties(new Event('pageshow'), {
    persisted: { value: true },
    isTrusted: { value: isTrusted },
  });
}

describe('what the page is', () => {
  it('D2: says at once what is open', async () => {
    await start('/court_cases/1', HEADER);
    expect(fake.reports()).toEqual(['open /court_cases/1']);
  });

  it('D2: opening first, open when the header appears', async () => {
    await start('/court_cases/1', '');
    show(HEADER);
    await settle();
    expect(fake.reports()).toEqual(['opening /court_cases/1', 'open /court_cases/1']);
  });

  it('D2: never an endless opening: unreadable after its time, and open if the header comes even later', async () => {
    await start('/court_cases/1', '');
    await settle(15_000);
    show(HEADER);
    await settle();
    expect(fake.reports()).toEqual([
      'opening /court_cases/1',
      'unreadable /court_cases/1',
      'open /court_cases/1',
    ]);
  });

  it('D2: the document’s own 404 is gone, but not after a move inside the document', async () => {
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
      { responseStatus: 404 } as unknown as PerformanceEntry,
    ]);
    await start('/court_cases/1', '');
    history.pushState({}, '', '/court_cases/2');
    window.dispatchEvent(new Event('popstate'));
    await settle();
    expect(fake.reports()).toEqual(['gone /court_cases/1', 'opening /court_cases/2']);
  });

  it('D3: after a move it is opening until the page shows the other case', async () => {
    await start('/court_cases/1', HEADER);
    history.pushState({}, '', '/court_cases/2');
    window.dispatchEvent(new Event('popstate'));
    await settle();
    show(HEADER.replace('Doe', 'García'));
    await settle();
    expect(fake.reports()).toEqual(['open /court_cases/1', 'opening /court_cases/2', 'open /court_cases/2']);
  });

  it('D3: sees a move by the Navigation API alone', async () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    await start('/dashboard', '');
    history.replaceState({}, '', '/court_cases/2');
    navigation.dispatchEvent(new Event('currententrychange'));
    await settle(0);
    expect(fake.reports()).toEqual(['open /dashboard', 'opening /court_cases/2']);
  });

  it('D3: says it again when the background asks, and out of the back-forward cache', async () => {
    await start('/court_cases/1', HEADER);
    expect(await fake.ask('sayAgain')).toEqual({ ok: true, value: null });
    window.dispatchEvent(pageShown({ isTrusted: true }));
    await settle();
    expect(fake.reports()).toEqual(Array(3).fill('open /court_cases/1'));
  });

  it('T3: is not made to speak by events that the page makes itself, however many', async () => {
    await start('/court_cases/1', HEADER);
    for (let i = 0; i < 1_000; i += 1) {
      window.dispatchEvent(pageShown({ isTrusted: false }));
      for (const type of ['popstate', 'hashchange', 'load', 'pageshow'])
        window.dispatchEvent(new Event(type));
      document.dispatchEvent(new Event('prerenderingchange'));
    }
    await settle();
    expect(fake.reports()).toEqual(['open /court_cases/1']);
  });

  it('leaves what is not for it to others', async () => {
    await start('/court_cases/1', HEADER);
    expect(await fake.ask('readAgain')).toBeUndefined();
    expect(await fake.ask('toString')).toBeUndefined();
  });

  it('D3: a prerendered page is silent until it is shown', async () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    await start('/court_cases/1', HEADER);
    expect(fake.reports()).toEqual([]);
    Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
    document.dispatchEvent(new Event('prerenderingchange'));
    await settle();
    expect(fake.reports()).toEqual(['open /court_cases/1']);
  });

  it('D8: a translation that begins later is noticed', async () => {
    await start('/court_cases/1', HEADER);
    document.documentElement.className = 'translated-ltr';
    await settle();
    expect(fake.reports()).toEqual(['open /court_cases/1', 'translated /court_cases/1']);
    expect(buttons()).toEqual([]);
  });

  it('a report that nobody took is sent again', async () => {
    let tries = 0;
    fake.onSend(() => {
      tries += 1;
      if (tries < 3) throw new Error('Receiving end does not exist.');
      return { ok: true, value: null };
    });
    await start('/court_cases/1', HEADER);
    await settle(10_000);
    expect(tries).toBe(3);
  });

  it('B8: on a page of no entity it neither searches nor waits, and says a portal once its title is there', async () => {
    const search = vi.spyOn(document, 'querySelectorAll');
    const wait = vi.spyOn(globalThis, 'setTimeout');
    await start('/dashboard', HEADER);
    expect(search).not.toHaveBeenCalled();
    expect(wait).not.toHaveBeenCalled();
    document.title = 'Client Portal';
    window.dispatchEvent(new Event('pageshow'));
    await settle();
    expect(fake.reports()).toEqual(['open /dashboard', 'portal /dashboard']);
    document.title = '';
  });

  it('gives up after a while, and does not look at pages without facts', async () => {
    fake.onSend(() => undefined);
    await start('/dashboard', '');
    await settle(120_000);
    expect(fake.reports()).toHaveLength(6);
    show('<p>News</p>');
    await settle(120_000);
    expect(fake.reports()).toHaveLength(6);
  });
});

describe('the button', () => {
  it('stands beside the header of an open case, and a press asks at once for the panel', async () => {
    await start('/court_cases/1', HEADER);
    expect(document.querySelector('h2')?.nextElementSibling?.tagName).toBe('HONA-PANEL-LAUNCHER');
    const [button] = buttons();
    expect(button?.textContent).toBe('Open Hona panel');
    expect(button?.type).toBe('button');
    const outside = vi.fn();
    document.body.addEventListener('click', outside, { once: true });
    press(button);
    // Synchronous: the browser opens a panel only within the press.
    expect(fake.sent.at(-1)).toEqual({ type: 'openPanel', args: {} });
    expect(outside).not.toHaveBeenCalled();
  });

  it('T6: a click that a script made is nobody’s press', async () => {
    await start('/court_cases/1', HEADER);
    const [button] = buttons();
    const outside = vi.fn();
    document.body.addEventListener('click', outside, { once: true });
    button?.click();
    press(button, false);
    button?.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    expect(fake.sent.map((m) => m.type)).not.toContain('openPanel');
    expect(outside).not.toHaveBeenCalled();
  });

  it('T6: is never one that the page has made, wherever that stands', async () => {
    await start('/court_cases/1', '');
    const fake = document.createElement('hona-panel-launcher');
    fake.attachShadow({ mode: 'open' }).append(document.createElement('button'));
    document.body.prepend(fake);
    show(HEADER);
    document.body.prepend(fake);
    await settle();
    expect(fake.isConnected).toBe(false);
    expect(buttons().map((button) => button?.textContent)).toEqual(['Open Hona panel']);
    document.querySelector('h2')?.after(fake);
    await settle();
    expect(buttons().map((button) => button?.textContent)).toEqual(['Open Hona panel']);
  });

  it('holds no client data', async () => {
    await start('/court_cases/1', HEADER);
    expect(document.querySelector('hona-panel-launcher')?.shadowRoot?.innerHTML).not.toContain('Doe');
  });

  it('comes back when MyCase draws the header anew, and is never there twice', async () => {
    await start('/court_cases/1', HEADER);
    for (let i = 0; i < 3; i += 1) {
      document
        .querySelector('#head')
        ?.replaceChildren(...new DOMParser().parseFromString(HEADER, 'text/html').body.childNodes);
      await settle();
      expect(buttons()).toHaveLength(1);
    }
    document.querySelector('h2')?.after(document.createElement('hona-panel-launcher'));
    await settle();
    expect(buttons()).toHaveLength(1);
  });

  it.each(['/dashboard', '/leads/1/case_details/info', '/contacts/clients/1'])(
    'is not on %s',
    async (path) => {
      await start(path, `${HEADER}<p id="contact-name">Jane</p>`);
      expect(buttons()).toEqual([]);
    },
  );

  it('goes when the page is no case any more', async () => {
    await start('/court_cases/1', HEADER);
    history.pushState({}, '', '/dashboard');
    window.dispatchEvent(new Event('popstate'));
    await settle();
    expect(buttons()).toEqual([]);
  });

  it('is not where the browser cannot use it, nor where staff turned it off', async () => {
    await start('/court_cases/1', HEADER, false);
    expect(buttons()).toEqual([]);
    life.abort();
    life = new AbortController();
    fake.onSend(() => ({ ok: true, value: { launcher: false } }));
    await start('/court_cases/1', HEADER);
    expect(buttons()).toEqual([]);
  });

  it('speaks the language that is set, and says which one that is', async () => {
    await start('/court_cases/1', HEADER);
    const value = { launcher: true, name: 'Abrir el panel de Hona', language: 'es' };
    fake.onSend(() => ({ ok: true, value }));
    await fake.ask('sayAgain');
    await settle();
    expect(buttons().map((button) => [button?.textContent, button?.lang])).toEqual([[value.name, 'es']]);
  });

  it('follows the setting when the page is asked again', async () => {
    await start('/court_cases/1', HEADER);
    fake.onSend(() => ({ ok: true, value: { launcher: false } }));
    await fake.ask('sayAgain');
    await settle();
    expect(buttons()).toEqual([]);
  });
});

describe('a script whose extension is gone', () => {
  it('goes silent and takes its button and listeners with it', async () => {
    await start('/court_cases/1', HEADER);
    expect(buttons()).toHaveLength(1);
    fake.orphan();
    document.body.append('x');
    await settle();
    expect(buttons()).toEqual([]);
    expect(fake.listeners.size).toBe(0);
    history.pushState({}, '', '/court_cases/2');
    window.dispatchEvent(new Event('popstate'));
    await settle(30_000);
    expect(fake.reports()).toEqual(['open /court_cases/1']);
  });

  it('also when the button is pressed', async () => {
    await start('/court_cases/1', HEADER);
    fake.orphan();
    press(buttons()[0]);
    await settle();
    expect(buttons()).toEqual([]);
  });
});

describe('a second run in the same document', () => {
  it('takes over from the first: one button, one answer', async () => {
    const world = {} as World;
    browserWindow.happyDOM.setURL('https://smithlaw.mycase.com/court_cases/1');
    show(HEADER);
    startWatching(fake.runtime, true, world);
    await settle();
    startWatching(fake.runtime, true, world);
    await settle();
    expect(buttons()).toHaveLength(1);
    expect(fake.listeners.size).toBe(1);
    press(buttons()[0]);
    expect(fake.sent.filter((m) => m.type === 'openPanel')).toHaveLength(1);
    world.honaPanelWatch?.();
    expect(fake.listeners.size).toBe(0);
    expect(buttons()).toEqual([]);
  });

  it('T3: no event of the document ends it', async () => {
    startWatching(fake.runtime, true, {} as World);
    show(HEADER);
    await settle();
    // What WXT's own wrapper would take for a newer copy of itself.
    for (const id of ['extension', 'test-extension-id'])
      for (const type of [`${id}:mycase:wxt:content-script-started`, 'wxt:content-script-started'])
        document.dispatchEvent(
          new CustomEvent(type, { detail: { contentScriptName: 'mycase', messageId: 'x' } }),
        );
    await settle();
    expect(fake.listeners.size).toBe(1);
  });
});
