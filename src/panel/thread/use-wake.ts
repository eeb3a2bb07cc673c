import { useEffect } from 'preact/hooks';
import type { OutboxEntry } from '../../domain/outbox';
import { call } from '../../messaging/client';
import { usePanel } from '../store';

/** Wakes the worker when the next waiting entry is due: a sleeping one would find it 30 s late. */
export function useWake(entries: readonly OutboxEntry[]): void {
  const online = usePanel((s) => s.online);
  const due = entries
    .filter((e) => e.state === 'queued' && !e.asks && !e.paused)
    .reduce<number | null>((next, e) => Math.min(next ?? e.notBefore, e.notBefore), null);
  useEffect(() => {
    if (due === null) return;
    const timer = setTimeout(() => void call('wake', {}), Math.max(0, due - Date.now()));
    return () => clearTimeout(timer);
  }, [due, online]);
}
