import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../domain/draft';
import { checksWords as say } from '../../locales/checks-words';
import { change, describeError } from '../actions';
import { flash } from '../more-actions';
import { announce, panelStore } from '../store';
import { Name } from '../ui/Name';
import { useModal } from '../ui/use-modal';
import { findNotes, forgetNote, keepNote, writeNotes } from './keep-note';
import { type StopAsked, stopAsked } from './stop-asked';

/** What the background takes for a note. */
const MOST = 500;

/** "Record what we did": the note is required, since it is what lifts the block; kept per client on this computer. */
export function RecordStopDialog() {
  const [asked] = useState(() => stopAsked.current);
  return asked && <DialogOf asked={asked} />;
}

function DialogOf({ asked }: { asked: StopAsked }) {
  const { caseRef, contactId, lines, facts } = asked;
  const dialog = useModal();
  /** Null until what was begun before is read. */
  const [typed, setNote] = useState<string | null>(null);
  const note = typed ?? '';
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const recorded = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  /** What stood in the field at first, and what other windows began: it goes with the press, so it is shown before. */
  const begun = useRef('');
  const [others, setOthers] = useState<string[]>([]);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    // Whoever was quicker than the disk has begun anew.
    void findNotes(asked).then((found) => {
      begun.current = found.note;
      setNote((now) => now ?? found.note);
      setOthers(found.others);
    });
  }, []);

  const type = (text: string) => {
    setNote(text);
    keepNote(asked, text, begun.current);
    setProblem(null);
  };
  const fail = (text: string) => {
    setProblem(text);
    announce(text);
    field.current?.focus();
  };
  const save = async () => {
    if (busy) return;
    if (isBlank(note)) return fail(say.recordMissing);
    setBusy(true);
    // Else a pause in typing that ends later would keep what is recorded by then.
    await writeNotes();
    const now = (await findNotes(asked)).others.filter((one) => one !== note);
    if (now.some((one) => !others.includes(one))) {
      setBusy(false);
      setOthers(now);
      return fail(say.recordOthers);
    }
    const reply = await change('recordStops', {
      ref: caseRef,
      contactId,
      lines: [...lines],
      note: note.trim(),
    });
    setBusy(false);
    if (!reply.ok) return fail(await describeError(reply.error));
    forgetNote(asked);
    recorded.current = true;
    dialog.current?.close();
    flash(say.recorded, true);
  };
  const onClose = () => {
    panelStore.setState({ dialog: null });
    void writeNotes();
    // Escape and Cancel lose nothing: it stands there the next time.
    if (!recorded.current && !isBlank(note)) flash(say.recordKept, true);
  };

  return (
    <dialog ref={dialog} class="update" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h1 id={`${id}-title`} tabIndex={-1}>
        {say.record}
      </h1>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label class="above" for={id}>
          {say.recordNote}
        </label>
        <textarea
          ref={field}
          id={id}
          rows={3}
          maxLength={MOST}
          autoComplete="off"
          translate={false}
          value={note}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => type(event.currentTarget.value)}
        />
        {problem && (
          <p class="problem" id={`${id}-problem`}>
            {problem}
          </p>
        )}
        {others.length > 0 && (
          <>
            <p>{say.recordOthers}</p>
            <ul aria-label={say.recordOthers}>
              {others.map((one) => (
                <li key={one}>
                  <Name>{one}</Name>{' '}
                  {!note.includes(one) && note.length + one.length < MOST && (
                    <button type="button" class="link" onClick={() => type(note ? `${note}\n${one}` : one)}>
                      {say.recordAdd}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        <ul class="facts small">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <div class="buttons end">
          <button type="button" class="btn" onClick={() => dialog.current?.close()}>
            {say.recordCancel}
          </button>
          <button type="submit" class="btn main" aria-disabled={busy}>
            {say.recordSave}
          </button>
        </div>
      </form>
      {/* The panel's own status is inert behind a modal dialog. */}
      <p class="unseen" role="status">
        {problem ?? ''}
      </p>
    </dialog>
  );
}
