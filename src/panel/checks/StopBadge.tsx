import { useEffect, useState } from 'preact/hooks';
import { keyOf } from '../../domain/checks/client-lines';
import { saysStop } from '../../domain/checks/open-stops';
import { findClientId, findMainClient } from '../../domain/contact';
import type { LogLine } from '../../domain/log';
import type { StopRecord } from '../../domain/stop';
import { checksWords as say } from '../../locales/checks-words';
import { watchChanges } from '../../messaging/changes';
import { loadHandledStops } from '../../store/read/stops';
import { usePanel } from '../store';
import { formatWhen } from '../ui/format';
import { Name } from '../ui/Name';

export type StopBadgeProps = { text: string; name: string; line: LogLine | null };

/**
 * Beside a client's message in which they ask to stop, or say that the number is wrong; with what staff did about it
 * and when, once they have recorded it.
 */
export function StopBadge({ text, name, line }: StopBadgeProps) {
  const said = saysStop(text, name);
  return said && <Said badge={said === 'asked-to-stop' ? say.askedBadge : say.wrongBadge} line={line} />;
}

function Said({ badge, line }: { badge: string; line: LogLine | null }) {
  const now = usePanel((s) => s.now);
  const done = useHandled(line);
  return (
    <>
      {' '}
      <span class={done ? 'badge done' : 'badge'}>{badge}</span>
      {done && (
        <>
          {' '}
          {say.handled(formatWhen(done.at, now))} <Name>{say.handledHow(done.note, done.by)}</Name>
        </>
      )}
    </>
  );
}

/** What staff recorded about this line of the present client; null where nothing was, or it is not read yet. */
function useHandled(line: LogLine | null): StopRecord['handled'][number] | null {
  const record = usePanel((s) => s.record);
  const groups = usePanel((s) => s.ambient?.mapping.clientGroups);
  const client = record && findMainClient(record.facts.contacts, groups ?? [], record.chosenClientId);
  const firm = record?.ref.firm;
  const clientId = client?.state === 'found' ? findClientId(client.contact) : null;
  const [handled, setHandled] = useState<StopRecord['handled']>([]);
  useEffect(() => {
    if (firm === undefined || clientId === null) return;
    const gone = new AbortController();
    const read = () =>
      loadHandledStops(firm, clientId).then(
        (all) => gone.signal.aborted || setHandled(all),
        () => undefined,
      );
    watchChanges(({ what }) => what === 'own' && void read(), gone.signal);
    void read();
    return () => gone.abort();
  }, [firm, clientId]);
  return (line && handled.findLast((one) => one.line === keyOf({ line }))) ?? null;
}
