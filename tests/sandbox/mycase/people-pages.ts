import { type Html, html } from '../html';
import { block, row } from './facts-table';
import { dressOf } from './skins/skin';
import { contactHref, fullName, type MyCaseStore } from './store';
import type { Case, Contact, Lead, Staff } from './types';

/** /contacts/attorneys/{id}, the address of all staff whatever their title. */
export function staffPage(store: MyCaseStore, person: Staff): Html {
  const { words } = dressOf(store.view.skin);
  return html`<h2>${fullName(person)} (${person.type})</h2>${block('Contact Information', [
    row('Name', html`<td>${fullName(person)}</td>`),
    row('Title', html`<td id="user_title">${person.title}</td>`),
    row('Email', html`<td><a href="mailto:${person.email}">${person.email}</a></td>`),
    row('Address', html`<td></td>`),
    row(words('Work phone'), html`<td>${person.work}</td>`),
    row(words('Home phone'), html`<td>${person.home}</td>`),
    row(words('Cell phone'), html`<td>${person.cell}</td>`),
  ])}`;
}

/** /leads/{id}/case_details/info: an address with "case_details" in it that is no case. */
export function leadPage(lead: Lead): Html {
  return html`<h4 class="lead-name-header">${lead.name}</h4>
<ul class="nav nav-tabs"><li class="nav-item"><a class="nav-link active" href="/leads/${lead.id}/case_details/info">Info</a></li></ul>
${block('Lead Information', [
  row('Name', html`<td>${lead.name}</td>`),
  row('Cell', html`<td>${lead.phone}</td>`),
  row('Email', html`<td>${lead.email}</td>`),
])}`;
}

/** /court_cases */
export function caseListPage(cases: Case[]): Html {
  return list('Cases', ['Name', 'Number', 'Stage', 'Opened'], cases, (one) => [
    html`<a href="/court_cases/${one.id}">${one.name}</a>${one.closed && html` <span class="text-danger">[Closed]</span>`}`,
    one.number,
    one.stage,
    one.opened,
  ]);
}

/** /contacts/clients */
export function contactListPage(people: Contact[]): Html {
  return list('Contacts', ['Name', 'Group', 'Email'], people, (one) => [
    html`<a href="${contactHref(one)}">${fullName(one)}</a>`,
    one.group,
    one.email,
  ]);
}

/** /contacts/attorneys */
export function staffListPage(people: Staff[]): Html {
  return list('Staff', ['Name', 'Title', 'Email'], people, (one) => [
    html`<a href="/contacts/attorneys/${one.id}">${fullName(one)}</a>`,
    one.title,
    one.email,
  ]);
}

function list<T>(
  title: string,
  labels: string[],
  items: T[],
  cells: (item: T) => (Html | string | undefined)[],
): Html {
  return html`<h2>${title}</h2><section class="card"><table class="table"><thead><tr>${labels.map(
    (label) => html`<th scope="col">${label}</th>`,
  )}</tr></thead>
<tbody>${items.map((item) => html`<tr>${cells(item).map((value) => html`<td>${value}</td>`)}</tr>`)}</tbody></table></section>`;
}
