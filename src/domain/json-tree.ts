/** A value of a JSON text, with the offset at which it begins. Objects keep every key, also one that stands twice. */
export type JsonValue = { at: number } & (
  | { kind: 'text'; value: string }
  | { kind: 'plain'; value: number | boolean | null }
  | { kind: 'list'; items: JsonValue[] }
  | { kind: 'object'; entries: JsonEntry[] }
);
export type JsonEntry = { name: string; at: number; value: JsonValue };

/** Where a text is no JSON, and what stands there; `found` is empty at its end. */
export type JsonFault = { at: number; why: 'unexpected' | 'end' | 'too-deep'; found: string };

const TOKEN =
  /[{}[\],:]|"[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\n\r]*/y;
const DEEPEST = 20;

/** Ends the reading, however deep it is. */
class Stop extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.why);
    this.fault = fault;
  }
}

/**
 * Reads a JSON text (RFC 8259) that a person may have written. Browsers do not all say where one is wrong, and take a
 * key that stands twice without a word.
 */
export function parseJson(text: string): { ok: true; value: JsonValue } | { ok: false; fault: JsonFault } {
  // Some editors begin a file with a mark.
  let at = text.startsWith('\uFEFF') ? 1 : 0;

  function fail(from = at, why: JsonFault['why'] = from < text.length ? 'unexpected' : 'end'): never {
    throw new Stop({
      at: from,
      why,
      found: /^(?:[{}[\],:]|[^\s{}[\],:]*)/.exec(text.slice(from, from + 20))?.[0] ?? '',
    });
  }
  function peek(): string | undefined {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    return text[at];
  }
  function take(wanted?: string): string {
    peek();
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined || (wanted !== undefined && token !== wanted)) return fail();
    at += token.length;
    return token;
  }
  /** What stands between two brackets, with commas. */
  function series(end: string, item: () => void): void {
    if (peek() !== end) {
      item();
      while (peek() === ',') {
        take();
        item();
      }
    }
    take(end);
  }
  function scalar(): string | number | boolean | null {
    const token = take();
    try {
      // A sign, a wrong escape and a control character fail here.
      return JSON.parse(token) as ReturnType<typeof scalar>;
    } catch {
      return fail(at - token.length);
    }
  }
  function value(depth: number): JsonValue {
    const sign = peek();
    const start = at;
    if (depth > DEEPEST) return fail(at, 'too-deep');
    if (sign === '[') {
      take();
      const items: JsonValue[] = [];
      series(']', () => items.push(value(depth + 1)));
      return { at: start, kind: 'list', items };
    }
    if (sign === '{') {
      take();
      const entries: JsonEntry[] = [];
      series('}', () => entries.push(entry(depth)));
      return { at: start, kind: 'object', entries };
    }
    const found = scalar();
    return typeof found === 'string'
      ? { at: start, kind: 'text', value: found }
      : { at: start, kind: 'plain', value: found };
  }
  function entry(depth: number): JsonEntry {
    if (peek() !== '"') return fail();
    const start = at;
    const name = String(scalar());
    take(':');
    return { name, at: start, value: value(depth + 1) };
  }

  try {
    const whole = value(0);
    if (peek() !== undefined) fail();
    return { ok: true, value: whole };
  } catch (thrown) {
    if (thrown instanceof Stop) return { ok: false, fault: thrown.fault };
    throw thrown;
  }
}

/** Line and column of an offset, both from 1. */
export function findLine(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The same of a value that was never a text (a policy's), without places in it. Throws where it is nested without end. */
export function toTree(value: unknown): JsonValue {
  const at = 0;
  if (typeof value === 'string') return { kind: 'text', at, value };
  if (Array.isArray(value)) return { kind: 'list', at, items: value.map(toTree) };
  if (typeof value !== 'object' || value === null)
    return { kind: 'plain', at, value: value as number | boolean | null };
  const entries = Object.entries(value).map(([name, inner]) => ({ name, at, value: toTree(inner) }));
  return { kind: 'object', at, entries };
}
