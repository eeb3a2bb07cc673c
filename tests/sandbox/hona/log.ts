import { FIRM, type MyCaseStore } from '../mycase/store';
import type { LogEntry } from './types';

export const THREAD_SUBJECT = 'Hona Messages';

export type HonaLog = ReturnType<typeof createLog>;

/**
 * Hona's log in MyCase: everything goes into one thread of the case, some time after it happened.
 * Which time a post shows is not public; here it is the time of the message, not that of logging.
 */
export function createLog(store: MyCaseStore, delayMs: number | 'manual') {
  const pending: LogEntry[] = [];
  const timers = new Set<NodeJS.Timeout>();

  function write(entry: LogEntry): void {
    const index = pending.indexOf(entry);
    if (index < 0) return;
    pending.splice(index, 1);
    const caseOfEntry = store.findCase(FIRM, entry.caseId);
    const { author, at, body } = entry;
    if (caseOfEntry) store.addPost(caseOfEntry, THREAD_SUBJECT, { author, at, body });
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
