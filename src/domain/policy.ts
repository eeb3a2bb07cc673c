import type { EventDialect } from './calendar';
import type { CheckId, CheckLevel } from './checks/check';
import type { Settings } from './connection';
import type { Feature } from './features';
import type { FirmRules } from './firm-rules';
import type { Mapping } from './mapping';
import type { FileWhy } from './mapping-file';
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
  | 'never-blocks'
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
};

export const noPolicy: AppliedPolicy = { policy: {}, keys: [], refused: [] };

/** What of the settings, rules and mapping the policy holds: it lies over a person's own wherever they are read. */
export type Locked = {
  settings?: Partial<Settings>;
  rules?: Partial<FirmRules>;
  mapping?: Mapping;
};
