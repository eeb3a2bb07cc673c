import { useState } from 'preact/hooks';
import type { EventAnswer, ProjectEvent } from '../../domain/calendar';
import { calendarWords as say } from '../../locales/calendar-words';
import { KeptChecks } from '../checks/KeptChecks';
import { flash } from '../more-actions';
import type { OpenCase } from '../project/use-case';
import { panelStore } from '../store';
import { formatWhen } from '../ui/format';
import { Name } from '../ui/Name';
import { describeEventError, describeForm, describeReason, describeState, nameCheck } from './describe-event';
import { useWrite } from './use-write';

type Props = { event: ProjectEvent; open: OpenCase; off: string | null; now: number };

/** Where an event stands, in words, and the decisions that only a person can take. */
export function EventState({ event, open, off, now }: Props) {
  const { attempt, saved, wanted, doubt } = event;
  const { busy, problem, stop, write } = useWrite(open);
  const [asks, setAsks] = useState(false);
  const { what, state, notify } = attempt;
  const isDoubt = state === 'unknown';
  /** An edit after it was refused or never left: the list shows that one, and the question is about this. */
  const inDoubt = doubt?.what === 'save' ? describeForm(doubt.form, now) : null;
  const isGuarded = open.ambient.connection?.guarded ?? false;

  /** The same attempt again: what was wanted, and whether the client is told, stand as they were pressed. */
  const repeat = async () => {
    const { tabId } = panelStore.getState();
    if (off !== null || tabId === null) return stop(off ?? '');
    const { checks } = attempt;
    const args = { ref: event.ref, tabId, eventId: event.id, seenAt: attempt.at, notify, checks };
    const reply =
      what === 'save'
        ? await write('saveEvent', { ...args, form: wanted })
        : await write('deleteEvent', args);
    if (!reply) return;
    setAsks(false);
    if (!reply.ok) return stop(describeEventError(reply.error));
    if (!reply.value) flash(say.announceDeleted, true);
    else if (reply.value.attempt.state === 'saved') flash(say.announceSaved(wanted.title), true);
  };
  const settle = async (answer: EventAnswer) => {
    const reply = await write('settleEvent', {
      ref: event.ref,
      eventId: event.id,
      seenAt: attempt.at,
      answer,
    });
    if (reply && !reply.ok) stop(describeEventError(reply.error));
  };

  if (state === 'saved')
    return (
      <>
        <p class="small">
          {(attempt.marked ? say.marked : say.saved)(formatWhen(attempt.at, now))} ·{' '}
          {notify ? say.told : say.toldNot}
        </p>
        {attempt.checks && (
          <KeptChecks
            checks={attempt.checks}
            nameOf={(key) => nameCheck(key, open.record.facts.contacts?.value ?? [])}
          />
        )}
      </>
    );
  if (state === 'sending') return <p class="state">{describeState(attempt)}</p>;
  return (
    <div class={isDoubt ? 'decision doubt' : 'decision bad'}>
      <p>
        <b>{describeState(attempt)}</b> <Name>{describeReason(attempt)}</Name>
      </p>
      {isDoubt && notify && !isGuarded && <p>{say.perhapsTwice}</p>}
      {isDoubt && <p>{say.unknownHow}</p>}
      {inDoubt !== null && inDoubt !== describeForm(wanted, now) && (
        <p>
          <Name>{say.mayHave(inDoubt)}</Name>
        </p>
      )}
      {what === 'save' && (
        <p class="small">
          <Name>{saved ? say.honaHas(describeForm(saved, now)) : isDoubt ? '' : say.honaHasNone}</Name>
        </p>
      )}
      {!isDoubt && <p class="small">{notify ? say.retryTells : say.retryTellsNot}</p>}
      {asks && <p>{say.againWarning[what]}</p>}
      {problem && (
        <p class="problem">
          <Name>{problem}</Name>
        </p>
      )}
      <div class="buttons">
        {isDoubt && !asks && (
          <>
            <button type="button" class="btn" aria-disabled={busy} onClick={() => settle('arrived')}>
              {say.arrived}
            </button>
            <button type="button" class="btn" aria-disabled={busy} onClick={() => settle('not-arrived')}>
              {say.notArrived}
            </button>
            <button type="button" class="btn" onClick={() => (notify ? setAsks(true) : repeat())}>
              {say.again[what]}
            </button>
          </>
        )}
        {isDoubt && asks && (
          <>
            <button type="button" class="btn" onClick={() => setAsks(false)}>
              {say.cancel}
            </button>
            <button type="button" class="btn danger" aria-disabled={busy} onClick={repeat}>
              {say.againYes[what]}
            </button>
          </>
        )}
        {!isDoubt && (
          <button type="button" class="btn main" aria-disabled={busy || off !== null} onClick={repeat}>
            {say.retry}
          </button>
        )}
      </div>
    </div>
  );
}
