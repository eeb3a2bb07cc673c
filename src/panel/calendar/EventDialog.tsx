import { useState } from 'preact/hooks';
import type { ProjectEvent } from '../../domain/calendar';
import { calendarWords as say } from '../../locales/calendar-words';
import { words } from '../../locales/words';
import { flash } from '../more-actions';
import type { OpenCase } from '../project/use-case';
import { announce } from '../store';
import { Name } from '../ui/Name';
import { Notice } from '../ui/Notice';
import { useModal } from '../ui/use-modal';
import { type Begun, isTyped } from './begun';
import { describeElsewhere } from './describe-event';
import { EventFields } from './EventFields';
import { dropBegun } from './keep-begun';
import { NotifyChoice } from './NotifyChoice';
import { useEventForm } from './use-event-form';

type Props = {
  open: OpenCase;
  start: Begun;
  /** The form without what was typed before; null where nothing was. */
  anew: Begun | null;
  events: readonly ProjectEvent[];
  close: () => void;
};

/** "Event" (product §7): what it says, who is invited, and whether the client is told; only then the button. */
export function EventDialog({ open, start, anew, events, close }: Props) {
  const dialog = useModal();
  const state = useEventForm(open, start, events, close);
  const { begun, why, pressed, busy, problem, elsewhere } = state;
  const made =
    elsewhere &&
    describeElsewhere(
      elsewhere,
      elsewhere.attempt.state === 'saved' ? say.savedElsewhere : say.pressedElsewhere,
    );
  const [asks, setAsks] = useState(false);
  const [isBefore, setBefore] = useState(anew !== null);
  const { name, ref } = open.project;

  const discard = () => {
    dropBegun(open.record.ref, begun);
    close();
  };
  /** Closing asks where something was typed; while it is on its way there is nothing to lose. */
  const leave = () => {
    if (busy) return close();
    if (!isTyped(begun)) return close();
    setAsks(true);
  };
  const keep = async () => {
    if (!(await state.keep())) return setAsks(false);
    close();
    flash(say.draftKept, true);
  };
  const beginAnew = () => {
    if (!anew) return;
    setBefore(false);
    state.beginAnew(anew);
    announce(say.begunAnew);
    document.getElementById('event-title')?.focus();
  };

  return (
    <dialog
      ref={dialog}
      class="update event-dialog"
      aria-labelledby="event-dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // A second Escape would close it unasked.
        event.preventDefault();
        if (asks) setAsks(false);
        else leave();
      }}
      onClose={close}
    >
      <h1 id="event-dialog-title" tabIndex={-1}>
        {say.dialog}
      </h1>
      <p class="small">
        <Name>{say.forCase(name.state === 'known' ? name.value : words.caseUnnamed(ref.caseId))}</Name>
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void state.save();
        }}
      >
        <div class="fields">
          {isBefore && (
            <Notice kind="plain">
              {say.before}{' '}
              <button type="button" class="link" onClick={beginAnew}>
                {say.beginAnew}
              </button>
            </Notice>
          )}
          <EventFields open={open} begun={begun} set={state.set} fault={pressed ? (why?.on ?? null) : null} />
          <NotifyChoice
            value={state.notify}
            onChange={state.setNotify}
            event={begun.target}
            checks={state.checks}
            hint={say.notifyHint}
          />
        </div>
        <div class="foot">
          {problem && problem !== why?.text && (
            <Notice kind="bad">
              <Name>{problem}</Name>
            </Notice>
          )}
          {state.apart && !asks && !made && <Notice>{say.apart}</Notice>}
          {state.unkept && !asks && <p class="problem">{say.unkept}</p>}
          {why && !asks && !made && (
            <p id="event-reason" class={pressed ? 'reason' : 'small'}>
              {/* A field's fault says nothing of the case: there is nothing to blur. A finding names people, and quotes them. */}
              {why.on === null || why === state.checks.stop ? <Name>{why.text}</Name> : why.text}
            </p>
          )}
          {asks ? (
            <Unsaved goOn={() => setAsks(false)} keep={keep} discard={discard} />
          ) : elsewhere ? (
            <Notice>
              <p>
                <Name>{made}</Name>
              </p>
              <div class="buttons">
                <button type="button" class="btn main" onClick={() => state.lookAt(elsewhere)}>
                  {say.lookAt}
                </button>
                <button type="button" class="btn" onClick={state.goApart}>
                  {say.goApart}
                </button>
              </div>
            </Notice>
          ) : (
            <div class="buttons end">
              <button type="button" class="btn" onClick={leave}>
                {busy ? say.close : say.cancel}
              </button>
              <button
                type="submit"
                class="btn main"
                aria-disabled={busy || why !== null}
                aria-describedby={why ? 'event-reason' : undefined}
              >
                {busy ? say.saving : say.save}
              </button>
            </div>
          )}
        </div>
      </form>
      {/* The panel's own status is inert behind a modal dialog. */}
      <p class="unseen" role="status">
        {asks
          ? say.unsaved
          : (made ?? problem ?? (busy ? say.saving : state.apart ? say.apart : state.checks.spoken))}
      </p>
    </dialog>
  );
}

function Unsaved({
  goOn,
  keep,
  discard,
}: {
  goOn: () => void;
  keep: () => Promise<void>;
  discard: () => void;
}) {
  return (
    <Notice>
      <p>{say.unsaved}</p>
      <div class="buttons">
        <button type="button" class="btn main" ref={(button) => button?.focus()} onClick={goOn}>
          {say.goOn}
        </button>
        <button type="button" class="btn" onClick={() => void keep()}>
          {say.keepDraft}
        </button>
        <button type="button" class="btn danger" onClick={discard}>
          {say.discard}
        </button>
      </div>
    </Notice>
  );
}
