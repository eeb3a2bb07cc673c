import type { EventDialect } from './calendar';
import type { CheckId, CheckLevel } from './checks/check';
import type { Feature, Settings } from './connection';
import type { FirmRules } from './firm-rules';
import type { Mapping } from './mapping';
import type { FileWhy } from './mapping-file';
import { POLICY_KEYS } from './policy-keys';
import type { Language, TemplateContent } from './template';
import type { TemplateFileWhy } from './template-file';

/** What the firm's administrators set for every computer (product §8); nobody else can. What is missing is not set. */
export type PolicyValues = {
  /** The connection is to this firm and to no other. */
  firm: string;
  /** Connects by itself. Goes no further than the background: every screen gets the policy without it. */
  token: string;
  /** Nothing is written to Hona from here. */
  readOnly: boolean;
  /** These are not there. */
  off: Feature[];
  /** Staff may text a number that is in no project; without a policy nobody may. */
  byPhoneNumber: boolean;
  mapping: Mapping;
  /** Instead of the firm's templates that were brought in by import. */
  templates: TemplateContent[];
  /** Each check for itself; the others are the firm's own choice. */
  checks: { [C in CheckId]?: CheckLevel };
  /** Minutes of the client's day; `zone`: the firm's, null where it is not set. */
  quietHours: { from: number; to: number; zone: string | null };
  undoSeconds: number;
  keepDays: number | 'keep';
  /** Staff by name, offered as authors. No page says for certain who is signed in to MyCase: a person chooses. */
  staffIds: { name: string; id: string }[];
  launcher: boolean;
  language: Language;
  confidential: boolean;
  events: EventDialect;
  /** Another word than before: everything on this computer is deleted once. */
  wipe: string;
};
export type PolicyKey = keyof PolicyValues;
export type Policy = Partial<PolicyValues>;

/** Why a value, or a part of one, was not taken; a mapping and templates also for what an import of them says. */
export type PolicyFault = OwnFault | FileWhy | TemplateFileWhy;
export type OwnFault =
  | 'unknown'
  | 'not-true-or-false'
  | 'not-text'
  | 'not-list'
  | 'not-object'
  | 'not-firm'
  | 'not-token'
  | 'token-readable'
  | 'no-firm'
  | 'not-feature'
  | 'not-check'
  | 'fixed-check'
  | 'not-level'
  | 'not-time'
  | 'not-zone'
  | 'not-seconds'
  | 'not-days'
  | 'not-staff-id'
  | 'not-language'
  | 'not-spelling'
  | 'too-long'
  | 'too-many'
  | 'odd';

/** `at`: the place inside the value, such as `3, en`; '' for the whole of it. */
export type RefusedValue = { key: string; at: string; why: PolicyFault };

/** `keys`: those that hold. */
export type ParsedPolicy = { policy: Policy; keys: PolicyKey[]; refused: RefusedValue[] };

/** As it holds on this computer. `keys` may name a token; the token itself is never here. */
export type AppliedPolicy = ParsedPolicy & {
  policy: Omit<Policy, 'token'>;
  /** Everything is to be deleted, and waits for a person to decide about what is unfinished. */
  wiping: boolean;
};

export const noPolicy: AppliedPolicy = { policy: {}, keys: [], refused: [], wiping: false };

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
  parsed.keys = Object.keys(policy) as PolicyKey[];
  return parsed;
}

const isKnown = (key: string): key is PolicyKey => Object.hasOwn(POLICY_KEYS, key);

/** What of the settings, rules and mapping the policy holds: it lies over a person's own wherever they are read. */
export type Locked = {
  settings?: Partial<Settings>;
  rules?: Partial<FirmRules>;
  mapping?: Mapping;
};

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
