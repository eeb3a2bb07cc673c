import { formatNumber } from '../domain/contact';
import { AppError } from '../domain/errors';
import type { Shown } from '../domain/outbox';
import { parseNumber } from '../domain/phone';
import { findPhone } from '../domain/phone-ref';
import { announceChange } from '../messaging/changes';
import type { PanelCalls } from '../messaging/protocol';
import { openStore } from '../store/context';
import { addFromDraft } from '../store/outbox';
import { requireAnswers } from './check-input';
import { countUnfinished } from './entries';
import { findNumberFindings, requireAllowed } from './number-checks';
import { wakeRunner } from './outbox-port';
import { makeQueued, requireConnection, requireSendable } from './queue';

/**
 * Send was pressed for one number, outside of any case (product §6): where a policy allows it, the same checks and the
 * same entry as for a case, without a page that must be open. Throws as `queueMessage` does, and `policy-off`.
 */
export async function queueToNumber(
  args: PanelCalls['queueToNumber']['args'],
): Promise<PanelCalls['queueToNumber']['value']> {
  const { ref, draftRevision, checks } = args;
  const number = findPhone(ref);
  if (number === null || parseNumber(number).e164 !== number) throw new AppError('bad-message');
  await requireAllowed();
  const { text, undoSeconds } = await requireSendable(args.text);
  const connection = await requireConnection(ref);
  requireAnswers(await findNumberFindings({ ref, text }), checks);
  const name = formatNumber(number);
  const shown: Shown = {
    caseName: name,
    clientId: '',
    clientName: name,
    number,
    numberSource: null,
    mycaseNumber: null,
    email: null,
    way: 'text',
    authorName: null,
    checks,
  };
  const queued = makeQueued({ ref, connectionId: connection.id, draftRevision, text, authorId: null, shown });
  const entry = await addFromDraft(await openStore(), {
    ...queued,
    notBefore: queued.queuedAt + undoSeconds * 1000,
  });
  await countUnfinished();
  announceChange({ what: 'outbox', ref });
  announceChange({ what: 'draft', ref });
  wakeRunner();
  return entry;
}
