import type { ExportedMessage } from '../../domain/export/export-thread';
import type { CsvWords } from '../../domain/export/to-csv';
import { recordWords as words } from '../../locales/record';

/** The state word of product §9; empty for what the client, or a colleague elsewhere, wrote. */
function describeState({ state, doubt, arrivedBy }: ExportedMessage): string {
  if (state === null) return '';
  if (state === 'discarded' && doubt) return words.discardedInDoubt;
  const by = arrivedBy === null ? '' : ` ${words.by(arrivedBy)}`;
  return `${words.states[state]}${state === 'arrived' ? by : ''}`;
}

/** "accepted 200" as "Taken (200)"; a number is Hona's status, for whoever asks Hona about it. */
function describeOutcome(outcome: string): string {
  const [, kind = '', status] = /^(?:unknown )?([\w-]+)(?: (\d+))?$/.exec(outcome) ?? [];
  const known: Record<string, unknown> = { ...words.answers, ...words.answers.unknown };
  const said = known[kind];
  if (typeof said !== 'string') return outcome;
  return status ? `${said} (${status})` : said;
}

/** The codes of an exported message in words. */
export const describeForCsv: CsvWords = {
  columns: words.columns,
  checksum: words.checksum,
  state: describeState,
  source: (source) => words.sources[source],
  direction: (direction) => words.directions[direction ?? 'unknown'],
  found: (found) => (found ? words.foundAt(words.found[found.by], found.timeUtc) : ''),
  outcome: describeOutcome,
  check: ({ id, answer }) => words.check(findName(id), answer),
};

/** A check that a later version knew stands there by its id. */
function findName(id: string): string {
  return Object.hasOwn(words.checkNames, id) ? words.checkNames[id as keyof typeof words.checkNames] : id;
}
