import { type Html, html } from '../html';
import { block, row } from './facts-table';
import { customFieldsCard } from './fields';
import { dressOf } from './skins/skin';
import { contactHref, fullName, type MyCaseStore } from './store';
import type { Case, Contact } from './types';

/** /contacts/clients/{id} */
export function contactPage(store: MyCaseStore, person: Contact): Html {
  const dress = dressOf(store.view.skin);
  const companies = (person.companies ?? []).flatMap(
    (id) => store.contacts.find((one) => one.company && one.id === id && one.firm === person.firm) ?? [],
  );
  return html`<h2>${fullName(person)} (Client)${person.mark && ` [ ${person.mark} ]`}</h2>
<div class="case-columns">
${casesOf(store, person)}
<div id="contact_info_page" class="case-body">
${block('Contact Information', [
  row('Name', html`<td id="contact-name">${fullName(person)}</td>`),
  row('Company', html`<td id="company-names">${companies.map(linkTo)}</td>`),
  row(dress.words('Job title'), html`<td id="job-title">${person.jobTitle}</td>`),
  row('Group', html`<td id="contact-group">${person.group}</td>`),
])}
${block('Email Address', [row('Email', html`<td id="client-email">${mailTo(person)}</td>`)])}
${block('Phone Numbers', [
  row('Home', html`<td>${person.home}</td>`, 'client-home-phone'),
  row('Work', html`<td>${person.work}</td>`, 'client-work-phone'),
  row('Cell', html`<td>${person.cell}</td>`, 'client-cell-phone'),
  row('Fax', html`<td>${person.fax}</td>`, 'client-fax-phone'),
])}
${block('Address', [row('Address', html`<td id="client-address">${person.address}</td>`)])}
${block('Other Information', [row('Birthday', html`<td id="client-birthday">${person.birthday}</td>`)])}
${person.customFields && customFieldsCard(dress, person.customFields)}
</div></div>`;
}

/** /contacts/companies/{id} */
export function companyPage(store: MyCaseStore, company: Contact): Html {
  const { id, firm, main, fax, address } = company;
  const people = store.contacts.filter((one) => one.firm === firm && one.companies?.includes(id));
  return html`<h2>${fullName(company)} (Company)</h2>
<div class="case-columns">
${casesOf(store, company)}
<div id="company_info_page" class="case-body">
${block('Company Information', [
  row('Name', html`<td id="company-name">${fullName(company)}</td>`),
  row('Contacts', html`<td>${people.map(linkTo)}</td>`),
])}
${block('Email Address', [row('Email', html`<td id="company-email">${mailTo(company)}</td>`)])}
${block('Phone Numbers', [row('Main', html`<td>${main}</td>`), row('Fax', html`<td>${fax}</td>`)])}
${block('Address', [row('Address', html`<td>${address}</td>`)])}
</div></div>`;
}

function mailTo({ email }: Contact): Html | undefined {
  return email ? html`<a href="mailto:${email}">${email}</a>` : undefined;
}

function linkTo(person: Contact): Html {
  return html`<div><a href="${contactHref(person)}">${fullName(person)}</a></div>`;
}

function casesOf(store: MyCaseStore, person: Contact): Html {
  const { words } = dressOf(store.view.skin);
  const linked = store.casesOf(person);
  const open = linked.filter((one) => !one.closed);
  const closed = linked.filter((one) => one.closed);
  return html`<aside aria-label="Cases of this contact">${caseLinks(words('Active cases:'), open)}${caseLinks(words('Closed cases:'), closed)}</aside>`;
}

function caseLinks(label: string, cases: Case[]): Html {
  return html`<div class="panel-field"><div class="font-weight-bold">${label}</div>${cases.map(
    (one) => html`<div><a href="/court_cases/${one.id}/info">${one.name}</a></div>`,
  )}${cases.length === 0 && html`<div>None</div>`}</div>`;
}
