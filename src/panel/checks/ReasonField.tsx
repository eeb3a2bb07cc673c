import { useId } from 'preact/hooks';
import { checksWords as say } from '../../locales/checks-words';
import { findTextField } from '../composer/insert';
import { panelStore } from '../store';
import { findName } from './name-checks';

type Props = { id: string; value: string; onInput: (value: string) => void };

/** Why it goes all the same; kept with the message. */
export function ReasonField({ id, value, onInput }: Props) {
  const field = useId();
  return (
    <div class="why-line">
      <label for={field}>
        {say.reason}
        <span class="unseen">: {findName(id)}</span>
      </label>
      <input
        id={field}
        class="why"
        type="text"
        maxLength={500}
        autoComplete="off"
        translate={false}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** In the composer's form the browser takes Enter for Send; here it is that only where it is in the message too. */
function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
  const { form } = event.currentTarget;
  if (event.key !== 'Enter' || event.isComposing || !form) return;
  event.preventDefault();
  // A key that is held down is one press.
  if (event.repeat) return;
  const sends = event.ctrlKey || event.metaKey || panelStore.getState().ambient?.settings.enterSends;
  if (sends) form.requestSubmit();
  else findTextField()?.focus();
}
