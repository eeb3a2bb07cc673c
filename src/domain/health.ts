import type { FactPage, Reading } from './facts';

/** Whether the readers still find what they look for (D7): per kind of page and fact, as last met. No values. */
export type Health = { [P in FactPage]?: PageHealth };
export type PageHealth = Record<string, FactHealth>;
export type FactHealth = {
  state: Reading<unknown>['state'];
  /** The way that answered; null where none did. */
  way: string | null;
  /** Milliseconds. */
  at: number;
  /** When a reader last found the fact, or knew that it is empty, on a page of this kind; null: never. */
  lastKnownAt: number | null;
};

/**
 * What one reading of a page adds. A fact that is `not-loaded` says nothing about the reader: it replaces only
 * what was never met.
 */
export function mergeHealth(
  old: PageHealth | undefined,
  readings: Record<string, Reading<unknown> | undefined>,
  at: number,
): PageHealth {
  const merged: PageHealth = { ...old };
  for (const [fact, reading] of Object.entries(readings)) {
    const before = old?.[fact];
    if (!reading || (reading.state === 'not-loaded' && before)) continue;
    const isKnown = reading.state === 'found' || reading.state === 'empty';
    merged[fact] = {
      state: reading.state,
      way: isKnown ? reading.way : null,
      at,
      lastKnownAt: isKnown ? at : (before?.lastKnownAt ?? null),
    };
  }
  return merged;
}
