// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLine, type JsonValue, parseJson } from '../../src/domain/json-tree';

function plain(value: JsonValue): unknown {
  if (value.kind === 'list') return value.items.map(plain);
  if (value.kind === 'object') return Object.fromEntries(value.entries.map((e) => [e.name, plain(e.value)]));
  return value.value;
}

describe('parseJson', () => {
  it('reads what JSON.parse reads, and as it does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2), (json, indent) => {
        const value: unknown = JSON.parse(json);
        const text = JSON.stringify(value, null, indent);
        const read = parseJson(text);
        if (!read.ok) throw new Error(JSON.stringify(read.fault));
        expect(plain(read.value)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses, whatever it is, and never throws', () => {
    const signs = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'u',
      'a',
      '1',
      '-',
      '.',
      ' ',
      '\n',
      'null',
      '"k"',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(parseJson(text).ok).toBe(isJson);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['{"a": 1,}', 1, 9, 'unexpected', '}'],
    ['{\n  "a": "x"\n  "b": 2\n}', 3, 3, 'unexpected', '"b"'],
    ['{"a": tru}', 1, 7, 'unexpected', 'tru'],
    ['{"a": "x', 1, 7, 'unexpected', '"x'],
    ['{"a": "x\ny"}', 1, 7, 'unexpected', '"x'],
    ['{"a": "\\q"}', 1, 7, 'unexpected', '"\\q"'],
    ['[1, 2', 1, 6, 'end', ''],
    ['', 1, 1, 'end', ''],
    ['{"a": 1} x', 1, 10, 'unexpected', 'x'],
    ["{'a': 1}", 1, 2, 'unexpected', "'a'"],
    ['\r\n[,]', 2, 2, 'unexpected', ','],
  ])('says where %j is wrong', (text, line, column, why, found) => {
    const read = parseJson(text);
    if (read.ok) throw new Error('taken');
    expect(read.fault).toMatchObject({ why, found });
    expect(findLine(text, read.fault.at)).toEqual({ line, column });
  });

  it('stops at nesting that no mapping has, and at a million brackets', () => {
    expect(parseJson('['.repeat(1_000_000))).toMatchObject({ ok: false, fault: { why: 'too-deep', at: 21 } });
    expect(parseJson(`"${'x'.repeat(1_000_000)}"`).ok).toBe(true);
    expect(parseJson(`"${'\\n'.repeat(500_000)}"`).ok).toBe(true);
  });

  it('keeps a key that stands twice, __proto__ too, and begins after a mark', () => {
    const read = parseJson('\uFEFF{"a": 1, "a": 2, "__proto__": 3}');
    expect(read.ok && read.value.kind === 'object' && read.value.entries.map((e) => e.name)).toEqual([
      'a',
      'a',
      '__proto__',
    ]);
  });
});
