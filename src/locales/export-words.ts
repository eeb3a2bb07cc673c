import { enExport } from './en-export';

/** The shape that every language has for export and print. */
export type ExportWords = typeof enExport;

export const exportWords: ExportWords = enExport;
