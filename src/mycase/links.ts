import { shown } from './text';

/** The part of the path before the ID, for every entity that a link can name. */
const PATHS = {
  case: 'court_cases',
  thread: 'messages',
  contact: 'contacts/clients',
  company: 'contacts/companies',
  staff: 'contacts/attorneys',
  document: 'documents',
};

/** Parts of a page whose links do not belong to what the page lists. */
export const FRAME =
  'nav,header,footer,aside,[role="navigation"],[role="complementary"],[role="menu"],.dropdown-menu';

/** The ID that a link names, or null where it leads elsewhere. A link to another host never counts. */
export function linkId(kind: keyof typeof PATHS, link: Element): string | null {
  const href = link.getAttribute('href') ?? '';
  const origin = /^https:\/\/[^/]+/.exec(href)?.[0] ?? '';
  if (origin !== '' && !link.baseURI.startsWith(`${origin}/`)) return null;
  const path = new RegExp(`^/${PATHS[kind]}/([1-9]\\d{0,17})(?=[/?#]|$)`);
  return path.exec(href.slice(origin.length))?.[1] ?? null;
}

/** All visible links of a kind in the page's order, with their IDs. */
export function linksOf(
  kind: keyof typeof PATHS,
  root: ParentNode,
  within = '',
): { id: string; link: Element }[] {
  return shown(root, `${within} a[href]`).flatMap((link) => {
    const id = linkId(kind, link);
    return id === null ? [] : [{ id, link }];
  });
}
