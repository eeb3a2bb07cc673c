import { useMemo, useState } from 'preact/hooks';
import { FIXED_CHECKS, type Finding } from '../../domain/checks/check';
import { findHonaLinks } from '../../domain/checks/links';
import { makeCheckInput, noRest } from '../../domain/checks/make-input';
import { findOpenStop } from '../../domain/checks/open-stops';
import { findLevel, runChecks } from '../../domain/checks/run-checks';
import { findClientId } from '../../domain/contact';
import { isBlank, normaliseText } from '../../domain/draft';
import type { Project } from '../../domain/project';
import type { OpenStop } from '../../domain/stop';
import type { CaseRecord } from '../../store/read';
import { loadCheckRest } from '../../store/read/check-input';
import type { RecipientAnswer } from '../send-off';
import { usePanel } from '../store';
import { useLoaded } from '../ui/use-loaded';
import { useChecksVersion } from '../ui/use-version';
import { useIdle } from './use-idle';

export type FindingsOf = { record: CaseRecord; project: Project; answer: RecipientAnswer; text: string };

/**
 * What stands against the text in the composer, live, and a way to ask for it at the very press of Send. Beside an
 * empty field only what holds whatever is written: it is there to be known before somebody writes.
 */
export function useFindings({ record, project, answer, text }: FindingsOf): {
  findings: Finding[];
  findNow: (text: string) => Finding[];
  openStop: OpenStop | null;
} {
  const ambient = usePanel((s) => s.ambient);
  const now = usePanel((s) => s.now);
  const settled = useIdle(text);
  const rest = useRest(record, project, findHonaLinks(settled ?? '').length > 0);

  const find = (what: string, at: number): Finding[] => {
    if (!ambient) return [];
    const { mapping, rules, settings } = ambient;
    const { log, entries, draft } = record;
    const input = makeCheckInput(
      { knowledge: record, project, answer, log, entries, rest, mapping, rules, settings },
      {
        text: normaliseText(what),
        authorId: settings.staffId,
        linesAtStart: draft.linesAtStart ?? null,
        now: at,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
    );
    // The composer has its own words for these.
    return runChecks(input).filter(({ id }) => !FIXED_CHECKS.has(id));
  };
  const findings = useMemo(() => {
    if (settled === null) return [];
    const found = find(settled, now);
    return isBlank(settled) ? found.filter(({ level }) => level !== 'warn') : found;
  }, [record, project, ambient, rest, settled, now]);
  const openStop = useMemo(() => {
    const { otherLogs, stops } = rest;
    const contact = project.client.state === 'found' ? project.client.contact : null;
    const client = contact && { contact, own: undefined };
    return settled === null ? null : findOpenStop({ log: record.log, otherLogs, stops, client });
  }, [record.log, project, rest, settled === null]);
  return { findings, findNow: (what) => find(what, Date.now()), openStop };
}

/** What is read of other cases, and of what staff recorded about this client; read again when any of it changed. */
function useRest(record: CaseRecord, project: Project, links: boolean) {
  const mapping = usePanel((s) => s.ambient?.mapping);
  const names = usePanel((s) => !!s.ambient && findLevel('other-client-name', s.ambient.rules) !== 'off');
  const [rest, setRest] = useState(noRest);
  const version = useChecksVersion();
  const client = project.client.state === 'found' ? findClientId(project.client.contact) : null;

  // Where the store cannot be read the panel says so itself, and Send asks the background anyway.
  useLoaded(
    () => mapping && loadCheckRest(record, mapping, { links, names }),
    [client, mapping, links, names, version],
    setRest,
  );
  return rest;
}
