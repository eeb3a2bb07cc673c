import { defaultDialect } from './calendar';
import { type CheckId, type CheckLevel, DEFAULT_LEVELS, FIXED_CHECKS } from './checks/check';
import { NEVER_BLOCKS } from './checks/never-blocks';
import type { Settings } from './connection';
import { checkFirmAddress } from './firm-address';
import { defaultRules, type FirmRules } from './firm-rules';
import {
  type JsonPath,
  listOf,
  oneOf,
  orNull,
  type Shape,
  type ShapeFault,
  someOf,
  text,
  whole,
  yesNo,
} from './json-shape';
import { findLine, type JsonFault, type JsonValue, parseJson } from './json-tree';
import type { Mapping } from './mapping';
import { type FileProblem, readMappingFile, writeMappingFile } from './mapping-file';
import type { TemplateContent } from './template';
import { readTemplateFile, type TemplateFileProblem, writeTemplateJson } from './template-file';

const FORMAT = 'hona-panel-settings';
const VERSION = 1;
/** The largest file that is read, in bytes (in characters where it is pasted). */
export const LARGEST_FILE = 6_000_000;
const MOST_PROBLEMS = 20;

/** What another computer may take over. The token, the connection, drafts and messages are no part of it. */
const SHARED = [
  'undoSeconds',
  'enterSends',
  'keepDays',
  'launcher',
  'language',
  'confidential',
  'singleKeys',
] as const;
/** Who works here: only where a person wants it in the file. */
const OWN = ['staffId', 'staffName', 'meId', 'signature'] as const;
export type SharedSettings = Pick<Settings, (typeof SHARED)[number]>;
export type OwnSettings = Pick<Settings, (typeof OWN)[number]>;

/** What a file holds; what it does not hold stays as it is. */
export type SettingsContent = {
  settings: Partial<SharedSettings & OwnSettings>;
  rules: Partial<FirmRules>;
  mapping: Mapping | null;
  templates: TemplateContent[] | null;
};

/** What is wrong, and where: the keys that lead there; line and column from 1. */
export type SettingsFault = {
  part: 'file';
  path: JsonPath;
  line: number;
  column: number;
  why: ShapeFault | JsonFault['why'] | 'too-large' | 'not-this-file' | 'not-this-version';
  /** What stands there, where that is no JSON. */
  found: string;
};
export type SettingsProblem =
  | SettingsFault
  | { part: 'mapping'; problem: FileProblem }
  | { part: 'templates'; problem: TemplateFileProblem };

type Written = {
  settings: Settings;
  rules: FirmRules;
  mapping: Mapping;
  templates: readonly TemplateContent[];
};

