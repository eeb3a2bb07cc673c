import type { CaseRef } from '../domain/case';
import { type Reconciled, reconcile } from '../domain/reconcile';
import { openStore } from '../store/context';
import { listEntries } from '../store/outbox';
import { getCaseView, getLog } from './case-view';
import { clock } from './clock';
import { applyEvent } from './entries';

/** Settles what the log proves (outbox document §4); what it only suggests is offered on the screen. */
export async function reconcileCase(ref: CaseRef): Promise<Reconciled> {
  const [log, entries] = await Promise.all([
    getCaseView(ref).then(getLog),
    openStore().then((store) => listEntries(store, ref)),
  ]);
  const result = reconcile(log, entries, clock.now());
  for (const { entryId, claim } of result.claims) await applyEvent(entryId, { type: 'line', claim });
  return result;
}
