import type { Answer, RecordedRequest } from '../server/exchange';

/**
 * Scripts of a page that has turned against the extension; each runs before all else in a page of MyCase that is
 * otherwise as it should be. What they find out they leave in `window.found`.
 */
type Attacker = Window & { found: string[] };

/** Speaks on every channel that a page has. The address's hash names the extension. */
function speak(): void {
  const self = window as unknown as Attacker;
  const id = location.hash.slice(1);
  const call = { type: 'disconnect', args: {} };
  const seen = { type: 'pageSeen', args: { path: location.pathname, state: 'gone' } };
  const { chrome, browser } = globalThis as { chrome?: { runtime?: object }; browser?: { runtime?: object } };
  if (chrome?.runtime || browser?.runtime) self.found.push('a runtime');
  const sayAll = () => {
    for (const message of [
      call,
      seen,
      { type: 'sayAgain', args: {} },
      { type: 'fetchPages', args: { paths: ['/'] } },
    ]) {
      window.postMessage(message, '*');
      new BroadcastChannel('hona-panel-changes').postMessage({ what: 'connection', ref: null });
      for (const name of [
        'message',
        `${id}:mycase:wxt:content-script-started`,
        `${id}:mycase:wxt:locationchange`,
        'wxt:content-script-started',
        'hona-panel',
      ]) {
        const detail = { contentScriptName: 'mycase', messageId: 'x', ...message };
        for (const target of [document, window, document.documentElement])
          target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
      }
    }
  };
  addEventListener('message', (event) => {
    if (event.source !== window) self.found.push('a message');
  });
  for (const type of ['message', `${id}:mycase:wxt:content-script-started`])
    document.addEventListener(type, (event) => {
      if (!(event as CustomEvent<{ type?: string }>).detail?.type)
        self.found.push('an event of the extension');
    });
  sayAll();
  addEventListener('load', () => {
    for (let i = 0; i < 50; i += 1) sayAll();
  });
}

/** Presses the button by script, also while a person presses something else. */
function press(): void {
  const self = window as unknown as Attacker;
  const pressAll = () => {
    for (const host of document.querySelectorAll('hona-panel-launcher')) {
      const button = host.shadowRoot?.querySelector('button');
      self.found.push('a button');
      button?.click();
      button?.focus();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        button?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
      for (const key of ['Enter', ' '])
        for (const type of ['keydown', 'keypress', 'keyup'])
          button?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    }
  };
  addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLElement) || event.target.tagName !== 'HONA-PANEL-LAUNCHER') pressAll();
  });
  addEventListener('load', () => {
    const fake = document.createElement('hona-panel-launcher');
    fake.attachShadow({ mode: 'open' }).append(document.createElement('button'));
    document.body.append(fake);
    // A bait over the real one, which lets the press through.
    const bait = document.createElement('div');
    bait.style.cssText = 'position:fixed;inset:0;opacity:0;z-index:2147483647;pointer-events:none';
    document.body.append(bait);
    setInterval(pressAll, 20);
  });
}

/** Puts the button where a person means to press something else: `trick(name)`, one after the other. */
function overlay(): void {
  const self = window as unknown as Attacker & { trick(name: string): void };
  self.trick = (name) => {
    document.querySelector('#bait')?.remove();
    const host = document.querySelector<HTMLElement>('hona-panel-launcher');
    if (!host) return;
    host.removeAttribute('style');
    const bait = document.createElement('button');
    bait.id = 'bait';
    bait.textContent = 'Win a phone';
    const over = 'position:fixed;left:200px;top:200px;width:220px;height:60px;';
    // Above the button, which the press must go through.
    bait.style.cssText = `${over}z-index:2147483647;pointer-events:none;background:#fff;opacity:1`;
    const styles: Record<string, string> = {
      covered: `${over}z-index:1`,
      transparent: `${over}opacity:0.001;z-index:1`,
      large: `${over}transform:scale(12);transform-origin:0 0;z-index:1`,
      clipped: `${over}clip-path:inset(0 0 0 0 round 30px);filter:opacity(0);z-index:1`,
    };
    host.style.cssText = styles[name] ?? '';
    document.body.append(bait, host);
    if (name === 'moved')
      // Jumps below the pointer as a person comes to press the page.
      document.addEventListener(
        'mousemove',
        ({ clientX, clientY }) => {
          host.style.cssText = `position:fixed;z-index:2147483647;left:${clientX - 20}px;top:${clientY - 10}px`;
        },
        { once: true },
      );
  };
  addEventListener(
    'click',
    ({ isTrusted, target }) => self.found.push(`${isTrusted} ${(target as Element).tagName}`),
    { capture: true },
  );
}

/** Elements with the names of whatever a script may ask the document, the window or a form for. */
function clobber(): void {
  const names =
    'chrome browser runtime sendMessage location document navigation documentElement body head querySelector ' +
    'querySelectorAll getElementById createElement readyState prerendering adoptedStyleSheets addEventListener ' +
    'textContent innerText nodeType nodeValue childNodes children parentElement closest matches getAttribute id ' +
    'className lang tagName href pathname performance MutationObserver AbortController honaPanelWatch ' +
    'honaPanelReaders honaPanelFetch setTimeout requestIdleCallback Promise JSON URL';
  const box = (root: Element) => {
    for (const name of names.split(' ')) {
      const form = document.createElement('form');
      for (const inner of names.split(' ')) {
        const input = document.createElement('input');
        input.setAttribute('name', inner);
        input.setAttribute('value', '1');
        form.append(input);
      }
      const image = document.createElement('img');
      for (const element of [form, image]) {
        element.setAttribute('name', name);
        element.setAttribute('id', name);
      }
      root.append(form, image);
    }
  };
  const proceed = Document.prototype.createElement.bind(document);
  box(document.head);
  window.addEventListener('DOMContentLoaded', () => {
    document.createElement = proceed;
    box(Document.prototype.querySelector.call(document, 'main') ?? document.head);
  });
}

