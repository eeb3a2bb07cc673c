import { listRecentCases, loadContact } from '../../store/read';
import { deriveScreen } from '../screen';
import { panelStore } from '../store';

/** Reads again what the screens beside a case show: the recent cases, a contact's cases. */
export async function reloadSide(): Promise<void> {
  const screen = deriveScreen(panelStore.getState().page, null, null);
  try {
    if (screen.kind === 'home') panelStore.setState({ recent: await listRecentCases() });
    if (screen.kind !== 'contact') return;
    const { firm, contactId } = screen;
    const facts = await loadContact(firm, contactId);
    const now = deriveScreen(panelStore.getState().page, null, null);
    if (now.kind === 'contact' && now.firm === firm && now.contactId === contactId)
      panelStore.setState({ contact: { firm, contactId, facts } });
  } catch {
    panelStore.setState({ problem: 'storage-broken' });
  }
}
