import { listRecentCases, loadEntity } from '../../store/read/side';
import { deriveScreen } from '../screen';
import { panelStore } from '../store';

/**
 * Reads what the screens beside a case show: the recent cases, a contact's cases, who a member of the staff is.
 * Throws what the store throws.
 */
export async function loadSide(): Promise<void> {
  const screen = deriveScreen(panelStore.getState().page, null, null);
  if (screen.kind === 'home') panelStore.setState({ recent: await listRecentCases() });
  if (screen.kind !== 'contact' && screen.kind !== 'company' && screen.kind !== 'staff') return;
  const facts = await loadEntity(screen);
  const now = deriveScreen(panelStore.getState().page, null, null);
  if ('id' in now && now.kind === screen.kind && now.firm === screen.firm && now.id === screen.id)
    panelStore.setState({ side: { ...screen, facts } });
}
