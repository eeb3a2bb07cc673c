import { formatNumber } from '../../domain/contact';
import type { CaseFacts, EventFacts } from '../../domain/facts';
import { laterWords as later } from '../../locales/later-words';
import type { CaseRecord } from '../../store/read';
import { usePanel } from '../store';
import { formatWhen } from '../ui/format';
import { Name } from '../ui/Name';
import { Detail, Fold } from './Detail';
import { LongList } from './LongList';

/** What MyCase has beside the case's own values: documents, events, and its own text messages. */
export function MoreFromMyCase({ record }: { record: CaseRecord }) {
  const events = Object.entries(record.events);
  return (
    <>
      <Documents documents={record.facts.documents} />
      {events.length > 0 && <Events events={events} />}
      <OwnTexts texts={record.facts.texts} />
    </>
  );
}

/** "New in MyCase", never "from the client": who put a document there cannot be read. */
function Documents({ documents }: { documents: CaseFacts['documents'] }) {
  return (
    <Fold title={later.documents} count={documents?.value?.length} from={documents}>
      {documents?.value?.length ? (
        <LongList rows={documents.value}>
          {(rows) => (
            <ul class="plain">
              {rows.map((d, i) => (
                <li key={d.documentId ?? `${i}:${d.name}`}>
                  <Name>{d.name}</Name>
                </li>
              ))}
            </ul>
          )}
        </LongList>
      ) : (
        <p class="small">{documents ? later.none : later.documentsNotRead}</p>
      )}
      <p class="small">
        {documents && `${later.documentsPart} `}
        {later.documentsAdvice}
      </p>
    </Fold>
  );
}

function Events({ events }: { events: [id: string, facts: EventFacts][] }) {
  return (
    <Fold title={later.events} count={events.length}>
      <LongList rows={events}>
        {(rows) => (
          <dl>
            {rows.map(([id, { title, startsAt, location }]) => (
              <Detail
                isName
                key={id}
                term={title?.value ?? later.eventUnnamed}
                from={title ?? startsAt}
                fact="event.title"
                notes={[location?.value]}
              >
                {startsAt?.value ?? later.notInMyCase}
              </Detail>
            ))}
          </dl>
        )}
      </LongList>
    </Fold>
  );
}

/** Another number for the same client: what is written there is no part of the thread with Hona. */
function OwnTexts({ texts }: { texts: CaseFacts['texts'] }) {
  const now = usePanel((s) => s.now);
  if (!texts?.value?.length) return null;
  return (
    <Fold title={later.ownTexts} count={texts.more ? undefined : texts.value.length} from={texts}>
      <LongList rows={texts.value}>
        {(rows) => (
          <dl>
            {rows.map((t, i) => (
              <Detail
                isName
                key={t.conversationId ?? i}
                term={t.name ?? later.ownTextUnnamed}
                from={texts}
                under={texts}
                fact="case.texts"
                notes={[t.number && formatNumber(t.number), t.at !== null && formatWhen(t.at, now)]}
              >
                {t.lastText ?? ''}
              </Detail>
            ))}
          </dl>
        )}
      </LongList>
      <p class="small">
        {texts.more && `${later.ownTextsMore} `}
        {later.ownTextsAdvice}
      </p>
    </Fold>
  );
}
