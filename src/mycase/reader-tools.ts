import { besideLabels, findOwnFields, findSection, labelled, labelWords, readLabelled } from './labels';
import { FRAME, linkId, linksOf } from './links';
import { splitTitle, toType, withoutType } from './names';
import { contactsByHeaders, findContacts, toContact, toContactOfRow } from './readers/case-contacts';
import { withoutMark } from './readers/case-name';
import { readCustomFields } from './readers/custom-fields';
import { allOf, inOnly, isBusy, readerOf, readOnly, required, valueIn, valueOrEmpty } from './reading';
import { cellsOf, rowsByTable } from './rows';
import { cellText, findTable, readRows, saysNo, toTable } from './tables';
import { isIgnored, leavesOf, linesOf, shown, textOf } from './text';

/**
 * What the readers of every page lend to those of further pages, which are a script of their own: nothing stands in two
 * scripts.
 */
export const readerTools = {
  FRAME,
  allOf,
  besideLabels,
  cellText,
  cellsOf,
  contactsByHeaders,
  findContacts,
  findOwnFields,
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
  rowsByTable,
  saysNo,
  shown,
  splitTitle,
  textOf,
  toContact,
  toContactOfRow,
  toTable,
  toType,
  valueIn,
  valueOrEmpty,
  withoutMark,
  withoutType,
};
export type ReaderTools = typeof readerTools;
