import { formatNumber } from '../../domain/contact';
import type { Recipient } from '../../domain/recipient';
import { words } from '../../locales/words';
import { panelStore, usePanel } from '../store';
import { formatDate } from '../ui/format';
import { Name } from '../ui/Name';

type Props = { recipient: Recipient; authorName: string | null; caseName: string };

/** Above the text: to whom, which number, by which way, as whom, for which case. */
export function ToLine({ recipient, authorName, caseName }: Props) {
  const now = usePanel((s) => s.now);
  const roles = usePanel((s) => s.ambient?.mapping.contactRoles);
  const { number, numberSource, answeredAt, mycaseNumber, email } = recipient;
  const source =
    numberSource === 'hona' && answeredAt !== null
      ? words.numberOf.hona(formatDate(answeredAt, now))
      : words.numberOf.mycase;
  return (
    <div class="to-line">
      <p>
        {words.to}{' '}
        <b>
          <Name>{recipient.clientName}</Name>
        </b>{' '}
        <span class="reach">
          <Name>{number ? formatNumber(number) : email}</Name>
        </span>
        {/* PULL-MULTI-1 */}
        {roles && Object.keys(roles)[0] && ` · ${words.decidesOthers}`}
      </p>
      <p>
        {recipient.way === 'text' ? words.byText : words.byEmail}
        {numberSource && !mycaseNumber && ` · ${source}`}
        {' · '}
        <button
          type="button"
          class="link"
          aria-haspopup="dialog"
          onClick={() => panelStore.setState({ dialog: 'author' })}
        >
          <Name>{words.as(authorName ?? words.crm)}</Name>
        </button>
      </p>
      <p class="for-case">
        <Name>{words.forCase(caseName)}</Name>
      </p>
      {number && mycaseNumber && (
        <p class="caution">{words.differs(formatNumber(number), formatNumber(mycaseNumber))}</p>
      )}
    </div>
  );
}
