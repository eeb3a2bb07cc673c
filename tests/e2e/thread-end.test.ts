import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import type { CaseSummary } from '../sandbox/sandbox';
import { addLongCase, readLongLog } from './long-thread';
import { articles, press, readLog } from './panel';
import { openStage, type Stage } from './stage';

/** Where staff stand in a thread, the panel's edge dragged to and fro, and its notices hidden and shown. */
const COUNT = 120;
const HEIGHT = 760;
const [WIDE, NARROW] = [600, 320];

let stage: Stage;
let panel: Page;
let long: CaseSummary;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  long = addLongCase(stage.sandbox, '46000000', COUNT);
  panel = await stage.openPanelOn(long.url);
  await readLongLog(stage.browser.tab, panel, long);
  await panel.getByRole('button', { name: 'Search this conversation' }).waitFor();
  await panel.setViewportSize({ width: WIDE, height: HEIGHT });
});
afterAll(() => stage.close());

/** Pixels below the view, and whether all of the marked hit is in it, once what follows a change is drawn. */
const look = () =>
  panel.evaluate(async () => {
    for (let n = 0; n < 4; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const list = document.querySelector('[role=log]') as HTMLElement;
    const view = list.getBoundingClientRect();
    const hit = document.querySelector('[data-hit]')?.getBoundingClientRect();
    return {
      width: innerWidth,
      rest: list.scrollHeight - list.scrollTop - list.clientHeight,
      isHitSeen: hit !== undefined && hit.top > view.top - 1 && hit.bottom < view.bottom + 1,
    };
  });

/** Drags the panel's edge in steps of 20 pixels, the next one before the last is drawn. */
async function drag(from: number, to: number): Promise<void> {
  const step = from < to ? 20 : -20;
  const steps = Array.from({ length: (to - from) / step }, (_, i) => from + (i + 1) * step);
  await Promise.all(steps.map((width) => panel.setViewportSize({ width, height: HEIGHT })));
  await until(`the panel is ${to} wide`, async () => (await look()).width === to);
}

/** Scrolls to the oldest (0) or the newest (1) message; true where the one with these words is in view then. */
const scrollTo = (end: 0 | 1, words: string) =>
  panel.evaluate(
    ([end, words]) => {
      const list = document.querySelector('[role=log]') as HTMLElement;
      list.scrollTo(0, end * list.scrollHeight);
      const view = list.getBoundingClientRect();
      const found = [...list.querySelectorAll('article')].find((e) => e.textContent?.includes(words));
      const box = found?.getBoundingClientRect();
      return box !== undefined && box.bottom > view.top + 1 && box.top < view.bottom - 1;
    },
    [end, words] as const,
  );

const hide = () => panel.getByRole('checkbox', { name: 'Hide notices' });
const field = () => panel.getByRole('searchbox', { name: 'Search texts and names' });
const NOTICES = 'notices of Hona are hidden.';

it('who stands at the end stays there while the panel is dragged', async () => {
  for (let n = 0; n < 3; n++)
    for (const [from, to] of [
      [WIDE, NARROW],
      [NARROW, WIDE],
    ] as const) {
      await drag(from, to);
      expect((await look()).rest, `${to}`).toBeLessThan(24);
    }
});

// The newest hit is the newest message, so that nothing moves to show it; the third newest is in the thread's midst.
for (const steps of [0, 2])
  it(`the marked hit stays in view while the panel is dragged and notices go and come, ${steps} steps on`, async () => {
    await press(panel, 'Search this conversation');
    await field().fill('traduce');
    await panel.getByText('1 of 22', { exact: true }).waitFor();
    for (let n = 0; n < steps; n++) await field().press('Enter');
    await panel.getByText(`${steps + 1} of 22`, { exact: true }).waitFor();
    expect((await look()).isHitSeen).toBe(true);
    await drag(WIDE, NARROW);
    expect((await look()).isHitSeen).toBe(true);
    for (const isHidden of [true, false]) {
      await hide().setChecked(isHidden);
      await panel.getByText(NOTICES).waitFor({ state: isHidden ? 'visible' : 'detached' });
      expect((await look()).isHitSeen, `notices hidden: ${isHidden}`).toBe(true);
    }
    await drag(NARROW, WIDE);
    expect((await look()).isHitSeen).toBe(true);
    await field().fill('');
    await panel.keyboard.press('Escape');
    await field().waitFor({ state: 'detached' });
  });

// Up to 50 messages all are rendered, of more only those near the view: one less, and half of them.
for (const [count, noticeEvery, n] of [
  [51, 50, 6],
  [90, 2, 61],
] as const)
  it(`of ${count} messages the marked hit stays in view where so few are left that all are rendered, and all are in reach`, async () => {
    const { browser, sandbox } = stage;
    const few = addLongCase(sandbox, `460000${count}`, count, noticeEvery);
    await browser.tab.goto(few.url);
    await readLongLog(browser.tab, panel, few);
    await panel.getByRole('heading', { level: 1, name: few.name, exact: true }).waitFor();
    await press(panel, 'Search this conversation');
    await field().fill(`message ${n} of ${count}.`);
    await panel.getByText('1 of 1', { exact: true }).waitFor();
    expect((await look()).isHitSeen).toBe(true);
    const said = count === 51 ? 'notice of Hona is hidden.' : NOTICES;
    const last = count - (count % 2 ? 0 : 1);
    // Once to and fro as it stands; then both ends are gone to each time, and back to the hit.
    for (const isToEnds of [false, true])
      for (const isHidden of [true, false]) {
        await hide().setChecked(isHidden);
        await panel.getByText(said).waitFor({ state: isHidden ? 'visible' : 'detached' });
        expect((await look()).isHitSeen, `notices hidden: ${isHidden}`).toBe(true);
        if (!isToEnds) continue;
        for (const [end, at] of [
          [0, 1],
          [1, last],
        ] as const)
          await until(`message ${at} in view, notices hidden: ${isHidden}`, () =>
            scrollTo(end, `Message ${at} of ${count}.`),
          );
        await field().press('Enter');
        await until('the hit is in view again', async () => (await look()).isHitSeen);
      }
    await panel.keyboard.press('Escape');
  });

/** Staff scroll to so many pixels above the end, or to the beginning; once more where the list grew in that very frame. */
async function leadTo(rest: number): Promise<void> {
  const log = panel.getByRole('log', { name: 'Conversation' });
  await until('the list stands there', async () => {
    await log.evaluate((el, rest) => el.scrollTo(0, el.scrollHeight - el.clientHeight - rest), rest);
    return (await look()).rest >= 24;
  });
}

it('what came below is said above all that stands there, and one press leads to it', async () => {
  const { browser, sandbox } = stage;
  const doe = sandbox.cases.doe;
  await browser.tab.goto(doe.url);
  await panel.getByRole('heading', { level: 1, name: doe.name, exact: true }).waitFor();
  await readLog(browser.tab, panel, doe.url);
  await panel.setViewportSize({ width: 360, height: 520 });
  const log = panel.getByRole('log', { name: 'Conversation' });
  await leadTo(100);
  sandbox.hona.clientAnswers(doe.client.contactId, 'The garage is closed.');
  sandbox.hona.flushLog();
  await browser.tab.reload();
  const button = panel.getByRole('button', { name: 'New messages' });
  await button.waitFor();
  // Wherever the list stands, no part of it lies over the button, nor takes a press on it.
  const covered = await button.evaluate(async (el) => {
    const list = document.querySelector('[role=log]') as HTMLElement;
    let covered = 0;
    for (
      list.scrollTop = 0;
      list.scrollTop < list.scrollHeight - list.clientHeight - 40;
      list.scrollTop += 4
    ) {
      const { left, top, width, height } = el.getBoundingClientRect();
      for (let x = 4; x < width; x += 8)
        if (!el.contains(document.elementFromPoint(left + x, top + height / 2))) covered++;
    }
    return covered;
  });
  expect(covered).toBe(0);
  await button.press('Enter');
  await button.waitFor({ state: 'detached' });
  expect((await look()).rest).toBeLessThan(24);
  await articles(panel).filter({ hasText: 'The garage is closed.' }).waitFor();
  expect(await log.evaluate((el) => el === document.activeElement)).toBe(true);

  // The end may come into view without a move: all of it is, once the panel is high enough.
  await leadTo(1e6);
  sandbox.hona.clientAnswers(doe.client.contactId, 'It opens at seven.');
  sandbox.hona.flushLog();
  await browser.tab.reload();
  await button.waitFor();
  await panel.setViewportSize({ width: 360, height: 4_000 });
  await button.waitFor({ state: 'detached' });
  await articles(panel).filter({ hasText: 'It opens at seven.' }).waitFor();
  sandbox.hona.clientAnswers(doe.client.contactId, 'Thank you.');
  sandbox.hona.flushLog();
  await browser.tab.reload();
  await articles(panel).filter({ hasText: 'Thank you.' }).waitFor();
  expect(await button.count()).toBe(0);

  // Or once what stands there takes less room; where scrollbars take none, the list keeps its own size then.
  await log.evaluate((el) => {
    el.style.scrollbarWidth = 'none';
  });
  sandbox.hona.clientAnswers(doe.client.contactId, 'The garage, again. '.repeat(800));
  sandbox.hona.flushLog();
  await browser.tab.reload();
  await panel.getByRole('button', { name: /^Show all \(/ }).click();
  await leadTo(1e6);
  sandbox.hona.clientAnswers(doe.client.contactId, 'That is all.');
  sandbox.hona.flushLog();
  await browser.tab.reload();
  await button.waitFor();
  // Not by the pointer, which would lead there first.
  await panel.getByRole('button', { name: 'Show less' }).evaluate((el: HTMLElement) => el.click());
  await button.waitFor({ state: 'detached' });
  await articles(panel).filter({ hasText: 'That is all.' }).waitFor();
  // And the end is followed from there on, not the place that staff had left.
  await panel.setViewportSize({ width: NARROW, height: HEIGHT });
  await until('the end is in view in the smaller panel', async () => {
    const { width, rest } = await look();
    return width === NARROW && rest < 24;
  });
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
