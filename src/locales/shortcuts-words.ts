import { enShortcuts } from './en-shortcuts';
import { spoken } from './spoken';

/** The shape that every language has for the sheet of keys and confidential mode. */
export type ShortcutsWords = typeof enShortcuts;

export const shortcutsWords: ShortcutsWords = spoken('shortcuts', enShortcuts);
