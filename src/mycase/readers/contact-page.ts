import type { ContactValues } from '../../domain/facts';
import { labelWords, readLabelled } from '../labels';
import { FRAME, linkId, linksOf } from '../links';
import { withoutType } from '../names';
import {
  type Answer,
  inOnly,
  type Read,
  readerOf,
  readOnly,
  required,
  valueIn,
  valueOrEmpty,
} from '../reading';
import { isIgnored, shown, textOf } from '../text';
import { withoutMark } from './case-name';

const inPage =
  (...labels: string[]): Read<string> =>
  (root) =>
    readLabelled(root, [root.querySelector('#contact_info_page') ?? root.body], labels);
const cleanName = (text: string) => withoutType(text.replace(/\s*\[[^\]]*\]/g, '').trim());
const TYPED = /\((client|contact)\)/i;

/** The contact's name, without "(Client)", "[ Inactive ]", "[ Archived ]". */
export const readContactName = readerOf(
  ['id', required(inOnly('#contact-name', cleanName))],
  ['label', required(fromLabel)],
  ['heading', required((root) => readOnly(shown(root, 'h1,h2', TYPED), cleanName))],
);

/** The contact's Group, which decides about the main client (PULL-CON-1). */
export const readContactGroup = readerOf(
  ['id', inOnly('#contact-group')],
  ['label', inPage('group', 'contact group')],
);

export const readContactEmail = readerOf(
  ['id', inOnly('#client-email')],
  ['label', inPage('email', 'email address')],
  ['link', inOnly('a[href^="mailto:"]')],
);

/** The date of birth as MyCase shows it. */
export const readBirthday = readerOf(
  ['id', inOnly('#client-birthday')],
  ['label', inPage('birthday', 'date of birth')],
);

/** The contact's cases, from the lists "Active Cases" and "Closed Cases" (D4). */
export const readContactCases = readerOf<ContactValues['cases']>(['lists', fromLists], ['links', fromLinks]);

function fromLabel(root: Document): Answer<string> | null {
  const answer = inPage('name')(root);
  const name = valueIn(answer);
  return name === null ? answer : valueOrEmpty(cleanName(name));
}

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
  const links = linksOf('case', root.body).filter(({ link }) => !link.closest(FRAME) && textOf(link) !== '');
  const cases = new Map(
    links.map(({ id, link }) => {
      const name = withoutMark(textOf(link));
      const rest = textOf(link.closest('li,tr') ?? link).replace(name, '');
      return [id, { caseId: id, name, closed: /\[\s*closed\s*\]/i.test(rest) }];
    }),
  );
  return cases.size > 0 ? { value: [...cases.values()] } : null;
}
