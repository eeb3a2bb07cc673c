// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { defaultMapping, type Mapping } from '../../src/domain/mapping';
import { readMappingFile, writeMappingFile } from '../../src/domain/mapping-file';
import { mappingSchema } from '../../src/messaging/schemas';
import { wholeMapping } from './whole-mapping';

/** A file whose mapping differs by these parts, whatever they are. */
const fileWith = (parts: object) =>
  JSON.stringify({ format: 'hona-panel-mapping', version: 1, mapping: { ...defaultMapping, ...parts } });
function problemsOf(text: string) {
  const read = readMappingFile(text);
  return read.ok ? [] : read.problems;
}

describe('a mapping’s file', () => {
  it.each<[string, Mapping]>([
    ['the standard mapping', defaultMapping],
    ['a whole one', wholeMapping],
    [
      'one of 200 stages',
      {
        ...defaultMapping,
        phases: Object.fromEntries([...Array(200).keys()].map((n) => [`Stage ${n}`, `P${n}`])),
      },
    ],
    [
      'other scripts and signs',
      { ...defaultMapping, teamRoles: { 'مساعد "\\ \u2028 😀\u0085': 'Abogado\t' } },
    ],
  ])('comes back as it was written: %s', (_, mapping) => {
    const read = readMappingFile(writeMappingFile(mapping));
    expect(read).toEqual({ ok: true, mapping });
    // What is read here, the background takes.
    expect(read.ok && mappingSchema.safeParse(read.mapping).success).toBe(true);
  });

  it('is readable to a person, and says what it is', () => {
    expect(writeMappingFile(defaultMapping)).toMatch(
      /^\{\n {2}"format": "hona-panel-mapping",\n {2}"version": 1,\n {2}"mapping": \{\n/,
    );
  });

  it('says line and column where it is no JSON', () => {
    expect(problemsOf('{\n  "format": "hona-panel-mapping",\n  "version": 1,,\n}')).toEqual([
      { path: [], name: ',', line: 3, column: 16, why: 'unexpected' },
    ]);
    expect(problemsOf('')).toMatchObject([{ why: 'end', line: 1, column: 1 }]);
  });

  it.each<[string, string, object]>([
    ['another file', '{"name": "package"}', { path: [], why: 'not-this-file' }],
    ['a list', '[]', { path: [], why: 'not-this-file' }],
    [
      'another version',
      '{"format": "hona-panel-mapping", "version": 2, "mapping": {}}',
      { path: ['version'], why: 'not-this-version' },
    ],
    [
      'no mapping',
      '{"format": "hona-panel-mapping", "version": 1}',
      { path: ['mapping'], why: 'missing-key' },
    ],
    ['one key more', fileWith({ stages: {} }), { path: ['stages'], why: 'unknown-key' }],
    ['one key less', fileWith({ phases: undefined }), { path: ['phases'], why: 'missing-key' }],
    [
      'a number as a phase',
      fileWith({ phases: { A: 'a', B: 'b', Discovery: 3 } }),
      { path: ['phases', 2], name: 'Discovery', why: 'not-text' },
    ],
    ['a list of phases', fileWith({ phases: ['A'] }), { path: ['phases'], why: 'not-object' }],
    ['a text as Groups', fileWith({ clientGroups: 'Client' }), { path: ['clientGroups'], why: 'not-list' }],
    [
      'a Group that is none',
      fileWith({ clientGroups: ['Client', null] }),
      { path: ['clientGroups', 1], why: 'not-text' },
    ],
    [
      'a Group twice',
      fileWith({ clientGroups: ['Client', 'Client'] }),
      { path: ['clientGroups', 1], name: 'Client', why: 'twice' },
    ],
    [
      'an empty phase',
      fileWith({ phases: { Discovery: '' } }),
      { path: ['phases', 0], name: 'Discovery', why: 'empty' },
    ],
    ['a stage without a name', fileWith({ phases: { '': 'x' } }), { path: ['phases', 0], why: 'empty' }],
    [
      '"yes" for yes',
      fileWith({ phasesFollowTasks: 'yes' }),
      { path: ['phasesFollowTasks'], why: 'not-yes-no' },
    ],
    [
      'a field that is a list',
      fileWith({ noticesField: [] }),
      { path: ['noticesField'], why: 'not-text-or-null' },
    ],
    ['an empty label', fileWith({ caseTypeField: '' }), { path: ['caseTypeField'], why: 'empty' }],
    [
      'a field on nothing',
      fileWith({ minorField: { on: 'staff', label: 'x' } }),
      { path: ['minorField', 'on'], why: 'not-on' },
    ],
    [
      'a field without a label',
      fileWith({ minorField: { on: 'case' } }),
      { path: ['minorField', 'label'], why: 'missing-key' },
    ],
    [
      'a lead without a value',
      fileWith({ lead: { label: 'Lead?', value: '' } }),
      { path: ['lead', 'value'], why: 'empty' },
    ],
    ['a lead of another shape', fileWith({ lead: 'Lead?' }), { path: ['lead'], why: 'not-object' }],
    [
      'a format of no direction',
      fileWith({ logFormats: [{ direction: 'up', pattern: '{text}' }] }),
      { path: ['logFormats', 0, 'direction'], why: 'not-direction' },
    ],
    [
      'a format that would fit any message',
      fileWith({ logFormats: [{ direction: 'in', pattern: '{text}' }] }),
      { path: ['logFormats', 0], name: '{text}', why: 'pattern', fault: { why: 'too-loose', at: 0 } },
    ],
    [
      'a name longer than any',
      fileWith({ phases: { Discovery: 'x'.repeat(2001) } }),
      { path: ['phases', 0], name: 'Discovery', why: 'long' },
    ],
    ['U+0000', fileWith({ phases: { Discovery: 'a\0b' } }), { path: ['phases', 0], why: 'odd' }],
  ])('names the place that is wrong: %s', (_, text, problem) => {
    expect(problemsOf(text)).toMatchObject([problem]);
  });

  it('a key that stands twice is said, in phases and in the file', () => {
    const text = fileWith({ phases: { A: '1' } });
    expect(problemsOf(text.replace('"A":"1"', '"A":"1","A":"2"'))).toMatchObject([
      { path: ['phases', 1], name: 'A', why: 'twice' },
    ]);
    expect(problemsOf(text.replace('"lead":', '"lead":null,"lead":'))).toMatchObject([
      { path: ['lead'], why: 'twice' },
    ]);
  });

  it('__proto__ and constructor are names like others, or refused; nothing that all objects share changes', () => {
    const proto = fileWith({ phases: { A: '1' } }).replace('"A"', '"__proto__"');
    expect(problemsOf(proto)).toMatchObject([{ path: ['phases', 0], name: '__proto__', why: 'odd' }]);
    expect(problemsOf(fileWith({}).replace('"lead":', '"__proto__":{"lead":1},"lead":'))).toMatchObject([
      { path: ['__proto__'], why: 'unknown-key' },
    ]);
    expect(readMappingFile(fileWith({ phases: { constructor: 'x' } })).ok).toBe(true);
    expect(({} as Record<string, unknown>).lead).toBeUndefined();
  });

  it('says the first twenty problems of many, and none of a file that is too large', () => {
    const many = Object.fromEntries([...Array(9000).keys()].map((n) => [`S${n}`, 1]));
    expect(problemsOf(fileWith({ phases: many }))).toHaveLength(20);
    expect(problemsOf(' '.repeat(1_000_001))).toMatchObject([{ why: 'too-large' }]);
  });

  it('stands in its line', () => {
    const text = writeMappingFile({ ...defaultMapping, phases: { A: '1', B: '2' } }).replace('"2"', '2');
    const [problem] = problemsOf(text);
    expect(text.split('\n')[(problem?.line ?? 0) - 1]?.slice((problem?.column ?? 0) - 1)).toBe('2');
  });
});
