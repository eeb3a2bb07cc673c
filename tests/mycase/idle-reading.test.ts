import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEntityReaders } from '../../src/mycase/entity-readers';
import { readerTools } from '../../src/mycase/reader-tools';
import { startReaders } from '../../src/mycase/watch-facts';
import type { World } from '../../src/mycase/world';
import { fakeRuntime } from './fake-runtime';
import { loadFixture, parse } from './fixture';

const browserWindow = window as unknown as { happyDOM: { setURL(url: string): void } };
const FACTS = ['name', 'group', 'email', 'birthday', 'phones', 'address', 'archived', 'cases'];

describe('B10: reading in idle slices, at a bounded rate', () => {
  let fake: ReturnType<typeof fakeRuntime>;
  let world: World;
  /** The slice of each reader that ran, in order. */
  let ran: [fact: string, slice: number][];
  let slice: number;
  /** How long each reader takes, in milliseconds. */
  let cost: number;

  beforeEach(() => {
    vi.useFakeTimers();
    [fake, world, ran, slice, cost] = [fakeRuntime(), {}, [], 0, 0];
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    vi.stubGlobal('requestIdleCallback', (run: () => void) =>
      setTimeout(() => {
        slice += 1;
        run();
      }, 1),
    );
    const read = (fact: string) => () => {
      ran.push([fact, slice]);
      now += cost;
      return { state: 'found' as const, value: `${ran.length}`, way: 'id' };
    };
    const contact = Object.fromEntries(FACTS.map((fact) => [fact, read(fact)]));
    vi.stubGlobal('honaPanelEntities', () => ({ contact }));
    browserWindow.happyDOM.setURL('https://smithlaw.mycase.com/contacts/clients/9001001');
    document.documentElement.lang = 'en';
    document.body.replaceChildren(...loadFixture('contact').body.childNodes);
  });
  afterEach(async () => {
    fake.orphan();
    document.body.append('x');
    await vi.advanceTimersByTimeAsync(3_000);
    document.body.replaceChildren();
    vi.useRealTimers();
  });
  const readings = () => ran.filter(([fact]) => fact === 'name').length;

  it('a page that changes 1,000 times a second is read every 500 ms at most', async () => {
    startReaders(fake.runtime, world);
    const busy = setInterval(() => document.body.append('x'), 1);
    await vi.advanceTimersByTimeAsync(5_000);
    clearInterval(busy);
    expect(readings()).toBeGreaterThan(4);
    expect(readings()).toBeLessThanOrEqual(11);
  });

  it('nor does it wait for rest: a page that never rests is read all the same', async () => {
    startReaders(fake.runtime, world);
    await vi.advanceTimersByTimeAsync(1_000);
    const before = readings();
    const busy = setInterval(() => document.body.append('x'), 10);
    await vi.advanceTimersByTimeAsync(2_500);
    clearInterval(busy);
    expect(readings()).toBeGreaterThan(before);
  });

  it('a page that rests is not read again', async () => {
    startReaders(fake.runtime, world);
    await vi.advanceTimersByTimeAsync(10_000);
    const before = readings();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(readings()).toBe(before);
  });

  it('where a reader takes its slice, the next one waits for another', async () => {
    cost = 1.5;
    startReaders(fake.runtime, world);
    await vi.advanceTimersByTimeAsync(400);
    expect(ran.map(([fact]) => fact)).toEqual(FACTS);
    expect(new Set(ran.map(([, of]) => of)).size).toBe(FACTS.length);
  });

  it('readers that ask for little share one', async () => {
    cost = 0.3;
    startReaders(fake.runtime, world);
    await vi.advanceTimersByTimeAsync(400);
    const slices = new Set(ran.map(([, of]) => of));
    expect([...slices].every((of) => ran.filter(([, at]) => at === of).length <= 4)).toBe(true);
  });
});

describe('B10: large pages are walked once for each fact, not once for each row', () => {
  /** Calls into the document while this is read. */
  const countCalls = (root: Document, read: (root: Document) => unknown): number => {
    let calls = 0;
    const names = ['closest', 'matches', 'querySelectorAll', 'querySelector', 'getAttribute'] as const;
    const real = names.map((name) => Object.getOwnPropertyDescriptor(Element.prototype, name));
    names.forEach((name, i) => {
      const call = real[i]?.value as (...args: unknown[]) => unknown;
      Object.defineProperty(Element.prototype, name, {
        ...real[i],
        value(this: Element, ...args: unknown[]) {
          calls += 1;
          return call.apply(this, args);
        },
      });
    });
    read(root);
    for (const [i, name] of names.entries()) Object.defineProperty(Element.prototype, name, real[i] ?? {});
    return calls;
  };
  const rows = (count: number, row: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => row(i + 1)).join('');
  const PAGES: Record<
    string,
    [kind: 'contact' | 'company' | 'staff' | 'event' | 'thread', row: (i: number) => string]
  > = {
    cases: ['contact', (i) => `<li><a href="/court_cases/${i}">Case ${i}</a></li>`],
    'other rows': ['contact', (i) => `<dl><dt>Note ${i}</dt><dd>Text</dd></dl>`],
    phones: ['company', (i) => `<p>Main <a href="tel:${i}">(213) 555-${1000 + i}</a></p>`],
    texts: ['staff', (i) => `<p>Title of book ${i}</p>`],
    links: ['event', (i) => `<dl><dt>Case</dt><dd><a href="/court_cases/7">${i}</a></dd></dl>`],
    posts: ['thread', (i) => `<article><p>Jane Doe 11/9/2026 10:02 AM</p><p>Text ${i}</p></article>`],
  };

  it.each(Object.entries(PAGES))('1,000 %s', (_what, [kind, row]) => {
    const readers = Object.entries(createEntityReaders(readerTools)[kind]);
    const [few, many] = [100, 1_000].map((count) =>
      parse(`<h5>Active cases</h5><div>${rows(count, row)}</div>`),
    );
    for (const [fact, read] of readers) {
      const [small, large] = [few, many].map((root) => countCalls(root as Document, read));
      expect(large, fact).toBeLessThan(15 * Math.max(small ?? 0, 100));
    }
  });
});
