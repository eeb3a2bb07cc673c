import { useMemo, useState } from 'preact/hooks';
import { type Finding, keyOfFinding } from '../../domain/checks/check';
import { keepOfEvents, type Told } from '../../domain/checks/event-checks';
import { findReason, giveReason, listAnswers, type Reasons } from '../../domain/checks/reasons';
import { findUnanswered } from '../../domain/checks/run-checks';
import { deriveRecipient } from '../../domain/recipient';
import { calendarWords as say } from '../../locales/calendar-words';
import { describeFinding } from '../checks/describe-finding';
import { useFindings } from '../checks/use-findings';
import type { OpenCase } from '../project/use-case';
import { usePanel } from '../store';
import { usePersonFindings } from './use-person-findings';

export type EventChecks = ReturnType<typeof useEventChecks>;

/**
 * What stands against Hona telling the client, live, with the reasons given for telling them all the same. The background
 * looks again, on newer facts, and refuses by itself.
 * @param told when; nothing stands against telling nobody
 * @param text what the client reads of the event (`textOfEvent`)
 * @param contacts those invited: each is told, and each is looked at
 * @param before those who were invited: of whom Hona tells nobody knows, so whoever is taken out keeps nobody from
 * saving, and what would stand against telling them is said
 */
export function useEventChecks(
  open: OpenCase,
  told: Told,
  text: string,
  contacts: readonly string[],
  before: readonly string[] = [],
) {
  const { record, project } = open;
  const out = told === 'now' ? before.filter((id) => !contacts.includes(id)) : [];
  const isOut = ({ who }: Finding) => !!who && out.includes(who.id);
  const ofOthers = usePersonFindings(open, told === null ? [] : [...contacts, ...out]);
  const now = usePanel((s) => s.now);
  const answer = useMemo(() => deriveRecipient(project, record.lastSent), [project, record]);
  const { findings, findNow } = useFindings({ record, project, answer, text });
  const [reasons, setReasons] = useState<Reasons>({});
  const found = useMemo(
    () =>
      keepOfEvents(
        [...findNow(text), ...ofOthers.map((one) => (isOut(one) ? { ...one, level: 'warn' as const } : one))],
        told,
      ),
    [findings, ofOthers, told, text, out.join()],
  );
  const checks = listAnswers(found, reasons);
  const [first] = findUnanswered(found, checks);
  const describe = (finding: Finding) => {
    const { what, lines } = describeFinding(finding, project, record, now);
    const { todo } = say.checks;
    if (finding.level === 'confirm') return { what, todo: '' };
    const { who } = finding;
    if (who && isOut(finding)) return { what, todo: todo.takenOut(who.name) };
    if (finding.level === 'block' && who)
      return { what, todo: lines.length > 0 ? todo.stopOf(who.name) : todo.blockOf(who.name) };
    if (finding.level === 'block') return { what, todo: lines.length > 0 ? todo.stop : todo.block };
    if (finding.id === 'consent-no' || finding.id === 'quiet-hours') return { what, todo: todo[finding.id] };
    return { what, todo: todo.warn };
  };
  return {
    found,
    describe,
    /** As they are sent with the press, and kept with the event. */
    checks: found.length > 0 ? checks : undefined,
    reasonFor: (finding: Finding) => findReason(reasons, finding),
    give: (finding: Finding, reason: string) => setReasons((old) => giveReason(old, finding, reason)),
    /** The first that keeps the client from being told, in words, and the part of an element's id where it is mended. */
    stop: first
      ? first.level === 'block'
        ? { text: `${describe(first).what} ${describe(first).todo}`, on: 'notify' as const }
        : { text: say.checks.giveReason(describe(first).what), on: `check-${keyOfFinding(first)}` as const }
      : null,
    /** For the dialog's status. */
    spoken: found.map((finding) => describe(finding).what).join(' '),
  };
}
