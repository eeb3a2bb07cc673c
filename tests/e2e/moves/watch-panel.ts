import type { BarePage } from '../../browser/bare-chromium';

/** By a key of the test's own: texts of which each belongs to that case alone (name, client, number, draft, …). */
export type Marks = Record<string, string[]>;

/** A panel, whoever drives its browser. */
type Watched = Pick<BarePage, 'evaluate'>;

/** What the panel showed in one of its renderings. */
export type Shown = {
  /** The case whose screen is up: header, thread, composer. Null on every other screen. */
  case: string | null;
  /** Every case of which that screen shows anything at all. */
  traces: string[];
  heading: string;
  /** Marked as not confirmed yet. */
  opening: boolean;
  /** A press on Send would send. */
  sendOn: boolean;
};

/** One look after the other that saw the same; `to` is the last of them. Milliseconds, as Date.now(). */
export type Sample = Shown & { from: number; to: number };

/** `beats`: when the panel's event loop came round; `trips`: when the browser had answered a question of the panel's. */
export type PanelRecord = { samples: Sample[]; beats: number[]; trips: number[] };

declare const chrome: { windows: { getCurrent(): Promise<unknown> } };

type Watching = { honaPanelWatch: PanelRecord };

/** How often the panel's event loop is to come round, in milliseconds. */
const BEAT = 10;

/**
 * Watches the panel from inside, from now on: after each change of its document, and in every frame, which also
 * sees what changes no document, like the text in a field.
 */
export async function watchPanel(panel: Watched, marks: Marks): Promise<void> {
  await panel.evaluate(
    ({ marks, beat }) => {
      const record: PanelRecord = { samples: [], beats: [], trips: [] };
      Object.assign(window, { honaPanelWatch: record });

      const look = () => {
        const at = Date.now();
        const last = record.samples.at(-1);
        const shown = read();
        if (
          last &&
          JSON.stringify({ ...last, from: 0, to: 0 }) === JSON.stringify({ ...shown, from: 0, to: 0 })
        )
          last.to = at;
        else record.samples.push({ ...shown, from: at, to: at });
      };

      const read = (): Shown => {
        const find = (selector: string) => document.querySelector(selector);
        const send = [...document.querySelectorAll('button')].find((b) => b.textContent?.trim() === 'Send');
        const isCase = find('[role=tablist],[role=log],textarea:enabled') !== null || send !== undefined;
        const fields = [...document.querySelectorAll('textarea')].map((field) => field.value);
        const text = [document.body.textContent, ...fields].join('\n');
        const [, line] = /(Case \d+ · [a-z0-9-]+)/.exec(find('header')?.textContent ?? '') ?? [];
        const holds = (key: string) => marks[key]?.some((mark) => text.includes(mark));
        const own = Object.keys(marks).find((key) => line && marks[key]?.includes(line));
        return {
          case: isCase ? (own ?? line ?? null) : null,
          traces: isCase ? Object.keys(marks).filter(holds) : [],
          heading: find('h1')?.textContent ?? '',
          opening: [...document.querySelectorAll('header b')].some((b) => b.textContent === 'Opening'),
          sendOn: send !== undefined && send.getAttribute('aria-disabled') !== 'true' && !send.disabled,
        };
      };

      const everyFrame = () => {
        look();
        requestAnimationFrame(everyFrame);
      };
      const goRound = () => {
        record.beats.push(Date.now());
        setTimeout(goRound, beat);
      };
      const travel = async () => {
        await chrome.windows.getCurrent();
        record.trips.push(Date.now());
        setTimeout(travel, beat);
      };
      void travel();
      new MutationObserver(look).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      everyFrame();
      goRound();
    },
    { marks, beat: BEAT },
  );
}

/** What the panel shows at this moment. */
export function readNow(panel: Watched): Promise<Sample> {
  return panel.evaluate(() => {
    const last = (window as unknown as Watching).honaPanelWatch.samples.at(-1);
    if (!last) throw new Error('The panel is not watched.');
    return last;
  });
}

/** All that was seen at or after this time; what is older is forgotten. */
export function takeRecord(panel: Watched, since: number): Promise<PanelRecord> {
  return panel.evaluate((since) => {
    const record = (window as unknown as Watching).honaPanelWatch;
    record.samples = record.samples.filter((sample) => sample.to >= since);
    record.beats = record.beats.filter((at) => at >= since);
    record.trips = record.trips.filter((at) => at >= since);
    return record;
  }, since);
}
