import { useEffect, useState } from 'preact/hooks';
import { isBlank } from '../domain/draft';
import { keptStopsWords as say } from '../locales/kept-stops-words';
import { moreWords } from '../locales/more-words';
import { words } from '../locales/words';
import { call } from '../messaging/client';
import { formatWhen } from '../panel/ui/format';
import { Name } from '../panel/ui/Name';
import { loadKeptStops } from '../store/read/stops';
import { Field } from './Field';
import { useBlurred } from './layout/page-view';
import { useUnsaved } from './layout/unsaved';

/** What the background takes for a note. */
const MOST = 500;

type Kept = Awaited<ReturnType<typeof loadKeptStops>>[number];

type Props = {
  /** Changes with everything that may change the list. */
  version: unknown;
  onOutcome: (text: string) => void;
};

/** Opt-outs whose conversations retention has deleted: each waits for a person's word. Nothing where there is none. */
export function KeptStops({ version, onOutcome }: Props) {
  const [stops, setStops] = useState<Kept[]>([]);
  const [round, setRound] = useState(0);
  const blurred = useBlurred();
  useEffect(() => {
    let wanted = true;
    loadKeptStops().then(
      (list) => wanted && setStops(list),
      () => wanted && setStops([]),
    );
    return () => {
      wanted = false;
    };
  }, [version, round]);
  if (stops.length === 0) return null;
  return (
    <section class="kept-stops">
      <h3 id="kept-stops">{say.title}</h3>
      <p class="small">{say.how}</p>
      <ul class={blurred} aria-labelledby="kept-stops">
        {stops.map((stop) => (
          <li class="field" key={`${stop.ref.firm} ${stop.line}`}>
            <Stop stop={stop} onOutcome={onOutcome} onDone={() => setRound((n) => n + 1)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stop({
  stop: { says, ref, clientName, caseName, contactId, line, at },
  onOutcome,
  onDone,
}: {
  stop: Kept;
  onOutcome: (text: string) => void;
  onDone: () => void;
}) {
  const [note, setNote] = useState('');
  useUnsaved(!isBlank(note));
  const record = async () => {
    if (isBlank(note)) return onOutcome(say.missing);
    if (note.trim().length > MOST) return onOutcome(say.long);
    const reply = await call('recordStops', { ref, contactId, lines: [line], note: note.trim() });
    onOutcome(reply.ok ? say.recorded : moreWords.errors[reply.error.code]);
    if (reply.ok) onDone();
  };
  const when = at === null ? words.unknownTime : formatWhen(at, Date.now());
  const describe = says === 'asked-to-stop' ? say.asked : say.wrong;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <Name>{describe(clientName ?? say.someone, caseName ?? ref.caseId, ref.firm, when)}</Name>
      <Field label={say.note} value={note} onInput={setNote} />
      <div class="buttons">
        <button type="submit" class="btn">
          {say.save}
        </button>
      </div>
    </form>
  );
}
