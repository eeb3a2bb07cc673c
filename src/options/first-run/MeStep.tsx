import { useState } from 'preact/hooks';
import type { Settings } from '../../domain/connection';
import { isBlank } from '../../domain/draft';
import { findStaffId } from '../../domain/staff-id';
import { firstRunWords as say } from '../../locales/first-run-words';
import { moreWords } from '../../locales/more-words';
import { optionsWords } from '../../locales/options-words';
import { call } from '../../messaging/client';
import { FirmStaff } from '../../panel/ui/FirmStaff';
import { Name } from '../../panel/ui/Name';
import type { SeenStaff } from '../../store/read/seen-staff';
import { Field } from '../Field';
import { useUnsaved } from '../layout/unsaved';

type Props = { settings: Settings; staff: readonly SeenStaff[]; onOutcome: (text: string) => void };

/** More are found faster by their number. */
const MOST = 12;

/** Who writes from this computer: one press where the staff were seen, else the address of one's own page. */
export function MeStep({ settings, staff, onOutcome }: Props) {
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  useUnsaved(
    (!isBlank(typed) && findStaffId(typed) !== settings.staffId) ||
      (!isBlank(name) && name.trim() !== settings.staffName),
  );
  const save = async (staffId: string, staffName: string | null) => {
    const reply = await call('saveSettings', { staffId, staffName, meId: staffId });
    onOutcome(reply.ok ? say.meIs(staffName ?? say.meNumber(staffId)) : moreWords.errors[reply.error.code]);
  };
  const saveTyped = () => {
    const id = findStaffId(typed);
    if (id === null) return onOutcome(optionsWords.staffIdOdd);
    const seen = staff.find(({ staffId }) => staffId === id)?.name ?? null;
    void save(id, name.trim() || seen);
  };
  return (
    <>
      <p class="small">{say.meHow}</p>
      {settings.staffId !== null && (
        <p class="standing">
          <Name>{say.meIs(settings.staffName ?? say.meNumber(settings.staffId))}</Name>
        </p>
      )}
      {staff.length > 0 && staff.length <= MOST && (
        <>
          <p>{say.meSeen}</p>
          <div class="buttons" translate={false}>
            {staff.map((one) => (
              <button
                key={one.staffId}
                type="button"
                class="btn"
                aria-pressed={one.staffId === settings.staffId}
                onClick={() => void save(one.staffId, one.name)}
              >
                {say.meNamed(one.name)}
              </button>
            ))}
          </div>
        </>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saveTyped();
        }}
      >
        <FirmStaff
          onChoose={(one) => {
            setTyped(one.id);
            setName(one.name);
          }}
        />
        <Field label={optionsWords.staffId} value={typed} onInput={setTyped}>
          {say.meAddress}
        </Field>
        <Field label={optionsWords.staffName} value={name} onInput={setName} />
        <div class="buttons">
          <button type="submit" class="btn">
            {say.meSave}
          </button>
        </div>
      </form>
    </>
  );
}
