import { checkTemplateText, type FilledPart, type TextProblem } from '../../../domain/fill-template';
import type { Language, TemplateContent } from '../../../domain/template';
import { LONGEST_NAME, LONGEST_TEXT } from '../../../domain/template';
import { moreWords } from '../../../locales/more-words';
import { templatesWords as say } from '../../../locales/templates-words';
import type { Saved } from './use-templates';

/** Why a field was not filled, in words: "{{field.Judge}}: empty in MyCase". */
export function describeMissing({ text, why, near }: FilledPart & { kind: 'missing' }): string {
  return say.gap(text, say.gaps[why]) + (near.length > 0 ? `.${say.near(near)}` : '');
}

/** What keeps a template from being saved, in words; empty where nothing does. */
export function listProblems({ name, texts }: TemplateContent): string[] {
  const faults = (['en', 'es'] as const).flatMap((language) =>
    listTextFaults(texts[language], language, (problem) => problem.why !== 'unknown'),
  );
  const long = (['en', 'es'] as const).filter((language) => (texts[language]?.length ?? 0) > LONGEST_TEXT);
  return [
    ...(name === '' ? [say.noName] : []),
    ...(name.length > LONGEST_NAME ? [say.longName] : []),
    ...(texts.en === null && texts.es === null ? [say.noText] : []),
    ...long.map((language) => say.longText(say.languages[language])),
    ...faults,
  ];
}

/** Why a saving of the list came to nothing; nothing that was typed is lost by it. */
export function describeNotSaved(saved: Saved & { ok: false }): string {
  switch (saved.why) {
    case 'too-many':
      return say.tooMany;
    case 'name-taken':
      return say.nameTaken(saved.theirs.name);
    case 'changed-elsewhere':
      return saved.theirs ? say.changedElsewhere : say.deletedElsewhere;
    case 'error':
      return saved.error.code === 'list-changed' ? say.busy : moreWords.errors[saved.error.code];
    default:
      return saved satisfies never;
  }
}

/** What is odd in a text but may stay: names that are no field. */
export function listOddNames({ texts }: Pick<TemplateContent, 'texts'>): string[] {
  return (['en', 'es'] as const).flatMap((language) =>
    listTextFaults(texts[language], language, (problem) => problem.why === 'unknown'),
  );
}

function listTextFaults(
  text: string | null,
  language: Language,
  isWanted: (problem: TextProblem) => boolean,
): string[] {
  return checkTemplateText(text ?? '')
    .filter(isWanted)
    .map((problem) => {
      const { line, column } = problem;
      const what =
        problem.why === 'unknown'
          ? say.unknownField(problem.name) + (problem.near.length > 0 ? say.near(problem.near) : '')
          : say.textFaults[problem.why];
      return say.textAt(say.languages[language], line, column, what);
    });
}
