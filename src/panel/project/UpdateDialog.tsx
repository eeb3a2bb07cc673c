import { useEffect, useRef } from 'preact/hooks';
import { caseKey } from '../../domain/case';
import type { LastSent } from '../../domain/update';
import { updateWords as update } from '../../locales/update-words';
import { panelStore } from '../store';
import { Notice } from '../ui/Notice';
import { useModal } from '../ui/use-modal';
import { UpdateForm } from './UpdateForm';
import { Stopped } from './UpdateNotes';
import { type OpenCase, useCase } from './use-case';
import { describeResult, useUpdate } from './use-update';

/** "Update Hona" (product §4): what would be sent, what the client would notice, and only then the button. */
export function UpdateDialog() {
  const open = useCase();
  return open && <DialogOf key={caseKey(open.record.ref)} open={open} />;
}

const close = () => panelStore.setState({ dialog: null });

function DialogOf({ open }: { open: OpenCase }) {
  // The focus goes to the heading, not to the first tick: what it is about stands above.
  const dialog = useModal();
  const state = useUpdate(open);

  const closeDialog = () => dialog.current?.close();
  return (
    <dialog ref={dialog} class="update" aria-labelledby="update-title" onClose={close}>
      <h1 id="update-title" tabIndex={-1}>
        {update.update}
      </h1>
      {state.result ? (
        <Result
          open={open}
          result={state.result}
          wasTrial={state.ticked.includes(update.trialTick)}
          close={closeDialog}
        />
      ) : (
        <UpdateForm open={open} state={state} close={closeDialog} />
      )}
      {/* The panel's own status is inert behind a modal dialog. */}
      <p class="unseen" role="status">
        {state.result ? describeResult(state.result) : (state.problem ?? state.view.changed.join(', '))}
      </p>
    </dialog>
  );
}

type ResultProps = { open: OpenCase; result: LastSent; wasTrial: boolean; close: () => void };

/** What Hona answered, and what it means. */
function Result({ open, result, wasTrial, close }: ResultProps) {
  const button = useRef<HTMLButtonElement>(null);
  const trial = open.ambient.connection?.trial;
  // The button that had the focus is gone.
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <Notice kind="plain">
        <p>{describeResult(result)}</p>
        {result.project?.result === 'created' && trial !== 'failed' && <p>{update.madeNew}</p>}
        {trial === 'passed' && wasTrial && <p>{update.trialPassed}</p>}
      </Notice>
      {trial === 'failed' && <Stopped />}
      <div class="buttons end">
        <button ref={button} type="button" class="btn main" onClick={close}>
          {update.close}
        </button>
      </div>
    </>
  );
}
