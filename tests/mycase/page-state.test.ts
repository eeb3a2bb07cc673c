import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/domain/place';
import { createConfirmation } from '../../src/mycase/confirmation';
import { findHeader, readPageState } from '../../src/mycase/page-state';
import { change, loadFixture, parse } from './fixture';

const firm = 'smithlaw';
const ofCase = (caseId: string): Place => ({ kind: 'case', firm, caseId, page: 'info' });
const doe = ofCase('31946235');
const waiting = { responseStatus: 200, loaded: false };
const waited = { responseStatus: 200, loaded: true };

describe('readPageState', () => {
  it.each<[fixture: string, place: Place]>([
    ['case-info', doe],
    ['case-contacts', doe],
    ['case-messages', doe],
    ['contact', { kind: 'contact', firm, contactId: '9001001' }],
    ['staff', { kind: 'staff', firm, staffId: '7002' }],
    ['thread', { kind: 'thread', firm, threadId: '5400107' }],
  ])('D2: %s confirms itself by its header', (fixture, place) => {
    expect(readPageState(loadFixture(fixture), place, waiting)).toBe('open');
  });

  it.each([
    ['the class', '<h2 class="test-case-name-header">Doe</h2>'],
    ['the labels beside a heading', '<div><h2>Doe</h2></div><div>Practice area: Family</div>'],
    ['the other label', '<header><h1>Doe</h1><p>DATE OPENED : 1/2/2025</p></header>'],
  ])('D2: a case header is known by %s', (_way, markup) => {
    expect(readPageState(parse(`<main>${markup}</main>`), doe, waiting)).toBe('open');
  });

  it.each([
    ['nothing', ''],
    ['a login form', '<h1>Log in</h1><input type="password">'],
    ['a client portal', '<h1>Welcome, Jane</h1><p>Your cases</p>'],
    ['an empty header', '<h2 id="case-name-header"> </h2>'],
    ['a hidden header', '<div hidden><h2 id="case-name-header">Doe</h2></div>'],
    ['a copy for print', '<div class="only-print"><h2 class="test-case-name-header">Doe</h2></div>'],
  ])('D2: %s is opening, and unreadable once the page had its time', (_what, markup) => {
    expect(readPageState(parse(markup), doe, waiting)).toBe('opening');
    expect(readPageState(parse(markup), doe, waited)).toBe('unreadable');
  });

  it('the header is the heading that stands nearest to its labels, not a copy of its name elsewhere', () => {
    const copy = '<div class="q1"><h2>Doe</h2></div>';
    const root = parse(`<main>${copy}<div><h2 id="it">Doe</h2><p>Practice area: Family</p></div></main>`);
    expect(findHeader(root, 'case')?.id).toBe('it');
  });

  it.each<[string, Place]>([
    ['a case', doe],
    ['no case', { kind: 'elsewhere', firm }],
  ])('D2: the client portal is said as such on the address of %s', (_what, place) => {
    const portal = (main: string) => parse(`<title>Smith Law - Client Portal</title>${main}`);
    expect(readPageState(portal('<h1>Welcome, Jane</h1>'), place, waiting)).toBe('portal');
    const ofStaff = portal('<nav><a href="/court_cases">Cases</a></nav><h2 id="case-name-header">Doe</h2>');
    expect(readPageState(ofStaff, place, waiting)).toBe('open');
  });

  it.each([404, 410])('D2: status %i is gone, whatever the page shows', (responseStatus) => {
    expect(readPageState(loadFixture('case-info'), doe, { responseStatus, loaded: false })).toBe('gone');
  });

  it.each([
    ['Chrome', '<html lang="en"', '<html lang="es" class="translated-ltr"'],
    ['Chrome, right to left', '<html lang="en"', '<html lang="en" class="x translated-rtl"'],
    ['Edge', '<main>', '<main><font _msttexthash="42" _msthash="1">Hola</font>'],
    ['Firefox', '<html lang="en"', '<html lang="es"'],
    ['Firefox, at work', '<main>', '<main data-moz-translations-id="3">'],
  ])('D8: translated by %s', (_browser, from, to) => {
    expect(readPageState(change('case-info', [from, to]), doe, waited)).toBe('translated');
  });

  it('D3: a page whose own tabs name only another case is not open', () => {
    expect(readPageState(loadFixture('case-info'), ofCase('31946236'), waiting)).toBe('opening');
  });

  it.each<Place>([
    { kind: 'lead', firm },
    { kind: 'elsewhere', firm },
    { kind: 'login' },
    { kind: 'outside' },
  ])('$kind has nothing to confirm', (place) =>
    expect(readPageState(parse(''), place, { responseStatus: 404, loaded: true })).toBe('open'),
  );
});

