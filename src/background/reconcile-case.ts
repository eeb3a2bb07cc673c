import type { CaseRef } from '../domain/case';
import { findPhone } from '../domain/phone-ref';
import { type Reconciled, reconcile } from '../domain/reconcile';
import { openStore } from '../store/context';
import { listEntries } from '../store/outbox';
import { getCaseView, getLog } from './case-view';
import { clock } from './clock';
import { tryEvent } from './entries';
import { listClaiming } from './other-cases';
import { createTurn } from './turn';

/** Whoever gives lines to entries does it in turn: a line that one has just claimed is not free for another. */
export const inLineTurn = createTurn();

/** Settles what the log proves (outbox document §4); what it only suggests is offered on the screen. */
export async function reconcileCase(ref: CaseRef): Promise<Reconciled> {
  if (findPhone(ref)) return { claims: [], offers: [] };
  return inLineTurn(async () => {
    const [log, entries] = await Promise.all([
      getCaseView(ref).then(getLog),
      openStore().then((store) => listEntries(store, ref)),
    ]);
    const found = reconcile(log, entries, clock.now());
    // A person may have given one of the lines to a message of another case: it is not free here.
    const result =
      found.claims.length + found.offers.length === 0
        ? found
        : reconcile(log, [...entries, ...(await listClaiming(ref))], clock.now());
    // An entry that a person settled meanwhile needs no claim any more.
    for (const { entryId, claim } of result.claims) await tryEvent(entryId, { type: 'line', claim });
    for (const { entryId, lines } of result.offers) {
      const [line] = lines;
      const entry = entries.find((e) => e.id === entryId);
      // It is about to go a second time: a line that may be the first stops it, as a proof would.
      if (!line || entry?.state !== 'queued' || entry.asks?.reason === 'line-found') continue;
      const { threadId, lineId } = line;
      await tryEvent(entryId, { type: 'ask', ask: { reason: 'line-found', threadId, lineId } });
    }
    return result;
  });
}
