import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitName } from '../../src/domain/person-name';

const wordsOf = (text: string) => text.split(/[\s,]+/).filter(Boolean);

describe('splitName (A4, PULL-CON-2)', () => {
  it.each([
    ['Jane Doe', 'Jane', 'Doe'],
    ['  Jane   Doe ', 'Jane', 'Doe'],
    ['José Núñez', 'José', 'Núñez'],
    ['Jane M. Doe', 'Jane M.', 'Doe'],
    ['J. R. R. Tolkien', 'J. R. R.', 'Tolkien'],
    ['Anne-Marie O’Brien', 'Anne-Marie', 'O’Brien'],
    ['נועה כהן', 'נועה', 'כהן'],
    ['Jane\u00a0Doe', 'Jane', 'Doe'],
  ])('%j is certain', (name, firstName, lastName) => {
    expect(splitName(name)).toEqual({ firstName, lastName, doubtful: false });
  });

  it.each([
    ['Doe, Jane', 'Jane', 'Doe'],
    ['Doe, Mary Ann', 'Mary Ann', 'Doe'],
    ['de la Cruz, Ana', 'Ana', 'de la Cruz'],
    ['Doe, Jane, Esq.', 'Jane', 'Doe Esq.'],
    ['Jane Doe, Jr.', 'Jane', 'Doe Jr.'],
    ['John Doe Jr.', 'John', 'Doe Jr.'],
    ['John Doe III', 'John', 'Doe III'],
    ['John Doe Esq', 'John', 'Doe Esq'],
    ['Ana de la Cruz', 'Ana', 'de la Cruz'],
    ['Jan van der Berg', 'Jan', 'van der Berg'],
    ['Maria DE LEON', 'Maria', 'DE LEON'],
    ['De La Cruz Ana', 'De', 'La Cruz Ana'],
    ['Mary Ann Doe', 'Mary Ann', 'Doe'],
    ['Gabriel García Márquez', 'Gabriel García', 'Márquez'],
    ['Dr. Doe', 'Dr.', 'Doe'],
    ['Jane D.', 'Jane', 'D.'],
    ['Jane & John Doe', 'Jane & John', 'Doe'],
    ['Jane Doe (mother)', 'Jane Doe', '(mother)'],
    ['Jane Doe 2', null, null],
    ['王 小明', '王', '小明'],
  ])('%j is doubtful: staff look at it before it is sent', (name, firstName, lastName) => {
    expect(splitName(name)).toEqual(firstName && { firstName, lastName, doubtful: true });
  });

  it.each([
    'Jane',
    '',
    '   ',
    'Doe,',
    ',',
    'Doe, Jr.',
    'Doe III',
    'Jane -',
    '? ?',
    '\u200b \u202e',
    'a, b, c',
    '王小明',
  ])('A5: %j does not hold both, and none is made up', (name) => expect(splitName(name)).toBeNull());

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom('Jane', 'Doe', 'de', 'la', 'van', 'Jr.', 'III', 'M.', ',', '-', 'Ñandú', '&', 'Dr'),
        {
          maxLength: 9,
        },
      )
      .map((words) => words.join(' ')),
  );

  it('keeps every word, adds none, and never throws', () => {
    fc.assert(
      fc.property(text, (name) => {
        const split = splitName(name);
        if (!split) return;
        const { firstName, lastName } = split;
        expect(firstName).toMatch(/\p{L}/u);
        expect(lastName).toMatch(/\p{L}/u);
        expect([...wordsOf(firstName), ...wordsOf(lastName)].sort()).toEqual(wordsOf(name).sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same again where it was certain, in MyCase’s own order', () => {
    fc.assert(
      fc.property(text, (name) => {
        const split = splitName(name);
        if (!split || split.doubtful) return;
        const again = `${split.firstName} ${split.lastName}`;
        expect(again).toBe(wordsOf(name).join(' '));
        expect(splitName(again)).toEqual(split);
      }),
    );
  });

  it.each(['a', 'a ', 'a,', ' ', ',', 'de '])('comes to an end on 1 MB of %j', (part) => {
    const split = splitName(part.repeat(2 ** 20 / part.length));
    expect(split === null || split.doubtful).toBe(true);
  });
});
