import type { FieldRef } from '../../domain/mapping';
import { FIELD_REFS, LABELS, type MappingForm, type Problem } from '../../domain/mapping-form';
import { findAlmost } from '../../domain/team';
import { optionsWords } from '../../locales/options-words';
import type { SeenValues } from '../../store/read/seen-values';
import { Field } from '../Field';
import { Choice } from './Choice';
import { describeAlmost, findProblem } from './describe-mapping';

const say = optionsWords.mapping;

type Props = {
  form: MappingForm;
  seen: SeenValues;
  problems: readonly Problem[];
  onChange: (changes: Partial<MappingForm>) => void;
};

/** The custom fields that the firm names, and the value that marks a lead. */
export function MappingFields({ form, seen, problems, onChange }: Props) {
  const { lead } = form;
  const seenOn = (on: FieldRef['on']) => (on === 'case' ? seen.caseFields : seen.clientFields);
  return (
    <>
      {LABELS.map((section) => (
        <Field
          key={section}
          label={say.labels[section]}
          value={form[section]}
          offers={seen.caseFields}
          problem={findProblem(problems, section)}
          onInput={(label) => onChange({ [section]: label })}
        >
          <Almost typed={form[section]} seen={seen.caseFields} />
          {say.labelsHow[section]}
        </Field>
      ))}
      {FIELD_REFS.map((section) => (
        <div key={section} class="field-ref">
          <Field
            label={say.labels[section]}
            value={form[section].label}
            offers={seenOn(form[section].on)}
            problem={findProblem(problems, section)}
            onInput={(label) => onChange({ [section]: { ...form[section], label } })}
          >
            <Almost typed={form[section].label} seen={seenOn(form[section].on)} />
          </Field>
          <Choice
            unseen
            options={say.ons}
            label={`${say.labels[section]}: ${say.on}`}
            value={form[section].on}
            onInput={(on) => onChange({ [section]: { ...form[section], on } })}
          />
        </div>
      ))}
      <Field
        label={say.leadLabel}
        value={lead.label}
        offers={seen.caseFields}
        problem={findProblem(problems, 'lead', null, 'label')}
        onInput={(label) => onChange({ lead: { ...lead, label } })}
      >
        <Almost typed={lead.label} seen={seen.caseFields} />
        {say.leadHow}
      </Field>
      <Field
        label={say.leadValue}
        value={lead.value}
        problem={findProblem(problems, 'lead', null, 'value')}
        onInput={(value) => onChange({ lead: { ...lead, value } })}
      />
    </>
  );
}

/** A label that is nearly one that MyCase shows. */
function Almost({ typed, seen }: { typed: string; seen: readonly string[] }) {
  const almost = typed ? findAlmost(typed, seen) : null;
  return almost === null ? null : <b class="caution exact">{describeAlmost(almost, typed)} </b>;
}
