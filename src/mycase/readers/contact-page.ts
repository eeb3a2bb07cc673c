import type { ContactValues } from '../../domain/facts';
import type { Readers } from '../entity-readers';
import type { ReaderTools } from '../reader-tools';
import type { Read } from '../reading';
import { createListedCases } from './listed-cases';
import { createPhones } from './phones';

const TYPED = /\((client|contact)\)/i;

/** The readers of a contact's page; its Group decides about the main client (PULL-CON-1). */
export function contactReaders(tools: ReaderTools): Readers<ContactValues> {
  const { inOnly, readerOf, readLabelled, readOnly, required, shown, valueIn, valueOrEmpty } = tools;
  const inPage =
    (...labels: string[]): Read<string> =>
    (root) =>
      readLabelled(root, [root.querySelector('#contact_info_page') ?? root.body], labels);
  /** Without "(Client)", "[ Inactive ]", "[ Archived ]". */
  const cleanName = (text: string) => tools.withoutType(text.replace(/\s*\[[^\]]*\]/g, '').trim());
  const nameFromLabel: Read<string> = (root) => {
    const answer = inPage('name')(root);
    const name = valueIn(answer);
    return name === null ? answer : valueOrEmpty(cleanName(name));
  };
  return {
    name: readerOf(
      ['id', required(inOnly('#contact-name', cleanName))],
      ['label', required(nameFromLabel)],
      ['heading', required((root) => readOnly(shown(root, 'h1,h2', TYPED), cleanName))],
    ),
    group: readerOf(['id', inOnly('#contact-group')], ['label', inPage('group', 'contact group')]),
    email: readerOf(
      ['id', inOnly('#client-email')],
      ['label', inPage('email', 'email address')],
      ['link', inOnly('a[href^="mailto:"]')],
    ),
    birthday: readerOf(['id', inOnly('#client-birthday')], ['label', inPage('birthday', 'date of birth')]),
    phones: createPhones(tools),
    cases: createListedCases(tools),
  };
}
