import { until } from '../browser/until';
import type { BenchTab } from './chromium';
import { type PanelTab, rest } from './panel-tab';

/** Words that the checks look at: a greeting, an address, a number, an opt-out line. */
const TEXT = 'Hi Lola, I attached the form, see bit.ly/3xYz; your number 123-45-6789 is on it.';
/** Between two letters, in milliseconds: about as fast as anybody types. */
const APART = 60;

/** Marks of a press of Send and of the frame that shows it, for a trace. */
export const PRESSED = 'bench-pressed';
export const PAINTED = 'bench-painted';

type Watch = { keys: number[]; sends: number[] };

/** The composer's own field. */
const FIELD = '.composer textarea';

/**
 * B14: milliseconds from each key to the frame that shows it.
 * @param field a selector: which one is typed into
 */
export async function measureTyping(panel: BenchTab, field = FIELD): Promise<number[]> {
  await panel.evaluate(watchKeys);
  await focusField(panel, field);
  for (const key of TEXT) {
    await pressKey(panel, key);
    await rest(APART);
  }
  await rest(300);
  return panel.evaluate(() => (globalThis as unknown as { bench: Watch }).bench.keys);
}

/** B15: milliseconds from the press of Send until "Waiting" stands in a painted thread: its row is on disk by then. */
export async function measureSending(
  panel: PanelTab,
  presses: number,
  afterEach: () => Promise<void> = async () => {},
): Promise<number[]> {
  await panel.evaluate(watchSends, { PRESSED, PAINTED });
  for (let n = 1; n <= presses; n++) {
    const text = `We file number ${n} today.`;
    await focusField(panel, FIELD);
    await panel.send('Input.insertText', { text });
    // The draft is on disk and the checks have spoken.
    await rest(900);
    await panel.evaluate((text) => {
      Object.assign(globalThis, { benchText: text });
    }, text);
    await clickSend(panel);
    await until(`message ${n} is queued`, () =>
      panel.evaluate((n) => (globalThis as unknown as { bench: Watch }).bench.sends.length >= n, n),
    );
    await afterEach();
    await rest(200);
  }
  return panel.evaluate(() => (globalThis as unknown as { bench: Watch }).bench.sends);
}

async function focusField(panel: BenchTab, field: string): Promise<void> {
  await panel.evaluate((field) => (document.querySelector(field) as HTMLElement).focus(), field);
}

async function pressKey(panel: BenchTab, key: string): Promise<void> {
  await panel.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
  await panel.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
}

async function clickSend(panel: PanelTab): Promise<void> {
  const { x, y } = await panel.evaluate(() => {
    const box = (
      document.querySelector('.composer button[type=submit]') as HTMLElement
    ).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  for (const type of ['mousePressed', 'mouseReleased'])
    await panel.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
}

/** Runs in the panel. A frame is painted when the task after its callbacks runs. */
function watchKeys(): void {
  const keys: number[] = [];
  Object.assign(globalThis, { bench: { keys, sends: [] } });
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => keys.push(performance.now() - timeStamp);
        port2.postMessage(null);
      }),
    { capture: true },
  );
}

/** Runs in the panel. */
function watchSends({ PRESSED, PAINTED }: Record<string, string>): void {
  const sends: number[] = [];
  Object.assign(globalThis, { bench: { keys: [], sends } });
  const list = document.querySelector('[role=log]') as HTMLElement;
  let pressed: number | null = null;
  const onClick = ({ timeStamp }: MouseEvent) => {
    pressed = timeStamp;
    performance.mark(PRESSED ?? '');
  };
  addEventListener('click', onClick, { capture: true });
  new MutationObserver(() => {
    if (pressed === null) return;
    const { benchText } = globalThis as unknown as { benchText: string };
    const own = [...list.querySelectorAll('article')].at(-1)?.getAttribute('aria-label') ?? '';
    if (!own.includes(benchText) || !own.includes('Waiting')) return;
    const since = pressed;
    pressed = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        sends.push(performance.now() - since);
        performance.mark(PAINTED ?? '');
      };
      port2.postMessage(null);
    });
  }).observe(list, { childList: true, subtree: true, attributes: true });
}
