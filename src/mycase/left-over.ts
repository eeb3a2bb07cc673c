import type { Reading } from '../domain/facts';
import { entityKey } from '../domain/place';
import type { PageFacts } from './read-page';

/**
 * Facts that name people, or threads: read from the wrong case they could send a message to the wrong client. And
 * documents, whose list comes late, and in which nothing is ever taken back.
 */
const NAMES_PEOPLE = /^(contacts|threads|texts|phones|email|posts|cases|documents)$/;

/** What is known of the page before a move inside one document. */
export type Before = {
  /** What was read of the former entity. */
  former: PageFacts | null;
  /** What the page still showed after the move, before it confirmed the new entity; null when it has had its time. */
  stillThere: PageFacts | null;
  /** The new entity was confirmed only some seconds ago. */
  early: boolean;
};

/**
 * After a move inside one document parts of the page may still be the former entity's (D3). What is exactly what the
 * former entity showed proves nothing: it counts as not loaded. What names people does so until it changes, or until
 * the document is loaded anew; everything else for some seconds, since two cases may well have the same stage and
 * the same staff.
 */
export function dropLeftOver(facts: PageFacts, { former, stillThere, early }: Before): PageFacts {
  const isOf = (other: PageFacts | null, key: string, reading: Reading<unknown> | undefined) =>
    other?.entity.kind === facts.entity.kind &&
    entityKey(other.entity) !== entityKey(facts.entity) &&
    withoutWay((other.readings as Readings)[key]) === withoutWay(reading);
  return drop(
    facts,
    (key, reading) =>
      (early || NAMES_PEOPLE.test(key)) && (isOf(former, key, reading) || isOf(stillThere, key, reading)),
  );
}

/**
 * For a page that moved before anyone knew what it showed: until it has had its time, nothing tells what is left over.
 * The confirmed name alone.
 */
export function dropUnknown(facts: PageFacts): PageFacts {
  return drop(facts, (key) => key !== 'name');
}

/** While parts of the page are gone, the same value may be found another way. */
const withoutWay = (reading: Reading<unknown> | undefined) => JSON.stringify({ ...reading, way: 0 });

type Readings = Record<string, Reading<unknown> | undefined>;

function drop(
  facts: PageFacts,
  isDropped: (key: string, reading: Reading<unknown> | undefined) => boolean,
): PageFacts {
  const readings: Readings = { ...facts.readings };
  for (const key in readings) if (isDropped(key, readings[key])) readings[key] = { state: 'not-loaded' };
  return { ...facts, readings } as PageFacts;
}
