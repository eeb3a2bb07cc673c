// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplateText, fillTemplate } from '../../src/domain/fill-template';
import type { FieldValue } from '../../src/domain/template-fields';
import { writeField } from '../../src/domain/template-syntax';

const VALUES: Record<string, FieldValue> = {
  'client.firstName': { state: 'known', value: 'Jane' },
  'field.Trap': { state: 'known', value: '{{client.firstName}}' },
  'field.Empty': { state: 'empty', near: [] },
};
const find = (name: string): FieldValue =>
  (Object.hasOwn(VALUES, name) && VALUES[name]) || { state: 'unknown', near: ['client.firstName'] };

describe('fillTemplate', () => {
  it.each([
    ['Hi {{client.firstName}}, welcome.', 'Hi Jane, welcome.'],
    ['Hi {{field.Empty|there}}!', 'Hi there!'],
    ['Hi{{field.Empty|}}!', 'Hi!'],
    ['Hi {{field.Empty}}!', 'Hi {{field.Empty}}!'],
    // A slip in the name is not hidden by the fallback.
    ['Hi {{client.fristName|there}}!', 'Hi {{client.fristName|there}}!'],
    // One pass: a client who calls herself a field stays what she typed.
    ['{{field.Trap}} {{client.firstName}}', '{{client.firstName}} Jane'],
    ['Hi {{client.firstName', 'Hi {{client.firstName'],
  ])('%s', (text, filled) => {
    expect(fillTemplate(text, find).text).toBe(filled);
  });

  it('says of each missing field why, and what was perhaps meant', () => {
    const { missing } = fillTemplate('{{field.Empty}} {{client.fristName}}', find);
    expect(missing).toEqual([
      { kind: 'missing', text: '{{field.Empty}}', name: 'field.Empty', why: 'empty', near: [] },
      {
        kind: 'missing',
        text: '{{client.fristName}}',
        name: 'client.fristName',
        why: 'unknown',
        near: ['client.firstName'],
      },
    ]);
  });

  const noField = fc.string({ unit: 'binary' }).filter((text) => !/\{\{|\}\}/.test(text));
  const anything = fc.string({ unit: fc.constantFrom('{{', '}}', '|', '\\', '\n', 'x', 'é', '\ud83d', ' ') });

  it('a text without fields stays as it is', () => {
    fc.assert(
      fc.property(noField, (text) => {
        expect(fillTemplate(text, find).text).toBe(text);
      }),
    );
  });

  it('never throws, and its parts are its text', () => {
    fc.assert(
      fc.property(anything, anything, (text, value) => {
        const filled = fillTemplate(text, () => ({ state: 'known', value }));
        expect(filled.parts.map((part) => part.text).join('')).toBe(filled.text);
        expect(checkTemplateText(text)).toBeInstanceOf(Array);
      }),
    );
  });

  it('a value stands there to the letter, whatever it holds, in one pass', () => {
    fc.assert(
      fc.property(noField, anything, noField, (before, value, after) => {
        const text = `${before} {{client.name}} ${after}`;
        const filled = fillTemplate(text, () => ({ state: 'known', value }));
        expect(filled.text).toBe(`${before} ${value} ${after}`);
        expect(filled.missing).toEqual([]);
      }),
    );
  });

  it('a missing value takes its fallback, else the field stays to the letter', () => {
    const name = fc.string().map((text) => text.replace(/[\n\r]/g, ''));
    const gone = (): FieldValue => ({ state: 'empty', near: [] });
    fc.assert(
      fc.property(name, name, (label, fallback) => {
        const field = writeField(`field.${label}`);
        expect(fillTemplate(field, gone).text).toBe(field);
        const escaped = fallback.replace(/[\\{}|]/g, '\\$&');
        expect(fillTemplate(`${field.slice(0, -2)}|${escaped}}}`, gone).text).toBe(fallback.trim());
      }),
    );
  });
});

it('what is wrong in a text has a line and a column', () => {
  expect(checkTemplateText('Hi {{client.firstName}},\nyour {{case.nmae}} and {{field.X')).toEqual([
    { why: 'unknown', name: 'case.nmae', near: ['case.name'], line: 2, column: 6 },
    { why: 'not-closed', line: 2, column: 24 },
  ]);
  expect(checkTemplateText('a\r\n}}')).toEqual([{ why: 'not-opened', line: 2, column: 1 }]);
});
