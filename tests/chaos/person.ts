import type { Locator, Page } from 'playwright-core';
import type { OutboxEntry } from '../../src/domain/outbox';
import { message, messageBox } from '../e2e/panel';
import { NOT_CONFIRMED, pressAgain } from './again';
import type { Kept, Typed } from './judge';
import type { Press, Weights } from './plan';
import type { Chance } from './random';
import { anyPanel, call, countAct, type Seat, type World } from './world';

/** How long a press is tried; what cannot be pressed then is off, and says so on the screen. */
const PRESS = { timeout: 4_000 };

/**
 * A text in the field, ready to be sent: mostly a new one. Where one stands there that came back, staff send it or write
 * over it.
 */
export async function write(world: World, seat: Seat, chance: Chance): Promise<Typed> {
  const { panel, at } = seat;
  const keep = panel.getByRole('button', { name: 'Keep this', exact: true });
  if (await keep.isVisible()) await keep.click(PRESS).catch(() => undefined);
  const box = messageBox(panel);
  const standing = world.typed.get(await box.inputValue());
  if (standing && chance.is(0.6)) return standing;
  if (standing) standing.typedOver = true;
  const { firm, caseId, client } = at;
  const text = `${world.name}, message ${world.typed.size + 1}.`;
  const typed = {
    text,
    firm,
    caseId,
    contactId: client.contactId,
    pressed: 0,
    again: 0,
    putAway: 0,
    typedOver: false,
  };
  world.typed.set(text, typed);
  await box.fill(text, PRESS).catch(() => {
    typed.typedOver = true;
  });
  return typed;
}

/** Presses Send with this text in the field; whether anything came of it, the screen tells. */
export async function send(
  world: World,
  seat: Seat,
  typed: Typed,
  how: Press,
  twin: Page | null,
): Promise<void> {
  world.log.push(`${how}: ${typed.text}`);
  countAct(world, `Send by ${how}`);
  const presses: Promise<unknown>[] = [];
  const button = sendButton(seat.panel);
  if (how === 'double click') presses.push(button.dblclick(PRESS));
  else if (how.startsWith('keys')) presses.push(messageBox(seat.panel).press('Control+Enter', PRESS));
  if (how !== 'double click' && how !== 'keys') presses.push(button.click(PRESS));
  if (twin) presses.push(sendButton(twin).click(PRESS));
  typed.pressed += 1;
  // A message of an earlier press may stand further up, and nothing come of this one.
  seat.sent = typed.pressed === 1 ? typed.text : null;
  await Promise.allSettled(presses);
}

export const sendButton = (panel: Page): Locator => panel.getByRole('button', { name: 'Send', exact: true });

/** What a person does about one entry that waits for them in the case on screen. */
export async function decide(
  world: World,
  seat: Seat,
  entry: OutboxEntry,
  chance: Chance,
  weights: Weights,
  mayLeave: boolean,
): Promise<void> {
  const { panel } = seat;
  const typed = world.typed.get(entry.text);
  const article = message(panel, entry.text);
  const press = (button: Locator) =>
    button.click(PRESS).then(
      () => true,
      () => false,
    );
  const tap = async (name: string) => {
    const button = article.getByRole('button', { name, exact: true }).first();
    return (await button.isVisible()) && press(button);
  };
  /** Counts it, since a message that nobody put away may not be discarded. */
  const putAway = async (name: 'Undo' | "Don't send" | 'Edit') => {
    const isPressed = await tap(name);
    if (isPressed && typed) typed.putAway += 1;
    return isPressed;
  };
  const what = chance.weigh(weights.decide);
  countAct(world, `of a message that is ${entry.state}: ${what}`);
  world.log.push(`${entry.state}, ${what}: ${entry.text}`);
  if (what === 'leave' && mayLeave) return;
  // What is out of view is scrolled to before it is pressed.
  seat.sent = null;
  if (entry.state === 'queued') {
    if (what === 'again' && ((await tap('Send it now')) || (await tap('No, send it')))) return;
    if (!((await putAway('Undo')) || (await putAway("Don't send")))) await tap('Yes, it arrived');
    return;
  }
  if (entry.state === 'failed') {
    if (what === 'again') await tap('Retry');
    else await putAway(what === 'edit' ? 'Edit' : "Don't send");
    return;
  }
  if (what === 'arrived') await tap('I know it arrived');
  else if (what !== 'again') await putAway("Don't send");
  else {
    const warning = article.locator('.danger');
    const end = await pressAgain({
      isOpen: () => warning.isVisible(),
      ask: () => tap('Send again'),
      confirm: () => {
        if (chance.is(weights.refuseAgain))
          world.stage.sandbox.hona.fault({ path: '/send-message', method: 'POST', status: 413 });
        return press(warning);
      },
    });
    // Only the press on the warning is a person's word.
    if (end === 'confirmed' && typed) typed.again += 1;
    if (end === 'confirmed') return;
    countAct(world, end);
    if (end === NOT_CONFIRMED) world.log.push(`"Send again" was not confirmed: ${entry.text}`);
  }
}

/** Entries of this case about which staff must say something, oldest first. */
export function listOpen({ entries }: Kept, { at }: Seat): OutboxEntry[] {
  return entries.filter(
    ({ ref, state, asks, paused, attempts }) =>
      ref.firm === at.firm &&
      ref.caseId === at.caseId &&
      (state === 'unknown' ||
        state === 'failed' ||
        (state === 'queued' && (asks !== null || paused !== null || attempts.length > 0))),
  );
}

/**
 * Undo pressed while the message still waits, or found too late; one that stood there counts, since a press that is cut off
 * in time may have been taken.
 */
export async function undo(seat: Seat, typed: Typed): Promise<void> {
  seat.sent = null;
  const button = message(seat.panel, typed.text).getByRole('button', { name: 'Undo', exact: true });
  await button
    .waitFor({ timeout: 600 })
    .then(() => {
      typed.putAway += 1;
      return button.click({ timeout: 600 });
    })
    .catch(() => undefined);
}

/** Undo pressed at the moment at which its seconds end, in a panel that is too slow to have seen that they did. */
export async function undoLate(panel: Page, typed: Typed, until: number): Promise<void> {
  const isPressed = await panel.evaluate(
    ([wanted, end]) => {
      const article = [...document.querySelectorAll('article')].find((one) =>
        one.textContent?.includes(wanted),
      );
      const button = [...(article?.querySelectorAll('button') ?? [])].find(
        (one) => one.textContent === 'Undo',
      );
      while (Date.now() < end);
      button?.click();
      return button !== undefined;
    },
    [typed.text, until] as const,
  );
  if (isPressed) typed.putAway += 1;
}

/** Takes away what keeps the whole queue waiting: the token, the clock. */
export async function mendQueue(world: World, kept: Kept): Promise<void> {
  const { stage } = world;
  if (!kept.connection || kept.connection.tokenRefused) {
    const { firm, token } = stage.sandbox;
    await stage.browser.connect({ firm, token });
    await Promise.all(Object.values(world.seats).map(({ tab }) => tab.bringToFront()));
  }
  if (!kept.clockMoved) return;
  countAct(world, 'the clock is right now');
  world.log.push('the clock is right now');
  await call(anyPanel(world), 'trustClock');
}
