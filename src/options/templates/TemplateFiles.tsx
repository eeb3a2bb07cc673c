import { useEffect, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../domain/draft';
import type { Template, TemplateContent } from '../../domain/template';
import { type ImportStep, planImport } from '../../domain/template-changes';
import {
  LARGEST_FILE,
  readTemplateFile,
  writeTemplateCsv,
  writeTemplateJson,
} from '../../domain/template-file';
import { templateSettingsWords as say } from '../../locales/template-settings-words';
import { templatesWords } from '../../locales/templates-words';
import { saveFile } from '../../panel/ui/save-file';
import { describeNotSaved } from '../../panel/ui/templates/describe-templates';
import type { SaveTemplates } from '../../panel/ui/templates/use-templates';
import { FileField } from '../FileField';
import { FileProblems } from '../FileProblems';
import { useUnsaved } from '../layout/unsaved';
import { readTextFile } from '../read-text-file';
import { describeTemplateProblem } from './describe-template-problem';

type Props = { templates: readonly Template[]; save: SaveTemplates; onOutcome: (text: string) => void };
type Which = 'all' | Template['owner'];

const newId = () => crypto.randomUUID();
const isSame = (a: readonly ImportStep[], b: readonly ImportStep[]) =>
  JSON.stringify(a) === JSON.stringify(b);

/** Export of the templates, and import, which says first what it would add, replace and remove. */
export function TemplateFiles({ templates, save, onOutcome }: Props) {
  const [which, setWhich] = useState<Which>('all');
  const [pasted, setPasted] = useState('');
  const [problems, setProblems] = useState<string[]>([]);
  const [asked, setAsked] = useState<{ brought: TemplateContent[]; steps: ImportStep[] } | null>(null);
  useUnsaved(!isBlank(pasted) || asked !== null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) keep.current?.focus();
  }, [asked]);

  const exportAs = (kind: 'json' | 'csv') => {
    const chosen = templates.filter(({ owner }) => which === 'all' || owner === which);
    if (chosen.length === 0) return onOutcome(say.nothingToExport);
    if (kind === 'json') saveFile('hona-templates.json', writeTemplateJson(chosen), 'application/json');
    // The mark at its begin tells spreadsheets that it is UTF-8.
    else saveFile('hona-templates.csv', `\uFEFF${writeTemplateCsv(chosen)}`, 'text/csv');
    onOutcome(say.exported(chosen.length));
  };
  const refuse = (found: string[]) => {
    setProblems(found);
    setAsked(null);
    onOutcome(say.notImportedShort);
  };
  const check = (text: string) => {
    const file = readTemplateFile(text);
    if (!file.ok) return refuse(file.problems.map(describeTemplateProblem));
    const { steps, change } = planImport(templates, file.templates, newId);
    setProblems([]);
    setAsked(change.ok && steps.length > 0 ? { brought: file.templates, steps } : null);
    onOutcome(change.ok ? (steps.length > 0 ? '' : say.same) : describeNotSaved(change));
  };
  const checkFile = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const text = await readTextFile(file, LARGEST_FILE);
    // The same file may be chosen again when it was corrected.
    input.value = '';
    if (typeof text === 'string') check(text);
    else refuse([say.fileProblems[text.why]]);
  };
  const importNow = async ({ brought, steps }: { brought: TemplateContent[]; steps: ImportStep[] }) => {
    let now = steps;
    const saved = await save((list) => {
      const plan = planImport(list, brought, newId);
      now = plan.steps;
      // What staff have not seen is not done.
      return isSame(now, steps) ? plan.change : { ok: false, why: 'changed-elsewhere', theirs: null };
    });
    if (saved.ok) {
      setAsked(null);
      setPasted('');
      onOutcome(say.imported(steps.length));
    } else if (saved.why === 'changed-elsewhere') {
      setAsked(now.length > 0 ? { brought, steps: now } : null);
      onOutcome(now.length > 0 ? say.newPlan : say.same);
    } else onOutcome(describeNotSaved(saved));
  };

  return (
    <fieldset>
      <legend>{say.filesTitle}</legend>
      <p class="small">{say.filesHow}</p>
      <div class="field">
        <label for="templates-which">{say.which}</label>
        <select
          id="templates-which"
          value={which}
          onChange={(event) => setWhich(event.currentTarget.value as Which)}
        >
          <option value="all">{say.whichAll}</option>
          <option value="own">{templatesWords.owners.own}</option>
          <option value="firm">{templatesWords.owners.firm}</option>
        </select>
      </div>
      <div class="buttons">
        <button type="button" class="btn" onClick={() => exportAs('json')}>
          {say.exportJson}
        </button>
        <button type="button" class="btn" onClick={() => exportAs('csv')}>
          {say.exportCsv}
        </button>
      </div>
      <FileField
        id="templates-file"
        label={say.chooseFile}
        how={say.importHow}
        accept=".json,.csv,application/json,text/csv"
        onChoose={(input) => void checkFile(input)}
      />
      <div class="field">
        <label for="templates-text">{say.paste}</label>
        <textarea
          id="templates-text"
          rows={4}
          spellcheck={false}
          translate={false}
          aria-describedby="templates-text-how"
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
        <p class="small" id="templates-text-how">
          {say.pasteHow}
        </p>
      </div>
      <div class="buttons">
        <button type="button" class="btn" disabled={!pasted.trim()} onClick={() => check(pasted)}>
          {say.check}
        </button>
      </div>
      <FileProblems title={say.notImported} problems={problems} />
      {asked && (
        <section class="decision" aria-labelledby="templates-sure">
          <h3 id="templates-sure">{say.sure}</h3>
          <ul class="changes exact" translate={false}>
            {asked.steps.map(({ kind, name, owner }) => (
              <li key={`${kind} ${owner} ${name}`}>{say.steps[kind](name, templatesWords.owners[owner])}</li>
            ))}
          </ul>
          <div class="buttons">
            <button
              ref={keep}
              type="button"
              class="btn"
              onClick={() => {
                setAsked(null);
                onOutcome('');
              }}
            >
              {say.keep}
            </button>
            <button type="button" class="btn danger" onClick={() => void importNow(asked)}>
              {say.importNow}
            </button>
          </div>
        </section>
      )}
    </fieldset>
  );
}
