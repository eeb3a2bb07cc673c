import type { Connection, Settings } from './connection';

/** The steps from the install to the first message, in their order (product §8). */
export const STEPS = ['access', 'firm', 'token', 'test', 'me', 'notifications', 'case'] as const;
export type Step = (typeof STEPS)[number];

/** What is known of the steps. */
export type Progress = {
  /** The browser lets the extension use MyCase and Hona. */
  access: boolean;
  connection: Pick<Connection, 'tokenRefused' | 'lastAcceptedAt'> | null;
  settings: Pick<Settings, 'staffId' | 'notificationsChecked'>;
  /** A firm is filled in, and fits. */
  firmGiven: boolean;
  /** Hona knew the token when it was last tested on this page. */
  tested: boolean;
  /** A case was opened on this computer. */
  caseSeen: boolean;
};

/** The steps that are done. What was done once and does not hold any more, such as a token that Hona refuses now, is not. */
export function findDone(progress: Progress): ReadonlySet<Step> {
  const { access, connection, settings, firmGiven, tested, caseSeen } = progress;
  const isConnected = connection !== null && !connection.tokenRefused;
  const done: Record<Step, boolean> = {
    access,
    firm: connection !== null || firmGiven,
    token: isConnected,
    test: isConnected && (tested || connection.lastAcceptedAt !== null),
    me: settings.staffId !== null,
    notifications: settings.notificationsChecked,
    case: caseSeen,
  };
  return new Set(STEPS.filter((step) => done[step]));
}
