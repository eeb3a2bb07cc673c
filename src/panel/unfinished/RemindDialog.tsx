import { useState } from 'preact/hooks';
import { findTomorrowMorning } from '../../domain/reminder';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { words } from '../../locales/words';
import { change, flushDraft } from '../actions';
import { describeErrorReply } from '../describe-error';
import { flash } from '../more-actions';
import { type OpenCase, useCase } from '../project/use-case';
import { Dialog } from '../ui/Dialog';
import { formatDayTime } from '../ui/format-day-time';

const HOUR = 3_600_000;
const CHOICES = ['hour', 'tomorrow', 'time'] as const;

/** "Keep as draft, remind me" (product §6): the text stays, and nothing is sent by itself. */
export function RemindDialog() {
  const open = useCase();
  return open && <DialogOf open={open} />;
}

function DialogOf({ open }: { open: OpenCase }) {
  // As it was when the dialog opened: what the choices say is what is chosen.
  const [now] = useState(() => Date.now());
  const [choice, setChoice] = useState<(typeof CHOICES)[number]>('hour');
  const [typed, setTyped] = useState(toInput(findTomorrowMorning(now)));
  const [problem, setProblem] = useState<string | null>(null);
  const { ref } = open.record;
  const { name } = open.project;
  const times = { hour: now + HOUR, tomorrow: findTomorrowMorning(now), time: new Date(typed).getTime() };
  const labels = {
    hour: say.inAnHour(formatDayTime(times.hour, now)),
    tomorrow: say.tomorrow(formatDayTime(times.tomorrow, now)),
    time: say.atTime,
  };

  const remind = async (close: () => void) => {
    const at = times[choice];
    // NaN too: a date that does not exist, or none.
    if (!(at > Date.now())) return setProblem(say.timePast);
    await flushDraft();
    const caseName = name.state === 'known' ? name.value : words.caseUnnamed(ref.caseId);
    const reply = await change('remindMe', { ref, caseName, at });
    if (!reply.ok) return setProblem(describeErrorReply(reply.error));
    close();
    flash(say.reminded(formatDayTime(at, now)), true);
  };
  return (
    <Dialog title={say.remindTitle}>
      {(close) => (
        <>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void remind(close);
            }}
          >
            <p class="small">{say.remindHow}</p>
            <fieldset class="when">
              <legend>{say.remindWhen}</legend>
              {CHOICES.map((one) => (
                <label key={one} class="tick">
                  <input type="radio" name="when" checked={choice === one} onChange={() => setChoice(one)} />
                  <span>{labels[one]}</span>
                </label>
              ))}
              <input
                type="datetime-local"
                aria-label={say.dateAndTime}
                value={typed}
                min={toInput(now)}
                onInput={(event) => {
                  setTyped(event.currentTarget.value);
                  setChoice('time');
                }}
              />
            </fieldset>
            <p class="problem" role="alert">
              {problem}
            </p>
            <div class="buttons end">
              <button type="button" class="btn" onClick={close}>
                {say.cancel}
              </button>
              <button type="submit" class="btn main">
                {say.remind}
              </button>
            </div>
          </form>
        </>
      )}
    </Dialog>
  );
}

/** A moment as the field of the browser writes it, by this computer's clock. */
function toInput(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
