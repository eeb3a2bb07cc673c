import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CheckId, Finding } from '../../domain/checks/check';
import { findReason, giveReason, listAnswers, type Reasons } from '../../domain/checks/reasons';
import { findUnanswered } from '../../domain/checks/run-checks';
import { findClientId } from '../../domain/contact';
import { checksWords as say } from '../../locales/checks-words';
import { moreWords as more } from '../../locales/more-words';
import type { Judge } from '../composer/use-send';
import { announce, panelStore, usePanel } from '../store';
import { describeFinding, type SaidFinding } from './describe-finding';
import { FindingLine } from './FindingLine';
import { type FindingsOf, useFindings } from './use-findings';

export type FindingsProps = FindingsOf & {
  caseName: string;
  /** Where Send asks at its press; empty while this part is not loaded: then the background alone refuses. */
  judge: { current: Judge | null };
  /** True while something blocks. */
  onBlock: (blocked: boolean) => void;
  /** A reason is given: what the last press of Send said holds no longer. */
  onReason: () => void;
};

/** More lines than these wait for a press. */
const MOST = 3;

/** Above the text: what stands against sending it, what to do, and where a reason is given (product §6). */
export function Findings({ caseName, judge, onBlock, onReason, ...of }: FindingsProps) {
  const { record, project, text } = of;
  const clientId = project.client.state === 'found' ? findClientId(project.client.contact) : null;
  const now = usePanel((s) => s.now);
  const { findings, findNow, openStop } = useFindings(of);
  const [reasons, setReasons] = useState<Reasons>({});
  const [all, setAll] = useState(false);
  /** Counts the presses of Send that wait for a reason. */
  const [asked, setAsked] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const describe = (finding: Finding) => describeFinding(finding, project, record, now);

  useLayoutEffect(() => {
    judge.current = (what) => {
      const found = findNow(what);
      const checks = listAnswers(found, reasons);
      const [first] = findUnanswered(found, checks);
      if (!first) return { checks, stop: null };
      const said = describe(first);
      setAll(true);
      if (first.level === 'block') return { checks, stop: `${said.what} ${said.todo}`, stands: true };
      setAsked((n) => n + 1);
      return { checks, stop: say.giveReason(said.what) };
    };
  });
  useLayoutEffect(
    () => () => {
      judge.current = null;
      onBlock(false);
      panelStore.setState({ stopped: null });
    },
    [],
  );
  useEffect(() => {
    if (asked === 0) return;
    const fields = list.current?.querySelectorAll<HTMLInputElement>('input.why') ?? [];
    [...fields].find((field) => field.value.trim() === '')?.focus();
  }, [asked]);

  const isBlocked = findings[0]?.level === 'block';
  useLayoutEffect(() => onBlock(isBlocked), [isBlocked]);

  const client = project.client.state === 'found' ? project.client.contact.name : more.theClient;
  const stopped = openStop && (openStop === 'asked-to-stop' ? say.stopChip(client) : say.wrongChip);
  useLayoutEffect(() => panelStore.setState({ stopped }), [stopped]);

  // What was sent takes its reasons along: the next message has its own.
  const isEmpty = text === '';
  useEffect(() => {
    if (!isEmpty) return;
    setReasons({});
    setAll(false);
  }, [isEmpty]);

  // A reason is about one client.
  useEffect(() => setReasons({}), [clientId]);

  useAnnouncedOnce(findings, describe, isEmpty);

  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, MOST);
  return (
    <ul ref={list} id="findings" class="findings" aria-label={say.listLabel}>
      {shown.map((finding) => (
        <FindingLine
          key={finding.id}
          finding={finding}
          said={describe(finding)}
          record={record}
          project={project}
          caseName={caseName}
          reason={findReason(reasons, finding)}
          onReason={(reason) => {
            onReason();
            setReasons((old) => giveReason(old, finding, reason));
          }}
        />
      ))}
      {shown.length < findings.length && (
        <li>
          <button type="button" class="link" onClick={() => setAll(true)}>
            {say.more(findings.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Each is read out when it first appears, and not again while the same text is written. */
function useAnnouncedOnce(
  findings: readonly Finding[],
  describe: (finding: Finding) => SaidFinding,
  isEmpty: boolean,
): void {
  const told = useRef(new Set<CheckId>());
  const ids = findings.map(({ id }) => id).join();
  useEffect(() => {
    if (isEmpty) told.current = new Set([...told.current].filter((id) => findings.some((f) => f.id === id)));
    const news = findings.filter(({ id }) => !told.current.has(id));
    for (const { id } of news) told.current.add(id);
    if (news.length > 0) announce(news.map((finding) => describe(finding).what).join(' '));
  }, [ids, isEmpty]);
}
