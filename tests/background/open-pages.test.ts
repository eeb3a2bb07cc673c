import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { confirmPage, refreshThreadCase, takeOverTabs, watchTabs } from '../../src/background/open-pages';
import type { CaseRef } from '../../src/domain/case';
import type { PageState } from '../../src/domain/place';
import { findOpenPage, getLocal, removeOpenPage, setLocal } from '../../src/store/items';
import { writeThread } from '../../src/store/log';
import { makePost, NOW, REF } from '../builders';
import { openStage, type Stage, TAB, urlOf } from './stage';

vi.mock('../../src/hona/hona');

const OTHER = { ...REF, caseId: '2' };
const WATCH = '5 /watch.js';
const READ = '5 /readers.js';

/** What the background listens to, by event; filled by `watchTabs`. */
type Fire = (...args: unknown[]) => void;
const fire: Record<string, Fire> = {};
const unhandled = vi.fn();

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  for (const name of ['onUpdated', 'onReplaced', 'onRemoved'] as const)
    vi.spyOn(fakeBrowser.tabs[name], 'addListener').mockImplementation((listener: unknown) => {
      fire[name] = listener as Fire;
    });
  watchTabs();
});

/** The tab's address changes, and the browser tells. */
function go(url: string | undefined, change: object = { url }, tabId = TAB): void {
  const tab = { id: tabId, windowId: 1, url, active: true, status: 'complete' };
  stage.tabs.set(tabId, tab);
  fire.onUpdated?.(tabId, change, tab);
}
const report = (ref: CaseRef, state: PageState = 'open') =>
  confirmPage({ path: new URL(urlOf(ref)).pathname, state }, { tabId: TAB, windowId: 1, url: urlOf(ref) });
/** Everything that was told before has been done. */
const done = () => refreshThreadCase(TAB, 'about:blank');
const pageOf = async (tabId = TAB) => {
  await done();
  const page = await findOpenPage(tabId);
  const place = page?.place;
  return page && `${place?.kind === 'case' ? place.caseId : place?.kind} ${page.state}`;
};

describe('D3: no case’s project over another case’s page', () => {
  it('a move goes to opening at once, and the page is asked', async () => {
    const asked: string[] = [];
    stage.answer = (type) => {
      asked.push(type);
      return { ok: true, value: null };
    };
    go(urlOf(OTHER));
    expect(await pageOf()).toBe('2 opening');
    expect(asked).toEqual(['sayAgain']);
    await report(OTHER);
    expect(await pageOf()).toBe('2 open');
  });

  it('a load of the same page has to confirm itself anew', async () => {
    go(urlOf(REF), { status: 'loading' });
    expect(await pageOf()).toBe('12042366 opening');
  });

  it('a late report of the page before is dropped', async () => {
    go(urlOf(OTHER));
    await report(REF);
    expect(await pageOf()).toBe('2 opening');
    expect(stage.scripts).toEqual([]);
  });

  it('a report that waited for the worker’s start is dropped where the tab is elsewhere by now', async () => {
    // Its sender still names the page that it came from; the tab’s events have not come yet.
    stage.tabs.set(TAB, { id: TAB, windowId: 1, url: urlOf(OTHER), active: true, status: 'complete' });
    await removeOpenPage(TAB);
    await report(REF);
    expect(await pageOf()).toBeNull();
  });

  it('a report of the same path at another firm is dropped', async () => {
    go(urlOf({ ...REF, firm: 'otherfirm' }));
    await report(REF);
    expect(await findOpenPage(TAB)).toMatchObject({ place: { firm: 'otherfirm' }, state: 'opening' });
  });

  it('a report of a closed tab is dropped', async () => {
    stage.tabs.clear();
    fire.onRemoved?.(TAB);
    await report(REF);
    expect(await pageOf()).toBeNull();
  });

  it('a page that hangs keeps no other tab waiting', async () => {
    const asked: number[] = [];
    vi.mocked(fakeBrowser.tabs.sendMessage).mockImplementation((async (tabId: number) => {
      asked.push(tabId);
      return new Promise(() => undefined);
    }) as never);
    go(urlOf(OTHER), undefined, 9);
    await vi.waitFor(() => expect(asked).toEqual([9]));
    go('https://smithlaw.mycase.com/dashboard');
    expect(await pageOf()).toBe('elsewhere opening');
  });

  it('query and hash name no case', async () => {
    go('https://smithlaw.mycase.com/dashboard?court_case=2#/court_cases/2');
    expect(await pageOf()).toBe('elsewhere opening');
  });

  it('events of one tab are done in their order', async () => {
    go(urlOf(OTHER));
    go('https://smithlaw.mycase.com/dashboard');
    go(urlOf(REF));
    expect(await pageOf()).toBe('12042366 opening');
  });

  it.each([
    ['https://smithlaw.mycase.com/login', 'login opening'],
    ['https://auth.mycase.com/login_sessions/new', 'login opening'],
    ['https://smithlaw.mycase.com/leads/5', 'lead opening'],
    ['https://evilmycase.com/court_cases/2', null],
    ['https://example.com/', null],
    ['http://smithlaw.mycase.com/court_cases/2', null],
    [undefined, null],
  ])('%j leaves the case: %j', async (url, page) => {
    go(url, { status: 'loading' });
    expect(await pageOf()).toBe(page);
  });

  it.each(['gone', 'unreadable', 'translated', 'reload'] as const)(
    'keeps what the page says of itself: %s',
    async (state) => {
      await report(REF, state);
      expect(await pageOf()).toBe(`12042366 ${state}`);
      expect(stage.scripts).toEqual([]);
    },
  );

  it('a replaced tab (prerender) takes the place of the old one', async () => {
    stage.tabs.delete(TAB);
    stage.tabs.set(6, { id: 6, windowId: 1, url: urlOf(OTHER), active: true, status: 'complete' });
    fire.onReplaced?.(6, TAB);
    await done();
    expect([await pageOf(TAB), await pageOf(6)]).toEqual([null, '2 opening']);
  });
});

