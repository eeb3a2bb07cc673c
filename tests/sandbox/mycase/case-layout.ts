import { type Html, html } from '../html';
import { currentMark, late } from './layout';
import { STAGES } from './seed-cases';
import { type Dress, dressOf } from './skins/skin';
import { contactHref, fullName, type MyCaseStore, mainPhone } from './store';
import type { Case } from './types';

const EMPTY = 'Not Specified';

/** Main tab, its first page, and the pages below it: label, last part of the path. */
const TABS = [
  { label: 'Items & info', path: 'info' },
  { label: 'Time & billing', path: 'overview' },
  { label: 'Communications', path: 'communications/messages' },
  { label: 'Contacts & staff', path: 'case_link' },
  { label: 'Status updates', path: 'status_updates' },
] as const;

export type Tab = (typeof TABS)[number]['label'];

const SUB_PAGES: Partial<Record<Tab, readonly (readonly [label: string, path: string, page: string])[]>> = {
  'Items & info': [
    ['Info', 'info', 'items-info'],
    ['Activity & timeline', 'recent_activity', 'recent-activity'],
    ['Calendar', 'calendars', 'calendar'],
    ['Documents', 'case_details/documents#documents', 'documents'],
    ['Tasks', 'tasks', 'tasks'],
    ['Notes', 'notes', 'notes'],
    ['Intake forms', 'intake_forms', 'intake-forms'],
    ['Workflows', 'workflows', 'workflow'],
  ],
  Communications: [
    ['Messages', 'communications/messages', 'messages'],
    ['Text messages', 'text_messages', 'text-messages'],
    ['Call log', 'communications/calls', 'calls'],
    ['Emails', 'communications/emails', 'emails'],
    ['Chat conversations', 'communications/chat_conversations', 'chat'],
  ],
};

/** What every page of a case shows around its own body. `path` is the page's part of the address. */
export function caseFrame(store: MyCaseStore, one: Case, tab: Tab, path: string, body: Html): Html {
  const base = `/court_cases/${one.id}`;
  const dress = dressOf(store.view.skin);
  const content = html`${subNavigation(dress, base, tab, path)}${body}`;
  return html`<div class="only-print" data-part="print"><h2>${one.name}</h2><span id="hiddenLable">${one.name}</span></div>
${dress.caseHeader(one)}
<ul id="myTab" class="nav nav-tabs d-print-none" data-part="tabs">${TABS.map(
    (entry) =>
      html`<li class="nav-item"><a class="nav-link ${entry.label === tab && 'active'}" href="${base}/${entry.path}" ${currentMark(entry.label === tab)}>${dress.words(entry.label)}</a></li>`,
  )}</ul>
<div class="case-columns">
  ${leftPanel(store, dress, one)}
  <div class="case-body" data-part="body">${store.view.moves === 'push' ? late('body', content) : content}</div>
</div>`;
}

function subNavigation(dress: Dress, base: string, tab: Tab, path: string): Html {
  const pages = SUB_PAGES[tab];
  if (!pages) return html``;
  return html`<ul class="sub-nav ${tab === 'Items & info' && 'test-info-page-subnav'} d-print-none">${pages.map(
    ([label, target, page]) =>
      html`<li><a data-page="${page}" class="pendo-case-${page}" href="${base}/${target}" ${currentMark(target.split('#')[0] === path)}>${dress.words(label)}</a></li>`,
  )}</ul>`;
}

function leftPanel(store: MyCaseStore, dress: Dress, one: Case): Html {
  const field = (label: string, value: Html) => panelField(dress.words(label), value);
  const staff = store.staffOf(one);
  const lead = staff.find((entry) => entry.lead)?.person;
  const originating = staff.find((entry) => entry.originating)?.person;
  return html`<aside class="test-court-case-left-panel" aria-label="Case summary" data-part="panel">
  ${field('Contact info:', contactLinks(store, one))}
  ${field('Opened:', html`${one.opened}`)}
  ${one.closed && field('Closed:', html`${one.closed}`)}
  ${field('Practice area:', html`${one.practiceArea || EMPTY}`)}
  <div class="test-case-stage panel-field"><div class="font-weight-bold">${dress.words('Case stage:')}</div>
    <div id="left-panel-case-stage-value" class="pendo-update-case-stage">${late('stage', stageEditor(one))}</div></div>
  ${field('Office:', html`${one.office || EMPTY}`)}
  ${field('Lead attorney:', html`<span class="test-lead-attorney-value">${lead ? fullName(lead) : EMPTY}</span>`)}
  ${field('Originating attorney:', html`<span class="test-originating-attorney-value">${originating ? fullName(originating) : EMPTY}</span>`)}
  ${field(
    'Staff:',
    html`${staff.map(
      ({ person }) =>
        html`<div><a class="pendo-left-details-staff-link" href="/contacts/attorneys/${person.id}">${fullName(person)}</a> <small>(${person.title})</small></div>`,
    )}${staff.length === 0 && EMPTY}`,
  )}
  ${field('Statute of limitations:', html`<span class="statute-of-limitations-field" data-court-case-id="${one.id}">${one.limitation || EMPTY}</span>`)}
  ${field('Description:', html`${one.description || EMPTY}`)}
  <div class="panel-buttons d-print-none">${
    one.closed
      ? html`<button type="button">Reopen Case</button> <button type="button">Delete Case</button>`
      : html`<button type="button" class="archive-case-button pendo-close-case">Close Case</button>`
  }</div>
</aside>`;
}

function panelField(label: string, value: Html): Html {
  return html`<div class="panel-field"><div class="font-weight-bold">${label}</div><div>${value}</div></div>`;
}

/** The type in parentheses stands after everyone here, whatever the contact's group is. */
function contactLinks(store: MyCaseStore, one: Case): Html {
  const people = store.peopleOf(one);
  if (people.length === 0) return html`${EMPTY}`;
  return html`${people.map(({ person }) => {
    const kind = person.company ? 'company' : 'contact';
    return html`<div class="panel-contact"><a class="pendo-left-details-${kind}" href="${contactHref(person)}">${fullName(person)}</a> <small class="text-lowercase">(${person.company ? 'Company' : 'Client'})</small>
    ${person.email && html`<div><a class="pendo-left-details-${kind}-email" href="mailto:${person.email}">${person.email}</a></div>`}
    ${mainPhone(person) && html`<div>${mainPhone(person)}</div>`}</div>`;
  })}`;
}

function stageEditor(one: Case): Html {
  return html`<div class="case-stage-inline-editor" data-stages="${JSON.stringify(STAGES)}" data-save="/court_cases/${one.id}/update_stage"><span class="case-stage-value">${one.stage || EMPTY}</span></div>`;
}
