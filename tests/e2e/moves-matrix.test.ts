import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Kind, type Moving, openMoving } from './moves/moving';

/**
 * D1 to D4: every way of moving, to every kind of page and back. The panel is watched from inside, and what it
 * showed is compared with what the page itself says: from 150 ms after a move it shows the new case, Opening with
 * exactly that case's last-known facts, or no case; never the old one, and Send only for a case that its page has
 * confirmed. The table of all moves is printed by `npm test`.
 */
let moving: Moving;
let tab: Page;
beforeAll(async () => {
  moving = await openMoving();
  tab = moving.stage.browser.tab;
});
beforeEach(async () => {
  if (tab.url() !== moving.home.url) await tab.goto(moving.home.url);
});
afterAll(async () => {
  moving.keepTable('moves of a tab');
  await moving.close();
});

/** As a link on the page does it. */
const follow = (url: string) => tab.evaluate((to) => void setTimeout(() => location.assign(to)), url);
const goBack = () => tab.goBack({ waitUntil: 'commit' });
const goForward = () => tab.goForward({ waitUntil: 'commit' });

/** Presses a link that moves softly: the address first, the page's content when its answer is there. */
const moveSoftly = (url: string) =>
  tab.evaluate((to) => {
    // The answer of a session that has ended leads to another host, which a script may not read.
    addEventListener('unhandledrejection', () => location.reload());
    const link = Object.assign(document.createElement('a'), { href: to });
    link.dataset.soft = '';
    document.body.append(link);
    link.click();
    link.remove();
  }, url);

/** The same without a new entry in the history. */
const replaceSoftly = (url: string) =>
  tab.evaluate(async (to) => {
    history.replaceState(null, '', to);
    const answer = await fetch(to).catch(() => null);
    if (!answer?.ok) return location.reload();
    const main = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
    document.querySelector('main')?.replaceWith(document.adoptNode(main ?? document.createElement('main')));
  }, url);

describe.each([
  'another case',
  'same case, other page',
  'same ID, other firm',
  'contact',
  'lead',
  'thread of the case',
  'dashboard',
  'list of cases',
  '404',
  'login, thrown out',
])('to: %s', (name) => {
  const find = (): Kind => moving.kind(name);

  it('by link, back, forward and address', async () => {
    const { home, move, truth } = moving;
    const kind = find();
    await move('link', home, kind, () => follow(kind.url));
    const before = truth.length;
    await move('back', kind, home, goBack);
    await move('forward', home, kind, goForward);
    // The browser keeps no page whose answer was an error.
    const kept = truth.slice(before).filter((one) => one.why === 'restored');
    expect(kept).toHaveLength(name === '404' ? 1 : 2);
    await move('address', kind, home, () => tab.goto(home.url));
  });

  it('by pushState, back, forward and replaceState', async () => {
    const { home, move } = moving;
    const kind = find();
    if (kind.foreign) return;
    await move('pushState', home, kind, () => moveSoftly(kind.url));
    await move('back', kind, home, goBack);
    await move('replaceState', home, kind, () => replaceSoftly(kind.url));
    await move('address', kind, home, () => tab.goto(home.url));
  });

  it('by another tab that comes to the front, and one that closes', async () => {
    const { home, change, move, panel, stage } = moving;
    const kind = find();
    const second = await stage.browser.context.newPage();
    const [there, here] = [
      { page: second, panel },
      { page: tab, panel },
    ];
    await move('new tab', home, kind, () => second.goto(kind.url), there);
    stage.sandbox.mycase.setLoggedIn(true);
    await change('tab to the front', kind, home, () => tab.bringToFront(), here);
    await change('tab to the front', home, kind, () => second.bringToFront(), there);
    await change('tab closes', kind, home, () => second.close(), here);
  });
});

it('nowhere did the panel show what it must not', () => {
  expect(moving.listFaults()).toEqual([]);
  expect(moving.stage.browser.problems).toEqual([]);
});
