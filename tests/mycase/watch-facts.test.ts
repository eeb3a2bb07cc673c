import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageCheckSchema } from '../../src/messaging/schemas';
import { checkPage } from '../../src/mycase/check-page';
import { createEntityReaders } from '../../src/mycase/entity-readers';
import { fetchPages } from '../../src/mycase/fetch-pages';
import { startWatching } from '../../src/mycase/watch';
import { startReaders } from '../../src/mycase/watch-facts';
import { fakeRuntime } from './fake-runtime';
import { loadFixture } from './fixture';

const browserWindow = window as unknown as { happyDOM: { setURL(url: string): void } };
const CONTACTS = '/court_cases/31946235/case_link';

let fake: ReturnType<typeof fakeRuntime>;
let world: NonNullable<Parameters<typeof startReaders>[1]>;

beforeEach(() => {
  vi.useFakeTimers();
  // Not in happy-dom.
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 16));
  fake = fakeRuntime();
  world = { honaPanelFetch: fetchPages };
  document.documentElement.className = '';
  document.documentElement.lang = 'en';
});
afterEach(async () => {
  // An orphaned script ends itself at the next look.
  fake.orphan();
  document.body.append('x');
  await settle(3_000);
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function show(page: Document): void {
  document.body.replaceChildren(...page.body.childNodes);
}
const settle = (time = 1_500) => vi.advanceTimersByTimeAsync(time);
async function start(path: string, page: Document): Promise<void> {
  browserWindow.happyDOM.setURL(`https://smithlaw.mycase.com${path}`);
  show(page);
  startReaders(fake.runtime, world);
  await settle();
}
/** The last report's reading of a fact. */
function last(fact: string): unknown {
  return (fake.reads().at(-1)?.readings as Record<string, unknown> | undefined)?.[fact];
}
/** The contacts page of another case, whose parts can be left over from the first. */
function otherCase(name: string, contact: string): Document {
  const page = loadFixture('case-contacts');
  for (const element of page.querySelectorAll('[data-court-case-id],ul.nav-tabs')) element.remove();
  const header = page.querySelector('#case-name-header');
  if (header) header.textContent = name;
  for (const link of page.querySelectorAll('a[href="/contacts/clients/9001001"]')) {
    if (link.textContent?.trim() === 'Jane Doe') link.textContent = contact;
  }
  return page;
}
async function move(path: string): Promise<void> {
  history.pushState({}, '', path);
  window.dispatchEvent(new Event('popstate'));
  await settle();
}

describe('startReaders', () => {
  it('tells the facts of the page under its own entity and path', async () => {
    await start(CONTACTS, loadFixture('case-contacts'));
    expect(fake.reads()[0]).toMatchObject({
      before: CONTACTS,
      after: CONTACTS,
      entity: { kind: 'case', firm: 'smithlaw', id: '31946235' },
      page: 'contacts-staff',
      readings: { contacts: { state: 'found' } },
    });
  });

  it('tells nothing twice, but what changed', async () => {
    await start(CONTACTS, loadFixture('case-contacts'));
    await settle(10_000);
    const before = fake.reads().length;
    document.body.append('no fact');
    await settle(5_000);
    expect(fake.reads()).toHaveLength(before);
    const stage = document.querySelector('.case-stage-value');
    if (stage) stage.textContent = 'Settlement';
    await settle(5_000);
    expect(fake.reads()).toHaveLength(before + 1);
    expect(last('stage')).toMatchObject({ value: 'Settlement' });
  });

  describe('D7: that a page lacks a fact is told', () => {
    const INFO = '/court_cases/31946235/info';
    const withoutStage = () => {
      const page = loadFixture('case-info');
      for (const element of page.querySelectorAll('*'))
        if (/stage/i.test(`${element.id} ${element.className}`)) element.remove();
      for (const element of page.querySelectorAll('.case-info-row'))
        if (/stage/i.test(element.textContent ?? '')) element.remove();
      return page;
    };

    it('when it has had its time', async () => {
      await start(INFO, withoutStage());
      expect(fake.reads().every((read) => !('settled' in read))).toBe(true);
      await settle(10_000);
      expect(last('stage')).not.toHaveProperty('way');
      expect(fake.reads().at(-1)).toMatchObject({ settled: true });
    });

    it('never on a page below the contact’s own, where nothing of it has to be', async () => {
      vi.stubGlobal('honaPanelEntities', createEntityReaders);
      const page = () => {
        const root = loadFixture('contact');
        for (const element of root.querySelectorAll('[id$="-phone"]')) element.remove();
        return root;
      };
      await start('/contacts/clients/9001001/notes', page());
      await settle(10_000);
      expect(fake.reads().length).toBeGreaterThan(0);
      expect(fake.reads().every((read) => !('settled' in read))).toBe(true);
      await move('/contacts/clients/9001001');
      show(page());
      await settle(10_000);
      expect(fake.reads().at(-1)).toMatchObject({ settled: true });
    });

    it('never while it says itself that it still loads', async () => {
      const page = withoutStage();
      page.body.insertAdjacentHTML('beforeend', '<div class="spinner"></div>');
      await start(INFO, page);
      await settle(10_000);
      expect(fake.reads().every((read) => !('settled' in read))).toBe(true);
    });

    it('never where what it shows may be the former case’s', async () => {
      await start(CONTACTS, loadFixture('case-contacts'));
      await settle(10_000);
      show(otherCase('Roe v. Pier', 'Jane Doe'));
      await move('/court_cases/2/case_link');
      await settle(10_000);
      expect(last('contacts')).toEqual({ state: 'not-loaded' });
      expect(fake.reads().at(-1)).not.toHaveProperty('settled');
    });
  });

  it('is run again without a second pair of eyes, and tells everything anew', async () => {
    await start(CONTACTS, loadFixture('case-contacts'));
    await settle(10_000);
    const before = fake.reads().length;
    startReaders(fake.runtime, world);
    await settle();
    expect(fake.listeners.size).toBe(1);
    expect(fake.reads()).toHaveLength(before + 1);
  });

  it('a newer extension’s readers start beside an orphan', async () => {
    await start(CONTACTS, loadFixture('case-contacts'));
    fake.orphan();
    const newer = fakeRuntime();
    startReaders(newer.runtime, world);
    document.body.append('x');
    await settle();
    expect(newer.reads().length).toBeGreaterThan(0);
    expect(fake.listeners.size).toBe(0);
    newer.orphan();
  });

  it('readAgain answers when it has read', async () => {
    await start(CONTACTS, loadFixture('case-contacts'));
    await settle(10_000);
    const before = fake.reads().length;
    const answer = fake.ask('readAgain');
    await settle();
    expect(await answer).toEqual({ ok: true, value: null });
    expect(fake.reads()).toHaveLength(before + 1);
  });

  it('fetchPages answers page by page, and never throws', async () => {
    await start(CONTACTS, loadFixture('case-contacts'));
    expect(await fake.ask('fetchPages', { paths: ['/messages/new', 7] })).toEqual({
      ok: true,
      value: [
        { path: '/messages/new', outcome: 'failed', read: null },
        { path: '7', outcome: 'failed', read: null },
      ],
    });
    expect(await fake.ask('fetchPages')).toEqual({ ok: true, value: [] });
  });

  it('D7: checkPage answers what the readers find now, and stores nothing', async () => {
    await start(CONTACTS, loadFixture('case-contacts'));
    expect(await fake.ask('checkPage')).toEqual({ ok: true, value: null });
    world.honaPanelCheck = checkPage;
    const told = fake.sent.length;
    const reply = await fake.ask('checkPage');
    expect(pageCheckSchema.safeParse((reply as { value: unknown }).value).success).toBe(true);
    expect(reply).toMatchObject({ ok: true, value: { page: 'contacts-staff', state: 'open' } });
    expect(fake.sent).toHaveLength(told);
  });

  it('D8: reads and sends nothing from a translated page', async () => {
    document.documentElement.className = 'translated-ltr';
    await start(CONTACTS, loadFixture('case-contacts'));
    await settle(20_000);
    expect(fake.sent).toEqual([]);
  });

  it.each(['/dashboard', '/leads/1/case_details/info', '/court_cases'])(
    'reads nothing on %s',
    async (path) => {
      await start(path, loadFixture('case-contacts'));
      expect(fake.sent).toEqual([]);
    },
  );

  it('D6: a value that may still come is not told as empty', async () => {
    const page = loadFixture('case-info');
    const stage = page.querySelector('#left-panel-case-stage-value');
    if (stage) stage.textContent = '';
    for (const row of page.querySelectorAll('.case-info-row'))
      if (/stage/.test(row.textContent ?? '')) row.remove();
    await start('/court_cases/31946235', page);
    expect(last('stage')).toEqual({ state: 'not-loaded' });
    await settle(5_000);
    expect(last('stage')).toEqual({ state: 'empty', way: 'id' });
  });

  it('D3: a page that still shows the former case is not read for the new one', async () => {
    await start(CONTACTS, loadFixture('case-contacts'));
    await move('/court_cases/31946236/case_link');
    await settle(10_000);
    expect(fake.reads().map((read) => read.after)).not.toContain('/court_cases/31946236/case_link');
  });

  it('D3: what is left over from the former case is not told as the new one’s', async () => {
    await start(CONTACTS, otherCase('Doe', 'Jane Doe'));
    await move('/court_cases/31946236/case_link');
    // The header is the new case's already, the table is still the former's.
    const header = document.querySelector('#case-name-header');
    if (header) header.textContent = 'García';
    await settle(5_000);
    expect(last('name')).toMatchObject({ value: 'García' });
    expect(last('contacts')).toEqual({ state: 'not-loaded' });
    show(otherCase('García', 'María García'));
    await settle(5_000);
    expect(last('contacts')).toMatchObject({ state: 'found', value: [{ name: 'María García' }, {}, {}] });
  });

  it('D3: nor where the page moved before it was read: people come when it has had its time', async () => {
    const loaded = { name: `https://smithlaw.mycase.com${CONTACTS}` } as PerformanceEntry;
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([loaded]);
    await start('/court_cases/31946236/case_link', otherCase('García', 'Jane Doe'));
    expect(last('name')).toMatchObject({ value: 'García' });
    expect(last('contacts')).toEqual({ state: 'not-loaded' });
    show(otherCase('García', 'María García'));
    await settle(5_000);
    expect(last('contacts')).toMatchObject({ state: 'found', value: [{ name: 'María García' }, {}, {}] });
    expect(JSON.stringify(fake.reads())).not.toContain('Jane Doe');
  });

  it('D3: nor where what it showed was read before it was all there', async () => {
    const late = otherCase('Doe', 'Jane Doe');
    for (const table of late.querySelectorAll('table')) table.remove();
    await start(CONTACTS, late);
    // The table comes, and the page moves on before it is read again.
    show(otherCase('Doe', 'Jane Doe'));
    history.pushState({}, '', '/court_cases/31946236/case_link');
    const header = document.querySelector('#case-name-header');
    if (header) header.textContent = 'García';
    window.dispatchEvent(new Event('popstate'));
    await settle();
    expect(last('name')).toMatchObject({ value: 'García' });
    expect(last('contacts')).toEqual({ state: 'not-loaded' });
  });

  it('D3: a page that was opened as what it is waits for nothing', async () => {
    const loaded = { name: `https://smithlaw.mycase.com${CONTACTS}?a=1` } as PerformanceEntry;
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([loaded]);
    await start(CONTACTS, loadFixture('case-contacts'));
    expect(fake.reads()[0]).toMatchObject({ readings: { contacts: { state: 'found' } } });
  });

  it('D3: what came after the last reading, and stood there through the move, is not told as the new case’s', async () => {
    const page = otherCase('Doe', 'Jane Doe');
    const table = page.querySelector('table');
    table?.remove();
    await start(CONTACTS, page);
    await settle(5_000);
    expect(last('contacts')).toEqual({ state: 'not-loaded' });
    // Filled in at the last moment: nobody has read it as Doe's.
    if (table) document.querySelector('main')?.append(table);
    history.pushState({}, '', '/court_cases/31946236/case_link');
    window.dispatchEvent(new Event('popstate'));
    startReaders(fake.runtime, world);
    await settle(200);
    const header = document.querySelector('#case-name-header');
    if (header) header.textContent = 'García';
    await settle(900);
    expect(last('name')).toMatchObject({ value: 'García' });
    expect(last('contacts')).toEqual({ state: 'not-loaded' });
    show(otherCase('García', 'María García'));
    await settle(5_000);
    expect(last('contacts')).toMatchObject({ state: 'found', value: [{ name: 'María García' }, {}, {}] });
  });

  it('D3: nor where the header came so late that the page had its time already', async () => {
    const page = otherCase('Doe', 'Jane Doe');
    const table = page.querySelector('table');
    table?.remove();
    await start(CONTACTS, page);
    history.pushState({}, '', '/court_cases/31946236/case_link');
    window.dispatchEvent(new Event('popstate'));
    startReaders(fake.runtime, world);
    await settle(200);
    // The former case's table comes after the move, and the new case is slow.
    if (table) document.querySelector('main')?.append(table);
    await settle(5_000);
    const header = document.querySelector('#case-name-header');
    if (header) header.textContent = 'García';
    await settle(2_500);
    expect(last('name')).toMatchObject({ value: 'García' });
    expect(JSON.stringify(fake.reads())).not.toContain('Jane Doe');
    show(otherCase('García', 'María García'));
    await settle(5_000);
    expect(last('contacts')).toMatchObject({ state: 'found', value: [{ name: 'María García' }, {}, {}] });
  });

  it('D3: readers that come while the page moves take no header for the next case’s that was the former one’s', async () => {
    // The tab came from the list of cases: nothing but the watching script has seen which case the header was of.
    const loaded = { name: 'https://smithlaw.mycase.com/court_cases' } as PerformanceEntry;
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([loaded]);
    browserWindow.happyDOM.setURL(`https://smithlaw.mycase.com${CONTACTS}`);
    show(otherCase('Doe', 'Jane Doe'));
    startWatching(fake.runtime, false, world);
    history.pushState({}, '', '/court_cases/31946236/case_link');
    window.dispatchEvent(new Event('popstate'));
    startReaders(fake.runtime, world);
    await settle(2_000);
    expect(fake.reads()).toEqual([]);
    const header = document.querySelector('#case-name-header');
    if (header) header.textContent = 'García';
    await settle(1_000);
    expect(last('name')).toMatchObject({ value: 'García' });
    expect(last('contacts')).toEqual({ state: 'not-loaded' });
    show(otherCase('García', 'María García'));
    await settle(5_000);
    expect(last('contacts')).toMatchObject({ state: 'found', value: [{ name: 'María García' }, {}, {}] });
    expect(JSON.stringify(fake.reads())).not.toContain('Jane Doe');
  });

  it('D3: a stage that two cases share is told when it has stood there for a while', async () => {
    await start(CONTACTS, otherCase('Doe', 'Jane Doe'));
    await settle(5_000);
    const { value } = last('stage') as { value: string };
    history.pushState({}, '', '/court_cases/31946236/case_link');
    window.dispatchEvent(new Event('popstate'));
    show(otherCase('García', 'María García'));
    startReaders(fake.runtime, world);
    await settle(900);
    expect(last('name')).toMatchObject({ value: 'García' });
    expect(last('stage')).toEqual({ state: 'not-loaded' });
    await settle(4_000);
    expect(last('stage')).toMatchObject({ value });
  });

  describe('D3: there and back, faster than anybody reads', () => {
    const [DOE, GARCIA, ROE] = [CONTACTS, '/court_cases/2/case_link', '/court_cases/3/case_link'];
    const pageOf = (name: string, contact: string, stage: string) => {
      const page = otherCase(name, contact);
      for (const element of page.querySelectorAll('.case-stage-value')) element.textContent = stage;
      return page;
    };
    const garcia = () => pageOf('García', 'María García', 'FULLY RFA');
    const push = (path: string) => {
      history.pushState({}, '', path);
      window.dispatchEvent(new Event('popstate'));
    };
    const setHead = (name: string) => {
      const header = document.querySelector('#case-name-header');
      if (header) header.textContent = name;
    };
    const readsOf = (id: string) =>
      JSON.stringify(fake.reads().filter((read) => (read.entity as { id: string }).id === id));
    /** Doe's page has had its time; nobody has read García's yet. */
    const startAtDoe = async () => {
      browserWindow.happyDOM.setURL(`https://smithlaw.mycase.com${DOE}`);
      show(pageOf('Doe', 'Jane Doe', 'Discovery'));
      startWatching(fake.runtime, false, world);
      startReaders(fake.runtime, world);
      await settle(10_000);
      expect(last('stage')).toMatchObject({ value: 'Discovery' });
    };

    it('the head of the case between is not the name of the case one is back at', async () => {
      await startAtDoe();
      push(GARCIA);
      await settle(20);
      show(garcia());
      push(DOE);
      await settle(5_000);
      expect(readsOf('31946235')).not.toContain('García');
      setHead('Doe');
      show(pageOf('Doe', 'Jane Doe', 'Settlement'));
      await settle(5_000);
      expect(last('name')).toMatchObject({ value: 'Doe' });
      expect(last('stage')).toMatchObject({ value: 'Settlement' });
    });

    it('the body of the case between is not told under the head of the case one is back at', async () => {
      await startAtDoe();
      push(GARCIA);
      await settle(20);
      show(garcia());
      push(DOE);
      await settle(20);
      setHead('Doe');
      startReaders(fake.runtime, world);
      await settle(1_000);
      show(pageOf('Doe', 'Jane Doe', 'Settlement'));
      await settle(5_000);
      expect(readsOf('31946235')).not.toMatch(/García|FULLY RFA/);
      expect(last('stage')).toMatchObject({ value: 'Settlement' });
    });

    it('nor what was read in part before the move and in part after it', async () => {
      await startAtDoe();
      document.body.append('x');
      // In the middle of a reading.
      vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 100));
      startReaders(fake.runtime, world);
      await settle(50);
      push(GARCIA);
      show(garcia());
      push(DOE);
      setHead('Doe');
      await settle(1_000);
      expect(readsOf('31946235')).not.toMatch(/García|FULLY RFA/);
    });

    it('nor is either of them told of a third case', async () => {
      await startAtDoe();
      push(GARCIA);
      await settle(20);
      show(garcia());
      push(ROE);
      startReaders(fake.runtime, world);
      await settle(5_000);
      expect(readsOf('3')).toBe('[]');
      setHead('Roe');
      await settle(1_000);
      expect(last('name')).toMatchObject({ value: 'Roe' });
      show(pageOf('Roe', 'Rita Roe', 'Intake'));
      await settle(5_000);
      expect(readsOf('3')).not.toMatch(/García|FULLY RFA|Doe|Discovery/);
      expect(last('stage')).toMatchObject({ value: 'Intake' });
    });

    it('a case whose page never changed meanwhile is open again at once', async () => {
      await startAtDoe();
      push(GARCIA);
      await settle(20);
      push(DOE);
      startReaders(fake.runtime, world);
      await settle(1_000);
      expect(last('name')).toMatchObject({ value: 'Doe' });
      await settle(5_000);
      expect(last('stage')).toMatchObject({ value: 'Discovery' });
    });
  });

  it('D3: a conversation reached from a case waits for nothing: a case’s page shows no posts', async () => {
    browserWindow.happyDOM.setURL('https://smithlaw.mycase.com/court_cases/31946235');
    show(otherCase('Doe', 'Jane Doe'));
    startReaders(fake.runtime, world);
    await settle(600);
    history.pushState({}, '', '/messages/5400107');
    window.dispatchEvent(new Event('popstate'));
    show(loadFixture('thread'));
    startReaders(fake.runtime, world);
    await settle(600);
    expect(last('posts')).toMatchObject({ state: 'found' });
  });

  it('a contact’s page reached from a case in one document is read once its readers are there', async () => {
    const { honaPanelEntities } = globalThis as typeof world;
    vi.stubGlobal('honaPanelEntities', undefined);
    await start(CONTACTS, loadFixture('case-contacts'));
    history.pushState({}, '', '/contacts/clients/9001001');
    show(loadFixture('contact'));
    await settle(5_000);
    const ofContact = () => fake.reads().filter((read) => read.page === 'contact');
    expect(ofContact()).toEqual([]);
    vi.stubGlobal('honaPanelEntities', honaPanelEntities);
    startReaders(fake.runtime, world);
    await settle();
    expect(ofContact()).toMatchObject([{ after: '/contacts/clients/9001001' }]);
    expect(last('phones')).toMatchObject({ state: 'found' });
  });

  it('a report that was refused is read and told again, three times at most', async () => {
    fake.onSend(() => ({ ok: false, error: { code: 'bad-message', message: '' } }));
    await start(CONTACTS, loadFixture('case-contacts'));
    await settle(30_000);
    expect(fake.reads().length).toBeGreaterThan(2);
    const after = fake.reads().length;
    await settle(60_000);
    expect(fake.reads()).toHaveLength(after);
  });

  it('goes silent when its extension is gone', async () => {
    await start(CONTACTS, loadFixture('case-contacts'));
    fake.orphan();
    const before = fake.reads().length;
    document.body.append('x');
    await settle(5_000);
    expect(fake.listeners.size).toBe(0);
    expect(fake.reads()).toHaveLength(before);
  });
});
