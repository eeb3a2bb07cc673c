import { saysStop } from '../../domain/checks/open-stops';
import { checksWords as say } from '../../locales/checks-words';

export type StopBadgeProps = { text: string; name: string };

/** Beside a client's message in which they ask to stop, or say that the number is wrong. */
export function StopBadge({ text, name }: StopBadgeProps) {
  const said = saysStop(text, name);
  return (
    said && (
      <>
        {' '}
        <span class="badge">{said === 'asked-to-stop' ? say.askedBadge : say.wrongBadge}</span>
      </>
    )
  );
}
