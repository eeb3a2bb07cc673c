import type { ThreadMessage } from '../../../domain/thread';
import { CHUNK, countChunks, type Span } from '../span';

/** Pixels, for the text of 13 px that the panel has: near enough until a message is measured. */
const LINE = 19;
const AROUND = 44;
const STATE = 22;
const NOTICE = 28;
const CHARACTER = 6.2;

/** How high a chunk that was never on screen probably is, in pixels, for each chunk of a thread. */
export function estimateAll(messages: readonly ThreadMessage[], width: number): number[] {
  const perLine = Math.max(20, (Math.min(width * 0.88, 480) - 22) / CHARACTER);
  const heights = Array.from({ length: countChunks(messages.length) }, () => 0);
  for (let i = 0; i < messages.length; i++) {
    const { direction, text } = messages[i] as ThreadMessage;
    // What is longer is folded.
    const lines = Math.ceil(Math.max(1, Math.min(text.length, 1_000)) / perLine);
    const rest = direction === 'notice' ? NOTICE - LINE : direction === 'out' ? AROUND + STATE : AROUND;
    heights[Math.floor(i / CHUNK)] = (heights[Math.floor(i / CHUNK)] ?? 0) + lines * LINE + rest;
  }
  return heights;
}

/**
 * Where each chunk begins, in pixels from the first; one more than there are chunks: the last is where all ends.
 * @param starts those found before, which are overwritten: at each frame of a scroll new ones were soon to be collected
 */
export function findStarts(
  estimates: readonly number[],
  measured: ReadonlyMap<number, number>,
  starts: number[] = [],
): number[] {
  let at = 0;
  for (let n = 0; n < estimates.length; n++) {
    starts[n] = at;
    at += measured.get(n) ?? estimates[n] ?? 0;
  }
  starts[estimates.length] = at;
  starts.length = estimates.length + 1;
  return starts;
}

/** Pixels that are rendered on either side of the view: another view. */
export const besideOf = (view: number) => Math.max(view, 400);

/**
 * The chunks to render for what is in view.
 * @param beside pixels more on either side
 */
export function findSpan(
  starts: readonly number[],
  top: number,
  view: number,
  beside = besideOf(view),
): Span {
  const last = starts.length - 2;
  let from = 0;
  while (from < last && (starts[from + 1] ?? 0) <= top - beside) from++;
  let to = from + 1;
  while (to <= last && (starts[to] ?? 0) < top + view + beside) to++;
  return makeSpan(starts, from, to);
}

/** True where the span, as it stands in the list, holds what is in view and so many pixels more on either side. */
export function isWithin(
  starts: readonly number[],
  { from, to, above }: Span,
  top: number,
  view: number,
  beside: number,
): boolean {
  const isAbove = from === 0 || above <= top - beside;
  // What was guessed above it may be guessed otherwise by now: it stands where it was rendered.
  const end = above + (starts[to] ?? 0) - (starts[from] ?? 0);
  return isAbove && (to === starts.length - 1 || end >= top + view + beside);
}

/** Chunks on either side; what does not fill the screen is filled up when they are measured. */
const AROUND_IT = 8;

/** The chunk that is wanted, with some on either side, wherever they may stand. */
export function findSpanAround(starts: readonly number[], n: number): Span {
  const count = starts.length - 1;
  return makeSpan(starts, Math.max(0, n - AROUND_IT), Math.min(count, n + AROUND_IT + 1));
}

function makeSpan(starts: readonly number[], from: number, to: number): Span {
  const end = starts.at(-1) ?? 0;
  return { from, to, above: starts[from] ?? 0, below: end - (starts[to] ?? end) };
}
