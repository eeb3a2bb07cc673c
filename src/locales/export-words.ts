import { enExport } from './en-export';
import { spoken } from './spoken';

/** The shape that every language has for export and print. */
export type ExportWords = typeof enExport;

export const exportWords: ExportWords = spoken('export', enExport);
