import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CaseRef } from '../../domain/case';
import { isBlank } from '../../domain/draft';
import { checksWords as say } from '../../locales/checks-words';
import { change, describeError } from '../actions';
import { flash } from '../more-actions';
import { announce } from '../store';

type Props = { caseRef: CaseRef; contactId: string; lines: readonly string[]; facts: readonly string[] };

/** "Record what we did": the note is required, since it is what lifts the block; kept per client on this computer. */
export function RecordStop({ caseRef, contactId, lines, facts }: Props) {
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);

  const fail = (text: string) => {
    setProblem(text);
    announce(text);
    field.current?.focus();
  };
  const save = async () => {
    if (busy) return;
    if (isBlank(note)) return fail(say.recordMissing);
    setBusy(true);
    const reply = await change('recordStops', {
      ref: caseRef,
      contactId,
      lines: [...lines],
      note: note.trim(),
    });
    setBusy(false);
    if (!reply.ok) return fail(await describeError(reply.error));
    flash(say.recorded, true);
  };

  if (!open)
    return (
      <button type="button" class="btn" onClick={() => setOpen(true)}>
        {say.record}
      </button>
    );
  return (
    <div class="why-line">
      <ul class="small">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <label for={id}>{say.recordNote}</label>
      <input
        ref={field}
        id={id}
        type="text"
        maxLength={500}
        autoComplete="off"
        translate={false}
        value={note}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={(event) => {
          setNote(event.currentTarget.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          // In the composer's form Enter would press Send.
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          void save();
        }}
      />
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="btn main" aria-disabled={busy} onClick={() => void save()}>
          {say.recordSave}
        </button>
        <button type="button" class="btn" onClick={() => setOpen(false)}>
          {say.recordCancel}
        </button>
      </div>
    </div>
  );
}
