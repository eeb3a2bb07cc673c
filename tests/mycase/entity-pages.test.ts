import { describe, expect, it } from 'vitest';
import type { CompanyValues, EventValues, Readings } from '../../src/domain/facts';
import type { Place } from '../../src/domain/place';
import { createConfirmation } from '../../src/mycase/confirmation';
import { readPageState } from '../../src/mycase/page-state';
import { readPage } from '../../src/mycase/read-page';
import { renameAll } from '../sandbox/mycase/skins/rename';
import { titleCase } from '../sandbox/mycase/skins/skin-2021';
import { loadFixture, parse } from './fixture';

const firm = 'smithlaw';
const COMPANY: Place = { kind: 'company', firm, companyId: '8001' };
const EVENT: Place = { kind: 'event', firm, eventId: '6001' };
const waiting = { responseStatus: 200 };

const markupOf = (name: string) => `<html lang="en">${loadFixture(name).documentElement.innerHTML}</html>`;
/** MyCase's own words in capitals; what a firm typed stays. */
const inCapitals = (markup: string) =>
  markup.replace(
    /<(h5|th|div class="font-weight-bold")>([^<]+)</g,
    (_whole, tag: string, words: string) => `<${tag}>${titleCase(words)}<`,
  );
const SKINS: [skin: string, dress: (markup: string) => string][] = [
  ['2025', (markup) => markup],
  ['2021', inCapitals],
  ['renamed', renameAll],
];
const read = <V>(name: string, place: Place, dress: (markup: string) => string) => {
  const root = parse(dress(markupOf(name)));
  expect(readPageState(root, place, waiting)).toBe('open');
  return (readPage(root, place, { settled: true })?.readings ?? {}) as Readings<V>;
};
const found = (value: unknown) => expect.objectContaining({ state: 'found', value });

describe.each(SKINS)('in the skin %s', (_skin, dress) => {
  it('D2: a company’s page confirms itself and is read whole', () => {
    expect(read<CompanyValues>('company', COMPANY, dress)).toEqual({
      name: found('Harbor Freight Lines'),
      email: found('office@harbor.example'),
      phones: found([
        { kind: 'main', raw: '(213) 555-0150' },
        { kind: 'fax', raw: '(213) 555-0151' },
      ]),
      cases: found([
        { caseId: '31946235', name: 'Doe v. Harbor Freight Lines', closed: false },
        { caseId: '31946100', name: 'Doe Lease', closed: true },
      ]),
    });
  });

  it('D1: an event’s page confirms itself and is read whole; what its text says is no fact', () => {
    expect(read<EventValues>('event', EVENT, dress)).toEqual({
      title: found('Deposition of Jane Doe'),
      caseId: found('31946235'),
      startsAt: found('12/03/2026 9:00 AM'),
      endsAt: found('12/03/2026 10:30 AM'),
      location: expect.objectContaining({ state: 'empty' }),
      description: found('Bring the invoices.\nLocation: Room 5\nSee García'),
    });
  });
});

describe('confirmation (D2)', () => {
  it.each<[string, Place]>([
    ['company', COMPANY],
    ['event', EVENT],
  ])('the page of a %s without its heading is opening, and unreadable after its time', (name, place) => {
    const root = loadFixture(name);
    for (const element of root.querySelectorAll('h1,h2,#company-name')) element.remove();
    expect(readPageState(root, place, waiting)).toBe('opening');
    expect(readPageState(root, place, { ...waiting, loaded: true })).toBe('unreadable');
  });

  it.each<[string, Place]>([
    ['case-info', COMPANY],
    ['thread', COMPANY],
    ['case-messages', EVENT],
    ['contact', EVENT],
    ['staff', EVENT],
  ])('%s confirms no such page', (name, place) => {
    expect(readPageState(loadFixture(name), place, { ...waiting, loaded: true })).toBe('unreadable');
  });

  it.each([
    '<h1>Trial</h1><p>Starts: Tue, Dec. 3, 2026 9:00 AM</p>',
    '<h1>Trial</h1><dl><dt>Start time</dt><dd>12/03/2026 9:00 AM</dd></dl>',
    '<h1>Trial</h1><p><b>Event name</b> Trial</p>',
  ])('an event is known by what stands beside its heading: %s', (markup) => {
    expect(readPageState(parse(`<main>${markup}</main>`), EVENT, waiting)).toBe('open');
  });

  it('D3: the heading of one company left over confirms no other', () => {
    const root = loadFixture('company');
    const confirm = createConfirmation(root);
    const other: Place = { ...COMPANY, companyId: '8002' } as Place;
    expect(confirm(COMPANY, waiting)).toBe('open');
    expect(confirm(other, waiting)).toBe('opening');
    for (const e of root.querySelectorAll('h2,#company-name')) e.textContent = 'Roe Ltd (Company)';
    expect(confirm(other, waiting)).toBe('open');
  });
});

describe('half-loaded', () => {
  it.each<[string, Place]>([
    ['company', COMPANY],
    ['event', EVENT],
    ['contact', { kind: 'contact', firm, contactId: '9001001' }],
    ['staff', { kind: 'staff', firm, staffId: '7002' }],
    ['thread', { kind: 'thread', firm, threadId: '5400107' }],
  ])('D6: the empty page of a %s makes every reader say so, and none throw', (_name, place) => {
    for (const settled of [true, false])
      for (const [fact, reading] of Object.entries(readPage(parse(''), place, { settled })?.readings ?? {}))
        expect([fact, reading]).toEqual([fact, { state: 'not-loaded' }]);
  });

  it.each<[string, Place]>([
    ['company', COMPANY],
    ['event', EVENT],
    ['contact', { kind: 'contact', firm, contactId: '9001001' }],
    ['staff', { kind: 'staff', firm, staffId: '7002' }],
  ])('D6: on the page of a %s that still loads no value is found in place of another', (name, place) => {
    const root = loadFixture(name);
    for (const cell of root.querySelectorAll('td,.case-info-row > :last-child'))
      cell.replaceChildren(
        Object.assign(root.createElement('span'), { className: 'loading', textContent: 'Loading…' }),
      );
    const readings = Object.entries(readPage(root, place, { settled: true })?.readings ?? {});
    const told = readings.filter(([, reading]) => reading.state !== 'not-loaded').map(([fact]) => fact);
    expect(told.filter((fact) => !['name', 'title', 'cases', 'archived'].includes(fact))).toEqual([]);
  });
});
