import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { ageOf } from '../domain/age';
import { judgeEventAge } from '../domain/event-age';
import { findPhone } from '../domain/phone-ref';
import { judgeAge } from '../domain/retention';
import { moreWords } from '../locales/more-words';
import { optionsWords as say } from '../locales/options-words';
import { call } from '../messaging/client';
import type { PanelCalls } from '../messaging/protocol';
import { Name } from '../panel/ui/Name';
import { loadOpenEnds } from '../store/read/open-ends';
import {
  describeDraft,
  describeEntry,
  describeEvent,
  describeEventNote,
  describeNote,
} from './describe-ends';
import { Field } from './Field';
import { useBlurred } from './layout/page-view';
import { Setting } from './layout/Setting';
import { useUnsaved } from './layout/unsaved';

type Props = {
  keepDays: number;
  /** Changes with everything that may change the list. */
  version: unknown;
  onOutcome: (text: string) => void;
};

/** How long things are kept on this computer, and the old ones that only a person may let go. */
export function KeepSettings({ keepDays, version, onOutcome }: Props) {
  const [days, setDays] = useState('');
  // At once: what is typed comes after it.
  useLayoutEffect(() => setDays(String(keepDays)), [keepDays]);
  useUnsaved(Number(days) !== keepDays);

  const save = async () => {
    const wanted = Number(days);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > 3650) return onOutcome(say.daysOdd);
    const reply = await call('setKeepDays', { days: wanted });
    onOutcome(reply.ok ? say.daysSaved(wanted) : moreWords.errors[reply.error.code]);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Setting id="keep-days" policy="keepDays">
        <Field label={say.keepDays} numeric value={days} onInput={setDays}>
          {say.keepHow}
        </Field>
        <div class="buttons">
          <button type="submit" class="btn">
            {say.setDays}
          </button>
        </div>
      </Setting>
      <OldThings keepDays={keepDays} version={version} onOutcome={onOutcome} />
    </form>
  );
}

/** One old thing: what it is, the text to take along, and the call that lets it go. */
type Old = {
  key: string;
  what: string;
  copy: string;
  label: string;
  forget: () => ReturnType<typeof forget>;
};

const forget = <K extends 'forgetEntry' | 'forgetDraft' | 'settleEvent'>(
  name: K,
  args: PanelCalls[K]['args'],
) => call(name, args);

async function loadOld(keepDays: number): Promise<Old[]> {
  const { entries, drafts, events } = await loadOpenEnds();
  const now = Date.now();
  const isListed = (thing: Parameters<typeof judgeAge>[0]) => judgeAge(thing, now, keepDays) === 'list';
  return [
    ...entries
      .filter((e) =>
        isListed({ kind: 'entry', state: e.state, at: ageOf(e), byPhone: findPhone(e.ref) !== null }),
      )
      .map((e) => ({
        key: e.id,
        what: describeEntry(e),
        copy: describeNote(e),
        label: say.copyNote,
        forget: () => forget('forgetEntry', { entryId: e.id }),
      })),
    ...drafts
      .filter((d) => isListed({ kind: 'draft', at: d.savedAt }))
      .map(({ key, revision, ...draft }) => ({
        key: `${key} ${draft.eventDraft ?? ''}`,
        what: describeDraft(draft),
        copy: draft.text,
        label: say.copyText,
        forget: () => forget('forgetDraft', { key, revision, eventDraft: draft.eventDraft }),
      })),
    ...events
      .filter((e) => judgeEventAge(e, now) === 'list')
      .map((e) => ({
        key: e.id,
        what: describeEvent(e),
        copy: describeEventNote(e),
        label: say.copyNote,
        forget: () =>
          forget('settleEvent', { ref: e.ref, eventId: e.id, seenAt: e.attempt.at, answer: 'forgotten' }),
      })),
  ];
}

function OldThings({ keepDays, version, onOutcome }: Props) {
  const [old, setOld] = useState<Old[]>([]);
  const [round, setRound] = useState(0);
  const blurred = useBlurred();
  useEffect(() => {
    let wanted = true;
    loadOld(keepDays).then(
      (list) => wanted && setOld(list),
      () => wanted && setOld([]),
    );
    return () => {
      wanted = false;
    };
  }, [keepDays, version, round]);
  if (old.length === 0) return null;

  const copy = async (item: Old) => {
    try {
      await navigator.clipboard.writeText(item.copy);
      onOutcome(say.copied);
    } catch {
      onOutcome(say.notCopied);
    }
  };
  const letGo = async (item: Old) => {
    const reply = await item.forget();
    setRound((n) => n + 1);
    onOutcome(reply.ok ? say.forgotten : moreWords.errors[reply.error.code]);
  };
  return (
    <>
      <h3 id="old-things">{say.oldTitle}</h3>
      <p class="small">{say.oldHow}</p>
      <ul class={blurred} aria-labelledby="old-things">
        {old.map((item) => (
          <li key={item.key}>
            <Name>{item.what}</Name>
            <div class="buttons">
              <button type="button" class="btn" onClick={() => void copy(item)}>
                {item.label}
              </button>
              <button type="button" class="btn" onClick={() => void letGo(item)}>
                {say.forget}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
