import browser from 'webextension-polyfill';
import { needsAnswer } from '../domain/event-states';
import { deriveBadge, type IconCounts } from '../domain/icon';
import { isOpenQuestion } from '../domain/outbox';
import { listDue } from '../domain/reminder';
import type { BackgroundWords } from '../locales/background-words';
import { listAllEvents } from '../store/calendar';
import { openStore } from '../store/context';
import { getLocals } from '../store/items';
import { getList } from '../store/lists';
import { listPositions } from '../store/outbox';
import { clock } from './clock';
import { getWords } from './say';
import { createTurn } from './turn';

const inTurn = createTurn();
/** White on red for "!", white on blue for a number: both are read by their sign, not by their colour. */
const COLOURS = { asks: '#a4262c', counts: '#1f5fa8', text: '#ffffff' };

/** Puts what waits for staff on the icon, and says in its title which it is (product §6). */
export function showIcon(): Promise<void> {
  return inTurn(async () => {
    const counts = await count();
    const text = deriveBadge(counts);
    const { action } = browser;
    await action.setTitle({ title: describe(counts, await getWords()) });
    await action.setBadgeText({ text });
    if (!text) return;
    await action.setBadgeBackgroundColor({ color: text === '!' ? COLOURS.asks : COLOURS.counts });
    await action.setBadgeTextColor({ color: COLOURS.text });
  });
}

/** The icon as it is right after the install. */
export async function clearIcon(): Promise<void> {
  await browser.action.setBadgeText({ text: '' });
  await browser.action.setTitle({ title: (await getWords()).product });
}

async function count(): Promise<IconCounts> {
  const store = await openStore();
  const [positions, events, { items: reminders }, { unread, lost, clockMoved }] = await Promise.all([
    listPositions(store),
    listAllEvents(store),
    getList(store, 'reminders'),
    getLocals('unread', 'lost', 'clockMoved'),
  ]);
  return {
    undecided: positions.filter((p) => isOpenQuestion(p.state, p.stopped)).length,
    events: events.filter(needsAnswer).length,
    due: listDue(reminders, clock.now()).length,
    asks: lost > 0 || clockMoved,
    unread: Object.values(unread).reduce((sum, n) => sum + n, 0),
  };
}

function describe({ undecided, events, due, asks, unread }: IconCounts, say: BackgroundWords): string {
  const parts = [
    undecided > 0 && say.undecided(undecided),
    events > 0 && say.events(events),
    due > 0 && say.due(due),
    asks && say.asks,
    unread > 0 && say.unread(unread),
  ].filter((part) => part !== false);
  return [say.product, parts.join(', ')].filter(Boolean).join(': ');
}