describe('createConfirmation', () => {
  const page = (name: string) => parse(`<h2 id="case-name-header">${name}</h2><main></main>`);
  const header = (root: Document) => root.querySelector('h2') as Element;

  it('D3: a header left over from the former case confirms nothing', () => {
    const root = page('Doe');
    const confirm = createConfirmation(root);
    expect(confirm(ofCase('1'), waiting)).toBe('open');
    expect(confirm(ofCase('2'), waiting)).toBe('opening');
    expect(confirm(ofCase('2'), waited)).toBe('unreadable');
    header(root).textContent = 'García';
    expect(confirm(ofCase('2'), waiting)).toBe('open');
    expect(confirm(ofCase('2'), waiting)).toBe('open');
  });

  it('D3: a new header with the same name confirms', () => {
    const root = page('Doe');
    const confirm = createConfirmation(root);
    confirm(ofCase('1'), waiting);
    header(root).replaceWith(header(page('Doe')).cloneNode(true));
    expect(confirm(ofCase('2'), waiting)).toBe('open');
  });

  it('D3: so does the old one where the page names exactly the new case', () => {
    const root = page('Doe');
    const confirm = createConfirmation(root);
    confirm(ofCase('1'), waiting);
    root.querySelector('main')?.setAttribute('data-court-case-id', '2');
    expect(confirm(ofCase('2'), waiting)).toBe('open');
  });

  it('going back to the case that was confirmed needs nothing new', () => {
    const root = page('Doe');
    const confirm = createConfirmation(root);
    confirm(ofCase('1'), waiting);
    confirm(ofCase('2'), waiting);
    expect(confirm(ofCase('1'), waiting)).toBe('open');
  });

  it('D3: a header that came for a case between, and that nobody has looked at, confirms no other', () => {
    const root = page('Doe');
    const confirm = createConfirmation(root);
    confirm(ofCase('1'), waiting);
    confirm(ofCase('2'), waiting);
    header(root).textContent = 'García';
    expect(confirm(ofCase('1'), waiting)).toBe('opening');
    expect(confirm(ofCase('3'), waiting)).toBe('opening');
    expect(confirm(ofCase('2'), waiting)).toBe('open');
    expect(confirm.trail.map((entity) => entity?.id)).toEqual(['1', '2', '1', '3', '2']);
  });

  it('D3: a header that came for the case where the tab is confirms it, whatever it was at before', () => {
    const root = page('Doe');
    const confirm = createConfirmation(root);
    confirm(ofCase('1'), waiting);
    confirm(ofCase('2'), waiting);
    confirm({ kind: 'elsewhere', firm: 'smithlaw' }, waiting);
    header(root).textContent = 'García';
    expect(confirm(ofCase('3'), waiting)).toBe('open');
  });

  it('the same ID in another firm is another case', () => {
    const confirm = createConfirmation(page('Doe'));
    confirm(ofCase('1'), waiting);
    expect(confirm({ ...ofCase('1'), firm: 'otherlaw' } as Place, waiting)).toBe('opening');
  });
});
