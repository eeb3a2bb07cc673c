import { moreWords as more } from '../../locales/more-words';
import { panelStore } from '../store';

/** Opens "What the panel can read" (D7). */
export function HealthButton({ link = false }: { link?: boolean }) {
  return (
    <button
      type="button"
      class={link ? 'link' : 'btn'}
      onClick={() => panelStore.setState({ dialog: 'health' })}
    >
      {more.whatCanBeRead}
    </button>
  );
}
