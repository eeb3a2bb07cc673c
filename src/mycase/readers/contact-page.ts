import type { ContactValues, Reading } from '../../domain/facts';
import { labelWords, readLabelled } from '../labels';
import { linkId, linksOf } from '../links';
import { type Answer, firstOf, readOnly, required, valueOrEmpty } from '../reading';
import { isIgnored, shown, textOf } from '../text';
import { withoutType } from './case-contacts';
import { hasClosedMark, withoutMark } from './case-name';

/** The contact's name, without "(Client)", "[ Inactive ]", "[ Archived ]". */
export function readContactName(root: Document): Reading<string> {
  return firstOf(
    ['id', () => required(readOnly(shown(root, '#contact-name'), cleanName))],
    ['label', () => required(clean(readLabelled(page(root), 'name')))],
    ['heading', () => required(readOnly(shown(root, 'h1,h2').filter(isTyped), cleanName))],
  );
}

/** The contact's Group, which decides about the main client (PULL-CON-1). */
export function readContactGroup(root: Document): Reading<string> {
  return firstOf(
    ['id', () => readOnly(shown(root, '#contact-group'))],
    ['label', () => readLabelled(page(root), 'group', 'contact group')],
  );
}

export function readContactEmail(root: Document): Reading<string> {
  return firstOf(
    ['id', () => readOnly(shown(root, '#client-email'))],
    ['label', () => readLabelled(page(root), 'email', 'email address')],
    ['link', () => readOnly(shown(root, 'a[href^="mailto:"]'))],
  );
}

/** The date of birth as MyCase shows it. */
export function readBirthday(root: Document): Reading<string> {
  return firstOf(
    ['id', () => readOnly(shown(root, '#client-birthday'))],
    ['label', () => readLabelled(page(root), 'birthday', 'date of birth')],
  );
}

/** The contact's cases, from the lists "Active Cases" and "Closed Cases" (D4). */
export function readContactCases(root: Document): Reading<ContactValues['cases']> {
  return firstOf(['lists', () => fromLists(root)], ['links', () => fromLinks(root)]);
}

const page = (root: Document) => ({ roots: [root.querySelector('#contact_info_page') ?? root.body] });
const cleanName = (text: string) => withoutType(text.replace(/\s*\[[^\]]*\]/g, '').trim());
const isTyped = (heading: Element) => /\((client|contact)\)/i.test(textOf(heading));
const clean = (a: Answer<string> | null) =>
  typeof a === 'object' && a ? valueOrEmpty(cleanName(a.value)) : a;

function fromLists(root: Document): Answer<ContactValues['cases']> | null {
  const cases = new Map<string, ContactValues['cases'][number]>();
  let closed: boolean | null = null;
  let sawList = false;
  for (const element of root.body.querySelectorAll('*')) {
    const words = (element.textContent ?? '').length < 40 ? labelWords(element.textContent ?? '') : '';
    if (words === 'active cases' || words === 'closed cases') {
      closed = words === 'closed cases';
      sawList = true;
    } else if (element.matches('h1,h2,nav,footer')) {
      // A new part of the page begins: links there are no longer of the list.
      closed = null;
    } else if (closed !== null && !isIgnored(element)) {
      const caseId = linkId('case', element);
      if (caseId && textOf(element) !== '')
        cases.set(caseId, { caseId, name: withoutMark(textOf(element)), closed });
    }
  }
  if (!sawList) return null;
  return cases.size > 0 ? { value: [...cases.values()] } : 'empty';
}

/** Without the lists' headings only a mark tells a closed case. */
function fromLinks(root: Document): Answer<ContactValues['cases']> | null {
  const links = linksOf('case', root.body).filter(
    ({ link }) => !isIgnored(link) && !link.closest('nav,header,footer') && textOf(link) !== '',
  );
  const cases = new Map(
    links.map(({ id, link }) => {
      const text = textOf(link.closest('li,tr') ?? link);
      return [id, { caseId: id, name: withoutMark(textOf(link)), closed: hasClosedMark(text) }];
    }),
  );
  return cases.size > 0 ? { value: [...cases.values()] } : null;
}
