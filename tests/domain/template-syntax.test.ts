// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate, writeField } from '../../src/domain/template-syntax';

const fields = (text: string) =>
  parseTemplate(text).parts.flatMap((part) => (part.kind === 'field' ? [[part.name, part.fallback]] : []));
const faults = (text: string) => parseTemplate(text).faults.map(({ why, at }) => [why, at]);

describe('parseTemplate', () => {
  it.each<[string, [string, string | null][]]>([
    ['Hi {{client.firstName}},', [['client.firstName', null]]],
    ['{{ client.firstName | there }}', [['client.firstName', 'there']]],
    ['{{client.firstName|}}', [['client.firstName', '']]],
    ['{{a|b|c}}', [['a', 'b|c']]],
    [
      '{{field.Court Date}}{{field.Judge}}',
      [
        ['field.Court Date', null],
        ['field.Judge', null],
      ],
    ],
    ['{{field.A\\|B|none}}', [['field.A|B', 'none']]],
    ['{{field.A\\}\\}B}}', [['field.A}}B', null]]],
    ['{{{a}}}', [['{a', null]]],
    ['no field, { one brace }, a | b', []],
  ])('%s', (text, expected) => {
    expect(fields(text)).toEqual(expected);
  });

  it.each<[string, [string, number][]]>([
    ['Hi {{client.firstName, thanks', [['not-closed', 3]]],
    [
      'Hi {{client.firstName\n}}',
      [
        ['not-closed', 3],
        ['not-opened', 22],
      ],
    ],
    ['{{a {{b}}', [['not-closed', 0]]],
    ['client.firstName}}', [['not-opened', 16]]],
    [
      '{{}} and {{ | there}}',
      [
        ['no-name', 0],
        ['no-name', 9],
      ],
    ],
    ['{{a\\', [['not-closed', 0]]],
  ])('a fault has a place: %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('whatever the text, the parts together are the text', () => {
    const pieces = fc.constantFrom('{{', '}}', '|', '\\', '\n', 'a', '{', '}', ' ', 'é', '\ud83d');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: pieces })), (text) => {
        expect(
          parseTemplate(text)
            .parts.map(({ raw }) => raw)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('a name written as a field is read as the same name', () => {
    const label = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\n\r]/g, '').trim());
    fc.assert(
      fc.property(label, (name) => {
        expect(fields(`a ${writeField(name)} b`)).toEqual([[name, null]]);
        expect(faults(writeField(`x${name}`))).toEqual([]);
      }),
    );
  });

  it('100,000 openings without an end are read in one go', () => {
    expect(parseTemplate('{{'.repeat(100_000)).faults).toHaveLength(100_000);
    expect(parseTemplate(`{{${'a'.repeat(500_000)}`).faults).toHaveLength(1);
  });
});
