import type { ComponentChildren } from 'preact';
import type { CheckId } from '../../domain/checks/check';
import { settingsWords as say } from '../../locales/settings-words';
import { usePageView } from './page-view';

/** The names by which a policy sets what stands on this page. */
export type PolicyKey =
  | 'firm'
  | 'token'
  | 'undoSeconds'
  | 'launcher'
  | 'keepDays'
  | `check-${CheckId}`
  | 'quietHours'
  | 'templates'
  | 'mapping'
  | 'language'
  | 'confidential'
  | 'events';

/** True where the firm's policy sets this: then nothing of it is saved from here. */
export function useLocked(): (key: PolicyKey) => boolean {
  const { locked } = usePageView();
  return (key) => locked.has(key);
}

/** What the firm's policy sets: its value is seen, cannot be changed, and it is said by whom. */
export function Locked({ by, children }: { by: PolicyKey | undefined; children: ComponentChildren }) {
  const isLocked = useLocked();
  if (by === undefined || !isLocked(by)) return <>{children}</>;
  return (
    <fieldset class="locked" disabled>
      <legend>{say.setByFirm}</legend>
      {children}
    </fieldset>
  );
}
