import { browser } from 'wxt/browser';
import { type ParsedPolicy, parsePolicy } from '../../domain/policy';

/**
 * The managed policy as it stands now; most installs have none. Never throws: where the browser has no such storage, or
 * cannot read it (Firefox without a policy), nothing is allowed that needs one.
 */
export async function loadPolicy(): Promise<ParsedPolicy> {
  try {
    return parsePolicy(await browser.storage.managed.get(null));
  } catch {
    return parsePolicy(null);
  }
}

/** Calls back after every change of the policy until aborted. */
export function watchPolicy(onChange: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listen = (_changes: unknown, area: string) => area === 'managed' && onChange();
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}
