import { useEffect, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../domain/draft';
import type { Mapping } from '../../domain/mapping';
import { listChanges } from '../../domain/mapping-changes';
import { LARGEST_FILE, readMappingFile, writeMappingFile } from '../../domain/mapping-file';
import { moreWords } from '../../locales/more-words';
import { optionsWords } from '../../locales/options-words';
import type { PanelCalls, Reply } from '../../messaging/protocol';
import { saveFile } from '../../panel/ui/save-file';
import { FileField } from '../FileField';
import { FileProblems } from '../FileProblems';
import { useUnsaved } from '../layout/unsaved';
import { readTextFile } from '../read-text-file';
import { ChangeList } from './ChangeList';
import { describeFileProblem } from './describe-mapping';

const say = optionsWords.mapping;

type Props = {
  saved: Mapping;
  isChanged: boolean;
  onReplace: (mapping: Mapping) => Promise<Reply<PanelCalls['saveMapping']['value']>>;
  onOutcome: (text: string) => void;
};

/** Export of the saved mapping, and import of a whole one, which says first what it would change. */
export function MappingFile({ saved, isChanged, onReplace, onOutcome }: Props) {
  const [pasted, setPasted] = useState('');
  const [problems, setProblems] = useState<string[]>([]);
  const [asked, setAsked] = useState<Mapping | null>(null);
  useUnsaved(!isBlank(pasted) || asked !== null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) keep.current?.focus();
  }, [asked]);

  const check = (text: string) => {
    const read = readMappingFile(text);
    setProblems(read.ok ? [] : read.problems.map(describeFileProblem));
    const isNew = read.ok && listChanges(saved, read.mapping).length > 0;
    setAsked(read.ok && isNew ? read.mapping : null);
    onOutcome(!read.ok ? say.notImportedShort : isNew ? '' : say.same);
  };
  const checkFile = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const text = await readTextFile(file, LARGEST_FILE);
    // The same file may be chosen again when it was corrected.
    input.value = '';
    if (typeof text === 'string') return check(text);
    setAsked(null);
    setProblems([say.fileProblems[text.why]]);
    onOutcome(say.notImportedShort);
  };
  const replace = async (mapping: Mapping) => {
    const reply = await onReplace(mapping);
    setAsked(null);
    if (reply.ok) setPasted('');
    onOutcome(reply.ok ? say.imported : moreWords.errors[reply.error.code]);
  };
  const changes = asked ? listChanges(saved, asked) : [];

  return (
    <fieldset>
      <legend>{say.fileTitle}</legend>
      <p class="small">{say.fileHow}</p>
      <div class="buttons">
        <button
          type="button"
          class="btn"
          onClick={() => {
            saveFile('hona-mapping.json', writeMappingFile(saved), 'application/json');
            onOutcome(say.exported);
          }}
        >
          {say.export}
        </button>
      </div>
      <FileField
        id="mapping-file-choose"
        label={say.chooseFile}
        how={say.importHow}
        accept=".json,application/json"
        onChoose={(input) => void checkFile(input)}
      />
      <div class="field">
        <label for="mapping-text">{say.paste}</label>
        <textarea
          id="mapping-text"
          rows={4}
          spellcheck={false}
          translate={false}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
      </div>
      <div class="buttons">
        <button type="button" class="btn" disabled={!pasted.trim()} onClick={() => check(pasted)}>
          {say.check}
        </button>
      </div>
      <FileProblems title={say.notImported} problems={problems} />
      {asked && (
        <section class="decision" aria-labelledby="mapping-sure">
          <h3 id="mapping-sure">{say.sure}</h3>
          <p>{say.sureHow(changes.length)}</p>
          <ChangeList changes={changes} />
          {isChanged && <p class="problem">{say.sureUnsaved}</p>}
          <div class="buttons">
            <button ref={keep} type="button" class="btn" onClick={() => setAsked(null)}>
              {say.keep}
            </button>
            <button type="button" class="btn danger" onClick={() => void replace(asked)}>
              {say.replace}
            </button>
          </div>
        </section>
      )}
    </fieldset>
  );
}
