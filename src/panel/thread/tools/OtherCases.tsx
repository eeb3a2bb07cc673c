import { caseKey } from '../../../domain/case';
import { moreWords as more } from '../../../locales/more-words';
import { threadWords as words } from '../../../locales/thread-words';
import { usePanel } from '../../store';
import { formatWhen } from '../../ui/format';
import { Name } from '../../ui/Name';
import type { ClientCases } from './use-client-cases';

type Props = Pick<ClientCases, 'clientName' | 'cases' | 'readAgain'> & {
  shown: boolean;
  setShown: (shown: boolean) => void;
};

/** The client's other cases (product §6): Hona has one thread for all, and logs to one of them. */
export function OtherCases({ clientName, cases, readAgain, shown, setShown }: Props) {
  const now = usePanel((s) => s.now);
  if (readAgain)
    return (
      <p class="thread-line">
        <Name>{words.casesNotRead(clientName)}</Name>{' '}
        <button type="button" class="link" onClick={readAgain}>
          {more.tryAgain}
        </button>
      </p>
    );
  if (cases.length === 0) return null;
  return (
    <details class="thread-fold">
      <summary>
        <Name>{words.moreCases(clientName, cases.length)}</Name>{' '}
        {cases.map(({ ref, name }, i) => (
          <span key={caseKey(ref)}>
            {i > 0 && ', '}
            <Name>{name}</Name>
          </span>
        ))}
      </summary>
      <div class="thread-folded">
        <ul>
          {cases.map(({ ref, name, closed, isClient, readAt }) => (
            <li key={caseKey(ref)}>
              <Name>{name}</Name> · {ref.caseId}
              {closed && ` · ${words.closed}`} ·{' '}
              {isClient === null
                ? words.clientUnknown
                : readAt === null
                  ? words.neverRead
                  : words.lastRead(formatWhen(readAt, now))}
            </li>
          ))}
        </ul>
        <p>{words.oneThread}</p>
        <label>
          <input
            type="checkbox"
            checked={shown}
            onChange={(event) => setShown(event.currentTarget.checked)}
          />{' '}
          {words.showAllCases}
        </label>
      </div>
    </details>
  );
}