describe('readers', () => {
  it('go into a confirmed page that has something to read', async () => {
    await report(REF);
    expect(stage.scripts).toEqual([READ]);
  });

  it.each([
    'contacts/clients/9',
    'contacts/companies/9',
    'contacts/attorneys/9',
    'events/9',
    'messages/9',
    'court_cases/31946235/case_details/documents',
    'court_cases/31946235/case_link',
    'court_cases/31946235/text_messages',
    'court_cases/31946235/communications/messages',
  ])('that read /%s come before those that run them', async (path) => {
    const url = `https://smithlaw.mycase.com/${path}`;
    go(url);
    await confirmPage({ path: `/${path}`, state: 'open' }, { tabId: TAB, windowId: 1, url });
    expect(stage.scripts).toEqual(['5 /entity-readers.js /readers.js']);
  });

  it('go into no other', async () => {
    go('https://smithlaw.mycase.com/leads/5');
    await confirmPage(
      { path: '/leads/5', state: 'open' },
      { tabId: TAB, windowId: 1, url: 'https://smithlaw.mycase.com/leads/5' },
    );
    expect(stage.scripts).toEqual([]);
  });

  it('the report’s answer says whether the button may show', async () => {
    expect(await report(REF)).toEqual({ launcher: true, name: 'Open Hona panel', language: 'en' });
    await setLocal('settings', { ...(await getLocal('settings')), launcher: false });
    expect(await report(REF)).toMatchObject({ launcher: false });
  });

  it('the report’s answer says what the button says, in the language that is set', async () => {
    await setLocal('settings', { ...(await getLocal('settings')), language: 'es' });
    expect(await report(REF)).toEqual({ launcher: true, name: 'Abrir el panel de Hona', language: 'es' });
  });
});

describe('events', () => {
  it('that cannot be handled leave no rejection behind', async () => {
    process.on('unhandledRejection', unhandled);
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.mocked(fakeBrowser.tabs.query).mockRejectedValueOnce(new Error('gone'));
    fire.onReplaced?.(7, 8);
    await done();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledTimes(1);
  });
});

