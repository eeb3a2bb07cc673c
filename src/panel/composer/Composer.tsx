import { useLayoutEffect, useRef } from 'preact/hooks';
import { sameCase } from '../../domain/case';
import type { Settings } from '../../domain/connection';
import type { Shown } from '../../domain/outbox';
import type { Project } from '../../domain/project';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import { describeError, takeBack } from '../actions';
import type { RecipientAnswer, SendOff } from '../send-off';
import { announce, panelStore, usePanel } from '../store';
import { canUndo } from '../thread/describe';
import { lazy } from '../ui/lazy';
import type { AboveFieldProps, OffReasonProps } from './ComposerMore';
import { ToLine } from './ToLine';
import { useDraft } from './use-draft';
import { type Sending, useSend } from './use-send';

type Props = {
  /** Another tab is open: what was written stays as it is. */
  hidden: boolean;
  record: CaseRecord;
  project: Project;
  caseName: string;
  answer: RecipientAnswer;
  off: SendOff | null;
};

/** As whom Hona shows it; null: as "CRM". */
const findAuthorName = (settings: Settings | undefined) =>
  settings?.staffId ? (settings.staffName ?? settings.staffId) : null;

const AboveField = lazy<AboveFieldProps>(() => import('./ComposerMore').then((m) => m.AboveField));
const SendAnyway = lazy<{ sending: Sending }>(() => import('./ComposerMore').then((m) => m.SendAnyway));
const OffReason = lazy<OffReasonProps>(() => import('./ComposerMore').then((m) => m.OffReason));

const LengthLine = lazy<{ text: string }>(() => import('./ComposerMore').then((m) => m.LengthLine));

/** A text of at most this many characters is one text whatever it holds: its length needs no counting. */
const ONE_TEXT = 70;
const isMac = /mac/i.test(navigator.platform);

/** Where a message is written. Keyed by its case: the draft belongs to it from the first keystroke. */
export function Composer({ hidden, record, project, caseName, answer, off }: Props) {
  const authorName = usePanel((s) => findAuthorName(s.ambient?.settings));
  const field = useRef<HTMLTextAreaElement>(null);
  const { keeper, view } = useDraft(record, caseName, () => field.current?.focus());
  const recipient = answer.ok ? answer.recipient : null;
  const shown: Shown | null = recipient && {
    caseName,
    clientId: recipient.clientId,
    clientName: recipient.clientName,
    number: recipient.number,
    numberSource: recipient.numberSource,
    mycaseNumber: recipient.mycaseNumber,
    email: recipient.way === 'e-mail' ? recipient.email : null,
    way: recipient.way,
    authorName,
    checks: [],
  };
  const explainOff = async () =>
    off ? (await import('./describe-off')).describeSendOff(off, record.ref.firm, project) : '';
  const sending = useSend(record, caseName, keeper, shown, off, explainOff, recipient?.mycaseNumber != null);
  const isLong = view.text.length > ONE_TEXT;
  const label = recipient ? words.messageTo(recipient.clientName) : words.message;
  const reason = sending.problem || (view.failed ? words.draftNotSaved : null);

  useLayoutEffect(() => {
    if (!hidden) fitHeight(field.current);
  }, [view.text, hidden]);

  const undoLast = async () => {
    // The message stands in the thread a moment before its text has left the field.
    await sending.settled();
    const now = panelStore.getState().record;
    const last = now && sameCase(now.ref, record.ref) && now.entries.findLast(canUndo);
    if (!last || keeper.view().text !== '') return;
    const reply = await takeBack('undo', last.id);
    if (!reply.ok) announce(await describeError(reply.error));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // 229: an input method is at work in a browser that does not say so.
    if (event.isComposing || event.keyCode === 229) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && command) {
      event.preventDefault();
      void sending.send();
    }
    const isUndo = event.key.toLowerCase() === 'z' && command && !event.shiftKey;
    if (isUndo && (view.text === '' ? record.entries.some(canUndo) : sending.busy)) {
      event.preventDefault();
      void undoLast();
    }
  };

  return (
    <form
      class="composer"
      hidden={hidden}
      onSubmit={(event) => {
        event.preventDefault();
        void sending.send();
      }}
    >
      {recipient && <ToLine recipient={recipient} authorName={authorName} caseName={caseName} />}
      {(project.client.state === 'choose' || record.draft.second.length > 0 || view.theirs !== null) && (
        <AboveField record={record} project={project} keeper={keeper} view={view} sending={sending} />
      )}
      <textarea
        ref={field}
        rows={2}
        value={view.text}
        readOnly={sending.busy}
        disabled={false}
        aria-label={label}
        placeholder={label}
        aria-describedby={isLong ? 'counter' : undefined}
        translate={false}
        onInput={(event) => {
          sending.reset();
          keeper.type(event.currentTarget.value);
        }}
        onBlur={() => void keeper.flush()}
        onKeyDown={onKeyDown}
      />
      {sending.asks && <SendAnyway sending={sending} />}
      {off ? (
        <OffReason off={off} firm={record.ref.firm} project={project} />
      ) : (
        reason && (
          <p id="send-reason" class="reason">
            {reason}
          </p>
        )
      )}
      <div class="send-row">
        <div class="beside">{isLong && <LengthLine text={view.text} />}</div>
        <span class="keys" aria-hidden="true">
          {isMac ? words.sendKeysMac : words.sendKeys}
        </span>
        <button
          type="submit"
          class="btn main"
          aria-disabled={off !== null || sending.busy}
          aria-describedby={off || reason ? 'send-reason' : undefined}
          aria-keyshortcuts={isMac ? 'Meta+Enter' : 'Control+Enter'}
        >
          {words.send}
        </button>
      </div>
    </form>
  );
}

/** Grows with its text where the browser does not do so by itself (field-sizing); the stylesheet caps it. */
function fitHeight(el: HTMLTextAreaElement | null): void {
  if (!el || CSS.supports('field-sizing', 'content')) return;
  el.style.height = 'auto';
  el.style.height = `${el.scrollHeight + 2}px`;
}
