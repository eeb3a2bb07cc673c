import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../../domain/connection';
import { MAX_LENGTH, normaliseText } from '../../domain/draft';
import type { Shown } from '../../domain/outbox';
import type { Project } from '../../domain/project';
import { sign } from '../../domain/signature';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import type { RecipientAnswer, SendOff } from '../send-off';
import { usePanel } from '../store';
import { canUndo } from '../thread/describe';
import { lazy } from '../ui/lazy';
import { MenuButton, type PopupProps } from '../ui/MenuButton';
import type { BelowFieldProps } from './BelowField';
import type { AboveFieldProps, SendNoteProps } from './ComposerMore';
import { LaterButton } from './LaterButton';
import { ToLine } from './ToLine';
import { useDraft } from './use-draft';
import { type Judge, useSend } from './use-send';

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
const SendNote = lazy<SendNoteProps>(() => import('./ComposerMore').then((m) => m.SendNote));
const BelowField = lazy<BelowFieldProps>(() => import('./BelowField').then((m) => m.BelowField));
const AddMenu = lazy<PopupProps>(() => import('./AddMenu').then((m) => m.AddMenu));

/** A text of at most this many characters is one text whatever it holds: its length needs no counting. */
const ONE_TEXT = 70;
const isMac = /mac/i.test(navigator.platform);

/** Where a message is written. Keyed by its case: the draft belongs to it from the first keystroke. */
export function Composer({ hidden, record, project, caseName, answer, off }: Props) {
  const settings = usePanel((s) => s.ambient?.settings);
  const authorName = findAuthorName(settings);
  const { enterSends = false, signature = null } = settings ?? {};
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
    off ? import('./describe-off').then((m) => m.describeSendOff(off, record.ref.firm, project)) : '';
  const judge = useRef<Judge | null>(null);
  const [isBlocked, setBlocked] = useState(false);
  const sending = useSend(record, caseName, keeper, shown, off, explainOff, judge);
  const sent = sign(normaliseText(view.text), signature);
  const isLong = sent.length > ONE_TEXT;
  const isTooLong = sent.length > MAX_LENGTH;
  const label = recipient ? words.messageTo(recipient.clientName) : words.message;
  const isNoted = off || sending.problem || view.failed;

  const undo = async () => {
    // The message stands in the thread a moment before its text has left the field.
    await sending.settled();
    if (keeper.view().text === '') await import('./undo-last').then((m) => m.undoLast(record.ref));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // 229: an input method is at work, or has just ended, in a browser that does not say so.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && (command || (enterSends && !event.shiftKey && !event.altKey))) {
      event.preventDefault();
      // A key that is held down is one press.
      if (!event.repeat) void sending.send();
    }
    const isUndo = event.key.toLowerCase() === 'z' && command && !event.shiftKey;
    if (isUndo && (view.text === '' ? record.entries.some(canUndo) : sending.busy)) {
      event.preventDefault();
      void undo();
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
      <AboveField
        record={record}
        project={project}
        answer={answer}
        caseName={caseName}
        keeper={keeper}
        view={view}
        text={sent}
        sending={sending}
        judge={judge}
        onBlock={setBlocked}
      />
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
      <BelowField hidden={hidden} text={view.text} sent={sent} signature={signature} />
      {isNoted && <SendNote off={off} problem={sending.problem} firm={record.ref.firm} project={project} />}
      <div class="send-row">
        <MenuButton id="add" name={words.add} sign="+">
          {(popup) => <AddMenu {...popup} />}
        </MenuButton>
        <span class="keys" aria-hidden="true">
          {enterSends ? '↵' : isMac ? words.sendKeysMac : words.sendKeys}
        </span>
        <LaterButton />
        <button
          type="submit"
          class="btn main"
          aria-disabled={off !== null || sending.busy || isTooLong || isBlocked}
          aria-describedby={
            isNoted ? 'send-reason' : isTooLong ? 'too-long' : isBlocked ? 'findings' : undefined
          }
          aria-keyshortcuts={enterSends ? 'Enter' : isMac ? 'Meta+Enter' : 'Control+Enter'}
        >
          {words.send}
        </button>
      </div>
    </form>
  );
}
