import type { TemplateFileWhy } from '../domain/template-file';

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** What the settings say of templates beside what the panel says of them too. */
export const enTemplateSettings = {
  settingsHow:
    'Texts to begin a message with. They are kept on this computer. Hona’s own templates cannot be read: paste or import them.',
  edit: 'Edit',
  editOf: (name: string) => `Edit “${name}”`,
  remove: 'Delete',
  removeOf: (name: string) => `Delete “${name}”`,
  deleted: (name: string) => `“${name}” is deleted.`,
  changedNotDeleted: (name: string) =>
    `“${name}” was changed in another window, so it was not deleted. Look at it again.`,
  undoOf: (name: string) => `Bring “${name}” back`,
  back: (name: string) => `“${name}” is back.`,
  emptyList: 'None yet.',

  filesTitle: 'Templates as a file',
  filesHow:
    'JSON to hand them on to another computer; CSV to write them in a spreadsheet (name, en, es, owner).',
  which: 'Which ones',
  whichAll: 'All',
  exportJson: 'Export as JSON',
  exportCsv: 'Export as CSV',
  exported: (n: number) => `${count(n, 'template is', 'templates are')} in the file.`,
  nothingToExport: 'There is none to export.',
  chooseFile: 'Template file to import',
  importHow:
    'Yours are added, or replaced by their name. If the file holds any of the firm’s, the firm’s are replaced as a whole. Nothing is changed before you have seen what.',
  paste: 'Or paste templates',
  pasteHow: 'JSON, or rows of a spreadsheet with the line name, en, es, owner above them.',
  check: 'Check these templates',
  notImported: 'Nothing was changed. The file has errors:',
  notImportedShort: 'Nothing was changed. The file has errors.',
  same: 'These templates are here already; there is nothing to change.',
  sure: 'Import these templates?',
  steps: {
    added: (name: string, owner: string) => `Added: “${name}” (${owner})`,
    replaced: (name: string, owner: string) => `Replaced: “${name}” (${owner})`,
    removed: (name: string, owner: string) => `Removed: “${name}” (${owner})`,
  },
  importNow: 'Import',
  keep: 'Leave everything as it is',
  imported: (n: number) => `${count(n, 'template was', 'templates were')} changed.`,
  newPlan:
    'Another window changed the templates meanwhile, so nothing was imported. This is what the import would do now.',
  fileProblems: {
    unexpected: (found: string) => `this is no JSON; “${found}” should not stand here`,
    end: 'this is no JSON; the end of the file is missing',
    'too-deep': 'too many brackets in each other',
    'quote-open': 'a quotation mark has no end',
    'quote-inside':
      'a quotation mark stands in the middle of a value; put the whole value in quotation marks',
    'after-quote':
      'after the closing quotation mark stands something else; double a quotation mark in a text',
    'not-closed': 'a field has no end: “}}” is missing',
    'not-opened': 'there is “}}”, but no “{{” before it',
    'no-name': 'a field has no name',
    'too-large': 'the file is larger than 5 MB',
    'too-many': 'more than 1,000 templates',
    'not-utf8': 'the file is no text in UTF-8; save it as “CSV UTF-8” or JSON',
    'not-this-file': 'this is no file of templates: the first line must name the columns name, en, es, owner',
    'not-this-version': 'the file was made by another version',
    'unknown-key': 'there is no such part',
    'missing-key': 'is missing',
    'no-column': 'there is no such column; there are name, en, es, owner',
    'wrong-columns': 'this row has more or fewer values than the first line',
    'not-object': 'must be a template: { "name": …, "en": …, "es": … }',
    'not-list': 'must be a list: [ … ]',
    'not-text': 'must be text in quotation marks',
    'not-owner': 'must be own or firm',
    'empty-name': 'the name is empty',
    'long-name': 'the name is longer than 200 characters',
    'no-text': 'has a text in no language',
    'long-text': 'the text is longer than 5,000 characters',
    twice: 'stands there twice',
  } satisfies Record<Exclude<TemplateFileWhy, 'unexpected'>, string> & {
    unexpected: (found: string) => string;
    'not-utf8': string;
  },
  entry: (n: number, name: string | null) => (name === null ? `template ${n}` : `template ${n} (“${name}”)`),
  inText: (line: number, column: number) => ` (line ${line}, column ${column} of its text)`,
  problemAt: (where: string, what: string, line: number, column: number) =>
    `Line ${line}, column ${column}${where && `, ${where}`}: ${what}`,
};