/** All settings as a file. @param withMe who works here and the signature go along */
export function writeSettingsFile({ settings, rules, mapping, templates }: Written, withMe: boolean): string {
  const keys = [...SHARED, ...(withMe ? OWN : [])];
  const kept = Object.fromEntries(keys.map((key) => [key, settings[key]]));
  // What a policy keeps for good is more than a person can set.
  const keepDays = Math.min(settings.keepDays, MOST_DAYS);
  const own = JSON.parse(writeMappingFile(mapping)) as { mapping: unknown };
  const texts = JSON.parse(writeTemplateJson(templates)) as { templates: unknown };
  const content = {
    settings: { ...kept, keepDays },
    rules,
    mapping: own.mapping,
    templates: texts.templates,
  };
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...content }, null, 2)}\n`;
}

const MOST_DAYS = 3650;
const WORD = 2000;
const line = (most: number) => text(most, (found) => (/[\0\n\r]/.test(found) ? null : found));
const id = text(20, (found) => (/^\d+$/.test(found) ? found : null));
const address = (of: 'conversation' | 'project') =>
  text(WORD, (found) => {
    const checked = checkFirmAddress(found, of);
    return checked.ok ? checked.address : null;
  });
const zone = text(100, (found) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: found }).resolvedOptions().timeZone && found;
  } catch {
    return null;
  }
});
const host = text(253, (found) => (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(found) ? found : null));
const minutes = whole(0, 24 * 60);

/** No file turns a check into one that could never be answered, or off where nothing could be sent without it. */
const levels = Object.fromEntries(
  (Object.keys(DEFAULT_LEVELS) as CheckId[])
    .filter((check) => !FIXED_CHECKS.has(check))
    .map((check) => [
      check,
      NEVER_BLOCKS.has(check) ? oneOf('off', 'warn', 'confirm') : oneOf('off', 'warn', 'confirm', 'block'),
    ]),
) as Record<CheckId, Shape<CheckLevel>>;

const settingsShape = someOf<SharedSettings & OwnSettings>({
  undoSeconds: whole(0, 30),
  enterSends: yesNo,
  keepDays: whole(1, MOST_DAYS),
  launcher: yesNo,
  language: orNull(oneOf('en', 'es')),
  confidential: yesNo,
  singleKeys: yesNo,
  staffId: orNull(id),
  staffName: orNull(line(WORD)),
  meId: orNull(id),
  signature: orNull(line(200)),
});
const quiet: Shape<FirmRules['quiet']> = (value, path, report) => {
  const found = someOf<FirmRules['quiet']>({ from: minutes, to: minutes })(value, path, report);
  return found && { ...defaultRules.quiet, ...found };
};
const events: Shape<FirmRules['events']> = (value, path, report) => {
  const found = someOf<FirmRules['events']>({
    remindersField: oneOf('reminders', 'reminder'),
    amount: oneOf('text', 'number'),
    people: oneOf('ids', 'emails'),
    zones: oneOf('iana', 'abbreviations'),
  })(value, path, report);
  return found && { ...defaultDialect, ...found };
};
const rulesShape = someOf<FirmRules>({
  checks: someOf<Record<CheckId, CheckLevel>>(levels),
  quiet,
  zone: orNull(zone),
  shorteners: listOf(host, 1000),
  conversationLink: orNull(address('conversation')),
  honaAddress: orNull(address('project')),
  events,
});

/** Reads such a file: all that it holds, or what is wrong with it. Never a part of it. */
export function readSettingsFile(
  file: string,
): { ok: true; content: SettingsContent } | { ok: false; problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const report = (at: number, path: JsonPath, why: SettingsFault['why'], found = '') => {
    problems.push({ part: 'file', path, ...findLine(file, at), why, found });
  };
  const content: SettingsContent = { settings: {}, rules: {}, mapping: null, templates: null };
  const root = readRoot(file, report);
  for (const { name, at, value } of root) {
    if (name === 'settings') content.settings = settingsShape(value, [name], report) ?? {};
    else if (name === 'rules') content.rules = rulesShape(value, [name], report) ?? {};
    else if (name === 'mapping') {
      const { text: part, place } = cut(file, value, 'hona-panel-mapping', name);
      const read = readMappingFile(part);
      if (read.ok) content.mapping = read.mapping;
      else for (const one of read.problems) problems.push({ part: name, problem: { ...one, ...place(one) } });
    } else if (name === 'templates') {
      const { text: part, place } = cut(file, value, 'hona-panel-templates', name);
      const read = readTemplateFile(part);
      if (read.ok) content.templates = read.templates;
      else for (const one of read.problems) problems.push({ part: name, problem: { ...one, ...place(one) } });
    } else if (name !== 'format' && name !== 'version') report(at, [name], 'unknown-key');
  }
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
    : { ok: true, content };
}

type Root = (JsonValue & { kind: 'object' })['entries'];

/** The parts of the file; none, after the report, where it is no file of this kind. */
function readRoot(
  file: string,
  report: (at: number, path: JsonPath, why: SettingsFault['why'], found?: string) => void,
): Root {
  if (file.length > LARGEST_FILE) {
    report(0, [], 'too-large');
    return [];
  }
  const json = parseJson(file);
  if (!json.ok) {
    report(json.fault.at, [], json.fault.why, json.fault.found);
    return [];
  }
  const root = json.value;
  const entries = root.kind === 'object' ? root.entries : [];
  const own = (key: string) => entries.find(({ name }) => name === key)?.value;
  const [format, version] = [own('format'), own('version')];
  if (format?.kind !== 'text' || format.value !== FORMAT) report((format ?? root).at, [], 'not-this-file');
  else if (version?.kind !== 'plain' || version.value !== VERSION)
    report((version ?? root).at, ['version'], 'not-this-version');
  else {
    const seen = new Set<string>();
    for (const { name, at } of entries) {
      if (seen.has(name)) report(at, [name], 'twice');
      seen.add(name);
    }
    return entries;
  }
  return [];
}

/** A part of the file as a file of its own, for its own reader; `place` turns a place in that into one in this. */
function cut(file: string, { at }: JsonValue, format: string, name: string) {
  const start = findLine(file, at);
  const head = `{"format":"${format}","version":1,"${name}":`;
  return {
    text: `${head}${file.slice(at, findEnd(file, at))}}`,
    place: ({ line: row, column }: { line: number; column: number }) => ({
      line: start.line + row - 1,
      column: row === 1 ? Math.max(start.column, start.column + column - 1 - head.length) : column,
    }),
  };
}

/** Where a value that begins here ends; the text is JSON. */
function findEnd(file: string, at: number): number {
  const parts = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s",:[\]{}]+/g;
  parts.lastIndex = at;
  for (let depth = 0; ; ) {
    const part = parts.exec(file)?.[0] ?? '';
    if (part === '{' || part === '[') depth++;
    if (part === '}' || part === ']') depth--;
    if (depth <= 0) return part === '' ? file.length : parts.lastIndex;
  }
}
