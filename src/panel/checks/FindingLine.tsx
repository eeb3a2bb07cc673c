import type { Finding } from '../../domain/checks/check';
import { findClientId } from '../../domain/contact';
import type { Project } from '../../domain/project';
import { checksWords as say } from '../../locales/checks-words';
import type { CaseRecord } from '../../store/read';
import { Name } from '../ui/Name';
import type { SaidFinding } from './describe-finding';
import { LevelIcon } from './LevelIcon';
import { ReasonField } from './ReasonField';
import { RecordStop } from './RecordStop';
import { Remind } from './Remind';

type Props = {
  finding: Finding;
  said: SaidFinding;
  record: CaseRecord;
  project: Project;
  caseName: string;
  reason: string;
  onReason: (reason: string) => void;
};

/** One finding: icon and words, what to do, and the way to do it here. */
export function FindingLine({ finding, said, record, project, caseName, reason, onReason }: Props) {
  const { id, level } = finding;
  const contactId = project.client.state === 'found' ? findClientId(project.client.contact) : null;
  return (
    <li class={`finding ${level}`}>
      <LevelIcon level={level} />
      <div>
        <p>
          <b class={level === 'warn' ? 'unseen' : undefined}>{say.levels[level]}: </b>
          <Name>{said.what}</Name> {said.todo}
        </p>
        {said.lines.length > 0 && contactId !== null && (
          <RecordStop
            caseRef={record.ref}
            contactId={contactId}
            lines={said.lines}
            facts={id === 'wrong-number' ? say.wrongNumberFacts : say.stopFacts}
          />
        )}
        {said.remindAt !== null && <Remind caseRef={record.ref} caseName={caseName} at={said.remindAt} />}
        {id === 'newer-message' && (
          <button type="button" class="link" onClick={showNewest}>
            {say.jump}
          </button>
        )}
        {level === 'confirm' && <ReasonField id={id} value={reason} onInput={onReason} />}
      </div>
    </li>
  );
}

function showNewest(): void {
  const list = document.querySelector('[role=log]');
  list?.scrollTo({ top: list.scrollHeight });
}
