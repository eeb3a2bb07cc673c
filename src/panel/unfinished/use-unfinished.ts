import { useEffect, useMemo, useState } from 'preact/hooks';
import { type CaseRef, caseKey } from '../../domain/case';
import type { OutboxEntry } from '../../domain/outbox';
import type { Reminder } from '../../domain/reminder';
import { type CaseRecord, loadCase } from '../../store/read';
import { readOwnLogs } from '../../store/read/own-logs';
import { loadOpenEvents, loadReminders, loadUnfinished, type OpenEvent } from '../../store/read/unfinished';
import { usePanel } from '../store';
import { useLoaded } from '../ui/use-loaded';
import { useVersion } from '../ui/use-version';

/** Every unfinished entry of all cases; null until read, `failed` where the store cannot be read. */
export function useUnfinished(): { entries: OutboxEntry[] | null; failed: boolean } {
  const version = useVersion('outbox', 'log', 'loss');
  const now = usePanel((s) => s.now);
  const [state, setState] = useState<{ entries: OutboxEntry[] | null; failed: boolean }>({
    entries: null,
    failed: false,
  });
  useLoaded(
    () => loadUnfinished(now),
    [version, now],
    (entries) => setState({ entries, failed: false }),
    () => setState((old) => ({ ...old, failed: true })),
  );
  return state;
}

/** The reminders, the next first. */
export function useReminders(): Reminder[] {
  const version = useVersion('own', 'outbox');
  const [reminders, setReminders] = useState<Reminder[]>([]);
  useLoaded(loadReminders, [version], setReminders);
  return reminders;
}

/** The events of all cases that did not go through, or are on their way; null until read. */
export function useOpenEvents(): OpenEvent[] | null {
  const version = useVersion('sent', 'loss');
  const [events, setEvents] = useState<OpenEvent[] | null>(null);
  useLoaded(loadOpenEvents, [version], setEvents);
  return events;
}

/** The records of these cases by their keys, as they are read, and again after every change: none need be open. */
export function useRecords(refs: readonly CaseRef[]): ReadonlyMap<string, CaseRecord> {
  const version = useVersion('outbox', 'log', 'facts', 'choice', 'connection');
  const [records, setRecords] = useState<ReadonlyMap<string, CaseRecord>>(new Map());
  const key = refs.map(caseKey).join(' ');
  const wanted = useMemo(() => refs, [key]);
  useEffect(() => {
    const stop = new AbortController();
    void (async () => {
      for (const ref of wanted) {
        // One that cannot be read keeps its state word; the others get their buttons.
        const record = await loadCase(ref, () => readOwnLogs).catch(() => null);
        if (stop.signal.aborted) return;
        if (record) setRecords((old) => new Map([...old, [caseKey(ref), record]]));
      }
    })();
    return () => stop.abort();
  }, [wanted, version]);
  return records;
}
