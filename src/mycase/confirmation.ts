import { type EntityRef, entityKey, findEntity, type PageState, type Place } from '../domain/place';
import { findHeader, type PageSigns, readPageState, shownCaseIds } from './page-state';

export type Confirmation = {
  (place: Place, signs?: PageSigns): PageState;
  /** This document has shown another entity of the same kind before the one that it was last confirmed for. */
  hasMoved: boolean;
};

/**
 * Reads the page's state again and again in one document. After a move inside the document the address is ahead
 * of the page: a header that was confirmed for another entity, and has not changed since, confirms nothing (D3).
 */
export function createConfirmation(root: Document): Confirmation {
  let confirmed: { entity: EntityRef; header: Element | undefined; text: string } | null = null;
  const confirm: Confirmation = Object.assign(
    (place: Place, signs: PageSigns = {}) => {
      const state = readPageState(root, place, signs);
      const entity = findEntity(place);
      if (state !== 'open' || !entity) return state;
      const header = findHeader(root, place.kind);
      const text = header?.textContent ?? '';
      const isOther = confirmed !== null && entityKey(confirmed.entity) !== entityKey(entity);
      const isLeftOver = isOther && confirmed?.header === header && confirmed?.text === text;
      const [id, other] = new Set(isLeftOver ? shownCaseIds(root) : []);
      if (isLeftOver && (id !== entity.id || other)) return signs.loaded ? 'unreadable' : 'opening';
      if (isOther) confirm.hasMoved = confirmed?.entity.kind === entity.kind;
      confirmed = { entity, header, text };
      return state;
    },
    { hasMoved: false },
  );
  return confirm;
}
