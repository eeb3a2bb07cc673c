import type { Feature } from './features';
import type { FirmRules } from './firm-rules';
import type { Locked, ParsedPolicy, Policy, PolicyFault, PolicyKey, PolicyValues } from './policy';
import { POLICY_KEYS } from './policy-keys';

/** So much of a name that nobody knows is shown. */
const SHOWN = 60;
/** Nobody reads more. */
const MOST_REFUSED = 100;

/**
 * A managed policy value by value: one that is wrong is refused and reported with its place, and takes no other with it.
 * Of lists whose entries stand by themselves (off, checks, staffIds) the right ones hold. Never throws.
 * @param raw what the browser's managed storage holds
 * @param sealed false where content scripts could read that storage (Firefox): then a token in it is refused
 */
export function parsePolicy(raw: unknown, sealed: boolean): ParsedPolicy {
  const parsed: ParsedPolicy = { policy: {}, keys: [], refused: [] };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return parsed;
  const refuse = (key: string, why: PolicyFault, at = '') => {
    if (parsed.refused.length < MOST_REFUSED)
      parsed.refused.push({ key: key.slice(0, SHOWN), at: at.slice(0, 2 * SHOWN), why });
    return undefined;
  };
  for (const [key, value] of Object.entries(raw)) {
    if (!isKnown(key)) refuse(key, 'unknown');
    else take(key, value);
  }
  function take<K extends PolicyKey>(key: K, value: unknown): void {
    let taken: PolicyValues[K] | undefined;
    try {
      taken = POLICY_KEYS[key](value, (why, at) => refuse(key, why, at));
    } catch {
      // Nested deeper than the stack.
      refuse(key, 'too-deep');
    }
    if (taken !== undefined) parsed.policy[key] = taken;
  }
  const { policy } = parsed;
  if (policy.token !== undefined) {
    const why = !sealed ? 'token-readable' : policy.firm === undefined ? 'no-firm' : null;
    if (why) {
      delete policy.token;
      refuse('token', why);
    }
  }
  // In the order of the documentation, whatever the browser's is.
  parsed.keys = (Object.keys(POLICY_KEYS) as PolicyKey[]).filter((key) => Object.hasOwn(policy, key));
  return parsed;
}

const isKnown = (key: string): key is PolicyKey => Object.hasOwn(POLICY_KEYS, key);

/** What "keep" stands for, in days: a hundred years. */
export const FOREVER = 36_500;

/** @param own the rules as set on this computer: checks that the policy does not name stay as they are there */
export function deriveLocked(policy: Policy, own: Pick<FirmRules, 'checks'>): Locked {
  const { checks, quietHours, events, mapping, keepDays, readOnly, byPhoneNumber } = policy;
  const off: Feature[] = [
    ...(readOnly ? (['sending', 'update', 'calendar'] as const) : []),
    ...(policy.off ?? []),
  ];
  const settings = defined({
    undoSeconds: policy.undoSeconds,
    launcher: policy.launcher,
    language: policy.language,
    confidential: policy.confidential,
    keepDays: keepDays === 'keep' ? FOREVER : keepDays,
    off: off.length > 0 ? [...new Set(off)] : undefined,
    byPhoneNumber,
  });
  const rules = defined({
    checks: checks && { ...own.checks, ...checks },
    quiet: quietHours && { from: quietHours.from, to: quietHours.to },
    zone: quietHours?.zone ?? undefined,
    events,
  });
  return defined({ settings, rules, mapping }) ?? {};
}

/** Without what is undefined; undefined where nothing is left. */
function defined<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } | undefined {
  const found = Object.entries(parts).filter(([, value]) => value !== undefined);
  return found.length > 0 ? (Object.fromEntries(found) as never) : undefined;
}
