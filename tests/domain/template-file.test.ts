// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseTemplate, type TemplateContent } from '../../src/domain/template';
import { readTemplateFile, writeTemplateCsv, writeTemplateJson } from '../../src/domain/template-file';

const wrong = (text: string) => {
  const file = readTemplateFile(text);
  return file.ok
    ? []
    : file.problems.map(({ why, entry, key, line, column }) => [why, entry, key, line, column]);
};
const json = (...templates: unknown[]) =>
  JSON.stringify({ format: 'hona-panel-templates', version: 1, templates });
const head = 'name,en,es,owner\r\n';

describe('a file with an error names the place, and nothing is taken from it', () => {
  it.each<[string, string, unknown[][]]>([
    [
      'a comma too much',
      '{\n  "format": "hona-panel-templates",\n  ,\n}',
      [['unexpected', null, null, 3, 3]],
    ],
    ['a file cut off', '{ "format": "hona-panel-templates"', [['end', null, null, 1, 35]]],
    ['another file', '{"format": "hona-panel-mapping"}', [['not-this-file', null, null, 1, 12]]],
    ['a list alone', '[]', [['not-this-file', null, null, 1, 1]]],
    [
      'a later version',
      '{"format": "hona-panel-templates", "version": 2, "templates": []}',
      [['not-this-version', null, 'version', 1, 47]],
    ],
    [
      'no list',
      '{"format": "hona-panel-templates", "version": 1}',
      [['missing-key', null, 'templates', 1, 1]],
    ],
    ['a name that is a number', json({ name: 1, en: 'x' }), [['not-text', 1, 'name', 1, '1,"en']]],
    ['no name', json({ en: 'x' }), [['missing-key', 1, 'name', 1, '{"en']]],
    ['no text', json({ name: 'A', en: null }), [['no-text', 1, null, 1, '{"name']]],
    ['only spaces', json({ name: 'A', en: ' \n ' }), [['no-text', 1, null, 1, '{"name']]],
    ['another key', json({ name: 'A', en: 'x', fr: 'y' }), [['unknown-key', 1, 'fr', 1, '"fr']]],
    ['another owner', json({ name: 'A', en: 'x', owner: 'me' }), [['not-owner', 1, 'owner', 1, '"me']]],
    [
      'the same name twice',
      json({ name: 'A', en: 'x' }, { name: 'a ', en: 'y' }),
      [['twice', 2, null, 1, '"a "']],
    ],
    ['not an object', json('A'), [['not-object', 1, null, 1, '"A"']]],
    [
      'a field without an end',
      json({ name: 'A', es: 'Hola {{client.name' }),
      [['not-closed', 1, 'es', 1, '"Hola']],
    ],
    ['a quote without an end', `${head}"Intro,"Hi"`, [['after-quote', null, null, 2, 9]]],
    ['a quote that stays open', `${head}A,"Hi`, [['quote-open', null, null, 2, 3]]],
    ['too few values', `${head}A,Hi`, [['wrong-columns', 1, null, 2, 1]]],
    [
      'a column that there is not',
      'name,fr\r\nA,x',
      [
        ['no-column', null, 'fr', 1, 6],
        ['no-text', 1, null, 2, 1],
      ],
    ],
    ['no line with the columns', 'A,Hi,,own', [['not-this-file', null, null, 1, 1]]],
    ['nothing', '', [['not-this-file', null, null, 1, 1]]],
    ['a name that is missing', `${head},Hi,,own`, [['empty-name', 1, null, 2, 1]]],
    ['a name that is too long', `${head}${'x'.repeat(201)},Hi,,own`, [['long-name', 1, null, 2, 1]]],
    ['a text that is too long', `${head}A,${'x'.repeat(5001)},,own`, [['long-text', 1, 'en', 2, 3]]],
  ])('%s', (_, text, expected) => {
    // The column of a part that stands in the file once may be given by that part.
    const column = (one: unknown) => (typeof one === 'string' ? text.lastIndexOf(one) + 1 : one);
    expect(wrong(text)).toEqual(expected.map((row) => [...row.slice(0, 4), column(row[4])]));
  });

  it('a field without an end is placed in the template’s own text too', () => {
    const file = readTemplateFile(`${head}A,"Hi\n{{client.name",,own`);
    expect(file).toMatchObject({
      ok: false,
      problems: [{ why: 'not-closed', inText: { line: 2, column: 1 } }],
    });
  });

  it('a field that this version does not know is no reason to lose the file', () => {
    expect(readTemplateFile(`${head}A,Hi {{firm.name}},,own`)).toMatchObject({ ok: true });
  });

  it('too large, and too many', () => {
    expect(wrong('x'.repeat(5_000_001))).toEqual([['too-large', null, null, 1, 1]]);
    const many = Array.from({ length: 1001 }, (_, i) => `T${i},Hi,,own`).join('\r\n');
    expect(wrong(head + many)).toEqual([['too-many', null, null, 1002, 1]]);
  });

  it('names at most twenty', () => {
    expect(wrong(json(...Array.from({ length: 50 }, () => 1)))).toHaveLength(20);
  });
});

describe('what spreadsheets make of it', () => {
  it.each([
    ['semicolons', 'name;en;es;owner\r\nA;"Hi; you";;firm\r\n'],
    ['tabs and a mark', '\uFEFFName\tEN\tES\tOwner\nA\t"Hi; you"\t\tFirm\n'],
    ['other columns first', 'owner,name,en\r\nfirm,A,Hi; you\r\n'],
  ])('%s', (_, text) => {
    expect(readTemplateFile(text)).toEqual({
      ok: true,
      templates: [{ name: 'A', texts: { en: 'Hi; you', es: null }, owner: 'firm' }],
    });
  });

  it('without an owner it is one’s own', () => {
    expect(readTemplateFile('name,en\nA,Hi')).toMatchObject({ ok: true, templates: [{ owner: 'own' }] });
  });

  it('a text that begins like a formula is no formula there, and comes back as it was', () => {
    const template: TemplateContent = {
      name: '=cmd',
      texts: { en: '+1 is our code', es: '@casa' },
      owner: 'own',
    };
    const csv = writeTemplateCsv([template]);
    expect(csv).toBe('"name","en","es","owner"\r\n"\'=cmd","\'+1 is our code","\'@casa","own"\r\n');
    expect(readTemplateFile(csv)).toEqual({ ok: true, templates: [template] });
  });
});

it('what is exported is imported the same, whatever the texts hold', () => {
  const text = fc.option(fc.string({ unit: 'binary' }).filter((one) => !/\{\{|\}\}/.test(one)));
  const made = fc
    .record({
      name: fc.string({ unit: 'binary', maxLength: 40 }),
      texts: fc.record({ en: text, es: text }),
      owner: fc.constantFrom('own' as const, 'firm' as const),
    })
    .map(normaliseTemplate)
    .filter(({ name, texts }) => name !== '' && (texts.en !== null || texts.es !== null));
  fc.assert(
    fc.property(made, (template) => {
      const whole = { ok: true, templates: [template] };
      expect(readTemplateFile(writeTemplateJson([template]))).toEqual(whole);
      expect(readTemplateFile(writeTemplateCsv([template]))).toEqual(whole);
    }),
  );
});
