import { useId } from 'preact/hooks';

type Props<T extends string> = {
  label: string;
  /** The label is for those who do not see what stands beside it. */
  unseen?: boolean;
  value: T;
  /** Values and their words. */
  options: Readonly<Record<T, string>>;
  /** What it is for. */
  how?: string;
  onInput: (value: T) => void;
};

/** One of a few values. */
export function Choice<T extends string>({ label, unseen, value, options, how, onInput }: Props<T>) {
  const id = useId();
  const values = Object.keys(options) as T[];
  return (
    <div class="field">
      <label for={id} class={unseen ? 'unseen' : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={how && `${id}-how`}
        onInput={(event) => {
          const chosen = values.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) onInput(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {options[one]}
          </option>
        ))}
      </select>
      {how && (
        <p class="small" id={`${id}-how`}>
          {how}
        </p>
      )}
    </div>
  );
}
