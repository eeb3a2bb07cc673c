import { checksWords } from '../../locales/checks-words';
import { LevelIcon } from '../checks/LevelIcon';
import { ReasonField } from '../checks/ReasonField';
import { Name } from '../ui/Name';
import type { NumberChecks } from './use-number-findings';

/** What stands against sending the text, and where a reason is given. */
export function NumberFindings({ findings, say, reasonFor, giveReason }: NumberChecks) {
  if (findings.length === 0) return null;
  return (
    <ul class="findings" aria-label={checksWords.listLabel}>
      {findings.map((finding) => {
        const { id, level } = finding;
        const { what, todo } = say(finding);
        return (
          <li key={id} class={`finding ${level}`}>
            <LevelIcon level={level} />
            <div>
              <p>
                <b class={level === 'warn' ? 'unseen' : undefined}>{checksWords.levels[level]}: </b>
                <Name>{what}</Name> {todo}
              </p>
              {level === 'confirm' && (
                <ReasonField
                  id={id}
                  value={reasonFor(finding)}
                  onInput={(reason) => giveReason(finding, reason)}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
