import { type Html, html } from '../html';
import { dressOf } from './skins/skin';
import { contactHref, fullName, type MyCaseStore } from './store';
import type { Case, Contact, Lead, Staff } from './types';

/** /contacts/clients/{id} */
export function contactPage(store: MyCaseStore, person: Contact): Html {
  const { words } = dressOf(store.view.skin);
  return html`<h2>${fullName(person)} (Client)</h2>
<div class="case-columns">
${casesOf(store, person)}
<div id="contact_info_page" class="case-body">
${block('Contact Information', [
  row('Name', html`<td id="contact-name">${fullName(person)}</td>`),
  row('Company', html`<td id="company-names"></td>`),
  row(words('Job title'), html`<td id="job-title"></td>`),
  row('Group', html`<td id="contact-group">${person.group}</td>`),
])}
${block('Email Address', [row('Email', html`<td id="client-email">${person.email && html`<a href="mailto:${person.email}">${person.email}</a>`}</td>`)])}
${block('Phone Numbers', [
  row('Home', html`<td>${person.home}</td>`, 'client-home-phone'),
  row('Work', html`<td>${person.work}</td>`, 'client-work-phone'),
  row('Cell', html`<td>${person.cell}</td>`, 'client-cell-phone'),
  row('Fax', html`<td></td>`, 'client-fax-phone'),
])}
${block('Address', [row('Address', html`<td id="client-address">${person.address}</td>`)])}
${block('Other Information', [row('Birthday', html`<td id="client-birthday">${person.birthday}</td>`)])}
</div></div>`;
}

/** /contacts/companies/{id} */
export function companyPage(store: MyCaseStore, company: Contact): Html {
  return html`<h2>${fullName(company)} (Company)</h2>
<div class="case-columns">
${casesOf(store, company)}
<div id="company_info_page" class="case-body">
${block('Company Information', [row('Name', html`<td id="company-name">${fullName(company)}</td>`)])}
${block('Email Address', [row('Email', html`<td id="company-email">${company.email && html`<a href="mailto:${company.email}">${company.email}</a>`}</td>`)])}
${block('Phone Numbers', [row('Main', html`<td>${company.main}</td>`), row('Fax', html`<td></td>`)])}
</div></div>`;
}

/** /contacts/attorneys/{id}, the address of all staff whatever their title. */
export function staffPage(store: MyCaseStore, person: Staff): Html {
  const { words } = dressOf(store.view.skin);
  return html`<h2>${fullName(person)} (${person.type})</h2>${block('Contact Information', [
    row('Name', html`<td>${fullName(person)}</td>`),
    row('Title', html`<td id="user_title">${person.title}</td>`),
    row('Email', html`<td><a href="mailto:${person.email}">${person.email}</a></td>`),
    row('Address', html`<td></td>`),
    row(words('Work phone'), html`<td>${person.work}</td>`),
    row(words('Home phone'), html`<td></td>`),
    row(words('Cell phone'), html`<td></td>`),
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

function block(title: string, rows: Html[]): Html {
  return html`<section class="card"><h5 class="card-title">${title}</h5><table class="facts-table"><tbody>${rows}</tbody></table></section>`;
}

function row(label: string, value: Html, id?: string): Html {
  return html`<tr ${id && html`id="${id}"`}><th scope="row">${label}</th>${value}</tr>`;
}

function casesOf(store: MyCaseStore, person: Contact): Html {
  const { words } = dressOf(store.view.skin);
  const linked = store.cases.filter(
    (one) => one.firm === person.firm && one.contacts.some(({ contactId }) => contactId === person.id),
  );
  return html`<aside aria-label="Cases of this contact">${caseLinks(
    words('Active cases:'),
    linked.filter((one) => !one.closed),
  )}${caseLinks(
    words('Closed cases:'),
    linked.filter((one) => one.closed),
  )}</aside>`;
}

function caseLinks(label: string, cases: Case[]): Html {
  return html`<div class="panel-field"><div class="font-weight-bold">${label}</div>${cases.map(
    (one) => html`<div><a href="/court_cases/${one.id}/info">${one.name}</a></div>`,
  )}${cases.length === 0 && html`<div>None</div>`}</div>`;
}
