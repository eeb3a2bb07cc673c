import type { checkPage } from './check-page';
import type { Confirmation } from './confirmation';
import type { createEntityReaders } from './entity-readers';
import type { fetchPages } from './fetch-pages';

/**
 * What our scripts leave for each other in their own world of a page, which the page does not see. A later run of
 * a script finds the first there.
 */
export type World = {
  /** Ends the script that watches this document. */
  honaPanelWatch?: () => void;
  /** What the watching script has seen confirmed: readers that come later must not begin to learn it anew. */
  honaPanelConfirm?: Confirmation;
  /** Lets the readers that run read again; false where they have ended. */
  honaPanelReaders?: () => boolean;
  /** Makes the readers of the pages that are about something else than a case; not there until such a page is read. */
  honaPanelEntities?: typeof createEntityReaders;
  honaPanelFetch?: typeof fetchPages;
  honaPanelCheck?: typeof checkPage;
};
