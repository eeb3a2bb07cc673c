import type { fetchPages } from './fetch-pages';

/**
 * What our scripts leave for each other in their own world of a page, which the page does not see. A later run of
 * a script finds the first there.
 */
export type World = {
  /** Ends the script that watches this document. */
  honaPanelWatch?: () => void;
  /** Lets the readers that run read again; false where they have ended. */
  honaPanelReaders?: () => boolean;
  honaPanelFetch?: typeof fetchPages;
};
