import type { ContactValues } from '../../domain/facts';
import type { Readers } from '../entity-readers';
import type { ReaderTools } from '../reader-tools';
import type { Answer, Read } from '../reading';
import { createBeside } from './beside';
import { createListedCases } from './listed-cases';
import { createPhones } from './phones';

const TYPED = /\((client|contact)\)/i;
/** Behind the name: "[ Inactive ]", "(Client) Archived". */
const MARK = /(\[|\)) ?\[? ?(inactive|archived)\b/i;
/** What MyCase offers is what the contact is not. Not yet confirmed on a live account. */
const BUTTONS = /^(un-?archive|re-?activate|restore|archive|in-?activate|deactivate)( (this )?contact)?$/i;

/** The readers of a contact's page; its Group decides about the main client (PULL-CON-1). */
export function contactReaders(tools: ReaderTools): Readers<ContactValues> {
  const { inOnly, readerOf, readOnly, required, shown, textOf, valueIn, valueOrEmpty } = tools;
  const { cleanName, inPage, mailLink, underHeading, valueUnder } = createBeside(tools);
  const headings = (root: Document) => shown(root, 'h1,h2', TYPED);
  const nameFromLabel: Read<string> = (root) => {
    const answer = inPage('name')(root);
    const name = valueIn(answer);
    return name === null ? answer : valueOrEmpty(cleanName(name));
  };

  /** The mark stands behind the name: where the name stands without one, there is none. */
  function fromHeading(root: Document): Answer<boolean> | null {
    const texts = [...headings(root), ...shown(root, '#contact-name')].map(textOf);
    if (texts.some((text) => MARK.test(text))) return { value: true };
    return texts.some((text) => TYPED.test(text)) ? { value: false } : null;
  }

  function fromButtons(root: Document): Answer<boolean> | null {
    const buttons = shown(root, 'button,a,[role="button"]', BUTTONS);
    const [archived, contrary] = new Set(buttons.map((b) => /^(un|re)/i.test(textOf(b))));
    return archived === undefined || contrary !== undefined ? null : { value: archived };
  }

  return {
    name: readerOf(
      ['id', required(inOnly('#contact-name', cleanName))],
      ['label', required(nameFromLabel)],
      ['heading', required((root) => readOnly(headings(root), cleanName))],
    ),
    group: readerOf(
      ['id', inOnly('#contact-group')],
      ['label', inPage('group', 'contact group')],
      ['heading', valueUnder('group', 'contact group')],
    ),
    email: readerOf(
      ['id', inOnly('#client-email')],
      ['label', inPage('email', 'email address')],
      ['link', mailLink],
    ),
    birthday: readerOf(
      ['id', inOnly('#client-birthday')],
      ['label', inPage('birthday', 'date of birth')],
      ['heading', valueUnder('birthday', 'date of birth')],
    ),
    phones: createPhones(tools),
    address: readerOf(
      ['id', inOnly('#client-address')],
      ['label', inPage('address', 'mailing address')],
      ['heading', underHeading('address')],
    ),
    archived: readerOf<boolean>(['mark', fromHeading], ['button', fromButtons]),
    customFields: tools.readCustomFields,
    cases: createListedCases(tools),
  };
}
