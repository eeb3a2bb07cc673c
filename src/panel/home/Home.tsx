import { moreWords as more } from '../../locales/more-words';
import { CommonBanners, SettingsLink } from '../project/MoreBanners';
import { usePanel } from '../store';
import { formatWhen } from '../ui/format';
import { Notice } from '../ui/Notice';
import { CaseButtons } from './CaseButtons';

/** No case open: what to do, and the cases opened on this computer. */
export function Home() {
  const recent = usePanel((s) => s.recent);
  const ambient = usePanel((s) => s.ambient);
  const now = usePanel((s) => s.now);
  return (
    <main class="say">
      <h1>{more.noCase}</h1>
      <p>{more.noCaseHow}</p>
      {ambient && !ambient.connection && (
        <Notice>
          {more.notConnected} {more.readingWorks} <SettingsLink />
        </Notice>
      )}
      {ambient?.connection?.tokenRefused && (
        <Notice kind="bad">
          {more.tokenRefused} <SettingsLink />
        </Notice>
      )}
      <CommonBanners />
      {recent.length > 0 && (
        <>
          <h2>{more.recentCases}</h2>
          <CaseButtons
            label={more.recentCases}
            cases={recent.map((c) => ({ ref: c.ref, name: c.name, note: formatWhen(c.openedAt, now) }))}
          />
        </>
      )}
    </main>
  );
}
