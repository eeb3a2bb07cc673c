import { formatNumber } from '../../domain/contact';
import type { Ask, OutboxEntry, UnknownCode } from '../../domain/outbox';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import { lastOutcome } from './describe';

/** Why an entry was refused, in the sentences of one paralegal to another. */
export function describeRefusal(entry: OutboxEntry): string[] {
  const outcome = lastOutcome(entry);
  const lines: string[] = [];
  if (outcome?.kind === 'refused') {
    if (outcome.status === 0) lines.push(more.refused.disconnected);
    else if (outcome.status === 404) lines.push(more.refused.notFound);
    else if (outcome.status === 403) lines.push(more.refused.forbidden);
    else if (outcome.status === 429 || outcome.status === 425) lines.push(more.refused.tooMany);
    else lines.push(more.refused.status(outcome.status));
    if (outcome.reason) lines.push(more.refused.reason(outcome.reason));
  } else if (outcome?.kind === 'later') lines.push(more.refused.tooMany);
  return [...lines, more.failedKept];
}

/** Two sentences: why it is not known, and what sending again could do. */
export function describeDoubt(entry: OutboxEntry, guarded: boolean): string[] {
  const unknown = entry.attempts.map((a) => a.outcome).findLast((o) => o?.kind === 'unknown');
  const code: UnknownCode = unknown?.kind === 'unknown' ? unknown.code : 'worker-ended';
  const lines = [more.unknownWhy[code], more.unknownThen(entry.shown.clientName || words.theClient)];
  // Where the browser may repeat a request by itself, one attempt may be two (outbox document §3).
  if (code === 'connection' && !guarded) lines.push(more.perhapsTwice);
  return lines;
}

/** Why a queued entry asks. */
export function describeAsk(ask: Ask): string {
  switch (ask.reason) {
    case 'line-found':
      return more.isItThisStopped;
    case 'waited-long':
      return more.asks.waitedLong;
    case 'other-connection':
      return more.asks.otherConnection;
    case 'client-changed':
      return more.asks.clientChanged(ask.was, ask.is);
    case 'number-changed':
      return more.asks.numberChanged(number(ask.was), number(ask.is));
    default:
      return ask satisfies never;
  }
}

const number = (e164: string) => (e164 ? formatNumber(e164) : more.noNumber);
