import { useId } from 'preact/hooks';

type Props = { label: string; how: string | null; value: boolean; onInput: (value: boolean) => void };

/** A box to tick with, below it, what it is for. */
export function Tick({ label, how, value, onInput }: Props) {
  const id = useId();
  return (
    <>
      <label class="tick">
        <input
          type="checkbox"
          checked={value}
          aria-describedby={how === null ? undefined : id}
          onChange={(event) => onInput(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {how !== null && (
        <p class="small" id={id}>
          {how}
        </p>
      )}
    </>
  );
}
