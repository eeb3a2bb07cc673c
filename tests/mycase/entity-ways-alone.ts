import type { Edit } from './ways-alone';
import { PLANS as CASE_PLANS } from './ways-alone';

/** How a fact of a page that is no case's is left to one way after the other, and to none. */
export type EntityPlan = {
  ways: Record<string, Edit>;
  none: Edit;
  /** Where the page as it is says something else than the page of the ways. */
  truth?: unknown;
};

type Step = (root: Document) => void;
const edit =
  (...steps: Step[]): Edit =>
  (root) => {
    for (const step of steps) step(root);
    return true;
  };
const where =
  (selector: string, ...steps: Step[]): Edit =>
  (root) =>
    root.querySelector(selector) !== null && edit(...steps)(root);

const all = (root: Document, selector: string) => [...root.querySelectorAll(`main ${selector}`)];
const without =
  (attribute: string): Step =>
  (root) => {
    for (const element of all(root, `[${attribute}]`)) element.removeAttribute(attribute);
  };
const noIds = without('id');
const noNames: Step = (root) => {
  for (const attribute of ['id', 'class', 'data-message-id']) without(attribute)(root);
};
const remove =
  (selector: string): Step =>
  (root) => {
    for (const element of all(root, selector)) element.remove();
  };
const noHeading = remove('h2');
const append =
  (markup: string, selector = 'main'): Step =>
  (root) => {
    root.querySelector(selector)?.append(root.createRange().createContextualFragment(markup));
  };
const retag = (element: Element | undefined, name: string) => {
  const changed = element?.ownerDocument.createElement(name);
  for (const { name: key, value } of element?.attributes ?? []) changed?.setAttribute(key, value);
  changed?.append(...(element?.childNodes ?? []));
  if (changed) element?.replaceWith(changed);
};

/** Rows of label and value, in a table or in boxes. */
const rowsOf = (root: Document, label: RegExp) =>
  all(root, 'th,div')
    .filter((e) => e.children.length === 0 && e.nextElementSibling && label.test(e.textContent?.trim() ?? ''))
    .flatMap((e) => e.parentElement ?? []);
const noRow =
  (label: RegExp): Step =>
  (root) => {
    for (const row of rowsOf(root, label)) row.remove();
  };
const noLabel =
  (label: RegExp): Step =>
  (root) => {
    for (const row of rowsOf(root, label)) if (row.firstElementChild) row.firstElementChild.textContent = '';
  };
/** The label as a heading over its value. */
const toHeading =
  (label: RegExp): Step =>
  (root) => {
    for (const title of all(root, 'h5')) if (label.test(title.textContent ?? '')) title.remove();
    for (const row of rowsOf(root, label)) {
      const [head, value] = [root.createElement('h6'), root.createElement('div')];
      head.textContent = row.firstElementChild?.textContent ?? '';
      value.append(...(row.lastElementChild?.childNodes ?? []));
      const box = root.createElement('div');
      box.append(head, value);
      row.closest('section')?.append(box);
      row.remove();
    }
  };
const unlink =
  (href: string): Step =>
  (root) => {
    for (const link of all(root, `a[href^="${href}"]`)) link.replaceWith(...link.childNodes);
  };

/** A value beside a label, in an element of its own id, or under a heading. */
const labelled = (id: string, label: RegExp): EntityPlan => ({
  ways: { id: where(id, noLabel(label)), label: edit(noIds), heading: edit(noIds, toHeading(label)) },
  none: edit(noRow(label)),
});
const NAME = /^name$/i;
const nameOf = (id: string): EntityPlan => ({
  ways: {
    id: where(id, noLabel(NAME), noHeading),
    label: edit(noIds, noHeading),
    heading: edit(noRow(NAME)),
  },
  none: edit(noRow(NAME), noHeading),
});
const EMAIL = /^email$/i;
const mailOf = (id: string): EntityPlan => ({
  ways: {
    id: where(id, noLabel(EMAIL), unlink('mailto:')),
    label: edit(noIds, unlink('mailto:')),
    link: edit(noIds, noLabel(EMAIL)),
  },
  none: edit(noRow(EMAIL)),
});

const PHONE = /^(home|work|cell|fax|main)( phone)?$/i;
const noPhoneHeading: Step = (root) => {
  for (const heading of all(root, 'h5'))
    if (heading.textContent === 'Phone Numbers') heading.textContent = 'Reach';
};
/** The numbers in a list, each with its kind in the same line; under the known heading, or as links. */
const toList =
  (form: 'section' | 'links'): Step =>
  (root) => {
    const list = root.createElement('ul');
    for (const row of rowsOf(root, PHONE)) {
      const [kind, number] = [row.firstElementChild, row.lastElementChild].map((e) => e?.textContent?.trim());
      const item = root.createElement('li');
      if (number && form === 'section') item.textContent = `${kind} ${number}`;
      if (number && form === 'links')
        item.innerHTML = `${kind} <a href="tel:${number.replace(/\D/g, '')}">${number}</a>`;
      if (number) list.append(item);
    }
    noPhoneHeading(root);
    noRow(PHONE)(root);
    const card = root.createElement('section');
    const heading = root.createElement('h5');
    heading.textContent = form === 'section' ? 'Phone Numbers' : 'Numbers';
    card.append(heading, list);
    root.querySelector('main')?.append(card);
  };
const phones: EntityPlan = {
  ways: {
    id: where('#client-cell-phone', noLabel(PHONE), noPhoneHeading),
    label: edit(noIds, noPhoneHeading),
    section: edit(toList('section')),
    link: edit(toList('links')),
  },
  none: edit(noRow(PHONE)),
};

