import { describe, expect, it } from 'vitest';
import { deriveDirection, isLogSubject } from '../../src/domain/log';

describe('isLogSubject', () => {
  const mapping = { logSubjectWords: ['Hona'] };

  it.each(['Hona', 'Hona Messages', 'hona messages', 'Texts (HONA)', 'Hona: Doe v. Harbor'])(
    '%j is',
    (subject) => {
      expect(isLogSubject(subject, mapping)).toBe(true);
    },
  );

  it.each(['Honah', 'Messages', 'Phonatics', '', null])('%j is not', (subject) => {
    expect(isLogSubject(subject, mapping)).toBe(false);
  });

  it('is none where the firm named no word', () => {
    expect(isLogSubject('Hona', { logSubjectWords: [] })).toBe(false);
  });
});

describe('deriveDirection', () => {
  it.each([
    ['Jane Doe', 'Client', 'in'],
    ['Acme', 'Company', 'in'],
    ['Jane Doe', 'client', 'in'],
    ['Hona', 'Client', 'in'],
    [null, 'Client', 'in'],
    ['Hona', 'Notification', 'notice'],
    ['Hona', null, 'notice'],
    ['Hona Notifications', 'Staff', 'notice'],
    ['Hona Integration', 'Staff', null],
    ['Honan Lee', 'Attorney', 'out'],
    ['Dana Ortiz', 'Paralegal', 'out'],
    ['Dana Ortiz', null, null],
    [null, 'Paralegal', null],
    [null, null, null],
  ] as const)('author %j, title %j: %j', (author, authorTitle, direction) => {
    expect(deriveDirection({ author, authorTitle })).toBe(direction);
  });

  it('is what the text itself said, where it did', () => {
    const said = { author: 'Hona Integration', authorTitle: 'Staff', direction: 'in' } as const;
    expect(deriveDirection(said)).toBe('in');
  });
});
