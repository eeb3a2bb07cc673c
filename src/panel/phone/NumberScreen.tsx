import { useState } from 'preact/hooks';
import type { CaseRef } from '../../domain/case';
import { findHonaLinks } from '../../domain/checks/links';
import { findLevel } from '../../domain/checks/run-checks';
import { formatNumber } from '../../domain/contact';
import { findPhone } from '../../domain/phone-ref';
import { phoneWords as say } from '../../locales/phone-words';
import { words } from '../../locales/words';
import type { NumberCase } from '../../store/read/number';
import { openCase } from '../more-actions';
import { panelStore, usePanel } from '../store';
import { Name } from '../ui/Name';
import { Notice } from '../ui/Notice';
import { NumberComposer } from './NumberComposer';
import { useNumber } from './use-number';

/** One number: whose it is, where that is known, and the text to it. */
export function NumberScreen({ caseRef, onOther }: { caseRef: CaseRef; onOther: () => void }) {
  const names = usePanel((s) => !!s.ambient && findLevel('other-client-name', s.ambient.rules) !== 'off');
  const [text, setText] = useState('');
  const { value, failed } = useNumber(caseRef, findHonaLinks(text).length > 0, names);
  const number = formatNumber(findPhone(caseRef) ?? '');
  return (
    <section aria-label={say.to(number)}>
      <p class="title">
        <b translate={false}>{say.to(number)}</b>{' '}
        <button type="button" class="link" onClick={onOther}>
          {say.other}
        </button>
      </p>
      {failed && <Notice kind="bad">{say.notRead}</Notice>}
      {value?.cases.map((one) => (
        <KnownClient key={one.ref.caseId} known={one} number={number} />
      ))}
      {value && <NumberComposer caseRef={caseRef} number={number} read={value} onText={setText} />}
    </section>
  );
}

/** The number is a client's: the case is the place to text from. */
function KnownClient({
  known: { ref, caseName, clientName },
  number,
}: {
  known: NumberCase;
  number: string;
}) {
  const tabId = usePanel((s) => s.tabId);
  const open = () => {
    panelStore.setState({ dialog: null });
    void openCase(ref);
  };
  return (
    <Notice>
      <Name>{say.known(clientName, number)}</Name> {say.knownThen}
      <div class="buttons">
        <button type="button" class="btn" disabled={tabId === null} onClick={open}>
          <Name>{say.openCaseOf(caseName ?? words.caseUnnamed(ref.caseId))}</Name>
        </button>
      </div>
    </Notice>
  );
}
