import { browser } from 'wxt/browser';

type Area = {
  get(keys: null): Promise<unknown>;
  setAccessLevel?: (o: { accessLevel: string }) => Promise<void>;
};

/**
 * Background only: what administrators set. Content scripts are locked out of it before it is read; where that cannot be
 * done (Firefox) `sealed` is false. Never throws: a browser without a policy has nothing there.
 */
export async function readManaged(): Promise<{ raw: unknown; sealed: boolean }> {
  const area = browser.storage.managed as unknown as Area | undefined;
  const sealed = await lock(area).catch(() => false);
  const raw = await Promise.resolve(area?.get(null)).catch(() => null);
  return { raw, sealed };
}

async function lock(area: Area | undefined): Promise<boolean> {
  if (!area?.setAccessLevel) return false;
  await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  return true;
}

/** Calls back after every change of it. In the worker's first task: the browser starts one to tell it. */
export function watchManaged(onChange: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') onChange();
  });
}
