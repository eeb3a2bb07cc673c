import { useEffect, useState } from 'preact/hooks';
import { caseKey, sameCase } from '../../domain/case';
import { moreWords as more } from '../../locales/more-words';
import { type HomeCase, loadHomeCases } from '../../store/read/home';
import { HealthButton } from '../health/HealthButton';
import { CommonBanners } from '../project/MoreBanners';
import { SettingsLink } from '../project/SettingsLink';
import { usePanel } from '../store';
import { formatWhen } from '../ui/format';
import { Notice } from '../ui/Notice';
import { CaseButtons, type CaseItem } from './CaseButtons';

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
      {hasAccess && <p class="small">{more.noProjectThreads}</p>}
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
  const known = useHomeCases();
  const notListed = undecided.filter((u) => !recent.some((c) => sameCase(u.ref, c.ref)));
  const mark = (u: { count: number } | undefined) => (u ? more.undecided(u.count) : '');

  const describe = ({ ref, name, openedAt }: (typeof recent)[number]): CaseItem => {
    const one = known?.get(caseKey(ref));
    return {
      ref,
      name,
      note: [one?.client, one?.closed && more.closedCase].filter(Boolean).join(' · '),
      last: one?.last ? describeLast(one.last, now) : one && more.noMessageYet,
      marks: one ? marksOf(one) : [mark(undecided.find((u) => sameCase(u.ref, ref)))].filter(Boolean),
      opened: more.openedAt(formatWhen(openedAt, now)),
    };
  };

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
          <CaseButtons label={more.recentCases} cases={recent.map(describe)} />
        </>
      )}
    </>
  );
}

/** Up to this many characters of the last message: a button is read out whole. */
const MOST_CHARACTERS = 120;

function describeLast({ text, at, fromClient }: NonNullable<HomeCase['last']>, now: number): string {
  const line = text.replace(/\s+/g, ' ');
  const said = line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
  return [at !== null && formatWhen(at, now), fromClient ? more.lastFrom(said) : said]
    .filter(Boolean)
    .join(' · ');
}

/** What waits for staff in a case, most urgent first. */
function marksOf(one: HomeCase): string[] {
  const { marks } = more;
  return [
    one.mayHaveBeenSent > 0 && marks.mayHaveBeenSent(one.mayHaveBeenSent),
    one.notSent > 0 && marks.notSent(one.notSent),
    one.unread > 0 && marks.unread(one.unread),
    one.waiting > 0 && marks.waiting(one.waiting),
    one.draft && marks.draft,
  ].filter((mark) => mark !== false);
}

/** The cases' names stand there at once; what is known of each comes when it was read, and again with every change. */
function useHomeCases(): Map<string, HomeCase> | null {
  const recent = usePanel((s) => s.recent);
  const ambient = usePanel((s) => s.ambient);
  const [known, setKnown] = useState<Map<string, HomeCase> | null>(null);
  useEffect(() => {
    let wanted = true;
    loadHomeCases(recent.map((c) => c.ref)).then(
      (cases) => wanted && setKnown(cases),
      // The names stand there all the same.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [recent, ambient]);
  return known;
}
