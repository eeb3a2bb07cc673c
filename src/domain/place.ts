import type { CaseRef } from './case';

/** What a MyCase address stands for. It comes from the path alone (product rule D1). */
export type Place =
  | { kind: 'case'; firm: string; caseId: string; page: CasePage }
  | { kind: 'thread'; firm: string; threadId: string }
  | { kind: 'contact'; firm: string; contactId: string }
  | { kind: 'company'; firm: string; companyId: string }
  | { kind: 'staff'; firm: string; staffId: string }
  | { kind: 'event'; firm: string; eventId: string }
  | { kind: 'lead'; firm: string }
  | { kind: 'login' }
  | { kind: 'elsewhere'; firm: string }
  | { kind: 'outside' };

/** The sub-page of a case; `other` holds nothing but the case header for us. */
export type CasePage = 'info' | 'contacts' | 'messages' | 'documents' | 'texts' | 'other';

/** The page's own entity, under which its facts are kept. */
export type EntityRef = {
  kind: 'case' | 'contact' | 'company' | 'staff' | 'event' | 'thread';
  firm: string;
  id: string;
};

/**
 * What the page itself said (D2).
 * `opening` not confirmed yet; `open` confirmed; `gone` 404; `portal` what clients see; `unreadable` loaded, but
 * without the header that we know; `translated` by the browser (D8); `reload` did not load, or open since before
 * the install: cannot be read.
 */
export type PageState = 'opening' | 'open' | 'gone' | 'portal' | 'unreadable' | 'translated' | 'reload';

/** The page in one tab, as the background keeps it in storage.session. */
export type OpenPage = {
  place: Place;
  /** The path for which `state` was reported. */
  path: string;
  state: PageState;
  /** On a message thread's page: the case it belongs to, where that is certain (D1). */
  threadCase?: CaseRef;
};

/** The entity whose facts a place holds, or null where there is nothing to read. */
export function findEntity(place: Place): EntityRef | null {
  switch (place.kind) {
    case 'case':
      return { kind: 'case', firm: place.firm, id: place.caseId };
    case 'contact':
      return { kind: 'contact', firm: place.firm, id: place.contactId };
    case 'company':
      return { kind: 'company', firm: place.firm, id: place.companyId };
    case 'staff':
      return { kind: 'staff', firm: place.firm, id: place.staffId };
    case 'event':
      return { kind: 'event', firm: place.firm, id: place.eventId };
    case 'thread':
      return { kind: 'thread', firm: place.firm, id: place.threadId };
    default:
      return null;
  }
}

/** One string per entity, for deriving storage keys. */
export function entityKey(entity: EntityRef): string {
  return `${entity.kind}:${entity.firm}/${entity.id}`;
}

/**
 * What of a stored page still holds for the address that its tab shows at this moment (D3). The panel asks this
 * itself, since the background may sleep, or be busy, while the tab moves.
 * @param url undefined where the browser hides it: not MyCase
 * @returns another page of the same case is *opening*; null: no MyCase page; undefined: one that is not stored yet
 */
export function fitPage(page: OpenPage | null, url: string | undefined): OpenPage | null | undefined {
  if (!page || !url) return null;
  const { place } = page;
  const { host, pathname } = new URL(url);
  if ('firm' in place && !host.startsWith(`${place.firm}.`)) return undefined;
  if (pathname === page.path) return page;
  const entityPart = (path: string) => path.split('/', 3).join('/');
  const isSameCase = place.kind === 'case' && entityPart(pathname) === entityPart(page.path);
  return isSameCase ? { ...page, path: pathname, state: 'opening' } : undefined;
}

/** The case whose page this is, whatever the page's state; null on every other page. */
export function findCase(page: OpenPage | null): CaseRef | null {
  if (page?.place.kind === 'case') return { firm: page.place.firm, caseId: page.place.caseId };
  return null;
}
