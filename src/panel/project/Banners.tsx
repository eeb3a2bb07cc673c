import { sameCase } from '../../domain/case';
import type { Ambient } from '../../store/read';
import type { CaseScreen } from '../screen';
import { usePanel } from '../store';
import { lazy } from '../ui/lazy';

const MoreBanners = lazy<{ screen: CaseScreen }>(() => import('./MoreBanners').then((m) => m.MoreBanners));

const hasStoreNews = (a: Ambient | null) =>
  !!a && (a.lost || a.aside || a.kept || a.clockMoved || a.unreadable.length);

/** Between the tabs and the part: what holds for everything below. Most of it is seldom there, and loads then. */
export function Banners({ screen }: { screen: CaseScreen }) {
  const isAny = usePanel(
    (s) =>
      !s.online ||
      s.ambient?.access === false ||
      hasStoreNews(s.ambient) ||
      s.problem !== null ||
      s.silent ||
      s.flash !== null ||
      s.notices.length > 0 ||
      s.ambient?.undecided.some((u) => !sameCase(u.ref, screen.ref)),
  );
  const { connection, mode } = screen;
  const isOff = connection !== null && connection.state !== 'ready';
  return (
    <div class="banners">{(isAny || isOff || mode === 'thread') && <MoreBanners screen={screen} />}</div>
  );
}
