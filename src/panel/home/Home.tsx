import { sameCase } from '../../domain/case';
import { moreWords as more } from '../../locales/more-words';
import { HealthButton } from '../health/HealthButton';
import { CommonBanners } from '../project/MoreBanners';
import { SettingsLink } from '../project/SettingsLink';
import { usePanel } from '../store';
import { formatWhen } from '../ui/format';
import { Notice } from '../ui/Notice';
import { CaseButtons } from './CaseButtons';

/** No case open: what to do, and the cases opened on this computer. */
export function Home() {
  const connection = usePanel((s) => s.ambient && (s.ambient.connection ?? 'none'));
  const hasAccess = usePanel((s) => s.ambient?.access !== false);
  return (
    <main class="say">
      <h1 tabIndex={-1}>{hasAccess ? more.noCase : more.noAccess}</h1>
      {hasAccess && <p>{more.noCaseHow}</p>}
      {connection === 'none' && (
        <Notice>
          {more.notConnected} {more.readingWorks} <SettingsLink />
        </Notice>
      )}
      {connection && connection !== 'none' && connection.tokenRefused && (
        <Notice kind="bad">
          {more.tokenRefused} <SettingsLink />
        </Notice>
      )}
      <CommonBanners />
      <RecentCases />
      <p>
        <HealthButton link />
      </p>
    </main>
  );
}

/** The cases opened on this computer, and those in which a message waits for a decision; each with one press. */
function RecentCases() {
  const recent = usePanel((s) => s.recent);
  const undecided = usePanel((s) => s.ambient?.undecided) ?? [];
  const now = usePanel((s) => s.now);
  const notListed = undecided.filter((u) => !recent.some((c) => sameCase(u.ref, c.ref)));
  const mark = (u: { count: number } | undefined) => (u ? more.undecided(u.count) : '');
  return (
    <>
      {notListed.length > 0 && (
        <>
          <h2>{more.undecidedCases}</h2>
          <CaseButtons
            label={more.undecidedCases}
            cases={notListed.map((u) => ({ ref: u.ref, name: u.caseName, note: mark(u) }))}
          />
        </>
      )}
      {recent.length > 0 && (
        <>
          <h2>{more.recentCases}</h2>
          <CaseButtons
            label={more.recentCases}
            cases={recent.map((c) => ({
              ref: c.ref,
              name: c.name,
              note: [mark(undecided.find((u) => sameCase(u.ref, c.ref))), formatWhen(c.openedAt, now)]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </>
      )}
    </>
  );
}
