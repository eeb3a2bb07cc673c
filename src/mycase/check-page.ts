import type { Reading } from '../domain/facts';
import { findEntity, type PageState, type Place } from '../domain/place';
import type { isKnownLabel } from './labels';
import { outlinePage } from './outline-page';
import type { readPageState } from './page-state';
import type { PageFacts, readPage } from './read-page';

/** What the readers find on the page at this moment. Holds no value of it. */
export type Check = {
  page: PageFacts['page'] | null;
  state: PageState;
  facts: { fact: string; state: Reading<unknown>['state']; way: string | null; count: number | null }[];
  sample: string;
};
/** What the readers, which are in the page already, lend to this script. */
export type CheckTools = {
  findPlace(url: string): Place;
  readPageState: typeof readPageState;
  readPage: typeof readPage;
  isKnownLabel: typeof isKnownLabel;
};

/**
 * "Check this page" (D7), by a person's press only: each reader's answer on the page as it stands now, and a sample to
 * send, without a name, a number or a text of the page. Reads only; never throws for what the page holds.
 */
export function checkPage(root: Document, url: string, tools: CheckTools): Check {
  const place = tools.findPlace(url);
  const state = tools.readPageState(root, place, { loaded: root.readyState === 'complete' });
  // Also where the page is not confirmed: what the readers still find says what has changed.
  const read = findEntity(place) && tools.readPage(root, place, { settled: true });
  const facts = Object.entries<Reading<unknown> | undefined>(read?.readings ?? {}).map(([fact, reading]) => ({
    fact,
    state: reading?.state ?? 'not-loaded',
    way: reading && 'way' in reading ? reading.way : null,
    count: reading?.state === 'found' && Array.isArray(reading.value) ? reading.value.length : null,
  }));
  return { page: read?.page ?? null, state, facts, sample: outlinePage(root, tools.isKnownLabel) };
}
