import { findLine, type JsonFault, type JsonValue, parseJson, toTree } from './json-tree';
import { defaultMapping, type FieldRef, type LogFormat, type Mapping } from './mapping';
import {
  COLUMNS,
  checkForm,
  FIELD_REFS,
  LABELS,
  type MappingForm,
  type Problem,
  ROW_SECTIONS,
  type RowSection,
  toForm,
  toMapping,
} from './mapping-form';

/** What an exported mapping says of itself, so that no other file is taken for one. */
const FORMAT = 'hona-panel-mapping';
const VERSION = 1;
/** The largest file that is read, in bytes (in characters where it is pasted). */
export const LARGEST_FILE = 1_000_000;
/** Nobody reads more. */
const MOST_PROBLEMS = 20;

/** What is wrong in a file, and where: part, entry (from 0) and its name, key; line and column from 1. */
export type FileProblem = {
  path: (string | number)[];
  /** The name in the entry; what stands there, where that is no JSON. */
  name: string | null;
  line: number;
  column: number;
  why: FileWhy;
  /** What is wrong with the pattern of a log format, and where in it, from 0. */
  fault?: Problem['fault'];
};
export type FileWhy =
  | JsonFault['why']
  | Problem['why']
  | 'too-large'
  | 'unknown-key'
  | 'missing-key'
  | 'not-this-file'
  | 'not-this-version'
  | 'not-object'
  | 'not-list'
  | 'not-text'
  | 'not-text-or-null'
  | 'not-yes-no'
  | 'not-on'
  | 'not-direction';

