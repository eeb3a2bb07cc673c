import { words } from '../../locales/words';
import { panelStore } from '../store';

/** "Keep as draft, remind me": beside Send, for what should not go now. */
export function LaterButton() {
  return (
    <button
      type="button"
      class="btn"
      title={words.laterTitle}
      aria-haspopup="dialog"
      onClick={() => panelStore.setState({ dialog: 'remind' })}
    >
      {words.later}
    </button>
  );
}
