import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeletedPart } from '../domain/deleted-part';
import type { ErrorReply } from '../domain/errors';
import { deleteWords } from '../locales/delete-words';
import { moreWords } from '../locales/more-words';
import { optionsWords as say } from '../locales/options-words';
import { call } from '../messaging/client';
import { Name } from '../panel/ui/Name';
import { loadUnsettledCount } from '../store/read/counts';
import { loadOpenEnds, marksOf, type OpenEnds } from '../store/read/open-ends';
import { describeDraft, describeEntry, describeEvent } from './describe-ends';
import { useBlurred } from './layout/page-view';
import { Setting } from './layout/Setting';
import { UnansweredStops } from './UnansweredStops';

/** What is unfinished; where the storage cannot be opened only how many messages of it there are. */
type Listed = { ends: OpenEnds } | { count: number };

/** The only purge. It says first what is unfinished, and asks a second time. Works without a readable storage. */
export function DeleteEverything({ onOutcome }: { onOutcome: (text: string) => void }) {
  const [listed, setListed] = useState<Listed | null>(null);
  const [busy, setBusy] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const isAsking = listed !== null;
  useEffect(() => {
    if (isAsking) keep.current?.focus();
  }, [isAsking]);

  const ask = async () => {
    onOutcome('');
    try {
      setListed({ ends: await loadOpenEnds() });
    } catch {
      setListed({ count: await loadUnsettledCount().catch(() => 0) });
    }
  };
  const run = async () => {
    if (!listed || busy) return;
    setBusy(true);
    onOutcome(say.deleting);
    const seen = 'ends' in listed ? marksOf(listed.ends) : [];
    const reply = await call('deleteEverything', { seen });
    setBusy(false);
    if (!reply.ok && reply.error.code === 'list-changed') await ask();
    else setListed(null);
    onOutcome(reply.ok ? say.deletedAll : describe(reply.error));
  };

  return (
    <Setting id="delete">
      <h3>{say.deleteTitle}</h3>
      <p>{say.deleteWhat}</p>
      {!listed && (
        <div class="buttons">
          <button type="button" class="btn" onClick={() => void ask()}>
            {say.deleteAll}
          </button>
        </div>
      )}
      {listed && (
        <section class="decision bad" aria-labelledby="delete-sure">
          <h4 id="delete-sure">{say.deleteSure}</h4>
          <Unfinished listed={listed} />
          <UnansweredStops />
          <div class="buttons">
            <button ref={keep} type="button" class="btn" disabled={busy} onClick={() => setListed(null)}>
              {say.keepAll}
            </button>
            <button type="button" class="btn danger" disabled={busy} onClick={() => void run()}>
              {say.deleteNow}
            </button>
          </div>
        </section>
      )}
    </Setting>
  );
}

function describe({ code, detail }: ErrorReply): string {
  if (code === 'already-sending') return say.deleteSending;
  if (code === 'storage-blocked') return detail?.deleted ? say.deleteBlocked : say.deleteHeld;
  if (code === 'storage-broken') return detail?.deleted ? say.deleteBlocked : deleteWords.brokenKept;
  const left = String(detail?.left ?? '').split(',');
  const named = left.flatMap((part) =>
    Object.hasOwn(deleteWords.parts, part) ? [deleteWords.parts[part as DeletedPart]] : [],
  );
  if (named.length > 0) return deleteWords.left(named.join(', '));
  return moreWords.errors[code];
}

function Unfinished({ listed }: { listed: Listed }) {
  const blurred = useBlurred();
  if ('count' in listed) return <p>{say.cannotList(listed.count)}</p>;
  const { entries, drafts, events } = listed.ends;
  if (entries.length + drafts.length + events.length === 0) return <p>{say.nothingUnfinished}</p>;
  return (
    <>
      <p>{say.unfinished}</p>
      <ul class={blurred} aria-label={say.unfinishedLabel}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Name>{describeEntry(entry)}</Name>
          </li>
        ))}
        {events.map((event) => (
          <li key={event.id}>
            <Name>{describeEvent(event)}</Name>
          </li>
        ))}
        {drafts.map((draft) => (
          <li key={`${draft.key} ${draft.eventDraft ?? ''}`}>
            <Name>{describeDraft(draft)}</Name>
          </li>
        ))}
      </ul>
    </>
  );
}
