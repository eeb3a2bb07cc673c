/** Takes markup off a page, or adds some. False where this page has nothing of the kind. */
export type Edit = (root: Document) => boolean;
/** How a fact is left to one way after the other, and to none. */
export type Plan = {
  /** The page of the case that shows the fact. */
  path: string;
  ways: Record<string, Edit>;
  none: Edit;
};

type Find = (root: Document) => Element[];

/** Facts that stand in several places: each way is the page without the other places. */
function places(path: string, all: Record<string, Find>, before: (root: Document) => void = () => {}): Plan {
  const take = (find: Find, root: Document) => {
    for (const element of find(root)) element.remove();
  };
  const ways = Object.entries(all).map(([name, find]): [string, Edit] => [
    name,
    (root) => {
      before(root);
      if (find(root).length === 0) return false;
      for (const [other, others] of Object.entries(all)) if (other !== name) take(others, root);
      return true;
    },
  ]);
  const none: Edit = (root) => {
    before(root);
    for (const find of Object.values(all)) take(find, root);
    return true;
  };
  return { path, ways: Object.fromEntries(ways), none };
}

const leaves = (scope: ParentNode | null | undefined, words: RegExp) =>
  [...(scope?.querySelectorAll('*') ?? [])].filter(
    (e) => e.children.length === 0 && words.test(e.textContent?.trim() ?? ''),
  );
const cardOf = (root: Document, title: RegExp) =>
  leaves(root.querySelector('main'), title)[0]?.closest('section');
/** Rows of a part of the page by their label. */
const rowsIn = (scope: ParentNode | null | undefined, label: RegExp) =>
  leaves(scope, label).flatMap((e) => e.parentElement ?? []);
const information =
  (label: RegExp): Find =>
  (root) =>
    rowsIn(cardOf(root, /^case information$/i), label);
const panel =
  (label: RegExp): Find =>
  (root) =>
    rowsIn(root.querySelector('aside'), label);
/** Beside the name, above the page's columns. */
const header =
  (label: RegExp): Find =>
  (root) =>
    rowsIn(
      root.querySelector('main > div:has(h2:not([class*="print"])) ~ ul')?.previousElementSibling,
      label,
    );

/** Nothing public shows these in the card, and nothing says that they are not there: MyCase knows them of every case. */
function addToInformation(label: string, value: string): (root: Document) => void {
  return (root) => {
    const card = cardOf(root, /^case information$/i);
    const row = root.createElement('div');
    row.innerHTML = `<div>${label}</div><div>${value}</div>`;
    card?.append(row);
  };
}

const edit =
  (...steps: ((root: Document) => void)[]): Edit =>
  (root) => {
    for (const step of steps) step(root);
    return true;
  };
const has =
  (find: Find, ...steps: ((root: Document) => void)[]): Edit =>
  (root) =>
    find(root).length > 0 && edit(...steps)(root);
const asItIs: Edit = () => true;

/** The table with this head, and its heads. */
const tableWith = (root: Document, head: string) =>
  [...root.querySelectorAll('main table')].find((table) =>
    [...table.querySelectorAll('th')].some((th) => th.textContent === head),
  );
const blankHeads = (head: string) => (root: Document) => {
  for (const th of tableWith(root, head)?.querySelectorAll('th') ?? []) th.textContent = '';
};
const unclass = (selector: string) => (root: Document) => {
  for (const element of root.querySelectorAll(selector)) element.removeAttribute('class');
};
const drop = (attribute: string) => (root: Document) => {
  for (const element of root.querySelectorAll(`main [${attribute}]`)) element.removeAttribute(attribute);
};

const ownHeading: Find = (root) => leaves(root.querySelector('main'), /^custom fields$/i);
const ownClass: Find = (root) => [...root.querySelectorAll('[class*="custom-field"]')];
const removeAll = (find: Find) => (root: Document) => {
  for (const element of find(root)) element.remove();
};
/** A card's title as React pages often have it: a box like any other. */
function toTitle(root: Document): void {
  for (const heading of ownHeading(root)) {
    const title = root.createElement('div');
    title.textContent = heading.textContent;
    heading.replaceWith(title);
  }
}

const columnsBack = (root: Document) => {
  for (const row of root.querySelectorAll('main section:first-of-type tr'))
    row.append(...[...row.children].reverse());
};
/** The same people in boxes, with the heads of their table as labels. */
function toBoxes(root: Document): void {
  const table = tableWith(root, 'Group');
  const heads = [...(table?.querySelectorAll('tr:first-child > *') ?? [])].map((e) => e.textContent);
  const list = root.createElement('ul');
  for (const row of table?.querySelectorAll('tbody tr') ?? []) {
    const cells = [...row.children].map((e, i) => [heads[i], e.innerHTML] as const);
    const rows = cells
      .filter(([head]) => head && head !== 'Name')
      .map(([head, v]) => `<div><b>${head}</b><div>${v}</div></div>`);
    const item = root.createElement('li');
    item.innerHTML = `<h6>${cells.find(([head]) => head === 'Name')?.[1]}</h6>${rows.join('')}`;
    list.append(item);
  }
  table?.replaceWith(list);
}

