import { useState } from 'preact/hooks';
import { composerWords as say } from '../../locales/composer-words';
import { call } from '../../messaging/client';
import { describeErrorReply } from '../describe-error';
import { flash } from '../more-actions';
import { panelStore, usePanel } from '../store';
import { Dialog } from '../ui/Dialog';
import { FirmStaff } from '../ui/FirmStaff';
import { Name } from '../ui/Name';

/** What the radio buttons stand for, beside a staff ID of this case. */
const CRM = 'crm';
const OTHER = 'other';

/** As whom messages go (product §6, Author): one of the case's staff, a typed ID, or nobody. */
export function AuthorDialog() {
  const staff = usePanel((s) => s.record?.facts.staff);
  const [now] = useState(() => panelStore.getState().ambient?.settings);
  const listed = (staff?.value ?? []).flatMap(({ staffId, name }) =>
    staffId ? [{ id: staffId, name }] : [],
  );
  const nowId = now?.staffId ?? null;
  const [choice, setChoice] = useState(
    nowId === null ? CRM : listed.some(({ id }) => id === nowId) ? nowId : OTHER,
  );
  const [id, setId] = useState(choice === OTHER ? (nowId ?? '') : '');
  const [name, setName] = useState(choice === OTHER ? (now?.staffName ?? '') : '');
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (close: () => void) => {
    const isOther = choice === OTHER;
    if (isOther && !/^\d{1,20}$/.test(id.trim())) return setProblem(say.authorIdOdd);
    const staffId = isOther ? id.trim() : choice === CRM ? null : choice;
    const staffName = isOther
      ? name.trim() || null
      : (listed.find((person) => person.id === staffId)?.name ?? null);
    const reply = await call('saveSettings', { staffId, staffName });
    if (!reply.ok) return setProblem(describeErrorReply(reply.error));
    close();
    flash(say.authorSaved(staffName ?? staffId ?? say.crm), true);
  };
  const radio = (value: string, label: string) => (
    <label class="tick" key={value}>
      <input
        type="radio"
        name="author"
        checked={choice === value}
        onChange={() => {
          setChoice(value);
          setProblem(null);
        }}
      />
      <span>
        <Name>{label}</Name>
      </span>
    </label>
  );

  return (
    <Dialog title={say.authorTitle}>
      {(close) => (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save(close);
          }}
        >
          <p class="small">{say.authorHow}</p>
          <p class="small">{say.authorCondition}</p>
          <fieldset>
            <legend>{say.authorCase}</legend>
            {listed.map((person) => radio(person.id, person.name))}
            {listed.length === 0 && <p class="small">{say.authorNotRead}</p>}
          </fieldset>
          {radio(OTHER, say.authorOther)}
          {choice === OTHER && (
            <fieldset>
              <FirmStaff
                onChoose={(one) => {
                  setId(one.id);
                  setName(one.name);
                }}
              />
              <label>
                {say.authorId}
                <input
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  value={id}
                  aria-invalid={problem !== null}
                  aria-describedby="author-id-how"
                  onInput={(event) => setId(event.currentTarget.value)}
                />
              </label>
              <p class="small" id="author-id-how">
                {say.authorIdHow}
              </p>
              <label>
                {say.authorName}
                <input
                  type="text"
                  autoComplete="off"
                  value={name}
                  onInput={(event) => setName(event.currentTarget.value)}
                />
              </label>
            </fieldset>
          )}
          {radio(CRM, say.authorCrm)}
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          <div class="buttons end">
            <button type="button" class="btn" onClick={close}>
              {say.cancel}
            </button>
            <button type="submit" class="btn main">
              {say.authorSave}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
