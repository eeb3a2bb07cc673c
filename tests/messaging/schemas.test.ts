// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/domain/place';
import type { PageRead } from '../../src/messaging/protocol';
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

  it('facts that nobody knows, and readings that are no set of facts (T19)', () => {
    refuses({ readings: [] });
    refuses({ readings: null });
    refuses({ readings: JSON.parse('{"__proto__":{"state":"empty","way":"id"}}') });
    refuses({ readings: { token: { state: 'found', value: 'x', way: 'id' } } });
  });

  it('a page of another kind than the entity’s', () => {
    refuses({ page: 'thread' });
    refuses({ page: 'contact' });
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
    expect(pageReadSchema.parse(contact).readings).toEqual({ phones: { state: 'unreadable' } });
  });
});

describe('one value that is too long or odd makes only that fact unreadable (D6)', () => {
  const { readings, ...read } = report(loadFixture('case-info'), {
    kind: 'case',
    ...REF,
    page: 'info',
  }) as PageRead;
  const readingsWith = (name: unknown) =>
    pageReadSchema.parse({ ...read, readings: { ...readings, name } }).readings as Record<string, object>;

  it.each<[string, unknown]>([
    ['a name of a megabyte', { state: 'found', value: 'x'.repeat(1_000_000), way: 'id' }],
    ['U+0000 in it', { state: 'found', value: 'a\0b', way: 'id' }],
    ['an object', { state: 'found', value: { toString: 1 }, way: 'id' }],
    ['a state that nobody knows', { state: 'guessed', value: 'x' }],
    ['a key more', { state: 'found', value: 'x', way: 'id', token: 'x' }],
    ['a prototype', JSON.parse('{"state":"found","value":"x","way":"id","__proto__":{"ok":true}}')],
    ['no reading', 5],
  ])('%s', (_what, name) => {
    expect(readingsWith(name)).toEqual({ ...readings, name: { state: 'unreadable' } });
  });

  it('a list of more rows than any case has', () => {
    const row = { staffId: null, name: 'x', title: null, lead: false };
    const staff = (count: number) => ({
      staff: { state: 'found', value: Array(count).fill(row), way: 'id' },
    });
    const parse = (count: number) => pageReadSchema.parse({ ...read, readings: staff(count) }).readings;
    expect(parse(10_000)).toEqual(staff(10_000));
    expect(parse(10_001)).toEqual({ staff: { state: 'unreadable' } });
  });

  it('each page gets an answer of its own', () => {
    const [one, other] = [readingsWith(5), readingsWith(5)];
    expect(one.name).not.toBe(other.name);
  });

  it('a fetched page that does not fit leaves the others of the same press', () => {
    const good = { path: '/', outcome: 'read', read: { ...read, readings } };
    const bad = { path: '/x', outcome: 'read', read: { ...read, page: 'nothing' } };
    expect(fetchedPagesSchema.parse([good, bad])).toEqual([good, { ...bad, read: null }]);
  });
});
