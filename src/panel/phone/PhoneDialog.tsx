import { useState } from 'preact/hooks';
import { type CaseRef, caseKey } from '../../domain/case';
import { phoneRef } from '../../domain/phone-ref';
import { moreWords as more } from '../../locales/more-words';
import { phoneWords as say } from '../../locales/phone-words';
import { SettingsLink } from '../project/SettingsLink';
import { usePanel } from '../store';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { NumberForm } from './NumberForm';
import { NumberScreen } from './NumberScreen';
import { NumbersWritten } from './NumbersWritten';

/** "Text a number" (product §6): only where a policy allows it, to one number at a time, and in no conversation. */
export function PhoneDialog() {
  const connection = usePanel((s) => s.ambient?.connection);
  const announcement = usePanel((s) => s.announcement);
  const settings = usePanel((s) => s.ambient?.settings);
  const [ref, setRef] = useState<CaseRef | null>(null);
  const isAllowed = settings?.byPhoneNumber === true && !settings.off.includes('sending');
  const firm = isAllowed && connection && !connection.tokenRefused ? connection.firm : null;
  // Of another firm than the connected one nothing may be written any more.
  const open = ref?.firm === firm ? ref : null;
  return (
    <Dialog title={say.title}>
      {(close) => (
        <div class="by-phone">
          <p>{say.stays}</p>
          {settings && !isAllowed && <Notice>{say.policyOff}</Notice>}
          {isAllowed && connection === null && (
            <Notice>
              {more.notConnected} <SettingsLink to="welcome" />
            </Notice>
          )}
          {isAllowed && connection?.tokenRefused && (
            <Notice kind="bad">
              {more.tokenRefused} <SettingsLink />
            </Notice>
          )}
          {firm !== null && !open && <NumberForm onNumber={(e164) => setRef(phoneRef(firm, e164))} />}
          {open && <NumberScreen key={caseKey(open)} caseRef={open} onOther={() => setRef(null)} />}
          <NumbersWritten only={open} onWrite={firm === null ? null : setRef} />
          <div class="buttons end">
            <button type="button" class="btn" onClick={close}>
              {more.close}
            </button>
          </div>
          {/* The panel's own status is inert behind a modal dialog. */}
          <p class="unseen" role="status">
            {announcement}
          </p>
        </div>
      )}
    </Dialog>
  );
}
