import { createContext } from 'preact';

/** What every part of the settings page must know of the whole of it. */
export type PageView = {
  /** The groups and settings that fit the search; null: nothing is searched for. */
  found: ReadonlySet<string> | null;
  /** What the firm's policy sets (product §8). */
  locked: ReadonlySet<string>;
};

export const PageContext = createContext<PageView>({ found: null, locked: new Set() });
