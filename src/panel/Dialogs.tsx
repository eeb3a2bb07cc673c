import { caseKey } from '../domain/case';
import { HealthDialog } from './health/HealthDialog';
import { UpdateDialog } from './project/UpdateDialog';
import type { Screen } from './screen';
import type { PanelDialog } from './store';

export type DialogsProps = { dialog: PanelDialog; screen: Screen };

/** What covers the screen. One that is about a case is keyed by it, and is there only while its case was read. */
export function Dialogs({ dialog, screen }: DialogsProps) {
  const shown = screen.kind === 'case' && screen.record ? caseKey(screen.ref) : null;
  switch (dialog) {
    case 'health':
      return <HealthDialog />;
    case 'update':
      return shown && <UpdateDialog key={shown} />;
    default:
      return null;
  }
}
