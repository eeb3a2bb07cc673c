import { browser } from 'wxt/browser';
import type { OpenPage } from '../../domain/place';
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

/** The firms whose pages are open in tabs. */
async function listFirmsInTabs(): Promise<string[]> {
  const stored = (await browser.storage.session.get(null)) as Record<string, unknown>;
  const pages = Object.entries(stored).filter(([key]) => key.startsWith('tab:'));
  const firms = pages.flatMap(([, page]) => {
    const { place } = page as OpenPage;
    return 'firm' in place ? [place.firm] : [];
  });
  return firms;
}