describe('tabs that were open before (never an endless opening)', () => {
  beforeEach(() => removeOpenPage(TAB));

  it('get the script', async () => {
    await takeOverTabs();
    expect([stage.scripts, await pageOf()]).toEqual([[WATCH], '12042366 opening']);
  });

  it('that have it are only asked', async () => {
    stage.answer = () => ({ ok: true, value: null });
    await takeOverTabs();
    expect(stage.scripts).toEqual([]);
  });

  it('that cannot take it say that they must be reloaded', async () => {
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(new Error('Cannot access'));
    await takeOverTabs();
    expect(await pageOf()).toBe('12042366 reload');
  });

  it('that hang keep no other tab waiting', async () => {
    stage.tabs.set(9, { ...stage.tabs.get(TAB)!, id: 9 });
    vi.mocked(fakeBrowser.tabs.sendMessage).mockImplementation((async (tabId: number) => {
      if (tabId === 9) return new Promise(() => undefined);
      throw new Error('Receiving end does not exist');
    }) as never);
    void takeOverTabs();
    await vi.waitFor(() => expect(stage.scripts).toEqual([WATCH]));
  });

  it('that are asleep are left alone', async () => {
    stage.tabs.set(TAB, { ...stage.tabs.get(TAB)!, status: 'complete', discarded: true } as never);
    await takeOverTabs();
    expect([stage.scripts, await pageOf()]).toEqual([[], '12042366 opening']);
  });

  it('that still load get the script too, and need not be reloaded where that fails', async () => {
    stage.tabs.set(TAB, { ...stage.tabs.get(TAB)!, status: 'loading' });
    await takeOverTabs();
    expect(stage.scripts).toEqual([WATCH]);
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(new Error('The frame was removed'));
    await takeOverTabs();
    expect(await pageOf()).toBe('12042366 opening');
  });

  it('that moved while they were asked need not be reloaded', async () => {
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async () => {
      go(urlOf(OTHER));
      throw new Error('The frame was removed');
    }) as never);
    await takeOverTabs();
    expect(await pageOf()).toBe('2 opening');
  });

  it('that are confirmed stay so over a restart of the worker', async () => {
    await report(REF);
    stage.scripts.length = 0;
    await takeOverTabs();
    expect([stage.scripts, await pageOf()]).toEqual([[], '12042366 open']);
  });

  it('that moved while the worker slept are not what they were', async () => {
    await report(REF);
    stage.tabs.set(TAB, { ...stage.tabs.get(TAB)!, url: urlOf(OTHER) });
    await takeOverTabs();
    expect(await pageOf()).toBe('2 opening');
  });
});

it('the same path at another firm is another page, also when the worker starts', async () => {
  await report(REF);
  stage.tabs.set(TAB, { ...stage.tabs.get(TAB)!, url: urlOf({ ...REF, firm: 'otherfirm' }) });
  await takeOverTabs();
  await done();
  expect(await findOpenPage(TAB)).toMatchObject({ place: { firm: 'otherfirm' }, state: 'opening' });
});

describe('a thread’s page', () => {
  const url = 'https://smithlaw.mycase.com/messages/7';
  const write = (ownCaseId: string | null) =>
    writeThread(stage.store, {
      firm: REF.firm,
      threadId: '7',
      subject: 'Hona Messages',
      ownCaseId,
      posts: [makePost()],
      complete: true,
      readAt: NOW,
    });

  it('names its case only where that is certain (D1)', async () => {
    go(url);
    await done();
    expect(await findOpenPage(TAB)).not.toHaveProperty('threadCase');
    await write(REF.caseId);
    await refreshThreadCase(TAB, url);
    expect(await findOpenPage(TAB)).toMatchObject({ state: 'opening', threadCase: REF });
  });

  it('is not renamed by a reading from another firm', async () => {
    go(url.replace('smithlaw', 'otherfirm'));
    await refreshThreadCase(TAB, url);
    expect(await findOpenPage(TAB)).toMatchObject({ place: { firm: 'otherfirm' } });
  });

  it('is not renamed by a reading that came after the tab moved on', async () => {
    await write(REF.caseId);
    go(urlOf(OTHER));
    await refreshThreadCase(TAB, url);
    expect(await pageOf()).toBe('2 opening');
  });
});
