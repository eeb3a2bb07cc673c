import { useEffect, useMemo, useState } from 'preact/hooks';
import { caseKey } from '../../../domain/case';
import type { ClientCase } from '../../../domain/client-cases';
import { findClientId, findMainClient } from '../../../domain/contact';
import { joinThreads } from '../../../domain/join-threads';
import type { ThreadMessage } from '../../../domain/thread';
import type { CaseRecord } from '../../../store/read';
import { loadClientCases } from '../../../store/read/client-cases';
import { usePanel } from '../../store';

/** So long the case has been on the screen by then, in milliseconds: reading them opens every case of this computer. */
const CALM = 300;
const NONE: ClientCase[] = [];

export type ClientCases = {
  clientName: string;
  /** The client's other cases; where it is not known whether it is the client there, its messages take no part. */
  cases: ClientCase[];
  /** One thread over all of them; null where that is not wanted. */
  joined: ThreadMessage[] | null;
};

/**
 * The client's other cases, read when the open one stands on the screen.
 * @param all the thread of the open case; it changes where something of it changed
 */
export function useClientCases(record: CaseRecord, all: ThreadMessage[], wanted: boolean): ClientCases {
  const groups = usePanel((s) => s.ambient?.mapping.clientGroups);
  const { ref, facts, chosenClientId, log } = record;
  const [found, setFound] = useState({ of: '', cases: NONE });
  const client = groups && findMainClient(facts.contacts, groups, chosenClientId);
  const contact = client?.state === 'found' ? client.contact : null;
  const who = contact && findClientId(contact);

  const of = `${caseKey(ref)} ${who}`;
  // While they are read once more they stay: else a Refresh would take them off the screen.
  const cases = found.of === of && who !== null && !log.partial ? found.cases : NONE;

  useEffect(() => {
    if (who === null || log.partial) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      // Without them the thread of the open case is whole all the same.
      loadClientCases(ref).then(
        (all) => isWanted && setFound({ of, cases: all.filter((one) => one.isClient !== false) }),
        () => isWanted && setFound({ of, cases: NONE }),
      );
    }, CALM);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [of, facts.contacts?.readAt, log.partial]);

  const joined = useMemo(
    () => (wanted && cases.length > 0 ? joinThreads(record, cases) : null),
    [wanted, cases, all],
  );
  return { clientName: contact?.name ?? '', cases, joined };
}
