import { useId } from 'preact/hooks';
import { checksWords as say } from '../../locales/checks-words';
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
      />
    </div>
  );
}
