import type { Shown } from '../../domain/outbox';
import { checksWords as say } from '../../locales/checks-words';
import { Name } from '../ui/Name';
import { findName } from './name-checks';

type Props = { checks: Shown['checks']; nameOf?: (id: string) => string };

/** Which checks stood on screen when a message was sent, and the reasons that staff gave. */
export function KeptChecks({ checks, nameOf = findName }: Props) {
  return (
    <details class="kept">
      <summary>{say.keptTitle(checks.length)}</summary>
      <ul>
        {checks.map(({ id, answer }) => (
          <li key={id}>
            <Name>{say.kept(nameOf(id), answer)}</Name>
          </li>
        ))}
      </ul>
    </details>
  );
}
