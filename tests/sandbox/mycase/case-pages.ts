import { type Html, html } from '../html';
import { caseFrame, type Tab } from './case-layout';
import { dateAndTime, late } from './layout';
import { shownPost } from './shown-post';
import { dressOf } from './skins/skin';
import { contactHref, fullName, type MyCaseStore, mainPhone } from './store';
import { textMessagesBody } from './text-messages';
import type { Case } from './types';

type CasePage = { tab: Tab; body: (store: MyCaseStore, one: Case) => Html };

const empty = (tab: Tab, title: string): CasePage => ({
  tab,
  body: () =>
    html`<section class="card"><h5 class="card-title">${title}</h5><p class="text-muted">There is nothing here yet.</p></section>`,
});
const info: CasePage = { tab: 'Items & info', body: infoBody };

/** Every page below /court_cases/{id}, by the rest of its path. */
const PAGES: Record<string, CasePage> = {
  '': info,
  info,
  items: info,
  notes: { tab: 'Items & info', body: notesBody },
  'case_details/documents': { tab: 'Items & info', body: documentsBody },
  case_link: { tab: 'Contacts & staff', body: contactsBody },
  'communications/messages': { tab: 'Communications', body: messagesBody },
  recent_activity: empty('Items & info', 'Activity & timeline'),
  calendars: empty('Items & info', 'Calendar'),
  tasks: empty('Items & info', 'Tasks'),
  intake_forms: empty('Items & info', 'Intake forms'),
  workflows: empty('Items & info', 'Workflows'),
  text_messages: { tab: 'Communications', body: textMessagesBody },
  'communications/calls': empty('Communications', 'Call log'),
  'communications/emails': empty('Communications', 'Emails'),
  'communications/chat_conversations': empty('Communications', 'Chat conversations'),
  overview: empty('Time & billing', 'Time & billing'),
  status_updates: empty('Status updates', 'Status updates'),
};

/** The page of a case at this path; undefined where MyCase has none. */
export function casePage(store: MyCaseStore, one: Case, path: string): Html | undefined {
  const found = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined;
  if (!found) return undefined;
  const shownPath = found === info ? 'info' : path;
  return caseFrame(store, one, found.tab, shownPath, found.body(store, one));
}

function infoBody(store: MyCaseStore, one: Case): Html {
  const dress = dressOf(store.view.skin);
  const rows: [string, string | undefined][] = [
    ['Name', one.name],
    ['Case number', one.number],
    ['Practice area', one.practiceArea],
    ['Case stage', one.stage],
    ['Description', one.description],
    ['Conflict check', 'Completed'],
    ['Date opened', one.opened],
  ];
  if (one.closed) rows.push(['Date closed', one.closed]);
  const own = rows.map(([label, value]) => caseInfoRow(dress.words(label), value));
  const custom = Object.entries(one.customFields).map(([label, value]) => caseInfoRow(label, value));
  return html`<section class="card case-detail-case-information"><h5 class="card-title">Case Information</h5>${own}</section>
<section class="card case-detail-custom-fields"><h5 class="card-title">Custom Fields</h5>${custom}</section>${dress.timeline(one)}`;
}

/** The markup of custom fields is not public; the sandbox gives them the same rows as the case's own. */
function caseInfoRow(label: string, value: string | undefined): Html {
  return html`<div class="case-info-row"><div class="font-weight-bold">${label}</div><div>${linesOf(value)}</div></div>`;
}

/** A long text keeps its lines. */
function linesOf(value: string | undefined): Html {
  const lines = (value || 'Not Specified').split('\n');
  return html`${lines.map((line, i) => html`${i > 0 && html`<br>`}${line}`)}`;
}

function notesBody(_store: MyCaseStore, one: Case): Html {
  return html`<section class="card"><h5 class="card-title">Notes</h5>${one.notes.map(
    (note) =>
      html`<article class="note"><h6>${note.subject}</h6><p>${note.text}</p><small class="text-muted">${note.date}, ${note.author}</small></article>`,
  )}${one.notes.length === 0 && html`<p class="text-muted">No notes.</p>`}</section>`;
}

function documentsBody(_store: MyCaseStore, one: Case): Html {
  return html`<section class="card"><h5 class="card-title">Documents</h5>
<table class="table files-table"><thead><tr><th scope="col">Name</th><th scope="col">Assigned date</th></tr></thead>
<tbody>${one.documents.map((file) => html`<tr><td>${file.name}</td><td>${file.date}</td></tr>`)}</tbody></table></section>`;
}

