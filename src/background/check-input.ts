import type { CaseRef } from '../domain/case';
import { FIXED_CHECKS, type Finding, keyOfFinding } from '../domain/checks/check';
import { keepOfEvents, type Told } from '../domain/checks/event-checks';
import { findHonaLinks } from '../domain/checks/links';
import { makeCheckInput } from '../domain/checks/make-input';
import { listOthersTold, runPersonChecks } from '../domain/checks/person-checks';
import { findLevel, findUnanswered, runChecks } from '../domain/checks/run-checks';
import { AppError } from '../domain/errors';
import type { OutboxEntry, Shown } from '../domain/outbox';
import { openStore } from '../store/context';
import { getLocals } from '../store/items';
import { listEntries } from '../store/outbox';
import { findCheckRest, findPersonRests } from '../store/read/check-input';
import { type CaseView, getCaseView, getLog } from './case-view';
import { clock } from './clock';

type Message = Pick<OutboxEntry, 'text' | 'authorId' | 'linesAtStart'> & { id?: string };

/**
 * What stands against this message now, on the newest facts (product §6, outbox document §2). Without those that its
 * text and its client settle before anything else: Send has words of its own for them.
 */
export async function findFindings(view: CaseView, message: Message): Promise<Finding[]> {
  const store = await openStore();
  const { knowledge, mapping, project, recipient } = view;
  const { rules, settings } = await getLocals('rules', 'settings');
  const [log, entries, rest] = await Promise.all([
    getLog(view),
    listEntries(store, knowledge.ref),
    findCheckRest(store, knowledge, mapping, {
      links: findHonaLinks(message.text).length > 0,
      names: findLevel('other-client-name', rules) !== 'off',
    }),
  ]);
  const { text, authorId, linesAtStart = null, id } = message;
  const input = makeCheckInput(
    { knowledge, project, answer: recipient, log, entries, rest, mapping, rules, settings },
    {
      text,
      authorId,
      linesAtStart,
      now: clock.now(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...(id === undefined ? {} : { entryId: id }),
    },
  );
  return runChecks(input).filter((finding) => !FIXED_CHECKS.has(finding.id));
}

/**
 * What stands against telling the client, and whom else it invites, of this event then (product §6, §7).
 * @param text what they read of it
 * @param contacts the IDs of those invited
 */
export async function findEventFindings(
  ref: CaseRef,
  told: Told,
  text: string,
  contacts: readonly string[],
): Promise<Finding[]> {
  if (told === null) return [];
  const view = await getCaseView(ref);
  const { knowledge, mapping } = view;
  const others = listOthersTold(knowledge, mapping, contacts);
  const [ofClient, rest, { rules, settings }] = await Promise.all([
    findFindings(view, { text, authorId: null }),
    findPersonRests(await openStore(), knowledge, mapping, others),
    getLocals('rules', 'settings'),
  ]);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const ofOthers = runPersonChecks(
    { knowledge, rest, mapping, rules, settings, now: clock.now(), zone },
    others,
  );
  return keepOfEvents([...ofClient, ...ofOthers], told);
}

/**
 * Refuses what may not go: throws `check-blocks` where anything blocks, `check-asks` where something must be confirmed
 * and no reason was given; `ids` in the detail.
 */
export function requireAnswers(findings: readonly Finding[], answers: Shown['checks']): void {
  const open = findUnanswered(findings, answers);
  const blocks = open.filter((finding) => finding.level === 'block');
  if (blocks.length > 0) throw new AppError('check-blocks', { ids: idsOf(blocks).join(',') });
  if (open.length > 0) throw new AppError('check-asks', { ids: idsOf(open).join(',') });
}

/** The question that stops an entry before its claim; null where nothing is left to answer. */
export function findAsk(findings: readonly Finding[], answers: Shown['checks']) {
  const open = findUnanswered(findings, answers);
  if (open.length === 0) return null;
  return { reason: 'check' as const, blocks: open.some((f) => f.level === 'block'), ids: idsOf(open) };
}

const idsOf = (findings: readonly Finding[]) => findings.map(keyOfFinding);

/** The answers that staff gave, over those that they gave before; what they were not asked is no answer. */
export function mergeAnswers(old: Shown['checks'], given: Shown['checks'], asked: readonly string[]) {
  const taken = given.filter(({ id }) => asked.includes(id));
  return [...old.filter(({ id }) => !taken.some((one) => one.id === id)), ...taken];
}
