import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browser/until';
import { message, send } from '../e2e/panel';
import { openStage, type Stage } from '../e2e/stage';
import { makePageReads, makePanelCalls } from '../messaging/calls';
import { sendAtOnce } from './at-once';
import { type ContentWorld, enterContentWorld } from './content-world';
import { changedRows, type Disk, readDisk } from './disk';
import { forgeCalls } from './forge';
import { note } from './long';
import { probeCalls, probeStorage, REFUSED, say } from './probes';

/**
 * T4, T5: a page that has taken over its renderer can say whatever our content scripts could. It may lie about its
 * own page; it sends nothing, reads nothing, and writes nothing that is not its own page's.
 */
let stage: Stage;
let panel: Page;
let world: ContentWorld;
let tabId: number;
const PATH = '/case_link';
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  await sendAtOnce(stage.browser);
  const { doe, garcia } = stage.sandbox.cases;
  // Another case and a sent message are on disk, so that there is something to get at.
  panel = await stage.openPanelOn(`${garcia.url}${PATH}`);
  await (await send(panel, 'Sent before.')).getByText('Handed to Hona').first().waitFor();
  await stage.browser.tab.goto(`${doe.url}${PATH}`);
  await panel.getByRole('textbox', { name: 'Message to Jane Doe' }).waitFor();
  world = await enterContentWorld(stage.browser.tab, stage.browser.extensionId);
  tabId = await panel.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: TabsApi } }).chrome;
    return (await tabs.query({ url: `${url}*` }))[0]?.id ?? -1;
  }, doe.url);
  await learnOwnRows();
});
afterAll(() => stage.close());

type TabsApi = { query(q: { url: string }): Promise<{ id: number }[]> };
const ref = () => ({ firm: stage.sandbox.firm, caseId: stage.sandbox.cases.doe.caseId });
const path = () => `/court_cases/${ref().caseId}${PATH}`;

/**
 * What the page's own readers write at any time: facts, name and changes of the case that is open, which is told by
 * what its first report changes; and whether such pages can be read.
 */
let own: RegExp;
const isOwn = (row: string) => own.test(row);

async function learnOwnRows(): Promise<void> {
  const before = await readDisk(panel);
  const [report] = makePageReads(ref().firm, ref().caseId, path());
  const { threads: _none, ...readings } = report!.readings as Record<string, unknown>;
  await say(world, [read({ ...report, readings })]);
  const rows = changedRows(before, await readDisk(panel));
  const find = (store: string) => rows.find((row) => row.startsWith(store))?.split('"')[1];
  // The panel beside it writes too: that staff have looked at this case.
  const ofCase = find('recent');
  own = new RegExp(
    `^(facts "${find('facts')}"|recent "${ofCase}"|activity .* ${ofCase}$|records \\["${ofCase}","seen"\\]|local health$)`,
  );
  expect(rows.filter((row) => !isOwn(row))).toEqual([]);
}

/** Says all this there, and answers with what was left of it: replies, rows on disk, requests to Hona. */
async function sayAndLook(messages: readonly string[]): Promise<{ replies: string[]; rows: string[] }> {
  const before: Disk = await readDisk(panel);
  const { length } = stage.sandbox.hona.calls;
  const replies = await say(world, messages);
  for (const reply of replies) expect(reply).not.toContain(stage.sandbox.token);
  const rows = changedRows(before, await readDisk(panel)).filter((row) => !isOwn(row));
  expect(stage.sandbox.hona.calls.slice(length)).toEqual([]);
  return { replies, rows };
}
const seen = (seenPath: string, state = 'open') =>
  JSON.stringify({ type: 'pageSeen', args: { path: seenPath, state } });
const read = (args: object) => JSON.stringify({ type: 'pageRead', args });

