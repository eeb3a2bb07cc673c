import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { findPersonalValues } from '../../../domain/personal-values';
import {
  type Language,
  normaliseTemplate,
  type Template,
  type TemplateContent,
} from '../../../domain/template';
import { putTemplate } from '../../../domain/template-changes';
import { templatesWords as say } from '../../../locales/templates-words';
import { describeNotSaved, listOddNames, listProblems } from './describe-templates';
import { FieldList, type ListedField } from './FieldList';
import { insertInto } from './insert-into';
import { Theirs } from './Theirs';
import type { SaveTemplates } from './use-templates';

type Props = {
  start: TemplateContent;
  /** The template that is edited, as it stood then; null: a new one. */
  base: Template | null;
  /** Also the firm's can be written here. */
  withOwner: boolean;
  fields: readonly ListedField[];
  save: SaveTemplates;
  /** Told of everything that is typed. */
  onTyped: (content: TemplateContent) => void;
  /** @param name of what was saved; null: nothing was */
  onDone: (name: string | null) => void;
};

const LANGUAGES: readonly Language[] = ['en', 'es'];

/** A template with its name and its texts. What is typed stays until it is saved, whatever another window does. */
export function TemplateForm({ start, base: first, withOwner, fields, save, onTyped, onDone }: Props) {
  const [content, setContent] = useState(start);
  const [base, setBase] = useState(first);
  const [problems, setProblems] = useState<string[]>([]);
  const [theirs, setTheirs] = useState<{ template: Template | null } | null>(null);
  const [newId] = useState(() => crypto.randomUUID());
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const texts = { en: useRef<HTMLTextAreaElement>(null), es: useRef<HTMLTextAreaElement>(null) };
  const [last, setLast] = useState<Language>('en');
  useEffect(() => name.current?.focus(), []);

  const change = (changes: Partial<TemplateContent>) => {
    const next = { ...content, ...changes };
    setContent(next);
    onTyped(next);
    setProblems([]);
  };
  /** @param onto what the saving rests on; null: as a new one */
  const saveNow = async (onto: Template | null) => {
    const kept = normaliseTemplate(content);
    const wrong = listProblems(kept);
    setProblems(wrong);
    if (wrong.length > 0) return;
    const saved = await save((list) => putTemplate(list, { ...kept, id: onto?.id ?? newId }, onto));
    if (saved.ok) onDone(kept.name);
    else if (saved.why === 'changed-elsewhere') setTheirs({ template: saved.theirs });
    else setProblems([describeNotSaved(saved)]);
  };
  const odd = listOddNames(content);
  const personal = findPersonalValues(`${content.texts.en ?? ''}\n${content.texts.es ?? ''}`, fields);

  return (
    <form
      class="template-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saveNow(base);
      }}
    >
      <div class="field">
        <label for={`${id}name`}>{say.name}</label>
        <input
          ref={name}
          id={`${id}name`}
          type="text"
          autoComplete="off"
          translate={false}
          value={content.name}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </div>
      {LANGUAGES.map((language) => (
        <div class="field" key={language}>
          <label for={`${id}${language}`}>{say.text(say.languages[language])}</label>
          <textarea
            ref={texts[language]}
            id={`${id}${language}`}
            rows={4}
            lang={language}
            aria-describedby={personal.length > 0 ? `${id}personal` : undefined}
            translate={false}
            value={content.texts[language] ?? ''}
            onFocus={() => setLast(language)}
            onInput={(event) =>
              change({ texts: { ...content.texts, [language]: event.currentTarget.value } })
            }
          />
        </div>
      ))}
      {withOwner && (
        <fieldset>
          <legend>{say.owner}</legend>
          {(['own', 'firm'] as const).map((owner) => (
            <label class="tick" key={owner}>
              <input
                type="radio"
                name={`${id}owner`}
                checked={content.owner === owner}
                onChange={() => change({ owner })}
              />
              <span>{say.owners[owner]}</span>
            </label>
          ))}
          <p class="small">{say.ownerHow}</p>
        </fieldset>
      )}
      <details>
        <summary>{say.fields}</summary>
        <p class="small">
          {say.fieldsForTemplate} {say.fallbackHow}
        </p>
        <FieldList
          fields={fields}
          target="template"
          onInsert={(text) => insertInto(texts[last].current, text)}
        />
      </details>
      {personal.length > 0 && (
        <p class="small caution" id={`${id}personal`} translate={false}>
          {say.personal(personal)}
        </p>
      )}
      {odd.map((problem) => (
        <p class="small caution" key={problem}>
          {problem}
        </p>
      ))}
      {theirs && (
        <Theirs
          theirs={theirs.template}
          onMine={() => {
            setBase(theirs.template);
            setTheirs(null);
            void saveNow(theirs.template);
          }}
          onTheirs={(template) => {
            setContent(template);
            setBase(template);
            setTheirs(null);
          }}
        />
      )}
      <div role="alert">
        {problems.map((problem) => (
          <p class="problem" key={problem}>
            {problem}
          </p>
        ))}
      </div>
      <div class="buttons">
        <button type="submit" class="btn main">
          {say.save}
        </button>
        <button type="button" class="btn" onClick={() => onDone(null)}>
          {say.cancel}
        </button>
      </div>
    </form>
  );
}
