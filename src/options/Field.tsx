import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** Hidden from a glance at the screen. */
  masked?: boolean;
  numeric?: boolean;
  children?: ComponentChildren;
};

/** A text field with its label and, below it, what it is for. */
export function Field({ label, value, onInput, masked, numeric, children }: Props) {
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
        aria-describedby={children ? `${id}-how` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {children && (
        <p class="small" id={`${id}-how`}>
          {children}
        </p>
      )}
    </div>
  );
}
