import type { CaseFacts, ContactFacts, StaffFacts } from '../../domain/facts';
import type { Store } from '../context';
import type { PanelSchema } from '../database';
import { openRow, openRows } from '../open-row';
import { openStore } from '../read';

/** What pages of MyCase have shown on this computer so far, exactly as they show it, sorted. */
export type SeenValues = Record<
  'practiceAreas' | 'stages' | 'titles' | 'groups' | 'caseFields' | 'clientFields',
  string[]
>;

type FactRow = PanelSchema['facts']['value'];
/** Any entity's facts: what is not of its kind is missing. */
type AnyFacts = Pick<CaseFacts, 'practiceArea' | 'stage' | 'contacts' | 'staff' | 'customFields'> &
  Pick<ContactFacts, 'group'> &
  Pick<StaffFacts, 'title'>;

/** Entities looked at, the newest, and how many are in memory beside them. */
const MOST = 2000;
const BATCH = 250;
/** A longer name stands in no list of choices, nor does more than a person looks through. */
const LONGEST = 300;
const MOST_VALUES = 1000;

/**
 * The practice areas, stages, Titles, Groups and custom fields seen so far, for the mapping. Settings only: it opens
 * every sealed fact that it looks at.
 */
export async function loadSeenValues(): Promise<SeenValues> {
  const store = await openStore();
  const seen = Object.fromEntries(
    (['practiceAreas', 'stages', 'titles', 'groups', 'caseFields', 'clientFields'] as const).map((key) => [
      key,
      new Set<string>(),
    ]),
  ) as Record<keyof SeenValues, Set<string>>;
  const rows = await listNewest(store);
  for (let from = 0; from < rows.length; from += BATCH)
    for (const facts of await openRows(rows.slice(from, from + BATCH).map((row) => open(store, row))))
      collect(facts, (key, value) => {
        if (value?.trim() && value.length <= LONGEST && seen[key].size < MOST_VALUES) seen[key].add(value);
      });
  return Object.fromEntries(
    Object.entries(seen).map(([key, values]) => [key, [...values].sort((a, b) => a.localeCompare(b))]),
  ) as SeenValues;
}

const open = (store: Store, { entityMac, sealed }: FactRow) =>
  openRow<AnyFacts>(store, 'facts', entityMac, sealed);

/** There is no index of times: rows come in batches, and the newest of them stay. */
async function listNewest({ db }: Store): Promise<FactRow[]> {
  let newest: FactRow[] = [];
  let after: IDBKeyRange | null = null;
  for (;;) {
    const batch: FactRow[] = await db.getAll('facts', after, BATCH);
    newest = [...newest, ...batch].sort((a, b) => b.at - a.at).slice(0, MOST);
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return newest;
    after = IDBKeyRange.lowerBound(last.entityMac, true);
  }
}

function collect(
  facts: AnyFacts,
  add: (key: keyof SeenValues, value: string | null | undefined) => void,
): void {
  add('practiceAreas', facts.practiceArea?.value);
  add('stages', facts.stage?.value);
  add('groups', facts.group?.value);
  // Events have a title too.
  if (facts.title?.source.page === 'staff') add('titles', facts.title.value);
  for (const { group } of facts.contacts?.value ?? []) add('groups', group);
  for (const { title } of facts.staff?.value ?? []) add('titles', title);
  const fields = facts.customFields?.source.page === 'contact' ? 'clientFields' : 'caseFields';
  for (const { label } of facts.customFields?.value ?? []) add(fields, label);
}
