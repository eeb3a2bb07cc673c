import { listFirmsInTabs } from '../items';
import { openStore } from '../read';
import { readRecentCases } from '../recent';

/** Cases looked at for their firm. */
const MOST = 50;

/** The firms whose MyCase was seen on this computer: those of open tabs first, then of cases opened before. */
export async function loadSeenFirms(): Promise<string[]> {
  const inTabs = await listFirmsInTabs();
  const recent = await openStore().then(
    (store) => readRecentCases(store, MOST),
    // Without them, those of the tabs.
    () => [],
  );
  return [...new Set([...inTabs, ...recent.map(({ ref }) => ref.firm)])];
}
