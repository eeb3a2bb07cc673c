import { policyOffWords as say } from '../../locales/policy-off-words';
import { unfinishedWords as unfinished } from '../../locales/unfinished-words';
import { panelStore, usePanel } from '../store';
import { Notice } from '../ui/Notice';
import { usePolicy } from '../ui/use-policy';

/** What the firm's policy forbids or asks for on every screen: reading only, and "delete everything" that waits. */
export function PolicyBanner() {
  const isReadOnly = usePanel((s) => s.ambient?.settings.off.includes('sending'));
  const waiting = usePanel((s) => s.record?.entries.filter((e) => e.state === 'queued').length ?? 0);
  const policy = usePolicy();
  return (
    <>
      {isReadOnly && <Notice>{waiting > 0 ? say.readOnlyWaits(waiting) : say.readOnly}</Notice>}
      {policy?.wiping && (
        <Notice kind="bad">
          {say.wiping}{' '}
          <button type="button" class="link" onClick={() => panelStore.setState({ dialog: 'unfinished' })}>
            {unfinished.title}
          </button>
        </Notice>
      )}
    </>
  );
}
