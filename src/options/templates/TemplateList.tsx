import type { Template } from '../../domain/template';
import { templateSettingsWords as say } from '../../locales/template-settings-words';
import { templatesWords } from '../../locales/templates-words';

type Props = {
  owner: Template['owner'];
  /** By name. */
  templates: readonly Template[];
  /** While one is being written none is opened over it. */
  isBusy: boolean;
  onEdit: (template: Template) => void;
  onRemove: (template: Template) => void;
};

/** The templates of one owner with what can be done to each. */
export function TemplateList({ owner, templates, isBusy, onEdit, onRemove }: Props) {
  return (
    <section aria-labelledby={`templates-${owner}`}>
      <h3 id={`templates-${owner}`}>{templatesWords.owners[owner]}</h3>
      {templates.length === 0 && <p class="small">{say.emptyList}</p>}
      <ul class="template-rows">
        {templates.map((template) => (
          <li key={template.id}>
            <div translate={false}>
              <b>{template.name}</b>{' '}
              <small>
                {(['en', 'es'] as const)
                  .filter((language) => template.texts[language] !== null)
                  .map((language) => templatesWords.languages[language])
                  .join(', ')}
              </small>
              <small class="begin">{template.texts.en ?? template.texts.es}</small>
            </div>
            <button
              type="button"
              class="btn"
              disabled={isBusy}
              aria-label={say.editOf(template.name)}
              onClick={() => onEdit(template)}
            >
              {say.edit}
            </button>
            <button
              type="button"
              class="btn"
              disabled={isBusy}
              aria-label={say.removeOf(template.name)}
              onClick={() => onRemove(template)}
            >
              {say.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
