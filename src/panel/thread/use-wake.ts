import { useEffect } from 'preact/hooks';
import type { OutboxEntry } from '../../domain/outbox';
import { call } from '../../messaging/client';
import { usePanel } from '../store';

/** How often is asked after a message on its way, in milliseconds. */
const ASK = 2_000;

/**
 * Wakes the worker when the next waiting entry is due: a sleeping one would find it 30 s late. Also while one is on its
 * way: a worker that died meanwhile told nobody what came of it, and the next one says so when it starts.
 */
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
  const isSending = entries.some((e) => e.state === 'sending');
  useEffect(() => {
    if (!isSending) return;
    const timer = setInterval(() => void call('wake', {}), ASK);
    return () => clearInterval(timer);
  }, [isSending]);
}
