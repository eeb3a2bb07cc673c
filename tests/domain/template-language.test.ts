// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLanguage, guessLanguage, pickText } from '../../src/domain/template-language';
import { makeLine } from '../builders';

const texts = (name: string) =>
  readFileSync(`tests/fixtures/texts/${name}.txt`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(line.indexOf('|') + 1));

describe('guessLanguage', () => {
  it.each([
    ['en', 'es'],
    ['es', 'en'],
  ] as const)('no ordinary text in %s is taken for the other language', (language, other) => {
    const guesses = texts(language).map((text) => guessLanguage([text]));
    expect(guesses).not.toContain(other);
    expect(guesses.filter((guess) => guess === language).length).toBeGreaterThan(guesses.length * 0.8);
  });

  it.each([[[]], [['']], [['ok']], [['👍', '12/03']], [['thanks gracias']], [['Discovery']]])(
    '%j says nothing',
    (said) => {
      expect(guessLanguage(said)).toBeNull();
    },
  );
});

describe('the language that templates begin with', () => {
  const spanish = makeLine({ authorTitle: 'Client', text: 'Sí, mañana puedo a las 3, gracias' });
  const ours = makeLine({ authorTitle: 'Paralegal', text: 'Hola, por favor llame a la oficina' });

  it('is what staff chose, else a guess from the client’s own last messages, else English', () => {
    expect(findLanguage('en', [spanish])).toEqual({ language: 'en', why: 'chosen' });
    expect(findLanguage(null, [spanish])).toEqual({ language: 'es', why: 'guess' });
    expect(findLanguage(null, [])).toEqual({ language: 'en', why: 'standard' });
  });

  it('the firm’s own lines do not count, and old ones no longer', () => {
    expect(findLanguage(null, [ours])).toEqual({ language: 'en', why: 'standard' });
    const english = makeLine({ authorTitle: 'Client', text: 'I can do that today' });
    expect(findLanguage(null, [spanish, ...Array.from({ length: 10 }, () => english)]).language).toBe('en');
  });

  it('a template with one language alone falls back, and says which it is', () => {
    expect(pickText({ texts: { en: 'Hi', es: null } }, 'es')).toEqual({ text: 'Hi', language: 'en' });
    expect(pickText({ texts: { en: 'Hi', es: 'Hola' } }, 'es')).toEqual({ text: 'Hola', language: 'es' });
  });
});
