import { updateWords as update } from '../../locales/update-words';
import { Name } from '../ui/Name';
import { Notice } from '../ui/Notice';
import { NoticesChoice, PersonFields } from './UpdateChoices';
import { Consequences, Obstacles } from './UpdateConsequences';
import { Freshness, HalfDone, Stopped, Trial } from './UpdateNotes';
import { UpdateTable } from './UpdateTable';
import type { OpenCase } from './use-case';
import type { UpdateState } from './use-update';

type Props = { open: OpenCase; state: UpdateState; close: () => void };

/** The dialog before the press: values, what the client will notice, questions, ticks, buttons. */
export function UpdateForm({ open: { record, project, ambient }, state, close }: Props) {
  const { view, off, isBlind, problem, busy } = state;
  const { plan, wanted, clientName, doubt, changed } = view;
  const trial = ambient.connection?.trial ?? 'open';
  const isStopped = trial === 'failed';
  const reason = problem ?? off;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isStopped) void state.press();
      }}
    >
      {isStopped && <Stopped />}
      {isBlind && off !== null && (
        <div id="update-reason">
          <Notice kind="bad">{off}</Notice>
        </div>
      )}
      {!busy && <HalfDone record={record} />}
      {changed.length > 0 && (
        <Notice kind="bad">
          <Name>{update.changed(changed)}</Name>
        </Notice>
      )}
      <UpdateTable view={view} last={state.last} />
      {!plan.ok && <Obstacles list={plan.obstacles} mapping={ambient.mapping} />}
      <Freshness record={record} phone={project.phone} view={view} />
      {doubt && <PersonFields why={doubt} name={clientName} value={view.person} onChange={state.setPerson} />}
      {plan.ok && plan.update.notices === null && (
        <NoticesChoice
          state={project.notices.state}
          field={ambient.mapping.noticesField}
          value={state.notices}
          onChange={state.setNotices}
        />
      )}
      {wanted && !isBlind && <Consequences list={view.effects} clientName={clientName} />}
      {trial === 'open' && !isBlind && <Trial record={record} />}
      {wanted &&
        !isStopped &&
        !isBlind &&
        view.ticks.map((text) => (
          <label class="tick" key={text}>
            <input
              type="checkbox"
              checked={state.ticked.includes(text)}
              onChange={(e) => state.tick(text, e.currentTarget.checked)}
            />
            <span>
              <Name>{text}</Name>
            </span>
          </label>
        ))}
      {plan.ok && <p class="small">{update.carriesOnly}</p>}
      {reason && !isBlind && (
        <p id="update-reason" class="reason">
          <Name>{reason}</Name>
        </p>
      )}
      <div class="buttons end">
        <button type="button" class="btn" onClick={close}>
          {busy ? update.close : update.cancel}
        </button>
        {!isStopped && (
          <button
            type="submit"
            class="btn main"
            aria-disabled={busy || off !== null || !plan.ok}
            aria-describedby={reason ? 'update-reason' : undefined}
          >
            {busy ? update.updating : update.updateNow}
          </button>
        )}
      </div>
    </form>
  );
}
