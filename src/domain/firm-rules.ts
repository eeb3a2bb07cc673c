import { defaultDialect, type EventDialect } from './calendar';
import type { CheckId, CheckLevel } from './checks/check';

/** What the firm sets for messages (product §6), apart from its mapping. Nothing of a client. */
export type FirmRules = {
  /** Levels other than the defaults. */
  checks: Partial<Record<CheckId, CheckLevel>>;
  /** Quiet hours: outside these, in minutes of the client's day. */
  quiet: { from: number; to: number };
  /** The firm's zone, IANA; null: this computer's. */
  zone: string | null;
  /** Hosts beside the known shorteners that carriers block. */
  shorteners: string[];
  /** An address that is the same for every client; null: only Hona can make the personal link. */
  conversationLink: string | null;
  /** Where Hona shows a project, with {caseId} in it; null: Hona's Projects page. */
  honaAddress: string | null;
  /** How events are written to Hona. */
  events: EventDialect;
};

export const defaultRules: FirmRules = {
  checks: {},
  quiet: { from: 8 * 60, to: 21 * 60 },
  zone: null,
  shorteners: [],
  conversationLink: null,
  honaAddress: null,
  events: defaultDialect,
};
