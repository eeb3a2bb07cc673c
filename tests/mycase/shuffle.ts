/** Numbers from 0 to 1, always the same for a seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The fourth skin: a page of MyCase as it might look after any redesign. What a person reads stays: words, which value
 * stands beside which label, which cell under which head, where a link leads. All else is drawn by lot.
 * @param root is changed
 */
export function shufflePage(root: Document, seed: number): Document {
  const random = randomOf(seed);
  shuffleSiblings(root, random);
  shuffleColumns(root, random);
  changeTags(root, random);
  addBoxes(root, random);
  renameAttributes(root, random);
  return root;
}

type Random = () => number;

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

function order<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Rows of label and value, cards, and the parts around them; never rows of a table, whose order means something. */
const ROWS = ['.case-info-row', '.panel-field', '.card', '.case-columns > *', '.case-header-facts > div'];

function shuffleSiblings(root: Document, random: Random): void {
  for (const selector of ROWS) {
    const parents = new Set([...root.querySelectorAll(selector)].map((e) => e.parentElement));
    for (const parent of parents) {
      const group = [...(parent?.children ?? [])].filter((child) => child.matches(selector));
      const places = group.map((element) => {
        const place = root.createComment('');
        element.replaceWith(place);
        return place;
      });
      order(random, group).forEach((element, i) => {
        places[i]?.replaceWith(element);
      });
    }
  }
}

function shuffleColumns(root: Document, random: Random): void {
  for (const table of root.querySelectorAll('table')) {
    // A label stands before its value.
    if (table.querySelector('th[scope="row"]')) continue;
    const rows = [...table.querySelectorAll('tr')];
    const width = rows[0]?.children.length ?? 0;
    const columns = order(random, [...Array(width).keys()]);
    for (const row of rows) {
      const cells = [...row.children];
      if (cells.length === width) for (const column of columns) row.append(cells[column] as Element);
    }
  }
}

const SAME: Record<string, readonly string[]> = {
  div: ['div', 'div', 'section'],
  section: ['section', 'div'],
  aside: ['aside', 'div', 'section'],
  span: ['span', 'b', 'div'],
  small: ['small', 'span', 'i', 'div'],
  strong: ['strong', 'b', 'span'],
};
const ROLES: Record<string, string> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
};

/** Headings keep their order of levels; a table may become one of boxes with roles. */
function changeTags(root: Document, random: Random): void {
  const levels = order(random, [3, 4, 5, 6]).slice(0, 2).sort();
  const headings: Record<string, string> = {
    h2: pick(random, ['h1', 'h2']),
    h3: `h${levels[0]}`,
    h5: `h${levels[1]}`,
    h6: 'h6',
  };
  for (const element of [...root.body.querySelectorAll(Object.keys({ ...SAME, ...headings }).join(','))]) {
    const name = element.tagName.toLowerCase();
    if (element.closest('nav,header,footer')) continue;
    replaceTag(element, headings[name] ?? pick(random, SAME[name] ?? [name]));
  }
  for (const table of [...root.querySelectorAll('table')])
    if (random() < 0.3)
      for (const part of [table, ...table.querySelectorAll(Object.keys(ROLES).join(','))]) {
        const role = part.matches('[scope="row"]') ? 'rowheader' : ROLES[part.tagName.toLowerCase()];
        replaceTag(part, 'div').setAttribute('role', role ?? '');
      }
}

function replaceTag(element: Element, name: string): Element {
  const changed = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of [...element.attributes]) changed.setAttribute(attribute, value);
  changed.append(...element.childNodes);
  element.replaceWith(changed);
  return changed;
}

const BLOCKS = 'div,section,aside,table,fieldset,ul,p,h1,h2,h3,h4,h5,h6';
const NOT_IN = 'nav,header,footer,table,[role="table"],ul,tr,thead,tbody';

function addBoxes(root: Document, random: Random): void {
  for (const element of [...root.querySelectorAll(`main ${BLOCKS.replaceAll(',', ',main ')}`)])
    if (random() < 0.25 && !element.parentElement?.matches(NOT_IN) && !element.closest('[role="table"] *'))
      wrap(element, 'div', random);
  for (const element of [...root.querySelectorAll('main a,main span,main b,main small')])
    if (random() < 0.2) wrap(element, 'span', random);
  for (const cell of [...root.querySelectorAll('main td,main th,main li,main [role="cell"]')])
    if (random() < 0.2 && cell.hasChildNodes()) {
      const box = root.createElement('div');
      box.append(...cell.childNodes);
      cell.append(box);
    }
}

function wrap(element: Element, name: string, random: Random): void {
  for (let times = random() < 0.3 ? 2 : 1; times > 0; times -= 1) {
    const box = element.ownerDocument.createElement(name);
    if (random() < 0.5) box.className = `box-${Math.floor(random() * 5)}`;
    element.replaceWith(box);
    box.append(element);
  }
}

/** Every class, id and data attribute under another name. */
function renameAttributes(root: Document, random: Random): void {
  const names = new Map<string, string>();
  const renamed = (name: string): string => {
    const known = names.get(name) ?? `x${Math.floor(random() * 2 ** 40).toString(36)}`;
    names.set(name, known);
    return known;
  };
  for (const element of root.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      if (/^(class|id|for)$/.test(name))
        element.setAttribute(name, value.split(/\s+/).filter(Boolean).map(renamed).join(' '));
      if (!name.startsWith('data-')) continue;
      element.removeAttribute(name);
      element.setAttribute(`data-${renamed(name)}`, value);
    }
}
