import type { PersonName } from '../../domain/person-name';
import type { Project } from '../../domain/project';
import type { NameGap } from '../../domain/update';
import { updateWords as update } from '../../locales/update-words';
import { Name } from '../ui/Name';

type NoticesProps = {
  /** What MyCase says of them; not known, else nobody is asked. */
  state: Project['notices']['state'];
  /** The label of the field that holds them, where the firm names one. */
  field: string | null;
  value: boolean | null;
  onChange: (on: boolean) => void;
};

/** Client notices, where MyCase does not say: chosen each time, nothing preselected. */
export function NoticesChoice({ state, field, value, onChange }: NoticesProps) {
  return (
    <fieldset>
      <legend>{update.noticesAsk}</legend>
      <p class="small">
        <Name>{describeNotices(state, field)}</Name> {update.noticesUnknown}
      </p>
      {[true, false].map((on) => (
        <label class="tick" key={String(on)}>
          <input type="radio" name="notices" checked={value === on} onChange={() => onChange(on)} />
          <span>{on ? update.noticesOn : update.noticesOff}</span>
        </label>
      ))}
    </fieldset>
  );
}

function describeNotices(state: NoticesProps['state'], field: string | null): string {
  const why = update.noticesWhy;
  if (field === null) return why['no-field'];
  return state === 'not-loaded' || state === 'empty' ? why[state](field) : why.unmapped(field);
}

type PersonProps = {
  why: NameGap;
  /** As MyCase has it. */
  name: string;
  value: PersonName;
  onChange: (person: PersonName) => void;
};

/** A person's name, where MyCase has none or it is not certain how its words belong together. */
export function PersonFields({ why, name, value, onChange }: PersonProps) {
  const field = (key: keyof PersonName) => (
    <label>
      {update[key]}
      <input
        type="text"
        autoComplete="off"
        maxLength={200}
        value={value[key]}
        onInput={(e) => onChange({ ...value, [key]: e.currentTarget.value })}
      />
    </label>
  );
  return (
    <fieldset>
      <legend>{update.personAsk}</legend>
      <p class="small">
        <Name>{update.personWhy[why](name)}</Name>
      </p>
      {field('firstName')}
      {field('lastName')}
    </fieldset>
  );
}
