/** One way out of a decision; off while another press of the same box is on its way. */
export function DecisionButton({
  label,
  busy,
  onPress,
}: {
  label: string;
  busy: boolean;
  onPress: () => unknown;
}) {
  return (
    <button type="button" class="btn" disabled={busy} onClick={() => void onPress()}>
      {label}
    </button>
  );
}