const CASE_LISTS = /^(active|closed) cases:$/i;
/** The lists as one without their labels, in which a mark tells the closed ones. */
const toOneList: Step = (root) => {
  const items = rowsOf(root, CASE_LISTS).flatMap((row) => {
    const mark = /^closed/i.test(row.textContent ?? '') ? ' <span>[Closed]</span>' : '';
    return [...row.querySelectorAll('a')].map((link) => `<li>${link.outerHTML}${mark}</li>`);
  });
  noRow(CASE_LISTS)(root);
  append(`<ul>${items.join('')}</ul>`)(root);
};
const cases: EntityPlan = {
  // Its link is what names a case.
  ways: { lists: edit(), links: edit(toOneList) },
  none: edit(noRow(CASE_LISTS)),
};

const noMark: Step = (root) => {
  for (const heading of all(root, 'h2')) heading.textContent = heading.textContent?.split(' (')[0] ?? '';
};

/** Two times in other forms than under a label each. */
const toForm =
  (form: (start: string, end: string) => string): Step =>
  (root) => {
    const [start = '', end = ''] = [/^start$/i, /^end$/i].map(
      (label) => rowsOf(root, label)[0]?.lastElementChild?.textContent ?? '',
    );
    noRow(/^(start|end)$/i)(root);
    append(`<div>${form(start, end)}</div>`, 'main section')(root);
  };
const time: EntityPlan = {
  ways: {
    label: edit(),
    line: edit(toForm((start, end) => `<div>When</div><div>${start} - ${end}</div>`)),
    times: edit(toForm((start, end) => `<p><time>${start}</time> to <time>${end}</time></p>`)),
  },
  none: edit(noRow(/^(start|end)$/i)),
};

const OTHER_CASE = append('<p>See <a href="/court_cases/99">another</a></p>');
const noCaseWord: Step = (root) => {
  for (const link of all(root, 'a[href*="court_cases"]'))
    for (const node of link.parentElement?.childNodes ?? []) if (node.nodeType === 3) node.nodeValue = '';
};
const noNamesLine: Step = (root) => {
  for (const line of all(root, 'p'))
    if (/^A Conversation Between:/.test(line.textContent ?? '')) line.remove();
};
const toBox: Step = (root) => retag(all(root, 'h2')[0], 'div');

const postsIn = (root: Document) =>
  all(root, 'div,article').filter(
    (e) => e.children.length === 2 && /^\s*[^\n]*\d\d? [AP]M\s/.test(e.textContent ?? '') && !e.closest('h2'),
  );
const postsAs =
  (name: string): Step =>
  (root) => {
    for (const post of postsIn(root)) retag(post, name);
  };
/** A part of the list without a time: what is not wholly posts is none by its shape. */
const spoilList: Step = (root) => {
  const note = root.createElement('p');
  note.textContent = 'Posted by the firm';
  postsIn(root)[0]?.parentElement?.append(note);
};

export const ENTITY_PLANS: Record<string, Record<string, EntityPlan>> = {
  contact: {
    name: nameOf('#contact-name'),
    group: labelled('#contact-group', /^group$/i),
    email: mailOf('#client-email'),
    birthday: labelled('#client-birthday', /^birthday$/i),
    phones,
    address: labelled('#client-address', /^address$/i),
    archived: {
      ways: { mark: edit(), button: edit(noMark, append('<button>Unarchive contact</button>')) },
      none: edit(noMark),
    },
    customFields: {
      ways: CASE_PLANS.customFields?.ways ?? {},
      none: CASE_PLANS.customFields?.none ?? edit(),
    },
    cases,
  },
  company: { name: nameOf('#company-name'), email: mailOf('#company-email'), phones, cases },
  staff: {
    name: nameOf('#no-such'),
    title: labelled('#user_title', /^title$/i),
    email: mailOf('#no-such'),
    phones,
  },
  event: {
    title: {
      ways: { label: edit(noHeading), heading: edit(noRow(/^event name$/i)) },
      none: edit(noHeading, noRow(/^event name$/i)),
    },
    caseId: {
      ways: { label: edit(OTHER_CASE), link: edit(noLabel(/^case$/i)) },
      none: edit(unlink('/court_cases')),
    },
    startsAt: time,
    endsAt: time,
    location: labelled('#no-such', /^location$/i),
    description: labelled('#no-such', /^description$/i),
  },
  thread: {
    subject: {
      ways: {
        class: where('.details_header', without('data-message-id'), toBox, noNamesLine),
        header: where('[data-message-id]', (root) => {
          for (const heading of all(root, 'h2')) heading.removeAttribute('class');
          root
            .querySelector('main')
            ?.prepend(root.createRange().createContextualFragment('<h1>Messages</h1>'));
          noNamesLine(root);
        }),
        heading: edit(noNames, noNamesLine),
        names: edit(noNames, toBox),
      },
      none: edit(noNames, toBox, noNamesLine),
    },
    caseId: {
      ways: {
        id: where('#case_link_text', without('class'), noCaseWord, OTHER_CASE),
        header: where('.message_details_header', noIds, noCaseWord, OTHER_CASE),
        label: edit(noNames, OTHER_CASE),
        link: edit(noNames, noCaseWord),
      },
      none: edit(unlink('/court_cases')),
    },
    posts: {
      ways: {
        class: where('.comment_row', spoilList, noIds),
        id: where('[id^="comment_"]', spoilList, without('class')),
        article: edit(spoilList, noNames, postsAs('article')),
        rows: edit(noNames, postsAs('div')),
      },
      none: edit(spoilList, noNames, postsAs('div')),
    },
    complete: {
      truth: false,
      ways: {
        count: edit(append('<p>Showing 12-18 of 20 messages</p>')),
        controls: edit(append('<button>Show earlier messages</button>')),
      },
      none: edit(spoilList, noNames, postsAs('div')),
    },
  },
};
