/** Corrections of the clock by its own time service are smaller than this, in milliseconds. */
const TOLERANCE = 5000;
const DAY = 24 * 60 * 60_000;

/**
 * True where the clock cannot be trusted (outbox document §2): it is behind the time last seen, or more than a day
 * ahead of it. A computer that was off for days looks the same, and only a person can tell.
 * @param seen when anybody last looked, in milliseconds; 0: never
 */
export function isMoved(seen: number, now: number): boolean {
  return seen > 0 && (now < seen - TOLERANCE || now > seen + DAY);
}
