import type { ComponentProps } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { compareNames } from '../../domain/search-templates';
import { STARTER_TEMPLATES } from '../../domain/starter-templates';
import type { Template, TemplateContent } from '../../domain/template';
import { addTemplates, dropTemplate } from '../../domain/template-changes';
import { FIELD_NAMES } from '../../domain/template-fields';
import { templateSettingsWords as say } from '../../locales/template-settings-words';
import { templatesWords } from '../../locales/templates-words';
import { describeNotSaved } from '../../panel/ui/templates/describe-templates';
import { TemplateForm } from '../../panel/ui/templates/TemplateForm';
import { useTemplates } from '../../panel/ui/templates/use-templates';
import { Group } from '../layout/Group';
import { Locked } from '../layout/Locked';
import { Setting } from '../layout/Setting';
import { useUnsaved } from '../layout/unsaved';
import { useSeen } from '../mapping/use-seen';
import { TemplateFiles } from './TemplateFiles';
import { TemplateList } from './TemplateList';

const NEW: TemplateContent = { name: '', texts: { en: null, es: null }, owner: 'own' };

type Editing = { base: Template | null; start: TemplateContent };

/** One's own templates and the firm's: list, edit, delete with a way back, and their files. */
export function TemplateSettings({ onOutcome }: { onOutcome: (text: string) => void }) {
  const { templates, save } = useTemplates();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [gone, setGone] = useState<Template | null>(null);
  const create = useRef<HTMLButtonElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed has left the screen with its template.
  useEffect(() => {
    if (gone) undo.current?.focus();
  }, [gone]);
  if (!templates) return null;
  const sorted = [...templates].sort(compareNames);

  const remove = async (template: Template) => {
    const saved = await save((list) => dropTemplate(list, template));
    if (saved.ok) setGone(template);
    const isTheirs = !saved.ok && saved.why === 'changed-elsewhere';
    onOutcome(
      saved.ok
        ? say.deleted(template.name)
        : isTheirs
          ? say.changedNotDeleted(template.name)
          : describeNotSaved(saved),
    );
  };
  const bringBack = async (template: Template) => {
    const saved = await save((list) => addTemplates(list, [template]));
    if (saved.ok) setGone(null);
    create.current?.focus();
    onOutcome(saved.ok ? say.back(template.name) : describeNotSaved(saved));
  };
  const addStarters = async () => {
    const saved = await save((list) =>
      addTemplates(
        list,
        STARTER_TEMPLATES.map((one) => ({ ...one, id: crypto.randomUUID() })),
      ),
    );
    onOutcome(saved.ok ? templatesWords.startersAdded(STARTER_TEMPLATES.length) : describeNotSaved(saved));
    create.current?.focus();
  };
  const edit = (template: Template) => {
    setEditing({ base: template, start: template });
    setGone(null);
  };

  return (
    <Group id="templates" title={templatesWords.title}>
      <Setting id="template-list">
        <p class="small">{say.settingsHow}</p>
        {(['own', 'firm'] as const).map((owner) => (
          <Locked key={owner} by={owner === 'firm' ? 'templates' : undefined}>
            <TemplateList
              owner={owner}
              templates={sorted.filter((one) => one.owner === owner)}
              isBusy={editing !== null}
              onEdit={edit}
              onRemove={(template) => void remove(template)}
            />
          </Locked>
        ))}
        {gone && (
          <div class="notice plain">
            <p>{say.deleted(gone.name)}</p>
            <button ref={undo} type="button" class="btn" onClick={() => void bringBack(gone)}>
              {say.undoOf(gone.name)}
            </button>
          </div>
        )}
        {editing ? (
          <fieldset>
            <legend>{editing.base ? say.editOf(editing.base.name) : templatesWords.create}</legend>
            <SettingsForm
              key={editing.base?.id ?? 'new'}
              start={editing.start}
              base={editing.base}
              save={save}
              onDone={(name) => {
                setEditing(null);
                if (name !== null) onOutcome(templatesWords.saved(name));
                // The form, which had the focus, is gone.
                requestAnimationFrame(() => create.current?.focus());
              }}
            />
          </fieldset>
        ) : (
          <div class="buttons">
            <button
              ref={create}
              type="button"
              class="btn"
              onClick={() => {
                setEditing({ base: null, start: NEW });
                setGone(null);
              }}
            >
              {templatesWords.create}
            </button>
            {templates.length === 0 && (
              <button type="button" class="btn" onClick={() => void addStarters()}>
                {templatesWords.addStarters}
              </button>
            )}
          </div>
        )}
      </Setting>
      <Setting id="template-files">
        <TemplateFiles templates={sorted} save={save} onOutcome={onOutcome} />
      </Setting>
    </Group>
  );
}

/** The form, with the custom fields that MyCase has shown on this computer among the fields. */
function SettingsForm(props: Omit<ComponentProps<typeof TemplateForm>, 'fields' | 'withOwner' | 'onTyped'>) {
  const { caseFields, clientFields } = useSeen(null);
  const names = [
    ...FIELD_NAMES,
    ...caseFields.map((label) => `field.${label}`),
    ...clientFields.map((label) => `client.field.${label}`),
  ];
  const [isTyped, setTyped] = useState(false);
  useUnsaved(isTyped);
  return (
    <TemplateForm
      {...props}
      onTyped={() => setTyped(true)}
      withOwner
      fields={names.map((name) => ({ name, value: null }))}
    />
  );
}
