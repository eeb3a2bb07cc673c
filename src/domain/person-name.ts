/** What Hona asks for instead of one name (A4). */
export type PersonName = { firstName: string; lastName: string };

/** `doubtful`: where one part ends and the other begins cannot be told; staff look at it before it is sent. */
export type SplitName = PersonName & { doubtful: boolean };

const SUFFIX = /^(jr|sr|i{2,3}|iv|esq|esquire|m\.?d|ph\.?d|j\.?d|d\.?d\.?s|cpa|r\.?n)\.?$/i;
const TITLE = /^(mr|mrs|ms|miss|mx|dr|prof|rev|hon|sr|sra|srta|don|doña)\.?$/i;
/** Words that begin a family name of several words, in the languages of many American names. */
const PARTICLES = new Set(
  'al ap ben bin bint da das de del della den der di do dos du el ibn la las le los san santa st. st ste ten ter van vande vander von y zu'.split(
    ' ',
  ),
);
/** Two people, an office, a note; or a script whose names begin with the family name. */
const ODD = /[&/()"“”@\d;:]|^(and|or|und|c\/o|aka|a\/k\/a|dba|estate|minor|trust|trustee)$/i;
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * A4: given name and family name of a person as MyCase writes it in one line. Every word is in one of the two, and
 * nothing is added. Null where MyCase does not hold both (A5); what is doubtful says so.
 */
export function splitName(name: string): SplitName | null {
  const parts = name.split(',').map(wordsOf);
  const [first = [], ...others] = parts.filter((words) => words.length > 0);
  const suffixes = others.filter((words) => words.every(isSuffix));
  const [behind, ...more] = others.filter((words) => !suffixes.includes(words));
  if (more.length > 0) return null;
  const suffix = suffixes.flat();
  // "Doe, Jane": a family name stands first only where a comma says so.
  if (behind) return join(behind, [...first, ...suffix], true);

  const end = first.findLastIndex((word) => !isSuffix(word)) + 1;
  const core = first.slice(0, end);
  if (core.length < 2) return null;
  const particle = core.findIndex((word, i) => i > 0 && i < core.length - 1 && isParticle(word));
  const at = particle > 0 ? particle : core.length - 1;
  return join(
    core.slice(0, at),
    [...core.slice(at), ...first.slice(end), ...suffix],
    isDoubtful(core, first, parts),
  );
}

function isDoubtful(core: string[], all: string[], parts: string[][]): boolean {
  const middle = core.slice(1, -1);
  return (
    parts.length > 1 ||
    core.length < all.length ||
    core.some((word) => ODD.test(word) || FAMILY_FIRST.test(word) || TITLE.test(word)) ||
    isParticle(core[0] ?? '') ||
    isInitial(core.at(-1) ?? '') ||
    middle.some((word) => !isInitial(word))
  );
}

/** Both parts must hold a letter: a dash or a question mark is what people type where they know no name. */
function join(first: string[], last: string[], doubtful: boolean): SplitName | null {
  const [firstName, lastName] = [first.join(' '), last.join(' ')];
  return /\p{L}/u.test(firstName) && /\p{L}/u.test(lastName) ? { firstName, lastName, doubtful } : null;
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);
const isSuffix = (word: string) => SUFFIX.test(word);
const isParticle = (word: string) => PARTICLES.has(word.toLowerCase());
const isInitial = (word: string) => /^\p{L}\p{M}*\.?$/u.test(word);
