import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countFilters,
  findExcerpt,
  HOME_FILTERS,
  type HomeCase,
  type HomeRow,
  isUnder,
  matchesCase,
} from '../../src/domain/home';
import { noMarks } from '../../src/domain/marks';
import { foldText } from '../../src/domain/search';
import { NOW, REF } from '../builders';

const one = (changes: Partial<HomeCase> = {}): HomeCase => ({
  ref: REF,
  client: 'José Peña',
  caseNumber: 'PI-2026-0142',
  last: null,
  closed: false,
  draft: false,
  unread: 0,
  notSent: 0,
  mayHaveBeenSent: 0,
  asking: 0,
  waiting: 0,
  events: 0,
  marks: noMarks,
  remindAt: null,
  ...changes,
});
const row = (known: HomeCase | null = one(), name = 'Peña v. Harbor'): HomeRow => ({ ref: REF, name, known });
const filtersOf = (known: HomeCase | null) => HOME_FILTERS.filter((f) => isUnder(f, known, NOW));

describe('isUnder (product §5 Home, §6 flag, archive, spam, unread)', () => {
  it.each<[string, HomeCase | null, string[]]>([
    ['not read yet: only under All', null, ['all']],
    ['nothing special', one(), ['all']],
    ['unread', one({ unread: 2 }), ['all', 'unread']],
    ['a draft', one({ draft: true }), ['all', 'drafts']],
    ['flagged', one({ marks: { ...noMarks, flagged: true } }), ['all', 'flagged']],
    ['not sent', one({ notSent: 1 }), ['all', 'needs']],
    ['may have been sent', one({ mayHaveBeenSent: 1 }), ['all', 'needs']],
    ['one asks', one({ asking: 1 }), ['all', 'needs']],
    ['an event that did not go through, or may have', one({ events: 1 }), ['all', 'needs']],
    ['only waiting needs nobody', one({ waiting: 1 }), ['all']],
    ['a reminder whose time has come', one({ remindAt: NOW }), ['all', 'needs', 'reminders']],
    ['a reminder of later', one({ remindAt: NOW + 1 }), ['all', 'reminders']],
    [
      'archived: under its own alone',
      one({ unread: 2, marks: { ...noMarks, archived: true } }),
      ['archived'],
    ],
    [
      'archived with a flag',
      one({ marks: { ...noMarks, archived: true, flagged: true } }),
      ['flagged', 'archived'],
    ],
    [
      'archived with a draft',
      one({ draft: true, marks: { ...noMarks, archived: true } }),
      ['drafts', 'archived'],
    ],
    [
      'archived with a reminder of later',
      one({ remindAt: NOW + 1, marks: { ...noMarks, archived: true } }),
      ['reminders', 'archived'],
    ],
    [
      'archived with a message on its way',
      one({ waiting: 1, marks: { ...noMarks, archived: true } }),
      ['all', 'archived'],
    ],
    ['spam: under its own alone', one({ unread: 0, marks: { ...noMarks, spam: true } }), ['spam']],
    [
      'archived with a message in doubt: never out of sight',
      one({ mayHaveBeenSent: 1, marks: { ...noMarks, archived: true } }),
      ['all', 'needs', 'archived'],
    ],
  ])('%s', (_what, known, wanted) => {
    expect(filtersOf(known)).toEqual(wanted);
  });

  it('counts each filter', () => {
    const rows = [row(one({ unread: 1 })), row(one({ draft: true })), row(null)];
    expect(countFilters(rows, NOW)).toEqual({
      all: 3,
      unread: 1,
      needs: 0,
      flagged: 0,
      drafts: 1,
      reminders: 0,
      archived: 0,
      spam: 0,
    });
  });
});

describe('matchesCase', () => {
  it.each([
    ['pena', true],
    ['PEÑA harbor', true],
    ['jose', true],
    ['0142', true],
    [REF.caseId.slice(0, 5), true],
    ['harbor  v.', true],
    ['smith', false],
    ['jose smith', false],
  ])('%s: %s', (query, wanted) => {
    expect(matchesCase(row(), query)).toBe(wanted);
  });
});

describe('findExcerpt', () => {
  it('finds a place whatever its accents, case and white space, and shows the text as it was written', () => {
    expect(findExcerpt('La  AUDIENCIA\nserá el lunes', 'audiencia sera')).toEqual({
      before: 'La  ',
      hit: 'AUDIENCIA\nserá',
      after: ' el lunes',
    });
  });

  it('finds characters that folding makes longer', () => {
    expect(findExcerpt('die Straße ﬁnden', 'finden')?.hit).toBe('ﬁnden');
  });

  it('cuts what is far away, and says so', () => {
    const found = findExcerpt(`${'a'.repeat(100)} court ${'b'.repeat(100)}`, 'court');
    expect(found?.before.startsWith('…')).toBe(true);
    expect(found?.after.endsWith('…')).toBe(true);
    expect((found?.before.length ?? 0) + (found?.after.length ?? 0)).toBeLessThan(90);
  });

  it('finds nothing for nothing, and never throws', () => {
    expect(findExcerpt('text', '  ')).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
        const found = findExcerpt(text, query);
        if (found) expect(text).toContain(found.hit);
      }),
    );
  });

  it('finds every piece of a text in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), fc.nat(), (text, n) => {
        const at = n % (text.length - 2);
        const piece = text.slice(at, at + 3);
        if (foldText(piece).trim() !== '') expect(findExcerpt(text, piece)).not.toBeNull();
      }),
    );
  });
});
