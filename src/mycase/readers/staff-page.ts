import type { Reading } from '../../domain/facts';
import { readLabelled } from '../labels';
import { firstOf, readOnly, required } from '../reading';
import { shown, textOf } from '../text';
import { splitTitle } from './case-staff';

/** The staff member's name on their own page. */
export function readStaffName(root: Document): Reading<string> {
  return firstOf(
    ['label', () => required(readLabelled(page(root), 'name'))],
    ['heading', () => required(readOnly(shown(root, 'h1,h2'), (text) => splitTitle(text).name))],
  );
}

/** The Title, which Hona maps to team roles (PULL-ROLE-1). */
export function readStaffTitle(root: Document): Reading<string> {
  return firstOf(
    ['id', () => readOnly(shown(root, '#user_title'))],
    ['label', () => readLabelled(page(root), 'title')],
    [
      'heading',
      () => readOnly(shown(root, 'h1,h2').filter(isTitled), (text) => splitTitle(text).title ?? ''),
    ],
  );
}

export function readStaffEmail(root: Document): Reading<string> {
  return firstOf(
    ['label', () => readLabelled(page(root), 'email', 'email address')],
    ['link', () => readOnly(shown(root, 'a[href^="mailto:"]'))],
  );
}

const page = (root: Document) => ({ roots: [root.body] });
const isTitled = (heading: Element) => splitTitle(textOf(heading)).title !== null;
