import { describe, expect, it } from 'vitest';
import type { CasePage, Place } from '../../src/domain/place';
import { readPageSteps } from '../../src/mycase/read-page';
import { parse } from './fixture';

const placeOf = (page: CasePage): Place => ({ kind: 'case', firm: 'smithlaw', caseId: '1', page });

/**
 * How much of the page reading it looks at: every search counts as many elements as stand below where it begins, every
 * other question as one. Time is not asked: machines differ, and a walk too many does not.
 */
function stepsOf(root: Document, page: CasePage): { steps: number; found: Record<string, unknown> } {
  const sizes = new Map<ParentNode, number>();
  const sizeOf = (node: Node): number => {
    const known = sizes.get(node as Element);
    if (known !== undefined) return known;
    let size = 1;
    for (const child of (node as Element).children) size += sizeOf(child);
    sizes.set(node as Element, size);
    return size;
  };
  sizeOf(root.documentElement);
  sizes.set(root, sizes.get(root.documentElement) ?? 0);
  let steps = 0;
  // By hand: a spy keeps every call, and here are millions.
  const undo: (() => void)[] = [];
  const count = (proto: object, method: string, weight: (self: Node) => number) => {
    const own = Object.getOwnPropertyDescriptor(proto, method);
    const real = Reflect.get(proto, method) as (...args: unknown[]) => unknown;
    const value = function (this: Node, ...args: unknown[]) {
      steps += weight(this);
      return real.apply(this, args);
    };
    Object.defineProperty(proto, method, { configurable: true, writable: true, value });
    undo.push(() => {
      Reflect.deleteProperty(proto, method);
      if (own) Object.defineProperty(proto, method, own);
    });
  };
  const view = root.defaultView ?? window;
  for (const proto of [view.Element.prototype, view.Document.prototype])
    for (const method of ['querySelectorAll', 'querySelector']) count(proto, method, sizeOf);
  for (const method of ['matches', 'closest', 'getAttribute']) count(view.Element.prototype, method, () => 1);
  const reading = readPageSteps(root, placeOf(page), { settled: true });
  let end = reading.next();
  while (!end.done) end = reading.next();
  for (const one of undo) one();
  return { steps, found: (end.value?.readings ?? {}) as Record<string, unknown> };
}

const header = '<h2 id="case-name-header">Doe v. Roe</h2><p>Practice area: Family</p>';
const page = (rows: string[], before: string, after: string) =>
  parse(`<main>${header}${before}${rows.join('')}${after}</main>`);
const times = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i + 1));

