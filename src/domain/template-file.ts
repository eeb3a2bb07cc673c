import { type CsvFault, guardFormula, parseCsv, unguardFormula, writeCsv } from './csv';
import type { TextProblem } from './fill-template';
import { findLine, type JsonFault, type JsonValue, parseJson, toTree } from './json-tree';
import {
  keyOf,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_TEMPLATES,
  normaliseTemplate,
  type TemplateContent,
} from './template';
import { parseTemplate } from './template-syntax';

/** What an exported file says of itself, so that no other is taken for one. */
const FORMAT = 'hona-panel-templates';
const VERSION = 1;
const COLUMNS = ['name', 'en', 'es', 'owner'] as const;
type Column = (typeof COLUMNS)[number];
/** The largest file that is read, in bytes (in characters where it is pasted). */
export const LARGEST_FILE = 5_000_000;
/** Nobody reads more. */
const MOST_PROBLEMS = 20;

/** What is wrong in a file, and where: entry (from 1) and its name, key; line and column of the file from 1. */
export type TemplateFileProblem = {
  entry: number | null;
  name: string | null;
  key: string | null;
  line: number;
  column: number;
  why: TemplateFileWhy;
  /** What stands there, where that is no JSON. */
  found: string;
  /** Where in the template's own text, for a field that cannot be understood. */
  inText: { line: number; column: number } | null;
};
export type TemplateFileWhy =
  | JsonFault['why']
  | CsvFault['why']
  | Exclude<TextProblem['why'], 'unknown'>
  | 'too-large'
  | 'too-many'
  | 'not-this-file'
  | 'not-this-version'
  | 'unknown-key'
  | 'missing-key'
  | 'no-column'
  | 'wrong-columns'
  | 'not-object'
  | 'not-list'
  | 'not-text'
  | 'not-owner'
  | 'empty-name'
  | 'long-name'
  | 'no-text'
  | 'long-text'
  | 'twice';

export type TemplateFile =
  | { ok: true; templates: TemplateContent[] }
  | { ok: false; problems: TemplateFileProblem[] };

