import { FIRM, type MyCaseStore, THREAD_SUBJECT } from '../mycase/store';
import type { LogEntry } from './types';

export type HonaLog = ReturnType<typeof createLog>;

/**
 * Hona's log in MyCase: everything goes into one thread of the case, some time after it happened.
 */
export function createLog(store: MyCaseStore, now: () => Date, delayMs: number | 'manual') {
  const pending: LogEntry[] = [];
  const timers = new Set<NodeJS.Timeout>();

  function write(entry: LogEntry): void {
    const index = pending.indexOf(entry);
    if (index < 0) return;
    pending.splice(index, 1);
    const caseOfEntry = store.findCase(FIRM, entry.caseId);
    const { author, at, body, way, direction, client } = entry;
    const logged = { way, direction, client, loggedAt: now() };
    if (caseOfEntry) store.addPost(caseOfEntry, THREAD_SUBJECT, { author, at, body, logged });
  }

  return {
    add(entry: LogEntry): void {
      pending.push(entry);
      if (delayMs === 'manual') return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        write(entry);
      }, delayMs);
      timers.add(timer.unref());
    },
    /** Logs everything pending now, in its order. */
    flush(): void {
      for (const entry of [...pending]) write(entry);
    },
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
