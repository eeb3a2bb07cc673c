import { useLayoutEffect } from 'preact/hooks';
import type { Marks } from '../../domain/marks';
import type { Derived, Project } from '../../domain/project';
import type { LastSent } from '../../domain/update';
import { words } from '../../locales/words';
import type { CaseScreen } from '../screen';
import { usePanel } from '../store';
import { lazy } from '../ui/lazy';
import { mark } from '../ui/mark';
import { Name } from '../ui/Name';
import { ActionsMenu } from './ActionsMenu';

const MarksLine = lazy<{ marks: Marks }>(() => import('./MarksLine').then((m) => m.MarksLine));

type Props = { screen: CaseScreen; project: Project | null; caseName: string };

/** Which case, whose, how does it stand: in the order of the questions. */
export function CaseHeader({ screen, project, caseName }: Props) {
  const { ref, record } = screen;
  const stopped = usePanel((s) => s.stopped);
  useLayoutEffect(() => {
    if (project) requestAnimationFrame(() => mark('project-ready'));
  }, [project !== null, ref.firm, ref.caseId]);
  return (
    <header class="case-header">
      <div class="title">
        <h1 tabIndex={-1}>
          <Name>{caseName}</Name>
        </h1>
        <ActionsMenu caseRef={ref} caseName={caseName} mode={screen.mode} />
      </div>
      <p class="case-line">
        {words.caseLine(ref.caseId, ref.firm)}
        {project?.closed.state === 'known' && project.closed.value && ` · ${words.closedInMyCase}`}
        {screen.mode === 'opening' && (
          <>
            {' · '}
            <b>{words.opening}</b>
          </>
        )}
      </p>
      {record && Object.values(record.marks).includes(true) && <MarksLine marks={record.marks} />}
      {stopped && (
        <p class="badge">
          <Name>{stopped}</Name>
        </p>
      )}
      <p class="case-facts">
        {project && isAnyRead(project) && (
          <HeaderFacts project={project} lastSent={record?.lastSent ?? null} />
        )}
      </p>
    </header>
  );
}

/** While a case opens for the first time there is nothing to say of it. */
const isAnyRead = ({ phase, status, notices }: Project) =>
  [phase, status, notices].some((value) => value.state !== 'not-loaded');

function HeaderFacts({ project, lastSent }: { project: Project; lastSent: LastSent | null }) {
  // Of half an update Hona has no project: what it answered to before counts, if anything.
  const sent = (lastSent?.project ? lastSent : lastSent?.before)?.update;
  const { notices } = project;
  const status = (value: keyof typeof words.statuses) => words.statuses[value];
  return (
    <>
      <HeaderFact label={words.phase} value={describe(project.phase, String)} sent={sent?.phase} />
      <HeaderFact
        label={words.status}
        value={describe(project.status, status)}
        sent={sent && status(sent.status)}
      />
      <HeaderFact
        label={words.notices}
        value={describe(notices, (on) => (on ? words.on : words.off))}
        sent={sent && (sent.notices ? words.on : words.off)}
      />
    </>
  );
}

/** One fact; another value that was last sent stands beside it. */
function HeaderFact({ label, value, sent }: { label: string; value: string; sent: string | undefined }) {
  return (
    <span>
      {label}{' '}
      <b>
        <Name>{value}</Name>
      </b>
      {sent !== undefined && sent !== value && (
        <>
          {' '}
          <span class="caution">
            <Name>{words.sentBefore(sent)}</Name>
          </span>
        </>
      )}
    </span>
  );
}

function describe<T>(derived: Derived<T>, toWords: (value: T) => string): string {
  if (derived.state === 'known') return toWords(derived.value);
  const raw = derived.from?.value;
  if (derived.state === 'unmapped' && typeof raw === 'string') return words.unmapped(raw);
  return words.gaps[derived.state];
}