const staffTable = (root: Document) => tableWith(root, 'Rate') ?? root.querySelectorAll('main table')[1];
const removeStaffTable = (root: Document) => staffTable(root)?.remove();

/** Every fact of a case, but for what only JSON gives a second time. */
export const PLANS: Record<string, Plan> = {
  name: places('/info', {
    header: (root) => [...root.querySelectorAll('main h2')],
    information: information(/^name$/i),
  }),
  closed: places('/info', {
    mark: (root) => leaves(root.querySelector('main'), /^\[closed\]$/i),
    button: (root) => leaves(root.querySelector('aside'), /^(close|reopen) case$/i),
    information: information(/^date closed$/i),
    panel: panel(/^closed:$/i),
  }),
  caseNumber: places('/info', {
    header: (root) => leaves(root.querySelector('main'), /^24-CV-01187( \/\/)?$/).slice(0, 1),
    information: information(/^case number$/i),
  }),
  practiceArea: places('/info', {
    header: header(/^practice area:$/i),
    information: information(/^practice area$/i),
    panel: panel(/^practice area:$/i),
  }),
  stage: places('/info', { information: information(/^case stage$/i), panel: panel(/^case stage:$/i) }),
  openedOn: places('/info', {
    header: header(/^date opened:$/i),
    information: information(/^date opened$/i),
    panel: panel(/^opened:$/i),
  }),
  closedOn: places('/info', { information: information(/^date closed$/i), panel: panel(/^closed:$/i) }),
  limitationOn: places(
    '/info',
    { information: information(/^statute of limitations$/i), panel: panel(/^statute of limitations:$/i) },
    addToInformation('Statute of limitations', '03/02/2027'),
  ),
  office: places(
    '/info',
    { information: information(/^office$/i), panel: panel(/^office:$/i) },
    addToInformation('Office', 'Primary'),
  ),
  description: places('/info', {
    information: information(/^description$/i),
    panel: panel(/^description:$/i),
  }),
  customFields: {
    path: '/info',
    ways: {
      heading: edit(unclass('[class*="custom-field"]')),
      title: edit(unclass('[class*="custom-field"]'), toTitle),
      class: has(ownClass, removeAll(ownHeading)),
    },
    none: edit(unclass('[class*="custom-field"]'), removeAll(ownHeading)),
  },
  contacts: {
    path: '/case_link',
    ways: { headers: edit(columnsBack), rows: edit(blankHeads('Group')), labels: edit(toBoxes) },
    none: edit(columnsBack, blankHeads('Group')),
  },
  staff: {
    path: '/case_link',
    ways: {
      headers: edit(unclass('.case-staff-row'), removeAll(panel(/^staff:$/i))),
      rows: has(
        (root) => [...root.querySelectorAll('.case-staff-row')],
        blankHeads('Rate'),
        removeAll(panel(/^staff:$/i)),
      ),
      panel: edit(removeStaffTable),
    },
    none: edit(removeStaffTable, removeAll(panel(/^staff:$/i))),
  },
  // Its link is what names a thread: beside heads that are understood no other way counts it.
  threads: {
    path: '/communications/messages',
    ways: { headers: asItIs, links: edit(blankHeads('Subject')) },
    none: edit(blankHeads('Subject'), (root) => {
      for (const link of root.querySelectorAll('main table a')) link.removeAttribute('href');
    }),
  },
  documents: {
    path: '/case_details/documents',
    ways: {
      class: has(
        (root) => [...root.querySelectorAll('tr.Document')],
        drop('data-document-id'),
        blankHeads('Name'),
      ),
      id: has(
        (root) => [...root.querySelectorAll('main [data-document-id]')],
        unclass('main table *'),
        blankHeads('Name'),
      ),
      headers: edit(unclass('main table *'), drop('data-document-id')),
      links: edit(unclass('main table *'), drop('data-document-id'), blankHeads('Name')),
    },
    none: edit(unclass('main table *'), drop('data-document-id'), blankHeads('Name'), (root) => {
      for (const link of root.querySelectorAll('main table a')) link.removeAttribute('href');
    }),
  },
  texts: {
    path: '/text_messages',
    ways: {
      id: has(
        (root) => [...root.querySelectorAll('main [data-conversation-id]')],
        (root) => {
          for (const row of root.querySelectorAll('main li[data-conversation-id]')) {
            const box = root.createElement('div');
            box.setAttribute('data-conversation-id', row.getAttribute('data-conversation-id') ?? '');
            box.append(...row.childNodes);
            row.parentElement?.replaceWith(box);
          }
        },
      ),
      rows: edit(drop('data-conversation-id')),
    },
    none: edit(drop('data-conversation-id'), (root) => {
      for (const number of leaves(root.querySelector('main'), /^\(\d{3}\) /)) number.remove();
    }),
  },
};
