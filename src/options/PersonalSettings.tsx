import { useLayoutEffect, useState } from 'preact/hooks';
import type { Settings } from '../domain/connection';
import { findStaffId } from '../domain/staff-id';
import { moreWords } from '../locales/more-words';
import { optionsWords as say } from '../locales/options-words';
import { call } from '../messaging/client';
import { FirmStaff } from '../panel/ui/FirmStaff';
import { Field } from './Field';
import { Group } from './layout/Group';
import { useLocked } from './layout/Locked';
import { Setting } from './layout/Setting';
import { useUnsaved } from './layout/unsaved';

/** What the background takes for a signature line. */
const MOST_SIGNED = 200;

/** Who writes from this computer, and how messages are written and sent. */
export function PersonalSettings({
  settings,
  onOutcome,
}: {
  settings: Settings;
  onOutcome: (text: string) => void;
}) {
  const [staffId, setStaffId] = useState('');
  const [staffName, setStaffName] = useState('');
  const [undo, setUndo] = useState('');
  const [enterSends, setEnterSends] = useState(false);
  const [signature, setSignature] = useState('');
  const isLocked = useLocked();

  // Another window, or "This is me" in the panel, may have changed them. At once: what is typed comes after it.
  useLayoutEffect(() => {
    setStaffId(settings.staffId ?? '');
    setStaffName(settings.staffName ?? '');
    setUndo(String(settings.undoSeconds));
    setEnterSends(settings.enterSends);
    setSignature(settings.signature ?? '');
  }, [settings.staffId, settings.staffName, settings.undoSeconds, settings.enterSends, settings.signature]);
  // As it is counted and sent (domain/signature.ts).
  const line = signature.replace(/\s+/g, ' ').trim().normalize('NFC');
  useUnsaved(
    (findStaffId(staffId) ?? staffId.trim()) !== (settings.staffId ?? '') ||
      staffName.trim() !== (settings.staffName ?? '') ||
      Number(undo) !== settings.undoSeconds ||
      enterSends !== settings.enterSends ||
      line !== (settings.signature ?? ''),
  );

  const save = async () => {
    const id = staffId.trim() === '' ? '' : findStaffId(staffId);
    const undoSeconds = Number(undo);
    if (id === null) return onOutcome(say.staffIdOdd);
    if (undo.trim() === '' || !Number.isInteger(undoSeconds) || undoSeconds < 0 || undoSeconds > 30)
      return onOutcome(say.undoOdd);
    if (line.length > MOST_SIGNED) return onOutcome(say.signatureLong);
    const reply = await call('saveSettings', {
      staffId: id || null,
      staffName: staffName.trim() || null,
      // Only an ID that was typed here is one's own: in the panel a colleague can be chosen as the author.
      ...(id === (settings.staffId ?? '') ? {} : { meId: id || null }),
      ...(isLocked('undoSeconds') ? {} : { undoSeconds }),
      enterSends,
      signature: line || null,
    });
    onOutcome(reply.ok ? say.saved : moreWords.errors[reply.error.code]);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Group id="you" title={say.you}>
        <Setting id="staff-id">
          <FirmStaff
            onChoose={(one) => {
              setStaffId(one.id);
              setStaffName(one.name);
            }}
          />
          <Field label={say.staffId} value={staffId} onInput={setStaffId}>
            {say.staffIdHow}
          </Field>
        </Setting>
        <Setting id="staff-name">
          <Field label={say.staffName} value={staffName} onInput={setStaffName}>
            {say.clientSees}
          </Field>
        </Setting>
      </Group>
      <Group id="sending" title={say.sending}>
        <Setting id="undo" policy="undoSeconds">
          <Field label={say.undoSeconds} numeric value={undo} onInput={setUndo}>
            {say.undoHow}
          </Field>
        </Setting>
        <Setting id="enter-sends">
          <label class="tick">
            <input
              type="checkbox"
              checked={enterSends}
              aria-describedby="enter-how"
              onChange={(event) => setEnterSends(event.currentTarget.checked)}
            />
            <span>{say.enterSends}</span>
          </label>
          <p class="small" id="enter-how">
            {say.enterSendsHow}
          </p>
        </Setting>
        <Setting id="signature">
          <Field label={say.signature} value={signature} onInput={setSignature}>
            {say.signatureHow}
          </Field>
        </Setting>
      </Group>
      <div class="buttons">
        <button type="submit" class="btn main">
          {say.save}
        </button>
      </div>
    </form>
  );
}
