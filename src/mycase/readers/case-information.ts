import { findOwnFields, findSection, readLabelled } from '../labels';
import type { Read } from '../reading';

/** Reads a row of the card "Case Information" on Items & info; null where the card or the row is not there. */
export function inInformation(...labels: string[]): Read<string> {
  return (root) => {
    const section = findSection(root, 'case information');
    return section && readLabelled(root, section, labels);
  };
}

/** Reads a row of the panel at the left of a case. */
export function inLeftPanel(...labels: string[]): Read<string> {
  return (root) => readLabelled(root, root.querySelectorAll('.test-court-case-left-panel'), labels);
}

/** Reads the label wherever it stands on the page, but for the firm's own fields, which may have any label. */
export function anywhere(...labels: string[]): Read<string> {
  return (root) => readLabelled(root, [root.body], labels, findOwnFields(root));
}
