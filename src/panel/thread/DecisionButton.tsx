import { useEffect, useRef } from 'preact/hooks';

type Props = {
  label: string;
  busy: boolean;
  /** The focus goes here when the box opens. */
  focused?: boolean;
  onPress: () => unknown;
};

/** One way out of a decision; off while another press of the same box is on its way. */
export function DecisionButton({ label, busy, focused, onPress }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, []);
  return (
    // Not disabled: a disabled button lets go of the focus.
    <button
      ref={button}
      type="button"
      class="btn"
      aria-disabled={busy}
      onClick={() => busy || void onPress()}
    >
      {label}
    </button>
  );
}
