import { useId } from 'preact/hooks';
import type { CheckId } from '../../domain/checks/check';
import { checksWords as say } from '../../locales/checks-words';

type Props = { id: CheckId; value: string; onInput: (value: string) => void };

/** Why it goes all the same; kept with the message. */
export function ReasonField({ id, value, onInput }: Props) {
  const field = useId();
  return (
    <div class="why-line">
      <label for={field}>
        {say.reason}
        <span class="unseen">: {say.names[id]}</span>
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
