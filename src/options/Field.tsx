import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** Hidden from a glance at the screen. */
  masked?: boolean;
  numeric?: boolean;
  /** To choose from; other values can be typed. */
  offers?: readonly string[];
  /** What is wrong with the value. */
  problem?: string | null;
  children?: ComponentChildren;
};

/** A text field with its label and, below it, what it is for. */
export function Field({ label, value, onInput, masked, numeric, offers, problem, children }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={numeric ? 'numeric' : undefined}
        class={masked ? 'masked' : undefined}
        // A password field would offer the firm's token to the browser's password manager, and its sync.
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        translate={false}
        value={value}
        list={offers && `${id}-offers`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={children || problem ? `${id}-how` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {(children || problem) && (
        <p class="small" id={`${id}-how`}>
          {problem && <b class="problem">{problem} </b>}
          {children}
        </p>
      )}
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
    </div>
  );
}
