import { useState } from 'preact/hooks';
import { STARTER_TEMPLATES } from '../../domain/starter-templates';
import type { Template, TemplateContent } from '../../domain/template';
import { addTemplates } from '../../domain/template-changes';
import { listFields } from '../../domain/template-fields';
import { moreWords } from '../../locales/more-words';
import { templatesWords as say } from '../../locales/templates-words';
import { type OpenCase, useCase } from '../project/use-case';
import { panelStore } from '../store';
import { describeNotSaved } from '../ui/templates/describe-templates';
import { TemplateForm } from '../ui/templates/TemplateForm';
import { useTemplates } from '../ui/templates/use-templates';
import { useModal } from '../ui/use-modal';
import { insertFilled } from './insert-filled';
import { Picker } from './Picker';
import { useFilling } from './use-filling';

/** The picker of templates (product §6): search, preview with this case's values, insert at the cursor. */
export function TemplatesDialog() {
  const open = useCase();
  return open && <DialogOf open={open} />;
}

/** What was being written when the dialog left the screen, by Escape or with its case; it comes back with it. */
let unsaved: TemplateContent | null = null;

function DialogOf({ open }: { open: OpenCase }) {
  const dialog = useModal();
  const { templates, save, failed } = useTemplates();
  const filling = useFilling(open);
  /** The template that is being written; null: the list. */
  const [started, setStarted] = useState(unsaved);
  const [said, setSaid] = useState('');

  const close = () => dialog.current?.close();
  const take = (template: Template) => {
    if (!filling) return;
    // It closes the dialog itself: when that was done before, the cursor stands at the begin of the field.
    insertFilled(template.name, filling.fill(template));
    close();
  };
  const create = (text: string) => {
    const texts = { en: null, es: null, ...(filling && text && { [filling.language]: text }) };
    unsaved = { name: '', texts, owner: 'own' };
    setStarted(unsaved);
    setSaid('');
  };
  const addStarters = async () => {
    const saved = await save((list) =>
      addTemplates(
        list,
        STARTER_TEMPLATES.map((one) => ({ ...one, id: crypto.randomUUID() })),
      ),
    );
    setSaid(saved.ok ? say.startersAdded(STARTER_TEMPLATES.length) : describeNotSaved(saved));
  };

  return (
    <dialog
      ref={dialog}
      class="update templates"
      aria-labelledby="templates-title"
      onClose={() => panelStore.setState({ dialog: null })}
    >
      <h1 id="templates-title" tabIndex={-1}>
        {started ? say.create : say.title}
      </h1>
      <p class="small" role="status">
        {failed ? moreWords.errors['storage-broken'] : said}
      </p>
      {templates && filling && !started && (
        <Picker
          key={templates.length === 0 ? 'empty' : 'list'}
          templates={templates}
          filling={filling}
          onTake={take}
          onCreate={create}
          onStarters={() => void addStarters()}
          onClose={close}
        />
      )}
      {filling && started && (
        <TemplateForm
          start={started}
          base={null}
          withOwner={false}
          fields={listFields(filling.facts)}
          save={save}
          onTyped={(content) => {
            unsaved = content;
          }}
          onDone={(name) => {
            unsaved = null;
            setStarted(null);
            setSaid(name === null ? '' : say.saved(name));
          }}
        />
      )}
    </dialog>
  );
}
