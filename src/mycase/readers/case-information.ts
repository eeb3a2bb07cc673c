import { findHeading, readLabelled, sectionOf } from '../labels';
import type { Answer } from '../reading';

/** Reads a row of the card "Case Information" on Items & info; null where the card or the row is not there. */
export function readInformation(root: Document, ...labels: string[]): Answer<string> | null {
  const heading = findHeading(root, 'case information');
  return heading ? readLabelled({ roots: sectionOf(heading) }, ...labels) : null;
}

/** Reads a row of the panel at the left of a case. */
export function readLeftPanel(root: Document, ...labels: string[]): Answer<string> | null {
  return readLabelled({ roots: [...root.querySelectorAll('.test-court-case-left-panel')] }, ...labels);
}

/** Reads the label wherever it stands on the page, but for the firm's own fields, which may have any label. */
export function readAnywhere(root: Document, ...labels: string[]): Answer<string> | null {
  const heading = findHeading(root, 'custom fields');
  return readLabelled({ roots: [root.body], without: heading ? sectionOf(heading) : [] }, ...labels);
}
