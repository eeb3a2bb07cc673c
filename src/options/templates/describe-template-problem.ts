import type { TemplateFileProblem } from '../../domain/template-file';
import { templateSettingsWords as say } from '../../locales/template-settings-words';

/** What is wrong in a file as a line: "Line 9, column 20, template 3 (“Closing”), es: a field has no end". */
export function describeTemplateProblem({
  entry,
  name,
  key,
  line,
  column,
  why,
  found,
  inText,
}: TemplateFileProblem): string {
  const what = why === 'unexpected' ? say.fileProblems.unexpected(found) : say.fileProblems[why];
  const where = [...(entry === null ? [] : [say.entry(entry, name)]), ...(key === null ? [] : [key])].join(
    ', ',
  );
  return say.problemAt(where, what, line, column) + (inText ? say.inText(inText.line, inText.column) : '');
}
