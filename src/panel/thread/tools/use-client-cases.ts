import { useEffect, useMemo, useState } from 'preact/hooks';
import { caseKey, sameCase } from '../../../domain/case';
import type { ClientCase } from '../../../domain/client-cases';
import { findClientId, findMainClient } from '../../../domain/contact';
import { joinThreads } from '../../../domain/join-threads';
import type { ThreadMessage } from '../../../domain/thread';
import type { ChangeNotice } from '../../../messaging/protocol';
import type { CaseRecord } from '../../../store/read';
import { loadClientCases } from '../../../store/read/client-cases';
import { usePanel } from '../../store';
import { useVersionOf } from '../../ui/use-version';

/** So long the case has been on the screen by then, in milliseconds: reading them opens every case of this computer. */
const CALM = 300;
const NONE: ClientCase[] = [];
/** They bear on whose client somebody is. */
const OF_CLIENTS: ReadonlySet<ChangeNotice['what']> = new Set(['facts', 'choice', 'settings']);

export type ClientCases = {
  clientName: string;
  /** The client's other cases; where it is not known whether it is the client there, its messages take no part. */
  cases: ClientCase[];
  /** One thread over all of them; null where that is not wanted. */
  joined: ThreadMessage[] | null;
  /** Reads them again; null: they could be read. */
  readAgain: (() => void) | null;
};

/**
 * The client's other cases, read when the open one stands on the screen, and again where one of them changed.
 * @param all the thread of the open case; it changes where something of it changed
 */
export function useClientCases(record: CaseRecord, all: ThreadMessage[], wanted: boolean): ClientCases {
  const groups = usePanel((s) => s.ambient?.mapping.clientGroups);
  const { ref, facts, chosenClientId, log } = record;
  const [found, setFound] = useState<{ of: string; cases: ClientCase[] | null }>({ of: '', cases: NONE });
  const [tries, setTries] = useState(0);
  const client = groups && findMainClient(facts.contacts, groups, chosenClientId);
  const contact = client?.state === 'found' ? client.contact : null;
  const who = contact && findClientId(contact);

  const of = `${caseKey(ref)} ${who}`;
  // While they are read once more they stay: else a Refresh would take them off the screen.
  const now = found.of === of && who !== null && !log.partial ? found.cases : NONE;
  const cases = now ?? NONE;

  // A message may have left there meanwhile, or the client be another one; the open case's own changes come as `record`.
  const changes = useVersionOf(({ what, ref: changed }) => {
    if (OF_CLIENTS.has(what)) return !sameCase(changed, ref);
    if (changed)
      return (what === 'outbox' || what === 'log') && cases.some((one) => sameCase(one.ref, changed));
    // Each worker that starts tells of every outbox, also while staff type; reading takes time.
    return what === 'log' || (what === 'outbox' && wanted);
  });

  useEffect(() => {
    if (who === null || log.partial) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      // Without them the thread of the open case is whole all the same.
      loadClientCases(ref, who).then(
        (all) => isWanted && setFound({ of, cases: all.filter((one) => one.isClient !== false) }),
        () => isWanted && setFound({ of, cases: null }),
      );
    }, CALM);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [of, facts.contacts?.readAt, log.partial, changes, tries]);

  const joined = useMemo(
    () => (wanted && cases.length > 0 ? joinThreads(record, cases) : null),
    [wanted, cases, all],
  );
  const readAgain = now ? null : () => setTries(tries + 1);
  return { clientName: contact?.name ?? '', cases, joined, readAgain };
}
