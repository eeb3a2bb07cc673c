import type { CheckId, CheckLevel } from '../../domain/checks/check';
import type { SettingsChange } from '../../domain/settings-changes';
import type { SettingsProblem } from '../../domain/settings-file';
import { checksWords } from '../../locales/checks-words';
import { settingsFileWords as say } from '../../locales/settings-file-words';
import { settingsWords } from '../../locales/settings-words';
import { formatClock } from '../checks/read-rules';
import { describeFileProblem } from '../mapping/describe-mapping';
import { describeTemplateProblem } from '../templates/describe-template-problem';

/** One change as a line: "Seconds to undo: 5 becomes 10". */
export function describeSettingsChange(change: SettingsChange): string {
  if (change.part === 'check') {
    const level = (of: string | null) =>
      of === null ? say.usual : checksWords.settings.levels[of as CheckLevel];
    const name = say.check(checksWords.names[change.key as CheckId]);
    return say.change(name, level(change.was), level(change.is));
  }
  const value = (of: unknown) => describeValue(change.key, of);
  return say.change(say.names[change.key], value(change.was), value(change.is));
}

function describeValue(key: string, value: unknown): string {
  if (key === 'language')
    return settingsWords.languages[(value ?? 'auto') as keyof typeof settingsWords.languages];
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return say.nothing;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'string') return say.quoted(value);
  if (Array.isArray(value)) return value.join(', ');
  if (key === 'quiet') {
    const { from, to } = value as { from: number; to: number };
    return say.hours(formatClock(from), formatClock(to));
  }
  return typeof value === 'object' ? Object.values(value as object).join(', ') : String(value);
}

/** What is wrong in a file as a line: "settings, undoSeconds: must be a whole number within its bounds (line 5, column 20)". */
export function describeSettingsProblem(problem: SettingsProblem): string {
  switch (problem.part) {
    case 'mapping':
      return say.inPart(problem.part, describeFileProblem(problem.problem));
    case 'templates':
      return say.inPart(problem.part, describeTemplateProblem(problem.problem));
    case 'file': {
      const { path, line, column, why, found } = problem;
      const where = path.map((part) => (typeof part === 'number' ? say.entry(part + 1) : part)).join(', ');
      return say.at(where, why === 'unexpected' ? say.unexpected(found) : say.faults[why], line, column);
    }
    default:
      return problem satisfies never;
  }
}
