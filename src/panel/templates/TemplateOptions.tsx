import type { Template } from '../../domain/template';
import { templatesWords as say } from '../../locales/templates-words';
import type { Filling } from './use-filling';

export const optionId = (index: number) => `template-option-${index}`;

type Props = {
  id: string;
  /** In the order of the arrow keys: one's own, then the firm's. */
  templates: readonly Template[];
  fill: Filling['fill'];
  active: number;
  onPoint: (index: number) => void;
  onTake: (index: number) => void;
};

/** The list of templates below a search or a text field, which keeps the focus (ARIA practices, combobox). */
export function TemplateOptions({ id, templates, fill, active, onPoint, onTake }: Props) {
  return (
    // The field above has the focus and the keys; the list is pointed at only.
    <div
      id={id}
      role="listbox"
      class="template-list"
      aria-label={say.list}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
    >
      {(['own', 'firm'] as const).map((owner) => {
        const rows = templates
          .map((template, index) => ({ template, index }))
          .filter((row) => row.template.owner === owner);
        return (
          rows.length > 0 && (
            <fieldset key={owner} aria-labelledby={`${id}-${owner}`}>
              <p id={`${id}-${owner}`} class="small" role="presentation">
                {say.owners[owner]}
              </p>
              {rows.map(({ template, index }) => {
                const { text, other } = fill(template);
                return (
                  <button
                    type="button"
                    key={template.id}
                    id={optionId(index)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={index === active}
                    onPointerMove={() => index !== active && onPoint(index)}
                    onClick={() => onTake(index)}
                    translate={false}
                  >
                    <b>{template.name}</b> {other && <small>{say.inOther(say.languages[other])}</small>}
                    <small class="begin">{text}</small>
                  </button>
                );
              })}
            </fieldset>
          )
        );
      })}
    </div>
  );
}

/** One's own before the firm's, each in the order that the search gave them. */
export function orderByOwner(templates: readonly Template[]): Template[] {
  return [
    ...templates.filter(({ owner }) => owner === 'own'),
    ...templates.filter(({ owner }) => owner === 'firm'),
  ];
}