/** Changes what everything in the page's own world rests on. */
function patch(): void {
  const self = window as unknown as Attacker;
  const spy = (what: string) => self.found.push(what);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    spy('attachShadow');
    return attachShadow.call(this, options);
  };
  const { addEventListener: listen } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (...args) {
    if (args[0] === 'pageshow' || args[0] === 'currententrychange') spy('addEventListener');
    listen.apply(this, args);
  };
  // Only what the page's own script can do without: it must still fill itself in.
  for (const [owner, name] of [
    [Array.prototype, 'flatMap'],
    [Array.prototype, 'includes'],
    [String.prototype, 'normalize'],
    [String.prototype, 'replaceAll'],
    [Object, 'hasOwn'],
    [Object, 'fromEntries'],
    [JSON, 'stringify'],
    [URL, 'canParse'],
    [Promise, 'race'],
    [performance, 'getEntriesByType'],
    [window, 'requestIdleCallback'],
  ] as [object, string][])
    Object.defineProperty(owner, name, {
      value: (...args: unknown[]) => {
        spy(name);
        return args[0] === 'navigation' ? [{ responseStatus: 200 }] : undefined;
      },
    });
  Object.defineProperty(Object.prototype, 'frameId', { value: 0, configurable: true });
  Object.defineProperty(Object.prototype, 'ok', { value: true, configurable: true });
  Object.defineProperty(Object.prototype, 'state', { value: 'open', writable: true, configurable: true });
}

/** Claims in every place but the header to be another case: García's. */
function lie(): void {
  const other = '/court_cases/31946236/case_link';
  const add = (tag: string, attributes: Record<string, string>, into: Element) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    into.append(element);
    return element;
  };
  add('link', { rel: 'canonical', href: other }, document.head);
  add('base', { href: `https://otherlaw.mycase.com${other}` }, document.head);
  add('meta', { property: 'og:url', content: `https://otherlaw.mycase.com${other}` }, document.head);
  addEventListener('DOMContentLoaded', () => {
    document.title = 'García – Immigration (VAWA AOS) - MyCase';
    for (const attributes of [{ 'data-court-case-id': '31946236' }, { class: 'nav-link', href: other }])
      add('a', attributes as unknown as Record<string, string>, document.body);
    const copy = add('h2', { hidden: '' }, document.body);
    copy.id = 'case-name-header';
    copy.textContent = 'García – Immigration (VAWA AOS)';
    document.body.prepend(copy);
    for (const src of [other, '/messages/5400107']) add('iframe', { src }, document.body);
    add(
      'iframe',
      { srcdoc: '<h2 id="case-name-header">García – Immigration (VAWA AOS)</h2>' },
      document.body,
    );
  });
}

/** Moves the address to García's case by itself, with her name in the header and all else left as it is. */
function move(): void {
  const self = window as unknown as Attacker;
  addEventListener('load', () => {
    try {
      history.pushState({}, '', 'https://otherlaw.mycase.com/court_cases/31946235/case_link');
      self.found.push('another firm');
    } catch {
      // Another origin: the browser does not let it.
    }
  });
}

/** Never rests: elements, attributes, text, the header, the address, and events that nobody made. */
function storm(): void {
  const self = window as unknown as Attacker & { storm(times: number): Promise<void> };
  self.storm = async (times) => {
    const header = document.querySelector('#case-name-header');
    const name = header?.textContent ?? '';
    for (let i = 0; i < times; i += 1) {
      const shown = new PageTransitionEvent('pageshow', { persisted: true });
      for (const event of [
        shown,
        new PopStateEvent('popstate'),
        new HashChangeEvent('hashchange'),
        new Event('load'),
      ])
        dispatchEvent(event);
      document.dispatchEvent(new Event('prerenderingchange'));
      document.querySelector('hona-panel-launcher')?.remove();
      document.documentElement.className = `c${i}`;
      const extra = document.createElement('h2');
      extra.textContent = `Practice area: ${i}`;
      document.querySelector('main')?.append(extra);
      if (header) header.textContent = i % 2 ? '' : `${name} ${i}`;
      if (i % 20 === 0) {
        history.replaceState({}, '', `?storm=${i}`);
        extra.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    if (header) header.textContent = name;
    document.documentElement.className = '';
  };
}

/** A page of 20,000 elements more, nested 500 deep. */
function grow(): void {
  addEventListener('DOMContentLoaded', () => {
    const all = document.createDocumentFragment();
    for (let i = 0; i < 40; i += 1) {
      let box: Element = document.createElement('div');
      all.append(box);
      for (let depth = 0; depth < 500; depth += 1) {
        const inner = document.createElement(depth % 50 ? 'div' : 'table');
        inner.setAttribute('class', 'case-info-row');
        box.append(inner, 'Case stage: Settlement ');
        box = inner;
      }
    }
    document.querySelector('main')?.append(all);
  });
}

const ATTACKS: Record<string, () => void> = { speak, press, overlay, clobber, patch, lie, move, storm, grow };

/** The attack that a request names in its query (`hostile=press`), or undefined. */
export function findAttack({ query }: RecordedRequest): (() => void) | undefined {
  const name = new URLSearchParams(query).get('hostile') ?? '';
  return Object.hasOwn(ATTACKS, name) ? ATTACKS[name] : undefined;
}

/** The page with the attack before everything else in it. */
export function attackBy(attack: () => void, answer: Answer): Answer {
  const script = `<script>window.found = [];(${attack})()</script>`;
  return { ...answer, body: answer.body?.replace('<head>', () => `<head>${script}`) };
}
