import { type Html, html } from '../html';
import { late } from './layout';
import { contactHref, fullName, type MyCaseStore, mainPhone } from './store';
import type { Case } from './types';

const CONTACT_COLUMNS = ['', 'Name', 'Group', 'Role', 'Type', 'Phone', 'Email', ''];
const STAFF_COLUMNS = ['', 'Name', 'Rate', ''];

/** The body of Contacts & staff. Classes as unhelpful as they are known to be: only the headers tell cells apart. */
export function peopleBody(store: MyCaseStore, one: Case): Html {
  const contacts = loaded('contacts', CONTACT_COLUMNS, contactRows(store, one), one.tables);
  const staff = loaded('staff', STAFF_COLUMNS, staffRows(store, one), one.tables);
  return html`<section class="card"><div class="card-head"><h3>Contacts</h3><button type="button">Add Contact</button></div><fieldset id="mc-table-fieldset">${contacts}</fieldset></section>
<section class="card"><div class="card-head"><h3>Staff</h3><button type="button">Add Staff</button></div><fieldset>${staff}</fieldset></section>`;
}

/** A table as it comes: after the document, and at first with half of its rows where the case says so. */
function loaded(name: string, columns: string[], rows: Html[], tables: Case['tables']): Html {
  const whole = table(columns, rows);
  if (!tables) return late(name, whole);
  const half = table(columns, [...rows.slice(0, Math.floor(rows.length / 2)), skeleton(columns)], true);
  return late(name, tables === 'stuck' ? half : late(`${name}-rest`, whole, half));
}

function table(columns: string[], rows: Html[], busy = false): Html {
  return html`<div data-testid="mc-table-container"><table class="table" ${busy && html`aria-busy="true"`}><thead><tr>${headers(columns)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** The place of a row that is still to come. */
function skeleton(columns: string[]): Html {
  return html`<tr class="skeleton-row">${columns.map(() => html`<td><span class="skeleton"></span></td>`)}</tr>`;
}

function contactRows(store: MyCaseStore, one: Case): Html[] {
  return store.peopleOf(one).map(({ person, role }) => {
    const name = html`<a href="${contactHref(person)}">${fullName(person)}</a>`;
    const email = person.email && html`<a href="mailto:${person.email}">${person.email}</a>`;
    return html`<tr class="case-contact-row"><td>${avatar(person.first, person.last)}</td><td class="user-name">${name}</td>
${cell(person.group, 'user-name', 'user-group')}${cell(role, 'user-name', 'user-name')}<td class="user-type">${person.company ? 'Company' : 'Client'}</td>
${cell(mainPhone(person), 'user-phone', 'user-phone')}${cell(email, 'user-phone', 'user-email')}<td><button type="button" class="link" aria-label="Remove ${fullName(person)}">×</button></td></tr>`;
  });
}

function staffRows(store: MyCaseStore, one: Case): Html[] {
  return store.staffOf(one).map(({ person, lead, originating, rate }) => {
    const duties = [lead && 'Lead Attorney', originating && 'Originating Attorney'].filter(Boolean);
    return html`<tr class="case-staff-row"><td>${avatar(person.first, person.last)}</td><td><div class="staff_name"><a href="/contacts/attorneys/${person.id}">${fullName(person)}</a></div>
<div><small>${person.title}</small></div>${duties.length > 0 && html`<div data-testid="lead-lawyer-user"><small>${duties.join(', ')}</small></div>`}</td>
<td><button type="button" class="link billing-rate-${person.id}">${rate ?? 'Default rate'}</button></td><td><button type="button" class="link" aria-label="Remove ${fullName(person)}">×</button></td></tr>`;
  });
}

/** The heads of a table's columns; some have none. */
export function headers(labels: string[]): Html[] {
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
