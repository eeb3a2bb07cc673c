import type { CasePage, Place } from '../domain/place';

/** A firm's host; four names below mycase.com are no firm. */
const FIRM_HOST = /^(?!www\.|assets\.|api\.|external-integrations\.)([a-z0-9-]+)\.mycase\.com$/;

const CASE_PAGES: Record<string, CasePage> = {
  '': 'info',
  info: 'info',
  items: 'info',
  case_link: 'contacts',
  communications: 'messages',
  'communications/messages': 'messages',
};

/**
 * What an address stands for (D1). The path alone decides: query and hash name other cases on pages that are
 * not theirs. Anything that is not exactly one of the known shapes is `elsewhere`, never a guess.
 * @param url an absolute address; one that cannot be parsed is `outside`
 */
export function findPlace(url: string): Place {
  const { protocol, hostname, pathname: path } = new URL(URL.canParse(url) ? url : 'about:blank');
  const firm = protocol === 'https:' && FIRM_HOST.exec(hostname)?.[1];
  if (!firm) return { kind: 'outside' };
  if (firm === 'auth' || /^\/(login|log_?out|(login|user)_sessions?)(\/|$)/.test(path))
    return { kind: 'login' };
  // IDs are plain integers that still grow; one with a leading zero would be a second name of the same case.
  const [, kind, id = '', rest = ''] =
    /^\/(court_cases|messages|contacts\/clients|contacts\/attorneys|leads)\/([1-9]\d{0,17})(?:\/(.*?)\/?)?$/.exec(
      path,
    ) ?? [];
  switch (kind) {
    case 'court_cases':
      return {
        kind: 'case',
        firm,
        caseId: id,
        page: Object.hasOwn(CASE_PAGES, rest) ? CASE_PAGES[rest]! : 'other',
      };
    case 'messages':
      return rest === '' || rest === 'info'
        ? { kind: 'thread', firm, threadId: id }
        : { kind: 'elsewhere', firm };
    case 'contacts/clients':
      return { kind: 'contact', firm, contactId: id };
    case 'contacts/attorneys':
      return { kind: 'staff', firm, staffId: id };
    case 'leads':
      return { kind: 'lead', firm };
    default:
      return { kind: 'elsewhere', firm };
  }
}
