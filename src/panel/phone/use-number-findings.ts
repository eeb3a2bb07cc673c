import { useMemo, useState } from 'preact/hooks';
import type { CaseRef } from '../../domain/case';
import { FIXED_CHECKS, type Finding } from '../../domain/checks/check';
import type { CheckRest } from '../../domain/checks/make-input';
import { makeNumberInput } from '../../domain/checks/number-input';
import { findReason, giveReason, listAnswers, type Reasons } from '../../domain/checks/reasons';
import { findUnanswered, runChecks } from '../../domain/checks/run-checks';
import { isBlank, normaliseText } from '../../domain/draft';
import { defaultMapping } from '../../domain/mapping';
import type { Shown } from '../../domain/outbox';
import { deriveProject } from '../../domain/project';
import { checksWords } from '../../locales/checks-words';
import type { Ambient } from '../../store/read';
import { describeFinding, type SaidFinding } from '../checks/describe-finding';
import { useIdle } from '../checks/use-idle';
import { usePanel } from '../store';

export type NumberChecks = {
  findings: Finding[];
  say: (finding: Finding) => SaidFinding;
  reasonFor: (finding: Finding) => string;
  giveReason: (finding: Finding, reason: string) => void;
  /** At a press: the answers to what stands against the text, and in words what keeps it (`Judge` of the composer). */
  judge: (text: string) => { answers: Shown['checks']; stop: string | null; stands?: boolean };
  reset: () => void;
};

/** What stands against a text to a number, live; the background asks the same again. */
export function useNumberFindings(ref: CaseRef, number: string, rest: CheckRest, text: string): NumberChecks {
  const ambient = usePanel((s) => s.ambient);
  const now = usePanel((s) => s.now);
  const settled = useIdle(text);
  const [reasons, setReasons] = useState<Reasons>({});

  const find = (what: string, at: number): Finding[] => {
    if (!ambient) return [];
    const { mapping, rules } = ambient;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const input = makeNumberInput(
      { ref, rest, mapping, rules },
      { text: normaliseText(what), now: at, zone },
    );
    // The field has its own words for these.
    return runChecks(input).filter(({ id }) => !FIXED_CHECKS.has(id));
  };
  const findings = useMemo(() => {
    if (settled === null) return [];
    const found = find(settled, now);
    return isBlank(settled) ? found.filter(({ level }) => level !== 'warn') : found;
  }, [ambient, rest, settled, now]);

  const say = (finding: Finding): SaidFinding => {
    const said = describeFinding(finding, projectOf(ref, number, ambient), { ref }, now);
    // What staff did about "stop" is recorded in the client's case, and reminders are cases' too.
    return { ...said, lines: [], remindAt: null };
  };
  const judge: NumberChecks['judge'] = (what) => {
    const found = find(what, Date.now());
    const answers = listAnswers(found, reasons);
    const [first] = findUnanswered(found, answers);
    if (!first) return { answers, stop: null };
    const { what: said, todo } = say(first);
    return first.level === 'block'
      ? { answers, stop: `${said} ${todo}`, stands: true }
      : { answers, stop: checksWords.giveReason(said) };
  };
  return {
    findings,
    say,
    reasonFor: (finding) => findReason(reasons, finding),
    giveReason: (finding, reason) => setReasons((old) => giveReason(old, finding, reason)),
    judge,
    reset: () => setReasons({}),
  };
}

/** For the words: who is written to is called by the number. */
function projectOf(ref: CaseRef, number: string, ambient: Ambient | null) {
  const facts = { ref, facts: {}, contacts: {}, chosenClientId: null };
  const project = deriveProject(facts, ambient?.mapping ?? defaultMapping);
  const contact = {
    contactId: null,
    name: number,
    group: null,
    role: null,
    type: null,
    phone: null,
    email: null,
  };
  return { ...project, client: { state: 'found' as const, contact, chosen: false } };
}