it('T5: no storage area can be read or written, the database is not there, no change is heard', async () => {
  expect(await probeStorage(world)).toEqual([]);
  const heard = await world.run(async () => {
    const seen: string[] = [];
    new BroadcastChannel('hona-panel-changes').onmessage = () => seen.push('a change');
    const { storage } = (globalThis as unknown as { chrome: { storage: StorageApi } }).chrome;
    for (const area of [storage, storage.local, storage.session])
      area.onChanged?.addListener(() => seen.push('a storage area'));
    Object.assign(globalThis, { seen });
    return (await indexedDB.databases()).map((db) => db.name);
  }, null);
  expect(heard).toEqual([]);
  const options = await stage.browser.openOptions();
  await options.getByRole('textbox', { name: /^Your name/ }).fill('Dana O.');
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await options.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  await options.close();
  expect(await world.run(() => (globalThis as unknown as { seen: string[] }).seen, null)).toEqual([]);
});

type Listenable = { onChanged?: { addListener(listener: () => void): void } };
type StorageApi = Listenable & { local: Listenable; session: Listenable };

describe('T4: forged calls of our own pages', () => {
  it('each well formed, for this very case and tab: refused, and nothing happens', async () => {
    const calls = Object.entries(makePanelCalls(ref(), tabId)).map(([type, args]) =>
      JSON.stringify({ type, args }),
    );
    const { replies, rows } = await sayAndLook(calls);
    expect(new Set(replies)).toEqual(new Set([REFUSED]));
    expect(rows).toEqual([]);
  });

  it('any others: refused, and nothing happens', async () => {
    const forged = forgeCalls(ref(), tabId);
    const before = await readDisk(panel);
    const { length } = stage.sandbox.hona.calls;
    expect(await probeCalls(world, forged)).toEqual([]);
    expect(changedRows(before, await readDisk(panel)).filter((row) => !isOwn(row))).toEqual([]);
    expect(stage.sandbox.hona.calls.length).toBe(length);
    note('T4', `${forged.length} forged messages refused: no row, no request, no byte of the token`);
  });

  it('by a port instead of a message: nobody is there', async () => {
    const ended = await world.run(
      () =>
        new Promise<string>((resolve) => {
          const { runtime } = (globalThis as unknown as { chrome: { runtime: PortApi } }).chrome;
          const port = runtime.connect({ name: 'panel' });
          port.onMessage.addListener(() => resolve('answered'));
          port.onDisconnect.addListener(() => resolve('nobody'));
          port.postMessage({ type: 'disconnect', args: {} });
        }),
      null,
    );
    expect(ended).toBe('nobody');
  });
});

type Heard = { addListener(listener: () => void): void };
type Port = { onMessage: Heard; onDisconnect: Heard; postMessage(message: unknown): void };
type PortApi = { connect(options: object): Port };

