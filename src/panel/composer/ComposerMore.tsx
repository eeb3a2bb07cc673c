import type { Project } from '../../domain/project';
import { composerWords as say } from '../../locales/composer-words';
import { Findings, type FindingsProps } from '../checks/Findings';
import type { SendOff } from '../send-off';
import { ClientChooser } from './ClientChooser';
import { describeSendOff } from './describe-off';
import type { DraftKeeper, DraftView } from './draft-keeper';
import { OtherText } from './OtherText';
import { SecondDrafts } from './SecondDrafts';
import type { Sending } from './use-send';

export type AboveFieldProps = Omit<FindingsProps, 'onReason'> & {
  keeper: DraftKeeper;
  view: DraftView;
  sending: Sending;
};

/**
 * Above the text where it is needed: who is the client, texts that came back, another window's text, and what stands
 * against sending this one.
 */
export function AboveField({ keeper, view, sending, ...findings }: AboveFieldProps) {
  const { record, project } = findings;
  return (
    <>
      {project.client.state === 'choose' && (
        <ClientChooser caseRef={record.ref} candidates={project.client.candidates} />
      )}
      <SecondDrafts caseRef={record.ref} texts={record.draft.second} isEmpty={view.text === ''} />
      <OtherText keeper={keeper} view={view} onChosen={sending.reset} />
      <Findings {...findings} onReason={sending.reset} />
    </>
  );
}

export type SendNoteProps = { off: SendOff | null; problem: string | null; firm: string; project: Project };

/** Beside Send: why it is off, what the last press did not do, or that the text could not be saved. */
export function SendNote({ off, problem, firm, project }: SendNoteProps) {
  return (
    <p id="send-reason" class={off ? 'off' : 'reason'}>
      {off ? describeSendOff(off, firm, project) : (problem ?? say.draftNotSaved)}
    </p>
  );
}
