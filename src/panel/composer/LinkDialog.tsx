import { composerWords as say } from '../../locales/composer-words';
import { Dialog } from '../ui/Dialog';
import { HonaButtons } from './FileDialog';

/** Only Hona makes the personal link; only one that is the same for every client may come from here (product §6). */
export function LinkDialog() {
  return (
    <Dialog title={say.linkTitle}>
      {(close) => (
        <>
          <p>{say.linkWhy}</p>
          <p>{say.linkHow}</p>
          <p>
            {say.linkFirm}{' '}
            <button
              type="button"
              class="link"
              onClick={() => window.open('/options.html#conversation-link', '_blank', 'noopener')}
            >
              {say.openSettings}
            </button>
          </p>
          <HonaButtons close={close} />
        </>
      )}
    </Dialog>
  );
}
