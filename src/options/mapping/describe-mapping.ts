import type { Mapping } from '../../domain/mapping';
import type { MappingChange, PartValue } from '../../domain/mapping-changes';
import type { FileProblem } from '../../domain/mapping-file';
import type { Problem } from '../../domain/mapping-form';
import { optionsWords } from '../../locales/options-words';

const say = optionsWords.mapping;

/** What is wrong at one place of the form; null where nothing is. */
export function findProblem(
  problems: readonly Problem[],
  section: keyof Mapping,
  row: number | null = null,
  part?: Problem['part'],
): string | null {
  const found = problems.find(
    (p) => p.section === section && p.row === row && (part === undefined || p.part === part),
  );
  return found ? describeProblem(found) : null;
}

/** What is wrong, as a sentence. */
export function describeProblem({ why, fault }: Pick<Problem, 'why' | 'fault'>): string {
  return fault ? say.patternAt(say.patternFaults[fault.why], fault.at + 1) : say.problems[why];
}

/** In which way the name that MyCase shows differs from the one that was typed (PULL-ROLE-1: Hona compares exactly). */
export function describeAlmost(shown: string, typed: string): string {
  const how = say.almostHow;
  const words = () => {
    if (shown.trim() !== typed.trim())
      return shown.trim().toLowerCase() === typed.trim().toLowerCase() ? how.letters : how.spaces;
    if (shown.trimEnd() !== shown) return how.end;
    if (typed.trimEnd() !== typed) return how.noEnd;
    return shown.trimStart() !== shown ? how.start : how.noStart;
  };
  return say.almost(shown, words());
}

/** One change as a line: "Phases: “Discovery” → “Evidence” is added". */
export function describeChange({ section, name, was, is }: MappingChange): string {
  const title = say.sections[section];
  const { added, removed, changed } = say.changes;
  if (name !== null && was === null) return added(title, name, typeof is === 'string' ? say.arrow(is) : '');
  if (name !== null && is === null) return removed(title, name);
  return changed(title, name === null ? '' : ` ${say.quoted(name)}`, describeValue(was), describeValue(is));
}

function describeValue(value: PartValue): string {
  if (value === null) return say.nothing;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'string') return say.quoted(value);
  return 'on' in value ? say.fieldOn(value.label, say.ons[value.on]) : say.leadIs(value.label, value.value);
}

/** What is wrong in a file as a line: "phases, entry 3 (“Discovery”): must be text (line 9, column 20)". */
export function describeFileProblem({ path, name, line, column, why, fault }: FileProblem): string {
  const what = () => {
    if (fault) return describeProblem({ why: 'pattern', fault });
    return why === 'unexpected' ? say.fileProblems.unexpected(name ?? '') : say.fileProblems[why];
  };
  const where = path.map((part) => (typeof part === 'number' ? say.entry(part + 1, name) : part)).join(', ');
  return say.at(where, what(), line, column);
}
