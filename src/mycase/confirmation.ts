import { type EntityRef, entityKey, findEntity, type PageState, type Place } from '../domain/place';
import { findHeader, type PageSigns, readPageState, shownCaseIds } from './page-state';

export type Confirmation = {
  (place: Place, signs?: PageSigns): PageState;
  /**
   * What the tab was at, move by move, up to now; null for what is no entity. Whoever reads the page shortens it to
   * what was read: the rest went by unread.
   */
  trail: (EntityRef | null)[];
};

/**
 * Reads the page's state again and again in one document. After a move inside the document the address is ahead
 * of the page: a header that was confirmed for another entity, or came for it just before the tab moved on, and has
 * not changed since, confirms nothing (D3).
 */
export function createConfirmation(root: Document): Confirmation {
  /** The entity that the header belongs to, as far as anybody knows. */
  let known: { key: string; header: Element; text: string } | null = null;
  const confirm: Confirmation = Object.assign(
    (place: Place, signs: PageSigns = {}) => {
      const state = readPageState(root, place, signs);
      const entity = findEntity(place);
      const key = keyOf(entity);
      const header = entity && findHeader(root, place.kind);
      const text = header?.textContent ?? '';
      const { trail } = confirm;
      const former = trail.at(-1) ?? null;
      if (trail.length === 0 || keyOf(former) !== key) {
        trail.push(entity);
        // Nobody has seen this header while the tab was still there; it is not the one that comes next.
        const isNew = known?.text !== text || (known.header !== header && known.key !== key);
        if (former && former.kind === entity?.kind && known?.key !== keyOf(former) && header && isNew)
          known = { key: keyOf(former), header, text };
      }
      if (state !== 'open' || !entity || !header) return state;
      const isLeftOver = known && known.key !== key && known.header === header && known.text === text;
      const [id, other] = new Set(isLeftOver ? shownCaseIds(root) : []);
      if (isLeftOver && (id !== entity.id || other)) return signs.loaded ? 'unreadable' : 'opening';
      known = { key, header, text };
      return state;
    },
    { trail: [] },
  );
  return confirm;
}

const keyOf = (entity: EntityRef | null) => (entity ? entityKey(entity) : '');
