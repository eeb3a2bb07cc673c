import type { StaffValues } from '../../domain/facts';
import type { Readers } from '../entity-readers';
import type { ReaderTools } from '../reader-tools';
import { createPhones } from './phones';

/** The readers of a staff member's own page; its Title is what Hona maps to team roles (PULL-ROLE-1). */
export function staffReaders(tools: ReaderTools): Readers<StaffValues> {
  const { inOnly, labelled, readerOf, readOnly, required, shown, splitTitle, textOf } = tools;
  const titleIn = (text: string) => splitTitle(text).title ?? '';
  return {
    name: readerOf(
      ['label', required(labelled('name'))],
      ['heading', required(inOnly('h1,h2', (text) => splitTitle(text).name))],
    ),
    title: readerOf(
      ['id', inOnly('#user_title')],
      ['label', labelled('title')],
      [
        'heading',
        (root) =>
          readOnly(
            shown(root, 'h1,h2').filter((h) => titleIn(textOf(h))),
            titleIn,
          ),
      ],
    ),
    email: readerOf(['label', labelled('email', 'email address')], ['link', inOnly('a[href^="mailto:"]')]),
    phones: createPhones(tools),
  };
}
