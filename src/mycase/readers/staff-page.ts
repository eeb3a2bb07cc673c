import { labelled } from '../labels';
import { splitTitle } from '../names';
import { inOnly, readerOf, readOnly, required } from '../reading';
import { shown, textOf } from '../text';

/** The staff member's name on their own page. */
export const readStaffName = readerOf(
  ['label', required(labelled('name'))],
  ['heading', required(inOnly('h1,h2', (text) => splitTitle(text).name))],
);

const titleIn = (text: string) => splitTitle(text).title ?? '';

/** The Title, which Hona maps to team roles (PULL-ROLE-1). */
export const readStaffTitle = readerOf(
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
);

export const readStaffEmail = readerOf(
  ['label', labelled('email', 'email address')],
  ['link', inOnly('a[href^="mailto:"]')],
);