/** Pages of n rows, each of another shape that could make a walk of walks. */
const SHAPES: [what: string, place: CasePage, make: (n: number) => Document][] = [
  [
    'contacts',
    'contacts',
    (n) =>
      page(
        times(
          n,
          (i) =>
            `<tr class="case-contact-row"><td><a href="/contacts/clients/${i}">Jane ${i}</a></td><td>Client</td><td></td><td>Client</td><td>555-0101</td><td>j@x.example</td></tr>`,
        ),
        '<table><thead><tr><th>Name</th><th>Group</th><th>Role</th><th>Type</th><th>Phone</th><th>Email</th></tr></thead><tbody>',
        '</tbody></table>',
      ),
  ],
  [
    'contacts without heads',
    'contacts',
    (n) =>
      page(
        times(
          n,
          (i) =>
            `<tr><td><a href="/contacts/clients/${i}">Jane ${i}</a></td><td>Client</td><td></td><td>Client</td><td>555-0101</td><td>j@x.example</td></tr>`,
        ),
        '<table><tbody>',
        '</tbody></table>',
      ),
  ],
  [
    'contacts in boxes with labels',
    'contacts',
    (n) =>
      page(
        times(
          n,
          (i) =>
            `<div><a href="/contacts/clients/${i}">Jane ${i}</a><p>Group: Client</p><p>Role: Spouse</p><p>Type: Client</p></div>`,
        ),
        '<div>',
        '</div>',
      ),
  ],
  [
    'threads',
    'messages',
    (n) =>
      page(
        times(n, (i) => `<tr><td>Dana</td><td><a href="/messages/${i}">Hona ${i}</a></td></tr>`),
        '<table><thead><tr><th>Sender</th><th>Subject</th></tr></thead><tbody>',
        '</tbody></table>',
      ),
  ],
  [
    'documents',
    'documents',
    (n) =>
      page(
        times(
          n,
          (i) =>
            `<tr class="Document"><td><a class="file-column-name-text" href="/documents/${i}">Scan ${i}</a></td></tr>`,
        ),
        '<table class="files-table"><thead><tr><th>Name</th></tr></thead><tbody>',
        '</tbody></table>',
      ),
  ],
  [
    'documents in bare links',
    'documents',
    (n) =>
      page(
        times(n, (i) => `<a href="/documents/${i}">Scan ${i}</a>`),
        '<div>',
        '</div>',
      ),
  ],
  [
    'texts',
    'texts',
    (n) =>
      page(
        times(
          n,
          (i) =>
            `<li><b>Jane ${i}</b><i>(213) 373-4253</i><p>Hello</p><small>11/9/2026 10:02 AM</small></li>`,
        ),
        '<ul>',
        '</ul>',
      ),
  ],
  [
    'custom fields',
    'info',
    (n) =>
      page(
        times(n, (i) => `<div><div>Field ${i}</div><div>Office</div></div>`),
        '<h5>Custom Fields</h5><div>',
        '</div>',
      ),
  ],
  [
    'custom fields beside their heading',
    'info',
    (n) =>
      page(
        times(n, (i) => `<div><div>Office</div><div>${i}</div></div>`),
        '<h5>Custom Fields</h5>',
        '',
      ),
  ],
  [
    'labels without values',
    'info',
    (n) =>
      page(
        times(n, () => '<p>Office</p>'),
        '<div>',
        '</div>',
      ),
  ],
  [
    'labels in one text',
    'info',
    (n) =>
      page(
        times(n, () => 'Office visit<br>'),
        '<div>',
        '</div>',
      ),
  ],
  [
    'headings',
    'info',
    (n) =>
      page(
        times(n, (i) => `<h5>Part ${i}</h5><p>x</p>`),
        '',
        '',
      ),
  ],
  [
    'tables',
    'info',
    (n) =>
      page(
        times(n, () => '<table><tr><td>Office</td><td></td></tr></table>'),
        '',
        '',
      ),
  ],
  [
    'rows that look like labels, without a head',
    'other',
    (n) =>
      page(
        times(n, () => '<tr><td>Staff:</td><td></td></tr>'),
        '<table>',
        '</table>',
      ),
  ],
];

describe('large pages are walked a bounded number of times', () => {
  it.each(SHAPES)('%s', (_what, place, make) => {
    const [small, large] = [stepsOf(make(75), place).steps, stepsOf(make(300), place).steps];
    // Four times the rows: a walk for every row would be sixteen times the work.
    expect(large / small).toBeLessThan(5);
  });

  it('5,000 contacts are read whole, on a page of 1 MB', { timeout: 120_000 }, () => {
    const row = (i: number) =>
      `<tr class="case-contact-row with-a-name-as-long-as-those-of-mycase-are" data-testid="case-contact-row-of-a-long-table-${i}"><td><a href="/contacts/clients/${i}">Jane ${i}</a></td><td>Client</td><td></td></tr>`;
    const head = '<table><thead><tr><th>Name</th><th>Group</th><th>Role</th></tr></thead><tbody>';
    const root = page(times(5_000, row), head, '</tbody></table>');
    const { steps, found } = stepsOf(root, 'contacts');
    expect(found.contacts).toMatchObject({ state: 'found', way: 'headers' });
    expect((found.contacts as { value: unknown[] }).value).toHaveLength(5_000);
    expect(steps / root.querySelectorAll('*').length).toBeLessThan(80);
  });

  it('a description of 2 MB costs no other fact', () => {
    const root = parse(
      `<main>${header}<dl><dt>Description</dt><dd>${'Office visit. '.repeat(150_000)}</dd></dl></main>`,
    );
    const { found } = stepsOf(root, 'info');
    expect(found).toMatchObject({ name: { value: 'Doe v. Roe' }, practiceArea: { value: 'Family' } });
    expect(found.description).toEqual({ state: 'unreadable' });
  });
});
