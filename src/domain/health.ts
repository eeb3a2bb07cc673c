import type { EntityValues, FactPage, Reading } from './facts';

/**
 * Whether the readers still find what they look for (D7): per kind of page and fact, as last met. No values. One for
 * all firms of this browser: MyCase serves them the same pages, nearly every browser is of one firm, and what another
 * firm's pages show puts it right again at the next reading.
 */
export type Health = { [P in FactPage]?: PageHealth };
export type PageHealth = Record<string, FactHealth>;
export type FactHealth = {
  state: Reading<unknown>['state'];
  /** The way that answered; null where none did. */
  way: string | null;
  /** Milliseconds: when it was last found; where it is missing, since when. */
  at: number;
  /** When a reader last found the fact, or knew that it is empty, on a page of this kind; null: never. */
  lastKnownAt: number | null;
};

/**
 * What one reading of a page adds. A fact that is missing says something about the reader only where the page was
 * complete: before that it replaces only what was never met.
 * @param settled the page had its time and says nowhere that it still loads
 */
export function mergeHealth(
  old: PageHealth | undefined,
  readings: Record<string, Reading<unknown> | undefined>,
  at: number,
  settled: boolean,
): PageHealth {
  const merged: PageHealth = { ...old };
  for (const [fact, reading] of Object.entries(readings)) {
    const before = old?.[fact];
    if (!reading || (!isKnown(reading) && before && !settled)) continue;
    if (isKnown(reading))
      merged[fact] = {
        state: reading.state,
        way: reading.way,
        at,
        lastKnownAt: reading.way === MARK ? (before?.lastKnownAt ?? null) : at,
      };
    else
      merged[fact] = {
        state: settled ? reading.state : 'not-loaded',
        way: null,
        at: before && !isKnown(before) ? before.at : at,
        lastKnownAt: before?.lastKnownAt ?? null,
      };
  }
  return merged;
}

/** The way of what only some show: an open case has no mark, and where that was all, nothing is missing on it. */
const MARK = 'mark';

/** Found, or known to be empty. */
export function isKnown<R extends { state: Reading<unknown>['state'] }>(
  reading: R,
): reading is R & { state: 'found' | 'empty' } {
  return reading.state === 'found' || reading.state === 'empty';
}

/** Names that go with an entity's facts: "case.stage". */
export type FactName = {
  [E in keyof EntityValues]: `${E}.${keyof EntityValues[E] & string}`;
}[keyof EntityValues];

/** What the panel does with facts, in the order in which it is said. */
export type PanelFunction = 'update' | 'client' | 'log' | 'team';

/**
 * Which function rests on which facts (D7), and nothing on any other: what is not here can be missing without a word
 * outside "What the panel can read". `update` alone is turned off: it sends the values to Hona as MyCase's of now. The
 * others go on with what was read before, which shows with its age. Only facts that every such page has, be it empty:
 * a message thread without a case, or a contact without a company, must not look like a change of MyCase's.
 */
export const RESTS_ON: Record<PanelFunction, readonly FactName[]> = {
  update: ['case.name', 'case.closed', 'case.practiceArea', 'case.stage', 'case.contacts'],
  client: ['case.contacts', 'contact.phones'],
  log: ['case.threads', 'thread.posts'],
  team: ['case.staff'],
};

/** A fact that MyCase's pages no longer show where they showed it. */
export type Lost = {
  fact: FactName;
  page: FactPage;
  /** Milliseconds. */
  since: number;
  lastKnownAt: number;
};

/** The facts that a function rests on and that can no longer be read, one entry for each fact. */
export function findLost(health: Health): Lost[] {
  const names = new Set(Object.values(RESTS_ON).flat());
  return [...names].flatMap((fact) => {
    const [kind = '', key = ''] = fact.split('.');
    const seen = (Object.entries(health) as [FactPage, PageHealth][]).flatMap(([page, facts]) => {
      const one = entityOf(page) === kind && Object.hasOwn(facts, key) ? facts[key] : undefined;
      return one ? [{ page, ...one }] : [];
    });
    // Found elsewhere since: it is there, only not on that page.
    const lastKnownAt = Math.max(0, ...seen.map((s) => s.lastKnownAt ?? 0));
    const missing = seen.find((s) => isMissing(s.page, s) && s.at >= lastKnownAt);
    return missing ? [{ fact, page: missing.page, since: missing.at, lastKnownAt }] : [];
  });
}

/** True where a page of this kind showed the fact before, and the last complete one did not. */
export function isMissing(page: FactPage, health: FactHealth): boolean {
  // `case` stands for every page of a case that we do not know: nothing has to be there.
  return page !== 'case' && !isKnown(health) && health.lastKnownAt !== null;
}

/** The functions that miss something of what they rest on. */
export function listImpaired(lost: readonly Lost[]): PanelFunction[] {
  return (Object.keys(RESTS_ON) as PanelFunction[]).filter((one) =>
    lost.some(({ fact }) => RESTS_ON[one].includes(fact)),
  );
}

/** Whose facts a page holds. */
export function entityOf(page: FactPage): keyof EntityValues {
  switch (page) {
    case 'items-info':
    case 'contacts-staff':
    case 'communications':
    case 'documents':
    case 'texts':
      return 'case';
    default:
      return page;
  }
}
