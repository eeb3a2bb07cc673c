import { findClientId } from '../../domain/contact';
import type { Ask, OutboxEntry, Outcome, UnknownCode } from '../../domain/outbox';
import { findPhone } from '../../domain/phone-ref';
import type { Project } from '../../domain/project';
import { checksWords as checks } from '../../locales/checks-words';
import { moreWords as more } from '../../locales/more-words';
import { phoneWords } from '../../locales/phone-words';
import { loadUsualDelay } from '../../store/read/usual-delay';
import { nameChecks } from '../checks/name-checks';
import { describeSendOff } from '../composer/describe-off';
import { formatNumbers } from '../ui/format-numbers';
import { lastOutcome } from './describe';

/** Why an entry was refused, in the sentences of one paralegal to another. */
export function describeRefusal(entry: OutboxEntry): string[] {
  const outcome = lastOutcome(entry);
  const lines: string[] = [];
  if (outcome?.kind === 'refused') {
    if (outcome.status === 0) lines.push(more.refused.disconnected);
    else if (outcome.status === 404 && !findPhone(entry.ref)) lines.push(more.refused.notFound);
    else if (outcome.status === 403) lines.push(more.refused.forbidden);
    else if (isBusy(outcome.status)) lines.push(more.refused.tooBusy(outcome.status));
    else lines.push(more.refused.status(outcome.status));
    if (outcome.reason) lines.push(more.refused.reason(outcome.reason));
  } else if (outcome?.kind === 'later') lines.push(more.refused.tooBusy(outcome.status));
  return [...lines, more.failedKept];
}

/** Why it is not known, what came of later tries, and what sending again could do. */
export function describeDoubt(entry: OutboxEntry, guarded: boolean): string[] {
  const unknown = entry.attempts.map((a) => a.outcome).findLast((o) => o?.kind === 'unknown');
  const code: UnknownCode = unknown?.kind === 'unknown' ? unknown.code : 'worker-ended';
  const last = lastOutcome(entry);
  const lines = [more.unknownWhy[code]];
  // Refused after a try in doubt: the refusal holds for the last try alone.
  if (last?.kind === 'refused') {
    lines.push(more.lastRefused(describeLast(last)));
    if (last.status === 404 && !findPhone(entry.ref)) lines.push(more.refused.notFound);
  }
  lines.push(more.unknownThen(entry.shown.clientName || more.theClient));
  // Where the browser may repeat a request by itself, one attempt may be two (outbox document §3), whatever became of
  // the second: time-out, half an answer and a status that says nothing come after a broken connection as well.
  if (!guarded) lines.push(more.perhapsTwice);
  return lines;
}

/** What "Check the log" has found; where it found nothing, how long the log has usually taken. */
export async function describeChecked(result: keyof typeof more.checked, firm: string): Promise<string> {
  const found = more.checked[result];
  if (result !== 'not-found') return found;
  const usual = await loadUsualDelay(firm).catch(() => null);
  return usual === null ? found : `${found} ${more.usually(Math.max(1, Math.round(usual / 60_000)))}`;
}

function describeLast({ status, reason }: Outcome & { kind: 'refused' }): string {
  const say = more.lastRefusal;
  if (reason) return say.reason(reason, status);
  if (status === 0) return say.disconnected;
  if (status === 403) return say.forbidden;
  return isBusy(status) ? say.tooBusy(status) : say.status(status);
}

const isBusy = (status: number) => status === 425 || status === 429;

/**
 * Why a queued entry asks.
 * @param entry what was on screen when Send was pressed
 * @param project the case as it is known now
 */
export function describeAsk(
  ask: Ask,
  entry: Pick<OutboxEntry, 'ref' | 'shown'>,
  project: Project | null,
): string {
  switch (ask.reason) {
    case 'line-found':
      return more.isItThisStopped;
    case 'waited-long':
      return more.asks.waitedLong;
    case 'policy-off':
      return phoneWords.asksPolicyOff;
    case 'other-connection':
      return more.asks.otherConnection;
    case 'clock-moved':
      return more.asks.clockMoved;
    case 'no-recipient':
      return more.asks.noRecipient(describeSendOff(ask.why, entry.ref.firm, project));
    case 'client-changed':
      // Two people of one name: only their numbers in MyCase tell them apart.
      return ask.was === ask.is
        ? more.asks.namesake(ask.was, entry.shown.clientId, contactIdOf(project))
        : more.asks.clientChanged(ask.was, ask.is);
    case 'number-changed':
      return more.asks.numberChanged(number(ask.was), number(ask.is));
    case 'check':
      return (ask.blocks ? checks.stoppedBlocks : checks.stoppedAsks)(nameChecks(ask.ids));
    default:
      return ask satisfies never;
  }
}

const contactIdOf = (project: Project | null) =>
  project?.client.state === 'found' ? findClientId(project.client.contact) : null;

const number = (reach: string) => formatNumbers(reach) || more.noNumber;
