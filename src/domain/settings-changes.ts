import type { Settings } from './connection';
import type { FirmRules } from './firm-rules';
import type { SettingsContent } from './settings-file';

/** One value that an import changes, by the name of the setting; of the checks each by itself. */
export type SettingsChange =
  | { part: 'settings'; key: keyof SettingsContent['settings']; was: unknown; is: unknown }
  | { part: 'rules'; key: Exclude<keyof FirmRules, 'checks'>; was: unknown; is: unknown }
  | { part: 'check'; key: string; was: string | null; is: string | null };

type Now = { settings: Settings; rules: FirmRules };

/** Every value of the file that is another one now. */
export function listSettingsChanges(now: Now, { settings, rules }: SettingsContent): SettingsChange[] {
  const { checks, ...others } = rules;
  const own = (Object.keys(settings) as (keyof typeof settings)[]).map(
    (key): SettingsChange => ({ part: 'settings', key, was: now.settings[key], is: settings[key] }),
  );
  const firms = (Object.keys(others) as (keyof typeof others)[]).map(
    (key): SettingsChange => ({ part: 'rules', key, was: now.rules[key], is: others[key] }),
  );
  // A check that the file does not name has its usual level there.
  const ids = checks ? [...new Set([...Object.keys(now.rules.checks), ...Object.keys(checks)])] : [];
  const levels = ids.map((key): SettingsChange => {
    const level = (of: FirmRules['checks']) => of[key as keyof typeof of] ?? null;
    return { part: 'check', key, was: level(now.rules.checks), is: level(checks ?? {}) };
  });
  return [...own, ...firms, ...levels].filter(({ was, is }) => !isSame(was, is));
}

/** Whatever the order of the keys: browsers' storage does not keep it. */
const isSame = (a: unknown, b: unknown): boolean => flatten(a) === flatten(b);
const flatten = (value: unknown): string =>
  JSON.stringify(
    value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).sort() : value,
  );
