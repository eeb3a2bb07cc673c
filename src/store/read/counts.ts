import { getLocal } from '../items';

/** How many messages were not settled when that was last counted; stands beside the database, not in it. */
export function loadUnsettledCount(): Promise<number> {
  return getLocal('unfinished');
}
