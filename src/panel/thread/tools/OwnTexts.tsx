import { formatNumber } from '../../../domain/contact';
import type { CaseFacts } from '../../../domain/facts';
import { threadWords as words } from '../../../locales/thread-words';
import { usePanel } from '../../store';
import { formatWhen } from '../../ui/format';

import { Name } from '../../ui/Name';

/** MyCase's own text messages: another number, apart from the thread with Hona (product §6). */
export function OwnTexts({ texts }: { texts: CaseFacts['texts'] }) {
  const now = usePanel((s) => s.now);
  if (!texts?.value?.length) return null;
  return (
    <details class="thread-fold">
      <summary>{words.ownTexts(`${texts.value.length}${texts.more ? '+' : ''}`)}</summary>
      <div class="thread-folded">
        <p>
          {words.ownTextsWhy} {words.ownTextsRead(formatWhen(texts.readAt, now))}
        </p>
        <ul>
          {texts.value.map(({ conversationId, name, number, lastText, at }, i) => (
            <li key={conversationId ?? i}>
              <b>
                <Name>{name ?? words.ownTextUnnamed}</Name>
              </b>
              {number && ` · ${formatNumber(number)}`}
              {at !== null && ` · ${formatWhen(at, now)}`}
              {lastText && (
                <>
                  <br />
                  <Name>{lastText}</Name>
                </>
              )}
            </li>
          ))}
        </ul>
        {texts.more && <p>{words.ownTextsMore}</p>}
      </div>
    </details>
  );
}
