import type { Page } from 'playwright-core';
import { until } from '../browser/until';
import { messageBox } from '../e2e/panel';
import { ON_SCREEN_MS, TAKEN_UP_MS } from './deadline';
import { type Given, judge, type Kept, saysWhy, type Violation } from './judge';
import { countLooked } from './judge-screen';
import { readKept } from './read-kept';
import { readScreen } from './read-screen';
import { AUTHOR, anyPanel, call, type Seat, type World } from './world';

/** Longer than the deadline of an attempt and the alarm's half minute together. */
const REST = 60_000;
/** The same where the alarm alone goes from one message to the next. */
const REST_ALONE = 120_000;
/** An Undo that runs is waited for; a wait that Hona asked for is an end for now. */
const SOON = 3_000;

/**
 * Waits until nothing is on its way and nothing that could go waits.
 * @param isAlone nothing but the extension itself wakes its worker
 */
export async function settle(world: World, isAlone = false): Promise<Kept> {
  const end = Date.now() + (isAlone ? REST_ALONE : REST);
  let woken = Date.now();
  for (;;) {
    const panel = anyPanel(world);
    await Promise.all(listSeats(world).map((seat) => expectIdle(seat.panel)));
    const kept = await readKept(panel);
    if (isAtRest(kept) || Date.now() > end) return kept;
    // A panel that saw its worker die says so at the next thing that is due; here the next thing is now.
    if (!isAlone && Date.now() - woken > 400) {
      await call(panel, 'wake');
      woken = Date.now();
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** No press of Send is under way. */
async function expectIdle(panel: Page): Promise<void> {
  await until('no press is under way', async () => {
    if (panel.isClosed()) return true;
    const box = messageBox(panel);
    return (await box.count()) === 0 || (await box.isEditable());
  });
}

function isAtRest(kept: Kept): boolean {
  const now = Date.now();
  return kept.entries.every(({ state, notBefore, ...rest }) => {
    if (state === 'sending') return false;
    if (state !== 'queued') return true;
    const isSoon = notBefore > now && notBefore <= now + SOON && !rest.asks && !rest.paused;
    return !isSoon && saysWhy({ state, notBefore, ...rest }, kept, now);
  });
}

/**
 * Everything that the judge looks at, and what it says, when nothing is on its way. A press just before may be taken up
 * only now: of a case that has left the screen nothing shows that its text waits for a worker that starts. Where the
 * store goes on, what it says then is judged; what is wrong stays wrong.
 */
export async function judgeWorld(world: World, kept: Kept, isAlone = false): Promise<Violation[]> {
  const found = await judgeOnce(world, kept);
  if (found.length === 0) return found;
  const end = Date.now() + TAKEN_UP_MS;
  for (;;) {
    const now = await settle(world, isAlone);
    if (describe(now) !== describe(kept)) return judgeWorld(world, now, isAlone);
    if (Date.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const describe = ({ entries, drafts }: Kept) =>
  JSON.stringify([entries.map(({ id, state, attempts }) => [id, state, attempts.length]), drafts]);

async function judgeOnce(world: World, kept: Kept): Promise<Violation[]> {
  const seats = listSeats(world);
  const fields = await Promise.all(seats.map(({ panel }) => readField(panel)));
  const given: Given = {
    typed: [...world.typed.values()],
    kept,
    taken: readTaken(world),
    fields,
    screens: [],
    author: AUTHOR,
    now: Date.now(),
  };
  const found = judge(given);
  if (found.length > 0) return found;
  // A screen comes a moment after the store.
  const end = Date.now() + ON_SCREEN_MS;
  for (;;) {
    const all = await Promise.all(seats.map((seat) => readScreen(seat, world.stage.sandbox)));
    const screens = all.filter((screen) => screen !== null);
    const lies = judge({ ...given, screens });
    if (lies.length === 0 || Date.now() > end) {
      for (const screen of screens) {
        const { judged, not, end: ends } = countLooked(screen, kept.entries);
        count(world, 'messages that had to stand there', judged);
        count(world, 'threads that had to be at their end after a press of Send', ends);
        count(world, 'messages of a thread too long to be rendered whole, not judged', not);
      }
      count(world, 'panels', screens.length);
      count(world, 'panels with another case, not judged', all.length - screens.length);
      return lies;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

function readTaken({ stage: { sandbox } }: World): Given['taken'] {
  const posts = sandbox.hona.calls.flatMap(({ method, path, complete, body, status }) => {
    if (method !== 'POST' || path !== '/send-message' || !complete) return [];
    const { text = '', projectId = '', authorId = '' } = body as Record<string, string | undefined>;
    return [{ text, caseId: projectId, authorId, status }];
  });
  const deliveries = sandbox.hona.deliveries.flatMap(({ kind, text, caseId, contactId, author }) =>
    kind === 'message' ? [{ text, caseId: caseId ?? '', contactId: contactId ?? '', author }] : [],
  );
  return { posts, deliveries };
}

async function readField(panel: Page): Promise<string> {
  const box = messageBox(panel);
  return (await box.count()) > 0 ? box.inputValue() : '';
}

function count({ looked }: World, what: string, times: number): void {
  looked[what] = (looked[what] ?? 0) + times;
}

const listSeats = ({ seats }: World): Seat[] => Object.values(seats).filter(({ panel }) => !panel.isClosed());