/** The mapping as a file to keep or to hand on. */
export function writeMappingFile(mapping: Mapping): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, mapping }, null, 2)}\n`;
}

/** What was read: the whole mapping, or what is wrong with it, in the file's order. */
export type MappingFile = { ok: true; mapping: Mapping } | { ok: false; problems: FileProblem[] };

/** Reads such a file. */
export function readMappingFile(text: string): MappingFile {
  return read(text, (report) => {
    const json = text.length > LARGEST_FILE ? null : parseJson(text);
    if (json?.ok) return json.value;
    if (json) report(json.fault.at, [], json.fault.why, json.fault.found);
    else report(0, [], 'too-large');
    return null;
  });
}

/** The same of a mapping that stands in no file; parts that are missing are the standard ones. */
export function readMappingValue(mapping: object): MappingFile {
  const whole = { format: FORMAT, version: VERSION, mapping: { ...defaultMapping, ...mapping } };
  return read('', () => toTree(whole));
}

function read(text: string, getRoot: (report: Report) => JsonValue | null): MappingFile {
  const problems: FileProblem[] = [];
  const report: Report = (at, path, why, name = null, fault) => {
    if (problems.length < MOST_PROBLEMS)
      problems.push({ path, name, ...findLine(text, at), why, ...(fault && { fault }) });
  };
  const root = getRoot(report);
  const form = root && readFile(root, report);
  return form && problems.length === 0 ? { ok: true, mapping: toMapping(form) } : { ok: false, problems };
}

type Path = FileProblem['path'];
type Report = (at: number, path: Path, why: FileWhy, name?: string | null, fault?: Problem['fault']) => void;

/** What could be understood; where nothing was reported that is all of it. */
function readFile(root: JsonValue, report: Report): MappingForm {
  const form = toForm(defaultMapping);
  /** Where the rows stand, for what is only seen when all are read. */
  const spots = new Map<string, { at: number; name: string | null }>();
  let isSound = true;
  const wrong: Report = (...problem) => {
    isSound = false;
    report(...problem);
  };

  /** The keys of an object: all of these, each once, and no other. */
  function fields(value: JsonValue, path: Path, keys: readonly string[]): Map<string, JsonValue> {
    const found = new Map<string, JsonValue>();
    if (value.kind !== 'object') {
      wrong(value.at, path, 'not-object');
      return found;
    }
    for (const { name, at, value: inner } of value.entries) {
      if (!keys.includes(name)) wrong(at, [...path, name], 'unknown-key');
      else if (found.has(name)) wrong(at, [...path, name], 'twice');
      else found.set(name, inner);
    }
    for (const key of keys) if (!found.has(key)) wrong(value.at, [...path, key], 'missing-key');
    return found;
  }
  function list(value: JsonValue, path: Path): JsonValue[] {
    if (value.kind === 'list') return value.items;
    wrong(value.at, path, 'not-list');
    return [];
  }
  function readText(value: JsonValue | undefined, path: Path, name: string | null = null): string {
    if (value?.kind === 'text') return value.value;
    if (value) wrong(value.at, path, 'not-text', name);
    return '';
  }
  function choice<T extends string>(
    value: JsonValue | undefined,
    path: Path,
    of: readonly T[],
    why: FileWhy,
  ): T {
    const found = of.find((one) => value?.kind === 'text' && value.value === one);
    if (value && found === undefined) wrong(value.at, path, why);
    return found ?? (of[0] as T);
  }
  const isNull = (value: JsonValue) => value.kind === 'plain' && value.value === null;

  function rows(section: RowSection, value: JsonValue): void {
    if (COLUMNS[section] === 1)
      form[section] = list(value, [section]).map((item, row) => {
        const from = readText(item, [section, row]);
        spots.set(`${section} ${row}`, { at: item.at, name: from });
        return { from, to: '' };
      });
    else if (value.kind !== 'object') wrong(value.at, [section], 'not-object');
    else
      form[section] = value.entries.map(({ name, at, value: inner }, row) => {
        spots.set(`${section} ${row}`, { at, name });
        return { from: name, to: readText(inner, [section, row], name) };
      });
  }
  function fieldRef(value: JsonValue, section: string): FieldRef {
    if (isNull(value)) return { on: 'case', label: '' };
    const parts = fields(value, [section], ['on', 'label']);
    const on = choice(parts.get('on'), [section, 'on'], ['case', 'client'], 'not-on');
    return { on, label: needed(parts.get('label'), [section, 'label']) };
  }
  /** A text that may not be missing where its part is there: on screen an empty one would stand for "none". */
  function needed(value: JsonValue | undefined, path: Path): string {
    const text = readText(value, path);
    if (value?.kind === 'text' && text === '') wrong(value.at, path, 'empty');
    return text;
  }
  function format(value: JsonValue, row: number): LogFormat {
    const parts = fields(value, ['logFormats', row], ['direction', 'pattern']);
    const pattern = readText(parts.get('pattern'), ['logFormats', row, 'pattern']);
    spots.set(`logFormats ${row}`, { at: value.at, name: pattern });
    const place = ['logFormats', row, 'direction'];
    const direction = choice(parts.get('direction'), place, ['in', 'out', 'notice'], 'not-direction');
    return { direction, pattern };
  }
  function readPart(section: keyof Mapping, value: JsonValue): void {
    spots.set(section, { at: value.at, name: null });
    if (isIn(ROW_SECTIONS, section)) rows(section, value);
    else if (isIn(FIELD_REFS, section)) form[section] = fieldRef(value, section);
    else if (isIn(LABELS, section)) {
      if (value.kind === 'text') form[section] = needed(value, [section]);
      else if (isNull(value)) form[section] = '';
      else wrong(value.at, [section], 'not-text-or-null');
    } else if (section === 'logFormats') form.logFormats = list(value, [section]).map(format);
    else if (section === 'phasesFollowTasks') {
      if (value.kind === 'plain' && typeof value.value === 'boolean') form[section] = value.value;
      else wrong(value.at, [section], 'not-yes-no');
    } else if (!isNull(value)) {
      const parts = fields(value, [section], ['label', 'value']);
      const part = (key: 'label' | 'value') => needed(parts.get(key), [section, key]);
      form.lead = { label: part('label'), value: part('value') };
    } else form.lead = { label: '', value: '' };
  }

  const own = (key: string) =>
    root.kind === 'object' ? root.entries.find((entry) => entry.name === key)?.value : undefined;
  const [name, version] = [own('format'), own('version')];
  if (name?.kind !== 'text' || name.value !== FORMAT) wrong((name ?? root).at, [], 'not-this-file');
  else if (version && (version.kind !== 'plain' || version.value !== VERSION))
    wrong(version.at, ['version'], 'not-this-version');
  else {
    const mapping = fields(root, [], ['format', 'version', 'mapping']).get('mapping');
    if (mapping)
      for (const [key, value] of fields(mapping, [], Object.keys(defaultMapping)))
        readPart(key as keyof Mapping, value);
  }
  form.several = form.contactRoles.length > 0;
  if (isSound)
    for (const { section, row, part, why, fault } of checkForm(form)) {
      const spot = spots.get(row === null ? section : `${section} ${row}`);
      const isInEntry = row !== null && part !== 'from';
      const path: Path = row === null ? [section] : [section, row];
      report(spot?.at ?? 0, path, why, isInEntry || why !== 'empty' ? spot?.name : null, fault);
    }
  return form;
}

function isIn<T extends string>(list: readonly T[], value: string): value is T {
  return list.includes(value as T);
}
