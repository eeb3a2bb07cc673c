import type { ChangeNotice } from './protocol';

/** Reaches every page and worker of the extension, and nothing outside its origin. */
const CHANNEL = 'hona-panel-changes';

/** Tells every page of the extension that the store changed. */
export function announceChange(notice: ChangeNotice): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(notice);
  channel.close();
}

/** Calls back for every change until aborted. */
export function watchChanges(onChange: (notice: ChangeNotice) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<ChangeNotice>) => onChange(event.data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
