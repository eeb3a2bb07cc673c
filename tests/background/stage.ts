import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clock } from '../../src/background/clock';
import { runner } from '../../src/background/outbox-port';
import { queueMessage } from '../../src/background/queue';
import type { CaseRef } from '../../src/domain/case';
import type { Connection } from '../../src/domain/connection';
import type { CaseValues, ContactValues, Reading } from '../../src/domain/facts';
import type { OutboxEntry, Outcome, Shown } from '../../src/domain/outbox';
import { reachHona, sendMessage } from '../../src/hona/hona';
import type { Store } from '../../src/store/context';
import { changeDraft, getDraft } from '../../src/store/drafts';
import { caseEntity, writeFacts } from '../../src/store/facts';
import { writeOpenPage } from '../../src/store/items';
import { findEntry } from '../../src/store/outbox';
import { writeConnection } from '../../src/store/secrets';
import { makeConnection, makeContact, makePhone, makeShown, NOW, REF } from '../builders';
import { freshStore } from '../store/fresh-store';

/** The tab in which the case is open. */
export const TAB = 5;
export const TOKEN = 'secret-token-abcd';
export const WIRE = { protocol: 'h2', guarded: true };

/** A test file that uses the stage begins with `vi.mock('../../src/hona/hona')`. */
export const hona = { reach: vi.mocked(reachHona), send: vi.mocked(sendMessage) };
export const ACCEPTED: Outcome = { kind: 'accepted', status: 200 };

type TabNow = { id: number; windowId: number; url: string | undefined; active: boolean; status: string };

/** The browser, the disk, Hona and the clock around the background. */
export type Stage = {
  store: Store;
  tabs: Map<number, TabNow>;
  /** What the scripts in a tab answer to a message; undefined: there are none. */
  answer: (type: string, args: unknown, tabId: number) => unknown;
  scripts: string[];
};

/** The firm is connected; the case is open in `TAB` and confirmed, with a client whose number is known. */
export async function openStage(connection: Partial<Connection> | null = {}): Promise<Stage> {
  // What the test before left on its way would be written into the fresh store.
  await runner.whenIdle();
  setClock(NOW);
  const store = await freshStore();
  // Timers and alarms of the test before end here.
  fakeApis();
  await runner.wake();
  const stage: Stage = { store, tabs: new Map(), answer: () => undefined, scripts: [] };
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (id: number) => {
    const tab = stage.tabs.get(id);
    if (!tab) throw new Error(`No tab with id: ${id}`);
    return tab;
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => [...stage.tabs.values()]) as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    tabId: number,
    message: { type: string; args: unknown },
  ) => {
    const reply = stage.answer(message.type, message.args, tabId);
    if (reply === undefined) throw new Error('Receiving end does not exist');
    return reply;
  }) as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (injection: {
    target: { tabId: number };
    files: string[];
  }) => {
    stage.scripts.push(`${injection.target.tabId} ${injection.files.join(' ')}`);
    return [];
  }) as never);
  hona.reach.mockReset().mockResolvedValue(WIRE);
  hona.send.mockReset().mockResolvedValue(ACCEPTED);
  if (connection) await writeConnection(store, makeConnection(connection), TOKEN);
  await openCase(stage, REF);
  await writeCase(stage, REF);
  return stage;
}

function fakeApis(): void {
  for (const area of ['local', 'session', 'sync', 'managed'] as const)
    Object.assign(fakeBrowser.storage[area], { setAccessLevel: async () => undefined });
  vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockResolvedValue({
    os: 'linux',
    arch: 'x86-64',
  } as never);
}

export function setClock(now: number): void {
  vi.spyOn(clock, 'now').mockReturnValue(now);
}

export const urlOf = (ref: CaseRef) => `https://${ref.firm}.mycase.com/court_cases/${ref.caseId}/info`;

/** The tab shows this case, and its page confirmed it. */
export async function openCase(stage: Stage, ref: CaseRef, tabId = TAB): Promise<void> {
  const url = urlOf(ref);
  stage.tabs.set(tabId, { id: tabId, windowId: 1, url, active: true, status: 'complete' });
  await writeOpenPage(tabId, {
    place: { kind: 'case', ...ref, page: 'info' },
    path: new URL(url).pathname,
    state: 'open',
  });
}

export const found = <T>(value: T): Reading<T> => ({ state: 'found', value, way: 'id' });

/** What the case's page says. */
export async function writeCase(
  { store }: Stage,
  ref: CaseRef,
  readings: { [K in keyof CaseValues]?: Reading<CaseValues[K]> } = {},
): Promise<void> {
  await writeFacts(
    store,
    caseEntity(ref),
    {
      name: found('Doe v. Harbor'),
      closed: found(false),
      stage: found('Discovery'),
      practiceArea: found('Personal Injury'),
      customFields: found([{ label: 'Hona Enabled', value: 'Yes' }]),
      contacts: found([makeContact()]),
      threads: found([{ threadId: '7', subject: 'Hona Messages' }]),
      ...readings,
    },
    'items-info',
    NOW,
  );
}

/** What the client's own page says. */
export async function writeClient(
  { store }: Stage,
  readings: { [K in keyof ContactValues]?: Reading<ContactValues[K]> },
): Promise<void> {
  await writeFacts(store, { kind: 'contact', firm: REF.firm, id: '9001001' }, readings, 'contact', NOW);
}

export const withNumber = (e164: string) => ({ phones: found([makePhone({ e164 })]) });

/** Staff type a text and press Send, seeing what `shown` says. */
export async function send(
  { store }: Stage,
  text = 'Please call us.',
  { ref = REF, tabId = TAB, shown = {} as Partial<Shown> } = {},
): Promise<string> {
  const { revision } = await getDraft(store, ref);
  const draft = await changeDraft(store, ref, revision, (old) => ({ ...old, text }));
  const { id } = await queueMessage({
    ref,
    tabId,
    draftRevision: draft.revision,
    text,
    shown: makeShown(shown),
  });
  return id;
}

/** The seconds of Undo go by, and the runner does all that is due. */
export async function letTimePass(ms = 5000): Promise<void> {
  setClock(clock.now() + ms);
  await runner.wake();
}

export async function getEntryOf({ store }: Stage, id: string): Promise<OutboxEntry> {
  const entry = await findEntry(store, id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
}

/** The code of what went wrong, or null. */
export function codeOf(promise: Promise<unknown>): Promise<string | null> {
  return promise.then(
    () => null,
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}
