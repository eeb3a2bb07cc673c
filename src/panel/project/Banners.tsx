import type { CaseScreen } from '../screen';
import { lazy } from '../ui/lazy';

const MoreBanners = lazy<{ screen: CaseScreen }>(() => import('./MoreBanners').then((m) => m.MoreBanners));

/** Between the tabs and the part: what holds for everything below. It is seldom there, and looks after the first paint. */
export function Banners({ screen }: { screen: CaseScreen }) {
  return (
    <div class="banners">
      <MoreBanners screen={screen} />
    </div>
  );
}
