import { useEffect, useRef } from 'preact/hooks';
import type { Project } from '../../domain/project';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import type { SendOff } from '../send-off';
import { Name } from '../ui/Name';
import { ClientChooser } from './ClientChooser';
import { describeLength } from './describe-length';
import { describeSendOff } from './describe-off';
import type { DraftKeeper, DraftView } from './draft-keeper';
import { SecondDrafts } from './SecondDrafts';
import type { Sending } from './use-send';

export type AboveFieldProps = {
  record: CaseRecord;
  project: Project;
  keeper: DraftKeeper;
  view: DraftView;
  sending: Sending;
};

/** Above the text where it is needed: who is the client, texts that came back, another window's text. */
export function AboveField({ record, project, keeper, view, sending }: AboveFieldProps) {
  /** The question is answered: it must not stand beside Send any longer. */
  const choose = (which: () => unknown) => {
    sending.reset();
    which();
  };
  return (
    <>
      {project.client.state === 'choose' && (
        <ClientChooser caseRef={record.ref} candidates={project.client.candidates} />
      )}
      <SecondDrafts caseRef={record.ref} texts={record.draft.second} isEmpty={view.text === ''} />
      {view.theirs !== null && (
        <div class="decision warn">
          <p>
            {words.changedElsewhere} <Name>{more.theirs(view.theirs)}</Name>
          </p>
          <div class="buttons">
            <button type="button" class="btn" onClick={() => choose(() => keeper.keepMine())}>
              {more.keepThis}
            </button>
            <button type="button" class="btn" onClick={() => choose(() => keeper.takeTheirs())}>
              {more.takeThat}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

/** Hona's number differs from MyCase's: a second press is needed (product §4). */
export function SendAnyway({ sending }: { sending: Sending }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="decision warn">
      <p>{more.sendAnywaySure}</p>
      <div class="buttons">
        <button ref={first} type="button" class="btn" onClick={sending.reset}>
          {more.dontSendNow}
        </button>
        <button type="button" class="btn" onClick={(e) => e.detail < 2 && sending.send(true)}>
          {more.sendAnyway}
        </button>
      </div>
    </div>
  );
}

/** The counter, where there is more than one text or not much room left. */
export function LengthLine({ text }: { text: string }) {
  const length = describeLength(text);
  return (
    length && (
      <p>
        <span id="counter">{length.counter}</span>
        {length.forcedBy && ` · ${length.forcedBy}`}
      </p>
    )
  );
}

export type OffReasonProps = { off: SendOff; firm: string; project: Project };

/** Why Send is off, beside the button. */
export function OffReason({ off, firm, project }: OffReasonProps) {
  return (
    <p id="send-reason" class="off">
      {describeSendOff(off, firm, project)}
    </p>
  );
}
