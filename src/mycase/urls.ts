import type { CasePage, Place } from '../domain/place';

/** A firm's host; four names below mycase.com are no firm. */
const FIRM = /^https:(?!(?:www|assets|api|external-integrations)\.)([a-z0-9-]+)\.mycase\.com$/;
/** IDs are plain integers that still grow; one with a leading zero would be a second name of the same case. */
const ENTITY =
  /^\/(court_cases|messages|contacts\/clients|contacts\/companies|contacts\/attorneys|events|leads)\/([1-9]\d{0,17})(?:\/(.*?)\/?)?$/;

/**
 * What an address stands for (D1). The path alone decides: query and hash name other cases on pages that are
 * not theirs. Anything that is not exactly one of the known shapes is `elsewhere`, never a guess.
 * @param url an absolute address; one that cannot be parsed is `outside`
 */
export function findPlace(url: string): Place {
  return placeOf(new URL(URL.canParse(url) ? url : 'about:blank'));
}

/** The same of an address that is parsed already, as a page's own is: to parse it again takes longer than to read it. */
export function placeOf({ protocol, host, pathname }: URL | Location): Place {
  // With its port: another port of the host is another origin, and not MyCase.
  const firm = FIRM.exec(protocol + host)?.[1];
  if (!firm) return { kind: 'outside' };
  if (firm === 'auth' || /^\/(login|log_?out|(login|user)_sessions?)(\/|$)/.test(pathname))
    return { kind: 'login' };
  const [, kind, id = '', rest = ''] = ENTITY.exec(pathname) ?? [];
  if (kind === 'court_cases') return { kind: 'case', firm, caseId: id, page: casePage(rest) };
  if (kind === 'messages' && /^(info)?$/.test(rest)) return { kind: 'thread', firm, threadId: id };
  if (kind === 'contacts/clients') return { kind: 'contact', firm, contactId: id };
  if (kind === 'contacts/companies') return { kind: 'company', firm, companyId: id };
  if (kind === 'events') return { kind: 'event', firm, eventId: id };
  if (kind === 'contacts/attorneys') return { kind: 'staff', firm, staffId: id };
  return { kind: kind === 'leads' ? 'lead' : 'elsewhere', firm };
}

function casePage(path: string): CasePage {
  if (/^(info|items)?$/.test(path)) return 'info';
  if (path === 'case_link') return 'contacts';
  if (/^(case_details\/)?documents$/.test(path)) return 'documents';
  if (/^(communications\/)?text_messages$/.test(path)) return 'texts';
  return /^communications(\/messages)?$/.test(path) ? 'messages' : 'other';
}
