import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/domain/place';
import { contentSchemas, fetchedPagesSchema, pageReadSchema } from '../../src/messaging/schemas';
import { readPage } from '../../src/mycase/read-page';
import { REF } from '../builders';
import { loadFixture, parse } from '../mycase/fixture';

const pages: [string, Place][] = [
  ['case-info', { kind: 'case', ...REF, page: 'info' }],
  ['case-contacts', { kind: 'case', ...REF, page: 'contacts' }],
  ['case-messages', { kind: 'case', ...REF, page: 'messages' }],
  ['case-info', { kind: 'case', ...REF, page: 'other' }],
  ['contact', { kind: 'contact', firm: REF.firm, contactId: '9001001' }],
  ['staff', { kind: 'staff', firm: REF.firm, staffId: '7001' }],
  ['thread', { kind: 'thread', firm: REF.firm, threadId: '7' }],
];
const report = (root: Document, place: Place) => ({
  ...readPage(root, place, { settled: true }),
  before: '/',
  after: '/',
});

describe('the door takes what the readers send', () => {
  it.each(pages)('of %s as %o', (fixture, place) => {
    const read = report(loadFixture(fixture), place);
    expect(pageReadSchema.parse(read)).toEqual(read);
    // As it comes through the browser: what is undefined is left out.
    const sent: unknown = JSON.parse(JSON.stringify(read));
    expect(contentSchemas.pageRead.parse(sent)).toEqual(sent);
    expect(fetchedPagesSchema.safeParse([{ path: '/', outcome: 'read', read: sent }]).success).toBe(true);
  });

  it.each(pages)('of an empty page instead of %s', (_fixture, place) => {
    expect(pageReadSchema.safeParse(report(parse(''), place)).success).toBe(true);
  });

  it('and of pages that could not be fetched', () => {
    const failed = ['logged-out', 'not-found', 'failed'].map((outcome) => ({
      path: '/',
      outcome,
      read: null,
    }));
    expect(fetchedPagesSchema.safeParse(failed).success).toBe(true);
  });
});

describe('the door refuses', () => {
  const read = report(loadFixture('case-info'), { kind: 'case', ...REF, page: 'info' });
  const refuses = (change: object) =>
    expect(pageReadSchema.safeParse({ ...read, ...change }).success).toBe(false);

  it('facts of another kind than the entity’s', () => {
    refuses({ entity: { kind: 'contact', firm: REF.firm, id: '1' } });
  });

  it('entities that are none', () => {
    refuses({ entity: { kind: 'case', firm: REF.firm, id: '../1' } });
    refuses({ entity: { kind: 'case', firm: 'evil.com', id: '1' } });
    refuses({ entity: { kind: 'lead', firm: REF.firm, id: '1' } });
  });

  it('readings that are none, and facts that nobody knows (T19)', () => {
    refuses({ readings: { name: { state: 'found', value: { toString: 1 }, way: 'id' } } });
    refuses({ readings: { name: { state: 'found', value: 'x'.repeat(2001), way: 'id' } } });
    refuses({ readings: { name: { state: 'guessed', value: 'x' } } });
    refuses({ readings: JSON.parse('{"__proto__":{"state":"empty","way":"id"}}') });
    refuses({ readings: { token: { state: 'found', value: 'x', way: 'id' } } });
  });

  it('phones that say themselves what number they are: only the background does (PULL-PHONE-1)', () => {
    const phone = { kind: 'cell', raw: '213-373-4253', e164: '+12135550101' };
    const contact = {
      before: '/',
      after: '/',
      entity: { kind: 'contact', firm: REF.firm, id: '1' },
      page: 'contact',
      readings: { phones: { state: 'found', way: 'id', value: [phone] } },
    };
    expect(pageReadSchema.safeParse(contact).success).toBe(false);
  });
});
