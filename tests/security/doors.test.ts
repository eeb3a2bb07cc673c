import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTargets } from '../browser/targets';
import { until } from '../browser/until';
import { makeContentCalls, makePanelCalls, OPTIONS_CALLS, OPTIONS_ONLY } from '../messaging/calls';
import { type Arena, openArena } from './attackers';
import { type ContentWorld, enterContentWorld } from './content-world';
import { changedRows, readDisk } from './disk';
import { forgeCalls } from './forge';
import { note } from './long';
import { makeSeededBuild } from './other-extension';
import {
  probeCalls,
  probeCode,
  probeFetch,
  probeFiles,
  probeFromOutside,
  probeMarkup,
  probeStorage,
  probeTabs,
} from './probes';

const HARMLESS = { type: 'wake', args: {} };
const FOREIGN = [
  'https://sandbox-control.test/state',
  'https://smithlaw.mycase.com/dashboard',
  'https://api.hona.com.mycase.com/',
];

const refOf = ({ firm, cases }: Arena['sandbox']) => ({ firm, caseId: cases.doe.caseId });

/** Every probe once; what each of them got. */
async function probeAll({ sandbox, browser, other, files }: Arena, world: ContentWorld) {
  const { tab, extensionId } = browser;
  const options = await browser.openOptions();
  const worker = await browser.worker();
  const got = {
    storage: await probeStorage(world),
    calls: await probeCalls(world, [JSON.stringify(HARMLESS)]),
    outside: await probeFromOutside(other, extensionId, [HARMLESS]),
    fromPage: await probeFetch(options, FOREIGN),
    fromWorker: await probeFetch(worker, FOREIGN),
    codeInPage: await probeCode(options),
    codeInWorker: await probeCode(worker),
    markup: await probeMarkup(options, 'https://smithlaw.mycase.com'),
    files: await probeFiles(tab, extensionId, files),
    tabs: await probeTabs(tab, extensionId),
  };
  await options.close();
  const reached = sandbox.requests.filter(
    ({ host, path }) => host === 'sandbox-control.test' || path === '/probe.png',
  );
  return { ...got, reached: reached.map(({ host, path }) => host + path) };
}

