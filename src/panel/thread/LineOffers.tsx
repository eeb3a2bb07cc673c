import type { LogLine } from '../../domain/log';
import { reconcile } from '../../domain/reconcile';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import { change } from '../actions';
import { formatWhen } from '../ui/format';
import { Name } from '../ui/Name';
import { DecisionButton } from './DecisionButton';
import type { DecisionProps } from './EntryState';
import { OffersElsewhere } from './OffersElsewhere';

/** The offers of a record are the same for all its entries. */
const offersOf = new WeakMap<CaseRecord, Map<string, LogLine[]>>();

function findOffers(record: CaseRecord): Map<string, LogLine[]> {
  let offers = offersOf.get(record);
  if (!offers) {
    offers = new Map(reconcile(record.log, record.entries, 0).offers.map((o) => [o.entryId, o.lines]));
    offersOf.set(record, offers);
  }
  return offers;
}

/** Lines of the log that may be this message, for a person to say so (outbox document §4). */
export function LineOffers(props: DecisionProps) {
  const { entry, record, busy, press, now } = props;
  const answer = ({ threadId, lineId }: LogLine, isIt: boolean) =>
    press(() => change('confirmLine', { entryId: entry.id, threadId, lineId, isIt }));
  const offers = findOffers(record);
  const lines = offers.get(entry.id) ?? [];
  // The same lines are offered to every entry of ours with these words.
  const ours = [...offers.values()].filter((other) =>
    other.some((l) => l.lineId === lines[0]?.lineId),
  ).length;
  return (
    <>
      {lines.length > ours && <p class="small">{more.severalTimes(lines.length)}</p>}
      {lines.map((line) => (
        <div class="decision plain" key={line.lineId}>
          <p>
            {more.isItThis}
            <br />
            <Name>
              {line.author ?? words.unknownAuthor} ·{' '}
              {line.at === null ? (line.timeText ?? words.unknownTime) : formatWhen(line.at, now)}
            </Name>
          </p>
          <div class="buttons">
            <DecisionButton label={more.yes} busy={busy} onPress={() => answer(line, true)} />
            <DecisionButton label={more.no} busy={busy} onPress={() => answer(line, false)} />
          </div>
        </div>
      ))}
      <OffersElsewhere {...props} />
    </>
  );
}