/** Classes as unhelpful as they are known to be: only the column headers tell the cells apart. */
function contactsBody(store: MyCaseStore, one: Case): Html {
  const rows = one.contacts.flatMap(({ contactId, role }) => {
    const person = store.findContact(contactId);
    if (!person) return [];
    const name = html`<a href="${contactHref(person)}">${fullName(person)}</a>`;
    const email = person.email && html`<a href="mailto:${person.email}">${person.email}</a>`;
    return [
      html`<tr class="case-contact-row"><td>${avatar(person.first, person.last)}</td><td class="user-name">${name}</td>
${cell(person.group, 'user-name', 'user-group')}${cell(role, 'user-name', 'user-name')}<td class="user-type">${person.company ? 'Company' : 'Client'}</td>
${cell(mainPhone(person), 'user-phone', 'user-phone')}${cell(email, 'user-phone', 'user-email')}<td><button type="button" class="link" aria-label="Remove ${fullName(person)}">×</button></td></tr>`,
    ];
  });
  const contacts = html`<fieldset id="mc-table-fieldset"><div data-testid="mc-table-container"><table class="table"><thead><tr>${headers(
    ['', 'Name', 'Group', 'Role', 'Type', 'Phone', 'Email', ''],
  )}</tr></thead><tbody>${rows}</tbody></table></div></fieldset>`;
  return html`<section class="card"><div class="card-head"><h3>Contacts</h3><button type="button">Add Contact</button></div>${late('contacts', contacts)}</section>
<section class="card"><div class="card-head"><h3>Staff</h3><button type="button">Add Staff</button></div>${late('staff', staffTable(store, one))}</section>`;
}

function staffTable(store: MyCaseStore, one: Case): Html {
  const rows = one.staff.flatMap((link) => {
    const person = store.findStaff(link.staffId);
    if (!person) return [];
    const duties = [link.lead && 'Lead Attorney', link.originating && 'Originating Attorney'].filter(Boolean);
    return [
      html`<tr class="case-staff-row"><td>${avatar(person.first, person.last)}</td><td><div class="staff_name"><a href="/contacts/attorneys/${person.id}">${fullName(person)}</a></div>
<div><small>${person.title}</small></div>${duties.length > 0 && html`<div data-testid="lead-lawyer-user"><small>${duties.join(', ')}</small></div>`}</td>
<td><button type="button" class="link billing-rate-${person.id}">${link.rate ?? 'Default rate'}</button></td><td><button type="button" class="link" aria-label="Remove ${fullName(person)}">×</button></td></tr>`,
    ];
  });
  return html`<fieldset><div data-testid="mc-table-container"><table class="table"><thead><tr>${headers([
    '',
    'Name',
    'Rate',
    '',
  ])}</tr></thead><tbody>${rows}</tbody></table></div></fieldset>`;
}

function messagesBody(store: MyCaseStore, one: Case): Html {
  const rows = store.threadsOf(one.firm, one.id).map((thread) => {
    const first = thread.posts[0];
    const last = thread.posts.at(-1);
    return html`<tr><td>${first && shownPost(first, store.view.logFormat).author.name}</td><td><a href="/messages/${thread.id}">${thread.subject}</a></td><td>${last && dateAndTime(last.at)}</td></tr>`;
  });
  const table = html`<div data-testid="mc-table-container"><table class="table"><thead><tr>${headers([
    'Sender',
    'Subject',
    'Last Post',
  ])}</tr></thead><tbody>${rows}${
    rows.length === 0 && html`<tr><td colspan="3" class="text-muted">There are no messages.</td></tr>`
  }</tbody></table></div>`;
  return html`<section class="card"><div class="card-head"><h3>Messages</h3></div>${late('messages', table)}</section>`;
}

function headers(labels: string[]): Html[] {
  return labels.map((label) => (label ? html`<th scope="col">${label}</th>` : html`<td></td>`));
}

function cell(value: Html | string | undefined, filled: string, whenEmpty: string): Html {
  return value
    ? html`<td class="${filled}">${value}</td>`
    : html`<td class="${whenEmpty}"><i class="table-cell-placeholder" data-testid="default-placeholder"></i></td>`;
}

function avatar(first: string, last: string): Html {
  return html`<span class="avatar" aria-hidden="true">${first.charAt(0)}${last.charAt(0)}</span>`;
}
