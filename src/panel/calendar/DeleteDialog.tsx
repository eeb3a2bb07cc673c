import { useState } from 'preact/hooks';
import type { ProjectEvent } from '../../domain/calendar';
import { listInvited } from '../../domain/checks/event-checks';
import { wasNeverSent } from '../../domain/event-states';
import { calendarWords as say } from '../../locales/calendar-words';
import { flash } from '../more-actions';
import type { OpenCase } from '../project/use-case';
import { panelStore, usePanel } from '../store';
import { Name } from '../ui/Name';
import { Notice } from '../ui/Notice';
import { useModal } from '../ui/use-modal';
import { describeEventError, describeForm } from './describe-event';
import { NotifyChoice } from './NotifyChoice';
import { shownForm, useWriteOff } from './use-calendar';
import { useEventChecks } from './use-event-checks';
import { describeOutcome, useWrite } from './use-write';

type Props = { open: OpenCase; event: ProjectEvent; close: () => void };

/**
 * Deletes an event in Hona; whether the client is told is chosen each time. One that Hona never had only goes from the
 * list: there is nobody to tell, and no connection is needed.
 */
export function DeleteDialog({ open, event, close }: Props) {
  const dialog = useModal();
  const now = usePanel((s) => s.now);
  const [notify, setNotify] = useState<boolean | null>(null);
  const { busy, problem, stop, write } = useWrite(open);
  const off = useWriteOff(open);
  const isHere = wasNeverSent(event);
  const checks = useEventChecks(open, !isHere && notify ? 'now' : null, '', listInvited(event));
  const why = isHere ? null : (off ?? (notify === null ? say.chooseNotify : (checks.stop?.text ?? null)));
  const form = shownForm(event);

  const press = async () => {
    const { tabId } = panelStore.getState();
    if (why !== null || tabId === null) {
      if (checks.stop) document.getElementById(`event-${checks.stop.on}`)?.focus();
      return stop(why ?? '');
    }
    const { ref, id, attempt } = event;
    const args = {
      ref,
      tabId,
      eventId: id,
      seenAt: attempt.at,
      notify: notify ?? false,
      checks: checks.checks,
    };
    const reply = await write('deleteEvent', args);
    if (!reply) return;
    if (!reply.ok) return stop(describeEventError(reply.error));
    close();
    if (reply.value) flash(describeOutcome(reply.value));
    else flash(isHere ? say.announceForgotten : say.announceDeleted, true);
  };

  return (
    <dialog ref={dialog} class="update event-dialog" aria-labelledby="event-delete-title" onClose={close}>
      <h1 id="event-delete-title" tabIndex={-1}>
        {say.deleteDialog}
      </h1>
      <p>
        <Name>{describeForm(form, now)}</Name>
      </p>
      <form
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          void press();
        }}
      >
        <p class="small">{isHere ? say.deleteHere : say.deleteHow}</p>
        {!isHere && <NotifyChoice value={notify} onChange={setNotify} event={event} checks={checks} />}
        {problem && problem !== why && (
          <Notice kind="bad">
            <Name>{problem}</Name>
          </Notice>
        )}
        {why !== null && (
          <p id="event-delete-reason" class={problem ? 'reason' : 'small'}>
            <Name>{why}</Name>
          </p>
        )}
        <div class="buttons end">
          <button type="button" class="btn" onClick={close}>
            {busy ? say.close : say.cancel}
          </button>
          <button
            type="submit"
            class="btn danger"
            aria-disabled={busy || why !== null}
            aria-describedby={why !== null ? 'event-delete-reason' : undefined}
          >
            {busy ? say.deleting : say.deleteNow}
          </button>
        </div>
      </form>
      <p class="unseen" role="status">
        {problem ?? checks.spoken}
      </p>
    </dialog>
  );
}
