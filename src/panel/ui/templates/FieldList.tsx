import { useId } from 'preact/hooks';
import type { FieldValue } from '../../../domain/template-fields';
import { writeField } from '../../../domain/template-syntax';
import { templatesWords as say } from '../../../locales/templates-words';

export type ListedField = { name: string; value: FieldValue | null };

type Props = {
  fields: readonly ListedField[];
  /**
   * `message`: a press hands over the value, and there is none without one, since a field in a message only blocks it.
   * `template`: a press hands over the field itself.
   */
  target: 'message' | 'template';
  onInsert: (text: string) => void;
};

/** The fields that there are, with their present values where they are known (product §6, "pipe text"). */
export function FieldList({ fields, target, onInsert }: Props) {
  const id = useId();
  return (
    <ul class="field-list" translate={false}>
      {fields.map(({ name, value }, i) => {
        const isKnown = value?.state === 'known';
        const text = target === 'template' ? writeField(name) : isKnown ? value.value : null;
        return (
          <li key={name}>
            <button
              type="button"
              class="btn"
              aria-disabled={text === null}
              aria-label={
                target === 'message' && isKnown ? say.insertValue(name, value.value) : say.insertField(name)
              }
              aria-describedby={value && !isKnown ? `${id}${i}` : undefined}
              onClick={() => text !== null && onInsert(text)}
            >
              {name}
            </button>
            {value && (
              <small class={isKnown ? undefined : 'gap'} id={`${id}${i}`} dir="auto">
                {isKnown ? value.value : say.gaps[value.state]}
              </small>
            )}
          </li>
        );
      })}
    </ul>
  );
}
