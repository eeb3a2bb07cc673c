import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CaseRef } from '../../domain/case';
import { findBrokenCharacter, isBlank, MAX_LENGTH, normaliseText } from '../../domain/draft';
import { sign } from '../../domain/signature';
import { composerWords } from '../../locales/composer-words';
import { phoneWords as say } from '../../locales/phone-words';
import type { NumberRead } from '../../store/read/number';
import { change, describeError } from '../actions';
import { describeLength } from '../composer/describe-length';
import { describeTextProblem, describeUnsaved } from '../composer/explain';
import { OtherText } from '../composer/OtherText';
import { SecondDrafts } from '../composer/SecondDrafts';
import { useDraft } from '../composer/use-draft';
import { announce, usePanel } from '../store';
import { Decision } from '../thread/Decision';
import { DecisionButton } from '../thread/DecisionButton';
import { NumberFindings } from './NumberFindings';
import { makeNumberRecord } from './number-record';
import { useNumberFindings } from './use-number-findings';

type Props = {
  caseRef: CaseRef;
  number: string;
  read: NumberRead;
  /** What stands in the field. */
  onText: (text: string) => void;
};

/** The text to one number: kept like a case's draft, checked like a case's message, and confirmed before it goes. */
export function NumberComposer({ caseRef, number, read, onText }: Props) {
  const signature = usePanel((s) => s.ambient?.settings.signature ?? null);
  const field = useRef<HTMLTextAreaElement>(null);
  const record = makeNumberRecord(caseRef, read.entries, read.draft);
  const { keeper, view } = useDraft(record, number, () => field.current?.focus());
  const checks = useNumberFindings(caseRef, number, read.rest, view.text);
  const [problem, setProblem] = useState<string | null>(null);
  /** What is about to go, once it is confirmed. */
  const [sure, setSure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  useEffect(() => onText(view.text), [view.text]);

  const sent = sign(normaliseText(view.text), signature);
  const length = describeLength(sent);
  const fail = (text: string, stands = false) => {
    setProblem(stands ? null : text);
    setSure(null);
    announce(text);
  };
  const ask = () => {
    if (busy) return;
    if (isBlank(view.text) || sent.length > MAX_LENGTH || findBrokenCharacter(view.text) >= 0)
      return fail(describeTextProblem(view.text, sent));
    const { stop, stands } = checks.judge(sent);
    if (stop) return fail(stop, stands);
    setProblem(null);
    setSure(sent);
  };
  const send = async (agreed: string) => {
    // Asked again: minutes may lie between the question and the answer.
    const { stop, stands, answers } = checks.judge(agreed);
    if (stop) return fail(stop, stands);
    const { text } = keeper.view();
    setBusy(true);
    try {
      if (!(await keeper.flush())) return fail(describeUnsaved(keeper.view().theirs));
      // Another window's text may have come in meanwhile; only what was agreed to may leave.
      if (keeper.view().text !== text || sign(normaliseText(text), signature) !== agreed)
        return fail(await describeError({ code: 'draft-changed' }));
      const args = { ref: caseRef, draftRevision: keeper.revision, text: agreed, checks: answers };
      const reply = await change('queueToNumber', args);
      if (!reply.ok) return fail(await describeError(reply.error));
      keeper.consumed(text, null);
      checks.reset();
      setSure(null);
      field.current?.focus();
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <SecondDrafts caseRef={caseRef} texts={read.draft.second} isEmpty={view.text === ''} />
      <OtherText keeper={keeper} view={view} onChosen={() => setProblem(null)} />
      <NumberFindings {...checks} />
      <label for={id} class="unseen">
        {say.messageTo(number)}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        value={view.text}
        readOnly={busy || sure !== null}
        placeholder={say.messageTo(number)}
        aria-describedby={`${id}-counter`}
        translate={false}
        onInput={(event) => {
          setProblem(null);
          keeper.type(event.currentTarget.value);
        }}
        onBlur={() => void keeper.flush()}
        onKeyDown={(event) => {
          // 229: an input method is at work, or has just ended, in a browser that does not say so.
          if (event.isComposing || event.keyCode === 229) return;
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          if (!event.repeat) ask();
        }}
      />
      <p class="small" id={`${id}-counter`}>
        {signature && (
          <>
            {composerWords.signature} <span translate={false}>{signature}</span>{' '}
          </>
        )}
        {length && [length.counter, length.forcedBy, length.room].filter(Boolean).join(' · ')}
      </p>
      {(problem || view.failed) && <p class="problem">{problem ?? composerWords.draftNotSaved}</p>}
      {sure === null ? (
        <div class="buttons">
          <button type="submit" class="btn main" aria-keyshortcuts="Control+Enter Meta+Enter">
            {say.send}
          </button>
        </div>
      ) : (
        <Decision kind="plain" text={[say.sure(number), say.oneOnly, say.stays]}>
          <DecisionButton label={say.sureCancel} busy={busy} focused onPress={() => setSure(null)} />
          <button
            type="button"
            class="btn main"
            aria-disabled={busy}
            // The second click of a double click has not read the question.
            onClick={(event) => event.detail < 2 && !busy && void send(sure)}
          >
            {say.sureSend(number)}
          </button>
        </Decision>
      )}
    </form>
  );
}
