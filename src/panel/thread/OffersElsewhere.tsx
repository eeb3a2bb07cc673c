import { useState } from 'preact/hooks';
import { findLinesElsewhere, type LineElsewhere } from '../../domain/client-cases';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import { loadClientCases } from '../../store/read/client-cases';
import { change } from '../actions';
import { formatWhen } from '../ui/format';
import { Name } from '../ui/Name';
import { useLoaded } from '../ui/use-loaded';
import { DecisionButton } from './DecisionButton';
import type { DecisionProps } from './EntryState';

/** All entries of a record whose client is the same ask for the same cases. */
const casesOf = new WeakMap<CaseRecord, Map<string, ReturnType<typeof loadClientCases>>>();

function loadCases(record: CaseRecord, clientId: string): ReturnType<typeof loadClientCases> {
  const known = casesOf.get(record) ?? new Map<string, ReturnType<typeof loadClientCases>>();
  const cases = known.get(clientId) ?? loadClientCases(record.ref, clientId);
  casesOf.set(record, known.set(clientId, cases));
  return cases;
}

/** The same words in the log of another case of the client: never settled without a person (outbox document §4). */
export function OffersElsewhere({ entry, record, busy, press, now }: DecisionProps) {
  const [found, setFound] = useState<LineElsewhere[]>([]);
  useLoaded(
    () => loadCases(record, entry.shown.clientId),
    [record, entry],
    (cases) => {
      const entries = [...record.entries, ...cases.flatMap((one) => one.entries)];
      setFound(findLinesElsewhere(entry, cases, entries));
    },
    // Nothing is offered then; what went wrong with the store is said elsewhere.
    () => setFound([]),
  );
  return (
    <>
      {found.map(({ line: { threadId, lineId, author, at, timeText }, caseName }) => {
        const answer = (isIt: boolean) =>
          press(() => change('confirmLine', { entryId: entry.id, threadId, lineId, isIt }));
        return (
          <div class="decision plain" key={`${threadId}/${lineId}`}>
            <p>
              {more.isItThisElsewhere(caseName)}
              <br />
              <Name>
                {author ?? words.unknownAuthor} ·{' '}
                {at === null ? (timeText ?? words.unknownTime) : formatWhen(at, now)}
              </Name>
            </p>
            <div class="buttons">
              <DecisionButton label={more.yes} busy={busy} onPress={() => answer(true)} />
              <DecisionButton label={more.no} busy={busy} onPress={() => answer(false)} />
            </div>
          </div>
        );
      })}
    </>
  );
}
