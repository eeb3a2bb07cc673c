import { findSection, labelled, labelWords, readLabelled } from './labels';
import { FRAME, linkId, linksOf } from './links';
import { splitTitle, withoutType } from './names';
import { withoutMark } from './readers/case-name';
import { readCustomFields } from './readers/custom-fields';
import { allOf, inOnly, isBusy, readerOf, readOnly, required, valueIn, valueOrEmpty } from './reading';
import { cellText, findTable, readRows, saysNo } from './tables';
import { isIgnored, leavesOf, linesOf, shown, textOf } from './text';

/**
 * What the case pages' readers lend to those of contacts, companies, staff, events and threads, which are a script of
 * their own: no page needs both, and nothing stands in two scripts.
 */
export const readerTools = {
  FRAME,
  allOf,
  cellText,
  findSection,
  findTable,
  inOnly,
  isBusy,
  isIgnored,
  labelWords,
  labelled,
  leavesOf,
  linesOf,
  linkId,
  linksOf,
  readCustomFields,
  readLabelled,
  readOnly,
  readRows,
  readerOf,
  required,
  saysNo,
  shown,
  splitTitle,
  textOf,
  valueIn,
  valueOrEmpty,
  withoutMark,
  withoutType,
};
export type ReaderTools = typeof readerTools;
