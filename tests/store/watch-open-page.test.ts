import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { OpenPage } from '../../src/domain/place';
import { writeOpenPage } from '../../src/store/items';
import { watchOpenPage } from '../../src/store/read';

const URL_OF_CASE = 'https://smithlaw.mycase.com/court_cases/1/info';
const page: OpenPage = {
  place: { kind: 'case', firm: 'smithlaw', caseId: '1', page: 'info' },
  path: '/court_cases/1/info',
  state: 'open',
};

type Tab = { id: number; windowId: number; active: boolean; url?: string };
let tabs: Tab[];
let events: Record<'onActivated' | 'onUpdated', Set<() => void>>;
const seen = vi.fn<(page: OpenPage | null | undefined, tabId: number | null) => void>();

beforeEach(async () => {
  seen.mockReset();
  tabs = [{ id: 5, windowId: 1, active: true, url: URL_OF_CASE }];
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async (by: Partial<Tab>) =>
    tabs.filter((tab) => tab.windowId === by.windowId && tab.active === by.active)) as never);
  events = { onActivated: new Set(), onUpdated: new Set() };
  for (const name of ['onActivated', 'onUpdated'] as const) {
    vi.spyOn(fakeBrowser.tabs[name], 'addListener').mockImplementation((f: unknown) => {
      events[name].add(f as () => void);
    });
    vi.spyOn(fakeBrowser.tabs[name], 'removeListener').mockImplementation((f: unknown) => {
      events[name].delete(f as () => void);
    });
  }
  await writeOpenPage(5, page);
});

const fire = (name: keyof typeof events) => {
  for (const listener of events[name]) listener();
};
let ends: AbortController;
afterEach(() => ends.abort());
const watch = () => {
  ends = new AbortController();
  watchOpenPage(1, seen, ends.signal);
};

describe('the page of a window’s active tab (D3)', () => {
  it('is told at once', async () => {
    watch();
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(page, 5));
  });

  it('is that of the tab that the browser calls active, without any word of the background', async () => {
    watch();
    tabs = [
      { id: 5, windowId: 1, active: false, url: URL_OF_CASE },
      { id: 6, windowId: 1, active: true },
    ];
    fire('onActivated');
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(null, 6));
  });

  it('is not known while the tab is elsewhere and the background sleeps', async () => {
    watch();
    tabs = [{ id: 5, windowId: 1, active: true, url: 'https://smithlaw.mycase.com/court_cases/2' }];
    fire('onUpdated');
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(undefined, 5));
  });

  it('of another window does not count', async () => {
    tabs = [{ id: 5, windowId: 2, active: true, url: URL_OF_CASE }];
    watch();
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(null, null));
  });

  it('a slower, older look does not overwrite a newer one', async () => {
    let answer = (_tabs: Tab[]) => {};
    vi.mocked(fakeBrowser.tabs.query).mockImplementationOnce(
      (() => new Promise<Tab[]>((resolve) => (answer = resolve))) as never,
    );
    watch();
    fire('onActivated');
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(page, 5));
    answer([{ id: 7, windowId: 1, active: true }]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('a look is told though the next one is still on its way: events that follow each other hold up none', async () => {
    watch();
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(page, 5));
    tabs = [{ id: 6, windowId: 1, active: true }];
    fire('onActivated');
    vi.mocked(fakeBrowser.tabs.query).mockImplementationOnce((() => new Promise(() => undefined)) as never);
    fire('onUpdated');
    await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(null, 6));
  });

  it('ends with its signal', async () => {
    watch();
    await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(1));
    ends.abort();
    expect([events.onActivated.size, events.onUpdated.size]).toEqual([0, 0]);
    await writeOpenPage(5, { ...page, state: 'gone' });
    expect(seen).toHaveBeenCalledTimes(1);
  });
});
