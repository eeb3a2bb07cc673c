import type { Reading } from '../domain/facts';
import { entityKey } from '../domain/place';
import type { PageFacts } from './read-page';

/** Facts that name people, or threads: read from the wrong case they could send a message to the wrong client. */
const NAMES_PEOPLE = /^(contacts|staff|threads|phones|email|group|posts|caseId|cases)$/;

/**
 * After a move inside one document parts of the page may still be the former entity's (D3). What names people
 * and is exactly what the former entity showed proves nothing: it counts as not loaded until it changes, or
 * until the document is loaded anew.
 */
export function dropLeftOver(facts: PageFacts, former: PageFacts | null): PageFacts {
  if (
    !former ||
    former.entity.kind !== facts.entity.kind ||
    entityKey(former.entity) === entityKey(facts.entity)
  )
    return facts;
  const before = former.readings as Record<string, Reading<unknown> | undefined>;
  return dropPeople(facts, (key, reading) => JSON.stringify(before[key]) === JSON.stringify(reading));
}

/**
 * The facts without those that name people or threads, of which `is` is true; without `is`, without all of them: for
 * a page that moved before anyone knew what it showed. Until it has had its time, nothing tells what is left over.
 */
export function dropPeople(
  facts: PageFacts,
  is: (key: string, reading: Reading<unknown> | undefined) => boolean = () => true,
): PageFacts {
  const readings: Record<string, Reading<unknown>> = { ...facts.readings };
  for (const key in readings)
    if (NAMES_PEOPLE.test(key) && is(key, readings[key])) readings[key] = { state: 'not-loaded' };
  return { ...facts, readings } as PageFacts;
}
