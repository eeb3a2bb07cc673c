import { useLayoutEffect, useState } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';

/** What every part of the settings page must know of the whole of it. */
export type PageView = {
  /** The groups and settings that fit the search; null: nothing is searched for. */
  found: ReadonlySet<string> | null;
  /** What the firm's policy sets (product §8). */
  locked: ReadonlySet<string>;
  /** Names and texts of clients are blurred until the pointer or the focus is on their line; also until it is known. */
  confidential: boolean;
};

/** One page, one view of it. Preact's context would be code that the panel loads too, and does not use. */
export const pageView = createStore<PageView>(() => ({ found: null, locked: new Set(), confidential: true }));

/** The class of a list that names clients; what the firm's own settings say is never blurred. */
export const useBlurred = () => (usePageView().confidential ? 'confidential' : undefined);

export function usePageView(): PageView {
  const [view, setView] = useState(pageView.getState);
  useLayoutEffect(() => {
    setView(pageView.getState());
    return pageView.subscribe(setView);
  }, []);
  return view;
}