describe('T4: forged reports of the page', () => {
  it('of other cases, other firms, other pages: dropped, and nothing is written', async () => {
    const { garcia, otherfirm } = stage.sandbox.cases;
    const others = [garcia.caseId, otherfirm.caseId, '9001001', '1'].flatMap((id) =>
      [stage.sandbox.firm, otherfirm.firm].flatMap((firm) => makePageReads(firm, id, path())),
    );
    const forged = others.filter(
      ({ entity }) => !(entity.kind === 'case' && entity.firm === ref().firm && entity.id === ref().caseId),
    );
    expect(forged.length).toBe(47);
    const { rows } = await sayAndLook([
      ...forged.map(read),
      // The right entity, of a page that is not there (any more), or that moved on in between.
      ...makePageReads(ref().firm, ref().caseId, `/court_cases/${garcia.caseId}${PATH}`).map(read),
      ...makePageReads(ref().firm, ref().caseId, '').map(read),
      read({ ...makePageReads(ref().firm, ref().caseId, path())[0], after: '/dashboard' }),
      ...['open', 'gone', 'opening', 'translated'].map((state) =>
        seen(`/court_cases/${garcia.caseId}${PATH}`, state),
      ),
      ...['', '/', '//', '/dashboard', `${path()}/`, `${path()}?a=1`, garcia.url].map((other) => seen(other)),
    ]);
    expect(rows).toEqual([]);
  });

  it('of its own case: taken, as a lie that people can see; no other case has anything of it', async () => {
    const [lie] = makePageReads(ref().firm, ref().caseId, path());
    const { replies, rows } = await sayAndLook([read(lie!), seen(path())]);
    expect(replies).toEqual([
      '{"ok":true,"value":null}',
      '{"ok":true,"value":{"launcher":true,"name":"Open Hona panel","language":"en"}}',
    ]);
    // The one thread that it says is its own.
    expect(rows.map((row) => row.split(' ')[0])).toEqual(['threads']);
    await stage.browser.tab.goto(`${stage.sandbox.cases.garcia.url}${PATH}`);
    await panel.getByRole('heading', { level: 1, name: stage.sandbox.cases.garcia.name }).waitFor();
    await message(panel, 'Sent before.').waitFor();
    await stage.browser.tab.goto(`${stage.sandbox.cases.doe.url}${PATH}`);
    await panel.getByRole('heading', { level: 1, name: stage.sandbox.cases.doe.name }).waitFor();
  });

  /** A report of the page's own case, with the name alone. */
  const reportName = (name: object): string => {
    const { settled: _settled, ...own } = makePageReads(ref().firm, ref().caseId, path())[0]!;
    return read({ ...own, readings: { name } });
  };

  it('T19: with polluted keys: refused, or the one fact is; what all objects share is as it was', async () => {
    const text = reportName({ state: 'found', value: 'Polluted v. Case', way: 'id' });
    const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'then'];
    const pollute = (where: string) =>
      keys.map((key) =>
        text.replace(where, `${where}"${key}":{"polluted":1,"state":"found","value":"x","way":"id"},`),
      );
    const frames = ['"args":{', '"readings":{', '"entity":{'].flatMap(pollute);
    expect(new Set(frames).size).toBe(15);
    const { replies, rows } = await sayAndLook(frames);
    expect(new Set(replies)).toEqual(new Set([REFUSED]));
    expect(rows).toEqual([]);
    const inFact = await sayAndLook(pollute('"name":{'));
    expect(new Set(inFact.replies)).toEqual(new Set(['{"ok":true,"value":null}']));
    expect(inFact.rows).toEqual([]);
    expect(await panel.getByText('Polluted v. Case').count()).toBe(0);
    const worker = await stage.browser.worker();
    expect(await worker.evaluate(() => 'polluted' in {})).toBe(false);
  });

  it('too large ones: nothing of them is kept, and the background goes on working', async () => {
    const { settled: _settled, ...own } = makePageReads(ref().firm, ref().caseId, path())[0]!;
    const huge = read({
      ...own,
      readings: { description: { state: 'found', value: 'x'.repeat(5_000_000), way: 'id' } },
    });
    const many = read({
      ...own,
      readings: {
        threads: { state: 'found', value: Array(100_000).fill({ threadId: '7', subject: 'x' }), way: 'id' },
      },
    });
    const { replies, rows } = await sayAndLook([huge, many]);
    expect(new Set(replies)).toEqual(new Set(['{"ok":true,"value":null}']));
    expect(rows).toEqual([]);
    expect(await panel.getByRole('heading', { level: 1 }).innerText()).toBe(stage.sandbox.cases.doe.name);
  });
});

it('the press that opens the panel needs a person: the message alone opens nothing', async () => {
  const panels = () => stage.browser.context.pages().length;
  const before = panels();
  const { rows } = await sayAndLook(Array(20).fill(JSON.stringify({ type: 'openPanel', args: {} })));
  expect(rows).toEqual([]);
  expect(panels()).toBe(before);
});

it('after all this the connection is the firm’s own, and one message is one message', async () => {
  const { hona, token, cases } = stage.sandbox;
  const { length } = hona.deliveries;
  await until('Send is on', async () => (await panel.getByText('Opening', { exact: true }).count()) === 0);
  const sent = await send(panel, 'Sent after.');
  await sent.getByText('Handed to Hona').first().waitFor();
  expect(hona.deliveries.slice(length)).toMatchObject([
    { text: 'Sent after.', caseId: cases.doe.caseId, contactId: cases.doe.client.contactId },
  ]);
  const carried = stage.sandbox.requests.filter(({ path }) => path.endsWith('/send-message'));
  expect(carried.map(({ headers }) => headers.authorization?.includes(token))).toEqual([true, true]);
  expect(stage.browser.problems).toEqual([]);
});