/** Templates as JSON, to keep or to hand on. */
export function writeTemplateJson(templates: readonly TemplateContent[]): string {
  const rows = templates.map(({ name, texts, owner }) => ({ name, en: texts.en, es: texts.es, owner }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, templates: rows }, null, 2)}\n`;
}

/** Templates as CSV (RFC 4180), for a spreadsheet: no value is taken for a formula. */
export function writeTemplateCsv(templates: readonly TemplateContent[]): string {
  return writeCsv([
    COLUMNS,
    ...templates.map(({ name, texts, owner }) =>
      [name, texts.en ?? '', texts.es ?? '', owner].map(guardFormula),
    ),
  ]);
}

/** Reads either: all templates of the file, or what is wrong with it, in the file's order. Nothing in between. */
export function readTemplateFile(text: string): TemplateFile {
  return read(text, (report) => {
    if (text.length <= LARGEST_FILE)
      return /^\uFEFF?\s*[[{]/.test(text) ? readJson(text, report) : readCsv(text, report);
    report(0, 'too-large');
    return [];
  });
}

/** The same of templates that stand in no file, as objects of name, en, es and owner. */
export function readTemplateValues(templates: readonly unknown[]): TemplateFile {
  return read('', (report) =>
    // One more than there may be is enough to say that they are too many.
    templates.slice(0, MOST_TEMPLATES + 1).flatMap((one, i) => readEntry(toTree(one), i + 1, report) ?? []),
  );
}

function read(text: string, getRows: (report: Report) => Raw[]): TemplateFile {
  const problems: TemplateFileProblem[] = [];
  const report: Report = (at, why, where = {}) => {
    if (problems.length < MOST_PROBLEMS)
      problems.push({
        entry: null,
        name: null,
        key: null,
        found: '',
        inText: null,
        ...where,
        ...findLine(text, at),
        why,
      });
  };
  const templates = checkAll(getRows(report), report);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, templates };
}

type Where = Partial<Pick<TemplateFileProblem, 'entry' | 'name' | 'key' | 'found' | 'inText'>>;
type Report = (at: number, why: TemplateFileWhy, where?: Where) => void;
/** One template as it stands in the file; a key that is not there is undefined. */
type Raw = { at: number } & { [C in Column]?: { value: string; at: number } | undefined };

function readJson(text: string, report: Report): Raw[] {
  const json = parseJson(text);
  if (!json.ok) {
    report(json.fault.at, json.fault.why, { found: json.fault.found });
    return [];
  }
  const root = json.value;
  const own = (key: string) =>
    root.kind === 'object' ? root.entries.find((entry) => entry.name === key)?.value : undefined;
  const [format, version, list] = [own('format'), own('version'), own('templates')];
  if (format?.kind !== 'text' || format.value !== FORMAT) report((format ?? root).at, 'not-this-file');
  else if (version?.kind !== 'plain' || version.value !== VERSION)
    report((version ?? root).at, 'not-this-version', { key: 'version' });
  else if (!list) report(root.at, 'missing-key', { key: 'templates' });
  else if (list.kind !== 'list') report(list.at, 'not-list', { key: 'templates' });
  else return list.items.flatMap((item, i) => readEntry(item, i + 1, report) ?? []);
  return [];
}

function readEntry(item: JsonValue, entry: number, report: Report): Raw | null {
  const raw: Raw = { at: item.at };
  if (item.kind !== 'object') {
    report(item.at, 'not-object', { entry });
    return null;
  }
  const name = item.entries.find((one) => one.name === 'name')?.value;
  const where = { entry, name: name?.kind === 'text' ? name.value : null };
  for (const { name: key, at, value } of item.entries) {
    const column = COLUMNS.find((one) => one === key);
    if (!column) report(at, 'unknown-key', { ...where, key });
    else if (raw[column]) report(at, 'twice', { ...where, key });
    else if (value.kind === 'text') raw[column] = { value: value.value, at: value.at };
    else if (value.kind !== 'plain' || value.value !== null || column === 'name' || column === 'owner')
      report(value.at, 'not-text', { ...where, key });
  }
  if (!name) report(item.at, 'missing-key', { entry, key: 'name' });
  return raw;
}

function readCsv(text: string, report: Report): Raw[] {
  // Spreadsheets of other countries separate by a semicolon or a tab.
  const separator = /^[^\r\n]*?([,;\t])/.exec(text)?.[1] ?? ',';
  const csv = parseCsv(text, separator);
  if (!csv.ok) {
    report(csv.fault.at, csv.fault.why);
    return [];
  }
  const [head = [], ...rows] = csv.rows;
  const columns = head.map(({ value }) => COLUMNS.find((one) => one === value.trim().toLowerCase()));
  if (!columns.includes('name')) {
    report(0, 'not-this-file');
    return [];
  }
  head.forEach(({ at, value }, i) => {
    if (!columns[i]) report(at, 'no-column', { key: value });
    else if (columns.indexOf(columns[i]) !== i) report(at, 'twice', { key: value });
  });
  return rows.map((row, i) => {
    const raw: Raw = { at: row[0]?.at ?? 0 };
    if (row.length !== head.length) report(raw.at, 'wrong-columns', { entry: i + 1 });
    row.forEach(({ value, at }, column) => {
      const name = columns[column];
      if (name) raw[name] = { value: unguardFormula(value), at };
    });
    return raw;
  });
}

/** The rules that hold for every template, from whichever kind of file. */
function checkAll(raw: readonly Raw[], report: Report): TemplateContent[] {
  if (raw.length > MOST_TEMPLATES) report(raw[MOST_TEMPLATES]?.at ?? 0, 'too-many');
  const seen = new Set<string>();
  return raw.slice(0, MOST_TEMPLATES).map((one, i) => {
    const where = { entry: i + 1, name: one.name?.value ?? null };
    const owner = (one.owner?.value ?? '').trim().toLowerCase() || 'own';
    if (owner !== 'own' && owner !== 'firm')
      report(one.owner?.at ?? one.at, 'not-owner', { ...where, key: 'owner' });
    const template = normaliseTemplate({
      name: one.name?.value ?? '',
      texts: { en: one.en?.value ?? null, es: one.es?.value ?? null },
      owner: owner === 'firm' ? 'firm' : 'own',
    });
    const nameAt = one.name?.at ?? one.at;
    if (one.name && template.name === '') report(nameAt, 'empty-name', { entry: i + 1 });
    if (template.name.length > LONGEST_NAME) report(nameAt, 'long-name', { entry: i + 1 });
    if (template.name && seen.has(keyOf(template))) report(nameAt, 'twice', where);
    seen.add(keyOf(template));
    if (template.texts.en === null && template.texts.es === null) report(one.at, 'no-text', where);
    for (const key of ['en', 'es'] as const)
      checkText(template.texts[key], one[key]?.at ?? one.at, { ...where, key }, report);
    return template;
  });
}

function checkText(text: string | null, at: number, where: Where, report: Report): void {
  if (text === null) return;
  if (text.length > LONGEST_TEXT) report(at, 'long-text', where);
  // A name that this version does not know is said when the template is used; it is no reason to lose the file.
  for (const fault of parseTemplate(text).faults)
    report(at, fault.why, { ...where, inText: findLine(text, fault.at) });
}
