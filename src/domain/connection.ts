import type { Feature } from './features';
import type { Language } from './template';

/** A connection belongs to exactly one firm. The token is not part of it: it is sealed apart, worker only. */
export type Connection = {
  id: string;
  firm: string;
  connectedAt: number;
  /** Last four characters of the token, for "is it the right one?". */
  tokenEnd: string;
  /** What the API's host spoke when it was last reached; null = could not be told. */
  protocol: string | null;
  /** The browser is kept from repeating a message on the wire; else a broken connection may send twice. */
  guarded: boolean;
  /** Hona refused the token (401, 403): the queue waits. */
  tokenRefused: boolean;
  /** When Hona last accepted a message; tells whether others pass while one is refused. */
  lastAcceptedAt: number | null;
  /** The trial of "Update Hona" (product §4). */
  trial: 'open' | 'passed' | 'failed';
  /** Made by the firm's policy, which also ends it. */
  byPolicy?: boolean;
};

/** The settings of this computer, without anything secret. */
export type Settings = {
  staffId: string | null;
  staffName: string | null;
  /** The staff ID of whoever works here, by their own word: "This is me", or their ID in the settings. */
  meId: string | null;
  /** Seconds in which Send can be undone, 0 to 30. */
  undoSeconds: number;
  /** The button beside the case header. */
  launcher: boolean;
  /** The first "Handed to Hona" was explained. */
  handedOverExplained: boolean;
  /** After how many days what was read and sent is deleted from this computer. */
  keepDays: number;
  /** Enter sends, and Shift+Enter makes a new line; else Enter makes the line and Ctrl or ⌘ with it sends. */
  enterSends: boolean;
  /** A line under every message; null: none. */
  signature: string | null;
  /** A notification of the computer, without the message's text, when a reading finds a new message of a client. */
  notify: boolean;
  /** Of the panel, the settings and the icon; null: the browser's. */
  language: Language | null;
  /** Names and texts are blurred until the pointer or the focus is on them. */
  confidential: boolean;
  /** Keys such as "?" do something by themselves, outside text fields (WCAG 2.1.4: they can be switched off). */
  singleKeys: boolean;
  /** What the firm's policy turned off; no person can set it. */
  off: Feature[];
  /** The firm's policy allows texts to a number that is in no project; no person can set it. */
  byPhoneNumber: boolean;
  /** Staff said that they looked whether their notifications in Hona are on (first steps). */
  notificationsChecked: boolean;
};

export const defaultSettings: Settings = {
  staffId: null,
  staffName: null,
  meId: null,
  undoSeconds: 5,
  launcher: true,
  handedOverExplained: false,
  keepDays: 90,
  enterSends: false,
  signature: null,
  notify: false,
  language: null,
  confidential: false,
  singleKeys: true,
  off: [],
  byPhoneNumber: false,
  notificationsChecked: false,
};
