import type { CaseRef } from '../domain/case';
import { findCase, type OpenPage } from '../domain/place';
import type { Ambient, CaseRecord } from '../store/read';

export type ConnectionState =
  | { state: 'ready' }
  | { state: 'none' }
  | { state: 'other-firm'; connectedTo: string }
  | { state: 'refused' };

/** One screen per state; what cannot be told has its own. */
export type Screen =
  | { kind: 'starting' }
  | { kind: 'home' }
  | SideScreen
  | {
      kind:
        | 'lead'
        | 'login'
        | 'gone'
        | 'portal'
        | 'unreadable'
        | 'translated'
        | 'reload'
        | 'thread-of-no-case';
    }
  | CaseScreen;

/** A page of a person or a company: no case, but it may lead to one (D4). */
export type SideScreen = { kind: 'contact' | 'company' | 'staff'; firm: string; id: string };

export type CaseScreen = {
  kind: 'case';
  ref: CaseRef;
  /** `opening`: last-known facts, marked; `thread`: the page of one of its message threads. Sending is off in both. */
  mode: 'opening' | 'open' | 'thread';
  /** Null while it is being read. */
  record: CaseRecord | null;
  /** Null while it is being read. */
  connection: ConnectionState | null;
};

/**
 * The case whose record may be on screen with this page (D2, D3): also while it is opening, never after a login
 * redirect, a 404 or a page that cannot be read.
 */
export function findShownCase(page: OpenPage | null | undefined): CaseRef | null {
  if (!page || (page.state !== 'open' && page.state !== 'opening')) return null;
  return findCase(page) ?? (page.place.kind === 'thread' ? (page.threadCase ?? null) : null);
}

/** What to show for this page. Pure. `record` counts only where it is of exactly the page's firm and case. */
export function deriveScreen(
  page: OpenPage | null | undefined,
  ambient: Ambient | null,
  record: CaseRecord | null,
): Screen {
  if (page === undefined) return { kind: 'starting' };
  if (page === null) return { kind: 'home' };
  const { place, state } = page;
  switch (place.kind) {
    case 'outside':
    case 'elsewhere':
    case 'event':
      return { kind: state === 'portal' ? state : 'home' };
    case 'login':
    case 'lead':
      return { kind: place.kind };
    case 'contact':
      if (state !== 'open' && state !== 'opening') return { kind: state };
      return { kind: place.kind, firm: place.firm, id: place.contactId };
    case 'company':
    case 'staff': {
      // These are known by less than a contact's page is: one that is not recognised is no fault.
      if (state !== 'open' && state !== 'opening') return { kind: state === 'portal' ? state : 'home' };
      const id = place.kind === 'staff' ? place.staffId : place.companyId;
      return { kind: place.kind, firm: place.firm, id };
    }
    case 'case':
    case 'thread': {
      if (state !== 'open' && state !== 'opening') return { kind: state };
      const ref = findShownCase(page);
      if (!ref) return { kind: 'thread-of-no-case' };
      const own = record?.ref.firm === ref.firm && record.ref.caseId === ref.caseId ? record : null;
      const mode = place.kind === 'thread' ? 'thread' : state;
      return { kind: 'case', ref, mode, record: own, connection: deriveConnection(ref, ambient) };
    }
    default:
      return place satisfies never;
  }
}

function deriveConnection(ref: CaseRef, ambient: Ambient | null): ConnectionState | null {
  if (!ambient) return null;
  const { connection } = ambient;
  if (!connection) return { state: 'none' };
  if (connection.firm !== ref.firm) return { state: 'other-firm', connectedTo: connection.firm };
  return { state: connection.tokenRefused ? 'refused' : 'ready' };
}
