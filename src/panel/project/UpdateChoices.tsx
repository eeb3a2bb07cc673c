import { laterWords as later } from '../../locales/later-words';

/** Client notices, where MyCase does not say: chosen each time, nothing preselected. */
export function NoticesChoice({
  value,
  onChange,
}: {
  value: boolean | null;
  onChange: (on: boolean) => void;
}) {
  return (
    <fieldset>
      <legend>{later.noticesAsk}</legend>
      <p class="small">{later.noticesWhy}</p>
      {[true, false].map((on) => (
        <label class="tick" key={String(on)}>
          <input type="radio" name="notices" checked={value === on} onChange={() => onChange(on)} />
          <span>{on ? later.noticesOn : later.noticesOff}</span>
        </label>
      ))}
    </fieldset>
  );
}

type Person = { firstName: string; lastName: string };

/** A person's name, where the client is a company or has one word for a name. */
export function PersonName({
  name,
  value,
  onChange,
}: {
  name: string;
  value: Person;
  onChange: (p: Person) => void;
}) {
  return (
    <fieldset>
      <legend>{later.personAsk}</legend>
      <p class="small">{later.personWhy(name)}</p>
      <label>
        {later.firstName}
        <input
          type="text"
          autoComplete="off"
          value={value.firstName}
          onInput={(e) => onChange({ ...value, firstName: e.currentTarget.value })}
        />
      </label>
      <label>
        {later.lastName}
        <input
          type="text"
          autoComplete="off"
          value={value.lastName}
          onInput={(e) => onChange({ ...value, lastName: e.currentTarget.value })}
        />
      </label>
    </fieldset>
  );
}
