import { useEffect, useRef, useState } from 'preact/hooks';
import { LARGEST_FILE, readSettingsFile, writeSettingsFile } from '../../domain/settings-file';
import { moreWords } from '../../locales/more-words';
import { settingsFileWords as say } from '../../locales/settings-file-words';
import { templateSettingsWords } from '../../locales/template-settings-words';
import { templatesWords } from '../../locales/templates-words';
import { saveFile } from '../../panel/ui/save-file';
import { useTemplates } from '../../panel/ui/templates/use-templates';
import type { Ambient } from '../../store/read';
import { loadMapping } from '../../store/read/mapping';
import { FileField } from '../FileField';
import { FileProblems } from '../FileProblems';
import { usePageView } from '../layout/page-view';
import { Setting } from '../layout/Setting';
import { useUnsaved } from '../layout/unsaved';
import { describeChange } from '../mapping/describe-mapping';
import { readTextFile } from '../read-text-file';
import { Tick } from '../Tick';
import { describeSettingsChange, describeSettingsProblem } from './describe-settings';
import { isEmpty, type Plan, planSettings } from './plan';
import { takeOver } from './take-over';

type Props = { ambient: Ambient; onOutcome: (text: string) => void };

/** All settings as one file, and back: what an import changes is shown before anything is taken. */
export function SettingsFile({ ambient, onOutcome }: Props) {
  const { templates, save } = useTemplates();
  const { locked } = usePageView();
  const [withMe, setWithMe] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const [plan, setPlan] = useState<Plan | null>(null);
  // A page that goes in the middle would leave the half of it not taken over.
  useUnsaved(plan !== null);
  const keep = useRef<HTMLButtonElement>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (plan) keep.current?.focus();
  }, [plan]);
  if (!templates) return null;
  const present = { ...ambient, templates };

  const refuse = (found: string[]) => {
    setPlan(null);
    setProblems(found);
    onOutcome(say.notImportedShort);
  };
  const check = async (input: HTMLInputElement) => {
    const chosen = input.files?.[0];
    if (!chosen) return;
    const text = await readTextFile(chosen, LARGEST_FILE);
    // The same file may be chosen again when it was corrected.
    input.value = '';
    if (typeof text !== 'string')
      return refuse([text.why === 'not-utf8' ? say.notUtf8 : say.faults['too-large']]);
    const read = readSettingsFile(text);
    if (!read.ok) return refuse(read.problems.map(describeSettingsProblem));
    const made = planSettings(read.content, { ...present, ...(await loadMapping()) }, locked);
    setProblems([]);
    setPlan(isEmpty(made) ? null : made);
    onOutcome(
      isEmpty(made) ? [say.same, made.kept > 0 && say.kept(made.kept)].filter(Boolean).join(' ') : '',
    );
  };
  const close = () => {
    setPlan(null);
    file.current?.focus();
  };
  const importNow = async (agreed: Plan) => {
    const problem = await takeOver(agreed, ambient.rules, save);
    close();
    // What "something changed" says of deleting is not meant here.
    const why =
      problem?.code === 'list-changed' ? templatesWords.busy : problem && moreWords.errors[problem.code];
    onOutcome(why ? say.partly(why) : say.imported);
  };

  return (
    <Setting id="settings-file">
      <fieldset>
        <legend>{say.title}</legend>
        <p class="small">{say.how}</p>
        <Tick label={say.withMe} how={say.withMeHow} value={withMe} onInput={setWithMe} />
        <div class="buttons">
          <button
            type="button"
            class="btn"
            onClick={() => {
              saveFile('hona-panel-settings.json', writeSettingsFile(present, withMe), 'application/json');
              onOutcome(say.exported);
            }}
          >
            {say.export}
          </button>
        </div>
        <FileField
          field={file}
          id="settings-file-choose"
          label={say.chooseFile}
          how={say.importHow}
          accept=".json,application/json"
          onChoose={(input) => void check(input)}
        />
        <FileProblems title={say.notImported} problems={problems} />
        {plan && (
          <section class="decision" aria-labelledby="settings-sure">
            <h3 id="settings-sure">{say.sure}</h3>
            <Changes plan={plan} />
            <div class="buttons">
              <button ref={keep} type="button" class="btn" onClick={close}>
                {say.keep}
              </button>
              <button type="button" class="btn danger" onClick={() => void importNow(plan)}>
                {say.import}
              </button>
            </div>
          </section>
        )}
      </fieldset>
    </Setting>
  );
}

const MOST = 200;

function Changes({ plan: { changes, mapping, templates, kept } }: { plan: Plan }) {
  const lines = [
    ...changes.map(describeSettingsChange),
    ...mapping.map((change) => say.inMapping(describeChange(change))),
    ...templates.map(({ kind, name, owner }) =>
      say.inTemplates(templateSettingsWords.steps[kind](name, templatesWords.owners[owner])),
    ),
  ];
  return (
    <>
      <ul class="changes exact" translate={false}>
        {lines.slice(0, MOST).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > MOST && <li>{say.more(lines.length - MOST)}</li>}
      </ul>
      {kept > 0 && <p class="small">{say.kept(kept)}</p>}
    </>
  );
}
