import type { CaseRef } from '../domain/case';
import { listClientLines } from '../domain/log';
import { countUnread, findSeen, noMarks } from '../domain/marks';
import { caseMacOf, openStore, type Store } from '../store/context';
import { getLocal, setLocals } from '../store/items';
import { listEntries } from '../store/outbox';
import { readRecentCases } from '../store/recent';
import { findRecord } from '../store/records';
import { getCaseView, getLog } from './case-view';
import { createTurn } from './turn';

const inTurn = createTurn();
/** More cases than anyone opens in the days that they are kept. */
const ALL = 10_000;

/**
 * Counts the new messages of one case anew, or of all that were opened here (null). The counts stand beside the
 * database, without content, so that the icon opens no log.
 */
export function recountUnread(ref: CaseRef | null): Promise<void> {
  return inTurn(async () => {
    const store = await openStore();
    const refs = ref ? [ref] : (await readRecentCases(store, ALL)).map((recent) => recent.ref);
    const counts = ref ? { ...(await getLocal('unread')) } : {};
    for (const one of refs) {
      const mac = await caseMacOf(store, one);
      delete counts[mac];
      const count = await countOf(store, one, mac);
      if (count > 0) counts[mac] = count;
    }
    await setLocals({ unread: counts });
  });
}

/** As the tab Messages and Home count; what Home does not list, because it is archived or was never opened, is 0. */
async function countOf(store: Store, ref: CaseRef, caseMac: string): Promise<number> {
  if ((await store.db.getKey('recent', caseMac)) === undefined) return 0;
  const [log, entries, seen, kept] = await Promise.all([
    getCaseView(ref).then(getLog),
    listEntries(store, ref),
    findRecord(store, ref, 'seen'),
    findRecord(store, ref, 'marks'),
  ]);
  const marks = kept ?? noMarks;
  const written = listClientLines(log.lines).length;
  return marks.archived ? 0 : countUnread(written, findSeen(seen, entries.length), marks);
}
