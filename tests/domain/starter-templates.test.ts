// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/domain/checks/run-checks';
import { checkTemplateText, fillTemplate } from '../../src/domain/fill-template';
import { defaultMapping } from '../../src/domain/mapping';
import { deriveProject } from '../../src/domain/project';
import { STARTER_TEMPLATES } from '../../src/domain/starter-templates';
import { collectFieldFacts, findFieldValue } from '../../src/domain/template-fields';
import { readTemplateFile, writeTemplateCsv, writeTemplateJson } from '../../src/domain/template-file';
import { guessLanguage } from '../../src/domain/template-language';
import { makeFact, makeProjectFacts } from '../builders';
import { makeInput } from './checks/input';

/** A case like most: a court date in MyCase, and no field in which the firm lists what it needs. */
const KNOWN = {
  ...makeProjectFacts({
    customFields: makeFact([
      { label: 'Hona Enabled', value: 'Yes' },
      { label: 'Court Date', value: '12/03/2026' },
    ]),
  }),
  lastSent: null,
};
const FACTS = collectFieldFacts(KNOWN, deriveProject(KNOWN, defaultMapping), defaultMapping, 'Dana Ortiz');

it('ten, each in English and Spanish', () => {
  expect(STARTER_TEMPLATES).toHaveLength(10);
  for (const { texts } of STARTER_TEMPLATES)
    expect([guessLanguage([texts.en ?? '']), guessLanguage([texts.es ?? ''])]).toEqual(['en', 'es']);
});

describe.each(STARTER_TEMPLATES.map((one) => [one.name, one] as const))('%s', (_, { texts }) => {
  it.each(['en', 'es'] as const)('in %s', (language) => {
    const text = texts[language] ?? '';
    expect(checkTemplateText(text)).toEqual([]);
    // The same fields in both, so that nothing is missing in one alone.
    const names = (one: string) => [...one.matchAll(/\{\{([^|}]+)/g)].map(([, name]) => name);
    expect(names(text)).toEqual(names(texts.en ?? ''));
    // Nothing that a check before sending would stop at: no word that opts out, no attachment, no link.
    expect(text).not.toMatch(
      /\b(stop|cancel|end|quit|unsubscribe|alto|attach\w*|adjunt\w*)\b|https?:|www\./i,
    );
    // Without the client's name it still reads as a sentence; only what must be filled in by hand stays.
    const bare = fillTemplate(text, () => ({ state: 'empty', near: [] }));
    expect(bare.missing.every(({ name }) => /^field\.(Court Date|Documents Needed)$/.test(name))).toBe(true);
    expect(bare.text.length).toBeLessThan(320);
  });
});

it.each(STARTER_TEMPLATES.flatMap(({ name, texts }) => Object.entries(texts).map((one) => [name, ...one])))(
  'filled for a client, the checks find nothing in “%s” (%s) but what staff must fill in themselves',
  (name, _, text) => {
    const filled = fillTemplate(text ?? '', (field) => findFieldValue(field, FACTS));
    const found = runChecks(makeInput({ text: filled.text })).map(({ id }) => id);
    expect(found).toEqual(name === 'Document request' ? ['unresolved-field'] : []);
    expect(filled.missing.map((one) => one.name)).toEqual(found.map(() => 'field.Documents Needed'));
  },
);

it('they go through both kinds of file unharmed', () => {
  const whole = { ok: true, templates: STARTER_TEMPLATES };
  expect(readTemplateFile(writeTemplateJson(STARTER_TEMPLATES))).toEqual(whole);
  expect(readTemplateFile(writeTemplateCsv(STARTER_TEMPLATES))).toEqual(whole);
});