describe('as built', () => {
  let arena: Arena;
  let world: ContentWorld;
  beforeAll(async () => {
    arena = await openArena();
    world = await enterContentWorld(arena.browser.tab, arena.browser.extensionId);
  });
  afterAll(() => arena.close());

  it('every door is shut (T1, T3, T5, T7, T8, T14)', async () => {
    expect(arena.files).toContain('background.js');
    const got = await probeAll(arena, world);
    expect(Object.keys(got).length).toBe(11);
    // Each by its name, and all of them: whoever opens one door must be told of that one.
    for (const [door, found] of Object.entries(got)) expect.soft(found, door).toEqual([]);
    note(
      'T7',
      `${arena.files.length} files of the extension: none by frame, fetch, script, picture, style or tab`,
    );
  });

  it('another extension is not heard, whatever it says', async () => {
    const { browser, other, sandbox } = arena;
    // No page of a case, which would be read meanwhile: the probes have changed it.
    await browser.tab.goto(sandbox.url('smithlaw.mycase.com', '/dashboard'));
    const options = await browser.openOptions();
    const before = await readDisk(options);
    const calls = [
      ...Object.entries(makePanelCalls(refOf(sandbox))),
      ...Object.entries(makeContentCalls('/court_cases/31946235/case_link')),
    ].map(([type, args]) => ({ type, args }));
    expect(await probeFromOutside(other, browser.extensionId, calls)).toEqual([]);
    expect(changedRows(before, await readDisk(options))).toEqual([]);
    await options.close();
  });

  it('the options page connects and saves, and may say nothing else; the panel may not connect', async () => {
    const { browser, sandbox } = arena;
    const options = await browser.openOptions();
    const panel = await browser.context.newPage();
    await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`);
    const before = await readDisk(options);
    const { length } = sandbox.hona.calls;
    const ask = (page: typeof panel, calls: [string, object][]) =>
      page.evaluate(async (list) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
        const replies = list.map(([type, args]) => runtime.sendMessage({ type, args }));
        return (await Promise.all(replies)).map(({ error }) => error?.code);
      }, calls);
    const all = [...Object.entries(makePanelCalls(refOf(sandbox))), ...Object.entries(makeContentCalls())];
    const notOfOptions = all.filter(([type]) => !OPTIONS_CALLS.includes(type));
    expect(await ask(options, notOfOptions)).toEqual(notOfOptions.map(() => 'bad-message'));
    const notOfPanel = all.filter(([type]) => OPTIONS_ONLY.includes(type) || /^page|^openPanel/.test(type));
    expect(notOfPanel.length).toBe(OPTIONS_ONLY.length + 3);
    expect(await ask(panel, notOfPanel)).toEqual(notOfPanel.map(() => 'bad-message'));
    // What is refused above is not refused because nothing is heard from there.
    expect(await ask(options, [['wake', {}]])).toEqual([undefined]);
    expect(await ask(panel, [['wake', {}]])).toEqual([undefined]);
    expect(changedRows(before, await readDisk(options)).filter((row) => !row.startsWith('session '))).toEqual(
      [],
    );
    expect(sandbox.hona.calls.length).toBe(length);
    await Promise.all([panel.close(), options.close()]);
  });

  type Runtime = { sendMessage(message: unknown): Promise<{ error?: { code: string } }> };

  /** Presses "Test connection", and waits for what it says. */
  async function testConnection({ browser }: Arena): Promise<void> {
    const options = await browser.openOptions();
    await options.getByRole('button', { name: 'Test connection' }).click();
    await options
      .getByRole('status')
      .filter({ hasText: /tell|answer|reach|knows|works|token/i })
      .waitFor();
    await options.close();
  }

  it('T12: Hona’s cookies, the user’s own among them, never go along; nor does an address of MyCase', async () => {
    const { browser, sandbox } = arena;
    const cookie = { 'set-cookie': 'session=canary-cookie; Path=/; Secure; SameSite=None' };
    sandbox.hona.fault({ path: '/*', times: 4, status: 404, headers: cookie });
    const page = await browser.context.newPage();
    await page.goto('https://api.hona.com/first');
    await page.goto('https://api.hona.com/second');
    // A person who is signed in there: the browser has the cookie, and sends it by itself.
    expect(sandbox.requests.find(({ path }) => path === '/second')?.headers.cookie).toContain(
      'canary-cookie',
    );
    await page.close();
    const { length } = sandbox.requests;
    await testConnection(arena);
    sandbox.hona.clearFaults();
    await testConnection(arena);
    const ours = sandbox.requests.slice(length).filter(({ host }) => host === 'api.hona.com');
    expect(ours.length).toBeGreaterThan(1);
    const taken = ours.filter(({ headers }) => headers.cookie !== undefined || headers.referer !== undefined);
    expect(taken.map(({ method, headers }) => `${method} with ${headers.cookie ?? headers.referer}`)).toEqual(
      [],
    );
    note('T12', `${ours.length} requests beside a cookie of Hona’s: it went with none`);
  });

  it('the token goes to Hona’s host alone, and no redirect carries anything on (T11)', async () => {
    const { sandbox } = arena;
    for (const location of ['https://sandbox-control.test/state', 'https://api.hona.com/elsewhere'])
      for (const status of [301, 302, 303, 307, 308]) {
        sandbox.hona.fault({ path: '/contacts', status, headers: { location } });
        await testConnection(arena);
      }
    const carrying = sandbox.requests.filter(({ headers, body }) =>
      (JSON.stringify(headers) + body).includes(sandbox.token),
    );
    expect(carrying.length).toBeGreaterThan(4);
    expect(new Set(carrying.map(({ host }) => host))).toEqual(new Set(['api.hona.com']));
    const followed = sandbox.requests.filter(
      ({ host, path }) => host === 'sandbox-control.test' || path === '/elsewhere',
    );
    expect(followed.map(({ method, host, path }) => `${method} ${host}${path}`)).toEqual([]);
    note('T11', '5 redirects to Hona’s host and 5 to another one: none followed');
  });
});

describe('with seeded defects', () => {
  let arena: Arena;
  beforeAll(async () => {
    const seeded = makeSeededBuild();
    arena = await openArena(seeded.folder, seeded);
  });
  afterAll(() => arena.close());

  it('the probes find every one of them', async () => {
    const { tab, extensionId } = arena.browser;
    const world = await enterContentWorld(tab, extensionId);
    await until('the areas are open', async () => (await probeStorage(world)).length > 3);
    const got = await probeAll(arena, world);
    expect(got.storage).toEqual(
      expect.arrayContaining(['local read', 'session read', 'sync read', 'managed read']),
    );
    expect(got.calls).toEqual(['{"type":"wake","args":{}} -> {"ok":true,"value":null}']);
    expect(got.outside).toEqual(got.calls);
    expect(got.fromPage).toContain(FOREIGN[0]);
    expect(got.fromWorker).toContain(FOREIGN[0]);
    // Chromium lets no extension weaken this; a web page without a policy of its own shows that the probe would see it.
    expect(await probeCode(tab)).toEqual(['eval', 'Function', 'a timer of text']);
    expect(got.markup).toEqual(['markup from text', 'a frame']);
    expect(got.files).toEqual(
      expect.arrayContaining(['sidepanel.html by frame', 'background.js by fetch', 'icon/32.png by img']),
    );
    expect(got.tabs).toEqual(['sidepanel.html by tab', 'options.html by tab']);
    expect(got.reached).toEqual(
      expect.arrayContaining(['sandbox-control.test/state', 'smithlaw.mycase.com/probe.png']),
    );
  });

  it('forged calls are heard, and leave what the other test looks for', async () => {
    const { tab, extensionId } = arena.browser;
    const world = await enterContentWorld(tab, extensionId);
    const options = await arena.browser.openOptions();
    const before = await readDisk(options);
    const heard = await probeCalls(world, forgeCalls(refOf(arena.sandbox), 1, 200));
    expect(heard.length).toBeGreaterThan(20);
    const stores = changedRows(before, await readDisk(options)).map((row) => row.split(' ')[0]);
    expect(stores).toEqual(expect.arrayContaining(['secrets', 'drafts', 'records']));
    await options.close();
  });

  it('a script that presses the button while a person clicks opens the panel', async () => {
    const { tab } = arena.browser;
    await tab.goto(`${arena.sandbox.cases.doe.url}/case_link?hostile=press`);
    // A forged call may have changed the language too.
    await tab.getByRole('button', { name: /Open Hona panel|Abrir el panel de Hona/ }).waitFor();
    await tab.locator('h2#case-name-header').click();
    await until('the panel opens', async () =>
      (await listTargets(arena.browser.context)).some(({ url }) => url.endsWith('/sidepanel.html')),
    );
  });
});
