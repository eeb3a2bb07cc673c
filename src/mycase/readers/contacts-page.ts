import type { CaseContact, Reading } from '../../domain/facts';
import type { ReaderTools } from '../reader-tools';
import type { Answer } from '../reading';

const COLUMNS = ['name', 'group', 'role', 'type', 'phone', 'email'];

/** How many boxes may stand around a person's link in a list without a table. */
const MOST_BOXES = 6;

/**
 * The reader of the case's contacts on their own page. By the headers of their table; where those are not understood,
 * by what stands in its cells, or without a table by the labels around each person. The last two rest on nothing that
 * was seen on a live account.
 */
export function contactsReader(tools: ReaderTools): (root: Document) => Reading<CaseContact[]> {
  const {
    FRAME,
    allOf,
    besideLabels,
    cellText,
    cellsOf,
    contactsByHeaders,
    findContacts,
    isBusy,
    isIgnored,
    linkId,
    linksOf,
    readRows,
    readerOf,
    rowsByTable,
    shown,
    textOf,
    toContact,
    toContactOfRow,
    toTable,
    toType,
    valueIn,
    valueOrEmpty,
  } = tools;
  const personIn = (cell: Element) => linksOf('contact', cell)[0] ?? linksOf('company', cell)[0];

  /** A table of people whose heads say nothing: its columns go by what stands in them. */
  function fromRows(root: Document): Answer<CaseContact[]> | null {
    for (const [element, all] of rowsByTable(root)) {
      const table = !isIgnored(element) && toTable(element, all);
      const names = table && guessColumns(table.rows, table.names);
      if (names) return readRows({ ...table, names }, 'contacts', toContactOfRow);
    }
    return null;
  }

  /**
   * MyCase's order is Name, Group, Role, Type, Phone, Email. The cells must look like it in every row: a link to the
   * person, Client or Company, a number, an address. Group and Role look alike: without a word over them the one that
   * everybody has is the Group, and where both are full nobody knows.
   */
  function guessColumns(rows: Element[], heads: string[]): string[] | null {
    const cells = rows.map(cellsOf);
    const all = (i: number, test: (cell: Element) => unknown) =>
      cells.every((row) => row[i] && test(row[i] as Element));
    const isBlank = (cell: Element) => !cellText(cell);
    // Not everybody has one, but somebody must: an empty column is of any kind.
    const looksLike = (i: number, isIt: (text: string) => boolean) =>
      all(i, (cell) => isBlank(cell) || isIt(cellText(cell) ?? '')) && !all(i, isBlank);
    const start = (cells[0] ?? []).findLastIndex((_cell, i) => all(i, (cell) => toType(textOf(cell)))) - 3;
    const [group, role, phone, email] = [start + 1, start + 2, start + 4, start + 5];
    const looksRight =
      start >= 0 &&
      all(start, (cell) => cell.closest('.case-contact-row') ?? personIn(cell)) &&
      looksLike(phone, (text) => /\d/.test(text) && !text.includes('@')) &&
      looksLike(email, (text) => /^\S+$/.test(text) && text.includes('@'));
    if (!looksRight) return null;
    const isNamed = heads[group] || heads[role];
    const isKnown = isNamed
      ? /group/.test(heads[group] ?? '') && /role/.test(heads[role] ?? '')
      : all(group, cellText) && !all(role, cellText);
    return isKnown ? [...Array<string>(start).fill(''), ...COLUMNS] : null;
  }

  /**
   * In a list without a table: what stands beside Group, Role and Type in each person's own box. Everybody whom the page
   * links must have them all, each once: one who has not is still to come, or this is no such list.
   */
  function fromLabels(root: Document): Answer<CaseContact[]> | null {
    const found = new Map<Element, Record<string, string | null>>();
    const boxes = boxesOfPeople(root);
    for (const column of COLUMNS.slice(1))
      for (const { text, elements } of besideLabels(root, [root.body], [column])) {
        const [first, other] = elements;
        let box: Element | null = first ?? null;
        while (box && !boxes.has(box)) box = box.parentElement;
        if (!box) continue;
        if (elements.some(isBusy)) return 'not-loaded';
        const values = found.get(box) ?? {};
        // More than one part beside a label may reach into the next label's value.
        if (other || column in values) return null;
        found.set(box, { ...values, [column]: valueIn(valueOrEmpty(text)) });
      }
    const whole = [...found].filter(
      ([, values]) => toType(values.type ?? '') && 'group' in values && 'role' in values,
    );
    const people = new Set(whole.map(([box]) => keyOf(boxes.get(box))));
    if (whole.length === 0 || people.size < whole.length) return null;
    if ([...boxes.values()].some((link) => !people.has(keyOf(link)))) return null;
    return allOf(
      whole.map(([box, values]) =>
        toContact(boxes.get(box)?.parentElement ?? null, (column) => values[column] ?? null),
      ),
    );
  }

  /** For every link to a person the largest box around it that links nobody else. */
  function boxesOfPeople(root: Document): Map<Element, Element> {
    const boxes = new Map<Element, Element>();
    const runs: Element[][] = [];
    for (const link of shown(root.body, 'a[href]', /./)) {
      if (keyOf(link) === null || link.closest(FRAME)) continue;
      const run = runs.at(-1);
      if (keyOf(run?.[0]) === keyOf(link)) run?.push(link);
      else runs.push([link]);
    }
    for (const [i, run] of runs.entries())
      for (const link of run) {
        const others = [runs[i - 1]?.at(-1), runs[i + 1]?.[0]];
        let box = link;
        for (let level = 0; level < MOST_BOXES; level += 1) {
          const next: Element | null = box.parentElement;
          if (!next || next === root.body || others.some((other) => other && next.contains(other))) break;
          box = next;
        }
        boxes.set(box, link);
      }
    return boxes;
  }

  /** Whom a link is about; null where it is no person. Companies have numbers of their own. */
  function keyOf(link: Element | undefined): string | null {
    if (!link) return null;
    const company = linkId('company', link);
    return company ? `company ${company}` : linkId('contact', link);
  }

  return readerOf<CaseContact[]>(
    ['headers', contactsByHeaders],
    // Beside headers these would take the rows that are there already for all of them.
    ['rows', (root) => (findContacts(root) ? null : fromRows(root))],
    ['labels', (root) => (findContacts(root) ? null : fromLabels(root))],
  );
}
