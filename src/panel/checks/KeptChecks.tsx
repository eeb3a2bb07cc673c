import type { Shown } from '../../domain/outbox';
import { checksWords as say } from '../../locales/checks-words';
import { Name } from '../ui/Name';
import { findName } from './name-checks';

/** Which checks stood on screen when a message was sent, and the reasons that staff gave. */
export function KeptChecks({ checks }: { checks: Shown['checks'] }) {
  return (
    <details class="kept">
      <summary>{say.keptTitle(checks.length)}</summary>
      <ul>
        {checks.map(({ id, answer }) => (
          <li key={id}>
            <Name>{say.kept(findName(id), answer)}</Name>
          </li>
        ))}
      </ul>
    </details>
  );
}
