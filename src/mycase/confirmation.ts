import { entityKey, findEntity, type PageState, type Place } from '../domain/place';
import { findHeader, type PageSigns, readPageState, shownCaseIds } from './page-state';

/**
 * Reads the page's state again and again in one document. After a move inside the document the address is ahead
 * of the page: a header that was confirmed for another entity, and has not changed since, confirms nothing (D3).
 */
export function createConfirmation(root: Document): (place: Place, signs?: PageSigns) => PageState {
  let confirmed: { key: string; header: Element | undefined; text: string } | null = null;
  return (place, signs = {}) => {
    const state = readPageState(root, place, signs);
    const entity = findEntity(place);
    if (state !== 'open' || !entity) return state;
    const key = entityKey(entity);
    const header = findHeader(root, place.kind);
    const text = header?.textContent ?? '';
    const isLeftOver = confirmed?.key !== key && confirmed?.header === header && confirmed?.text === text;
    const [id, other] = new Set(isLeftOver ? shownCaseIds(root) : []);
    if (isLeftOver && (id !== entity.id || other)) return signs.loaded ? 'unreadable' : 'opening';
    confirmed = { key, header, text };
    return state;
  };
}
