import { shortcutsWords as say } from '../../locales/shortcuts-words';
import { TABS } from '../project/Tabs';

/** `keys`: each of them does it by itself; within one, the keys are pressed together. */
export type Shortcut = { what: string; keys: string[][] };
export type ShortcutGroup = { id: keyof typeof say.groups; shortcuts: Shortcut[] };

/**
 * Every key that does something here, as this computer writes it.
 * @param isMac ⌘ in place of Ctrl
 * @param enterSends the setting that turns Enter round
 * @param singleKeys false: those that stand alone do nothing, and are not listed
 * @param isLinuxFirefox there the panel opens with Alt (wxt.config.ts)
 */
export function listShortcuts(
  isMac: boolean,
  enterSends: boolean,
  singleKeys: boolean,
  isLinuxFirefox = false,
): ShortcutGroup[] {
  const ctrl = isMac ? '⌘' : 'Ctrl';
  const { rows } = say;
  const one = (what: string, ...keys: string[]): Shortcut => ({ what, keys: keys.map((key) => [key]) });
  const both = (what: string, ...keys: string[]): Shortcut => ({ what, keys: [keys] });
  return [
    {
      id: 'anywhere',
      shortcuts: [
        both(rows.open, isLinuxFirefox ? 'Alt' : ctrl, isMac ? '⇧' : 'Shift', 'Y'),
        ...(singleKeys
          ? [
              one(rows.sheet, '?'),
              one(rows.write, 'm'),
              one(rows.templates, 't'),
              one(rows.find, '/'),
              one(rows.tab, ...TABS.map((_, at) => String(at + 1))),
              one(rows.unfinished, 'u'),
            ]
          : []),
      ],
    },
    {
      id: 'writing',
      shortcuts: [
        enterSends ? { what: rows.send, keys: [['Enter'], [ctrl, 'Enter']] } : both(rows.send, ctrl, 'Enter'),
        enterSends ? both(rows.line, isMac ? '⇧' : 'Shift', 'Enter') : one(rows.line, 'Enter'),
        both(rows.undo, ctrl, 'Z'),
        one(rows.slash, say.slash),
      ],
    },
    {
      id: 'conversation',
      shortcuts: [
        both(rows.search, ctrl, 'F'),
        one(rows.next, 'Enter'),
        both(rows.previous, isMac ? '⇧' : 'Shift', 'Enter'),
        one(rows.closeSearch, 'Esc'),
        one(rows.message, '↑', '↓'),
        one(rows.ends, 'Home', 'End'),
        one(rows.pages, 'Page Up', 'Page Down'),
      ],
    },
    {
      id: 'around',
      shortcuts: [
        one(rows.move, '↑', '↓', '←', '→'),
        one(rows.firstLast, 'Home', 'End'),
        one(rows.close, 'Esc'),
      ],
    },
  ];
}
