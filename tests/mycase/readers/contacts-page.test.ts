import { describe, expect, it } from 'vitest';
import { readerTools } from '../../../src/mycase/reader-tools';
import { contactsReader } from '../../../src/mycase/readers/contacts-page';
import { parse } from '../fixture';

const readContacts = contactsReader(readerTools);
const NOT_LOADED = { state: 'not-loaded' };

const link = (id: number, name: string) => `<a href="/contacts/clients/${id}">${name}</a>`;
const JANE = {
  name: link(9, 'Jane Doe'),
  group: 'Client',
  role: '',
  type: 'Client',
  phone: '(213) 373-4253',
  email: 'j@x.example',
};
const RAY = { ...JANE, name: link(8, 'Ray Kim'), group: 'Expert', role: 'Spouse', phone: '', email: '' };
type Person = typeof JANE;
const COLUMNS = ['name', 'group', 'role', 'type', 'phone', 'email'] as const;

const table = (people: Person[], columns: readonly (keyof Person)[] = COLUMNS, head = '') =>
  parse(
    `<table>${head}<tbody>${people
      .map((one) => `<tr><td></td>${columns.map((c) => `<td>${one[c]}</td>`).join('')}<td></td></tr>`)
      .join('')}</tbody></table>`,
  );
const heads = (...words: string[]) =>
  `<thead><tr><td></td>${words.map((word) => `<th>${word}</th>`).join('')}<td></td></tr></thead>`;
const TRUTH = {
  state: 'found',
  way: 'rows',
  value: [
    { contactId: '9', group: 'Client', role: null },
    { contactId: '8', group: 'Expert', role: 'Spouse' },
  ],
};

function* orders<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [i, item] of items.entries())
    for (const rest of orders([...items.slice(0, i), ...items.slice(i + 1)])) yield [item, ...rest];
}

describe('D6: contacts in a table whose heads are not understood', () => {
  it('go by what stands in the cells', () => {
    expect(readContacts(table([JANE, RAY]))).toMatchObject(TRUTH);
    const reworded = heads('Contact', 'People group', 'Case role', 'Kind', 'Number', 'Mail');
    expect(readContacts(table([JANE, RAY], COLUMNS, reworded))).toMatchObject(TRUTH);
  });

  it('in any other order of columns they are not found, never wrong', () => {
    for (const order of orders(COLUMNS))
      if (order.join() !== COLUMNS.join())
        expect(readContacts(table([JANE, RAY], order)), order.join()).toEqual(NOT_LOADED);
  });

  it('where Group and Role are both full, or have other words over them, nobody knows which is which', () => {
    const full = [{ ...JANE, role: 'Plaintiff' }, RAY];
    expect(readContacts(table(full))).toEqual(NOT_LOADED);
    const swapped = heads('Contact', 'Case role', 'People group', 'Kind', 'Number', 'Mail');
    expect(readContacts(table([JANE, RAY], COLUMNS, swapped))).toEqual(NOT_LOADED);
    const named = heads('Contact', 'People group', 'Case role', 'Kind', 'Number', 'Mail');
    expect(readContacts(table(full, COLUMNS, named))).toMatchObject({ state: 'found', way: 'rows' });
  });

  it.each([
    ['a row that has no text yet', { name: '', group: '', role: '', type: '', phone: '', email: '' }],
    ['a person without a link', { ...RAY, name: 'Ray Kim' }],
    ['a word where a number should be', { ...RAY, phone: 'Remove' }],
    ['a word where an address should be', { ...RAY, email: 'Remove' }],
  ])('not with %s', (_what, odd) => {
    expect(readContacts(table([JANE, odd]))).toEqual(NOT_LOADED);
  });

  it('not while the table still loads', () => {
    const page = table([JANE, RAY]);
    page.querySelector('table')?.setAttribute('aria-busy', 'true');
    expect(readContacts(page)).toEqual(NOT_LOADED);
  });
});

const box = (one: Person, change = (rows: string) => rows) =>
  `<li>${one.name}<div>${change(
    COLUMNS.slice(1)
      .map((c) => `<p><b>${c}</b> <span>${one[c]}</span></p>`)
      .join(''),
  )}</div></li>`;
const list = (...boxes: string[]) => parse(`<main><ul>${boxes.join('')}</ul></main>`);

describe('D6: contacts in a list without a table', () => {
  it('go by the labels around each person', () => {
    expect(readContacts(list(box(JANE), box(RAY)))).toMatchObject({ ...TRUTH, way: 'labels' });
    expect(readContacts(list(box(JANE)))).toMatchObject({
      value: [{ contactId: '9', email: 'j@x.example' }],
    });
  });

  it('a link elsewhere to one of them changes nothing; to somebody else, the list is not whole', () => {
    const page = (more: string) => parse(`<main><p>${more}</p><ul>${box(JANE)}${box(RAY)}</ul></main>`);
    expect(readContacts(page(link(9, 'Jane Doe')))).toMatchObject({ value: { length: 2 } });
    expect(readContacts(page(link(7, 'Lou Poe')))).toEqual(NOT_LOADED);
  });

  it.each<[string, (rows: string) => string]>([
    ['without a Role', (rows) => rows.replace('<b>role</b>', '')],
    ['with two Groups', (rows) => `${rows}<p><b>Group</b> <span>Expert</span></p>`],
    ['of a type that MyCase does not have', (rows) => rows.replaceAll('Client', 'Friend')],
    ['that still loads', (rows) => rows.replace('Spouse', '<i class="spinner"></i>')],
    ['whose values run into each other', (rows) => rows.replaceAll(/<\/?p>/g, '')],
  ])('not with a person %s', (_what, change) => {
    expect(readContacts(list(box(JANE), box(RAY, change)))).toEqual(NOT_LOADED);
  });
});
