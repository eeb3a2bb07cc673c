import type { CompanyValues } from '../../domain/facts';
import type { Readers } from '../entity-readers';
import type { ReaderTools } from '../reader-tools';
import { createBeside } from './beside';
import { createListedCases } from './listed-cases';
import { createPhones } from './phones';

/** The readers of a company's page. Not yet confirmed on a live account. */
export function companyReaders(tools: ReaderTools): Readers<CompanyValues> {
  const { inOnly, readerOf, readOnly, required, shown } = tools;
  const { cleanName, inPage, mailLink } = createBeside(tools);
  return {
    name: readerOf(
      ['id', required(inOnly('#company-name', cleanName))],
      ['label', required(inPage('name', 'company name'))],
      ['heading', required((root) => readOnly(shown(root, 'h1,h2', /\(company\)/i), cleanName))],
    ),
    email: readerOf(
      ['id', inOnly('#company-email')],
      ['label', inPage('email', 'email address')],
      ['link', mailLink],
    ),
    phones: createPhones(tools),
    cases: createListedCases(tools),
  };
}
